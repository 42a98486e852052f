"""A name that stands in two languages in one field is either of them."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("both", "name"),
    [
        ("Banco Nacional de Cuba / National Bank of Cuba", "Banco Nacional de Cuba"),
        ("Banco Nacional de Cuba / National Bank of Cuba", "National Bank of Cuba"),
        ("Compagnie Sucrière Sénégalaise - Senegalese Sugar Company", "Senegalese Sugar Company"),
        ("Keshavarzi Bank - Agricultural Bank of Iran", "Agricultural Bank of Iran"),
        ("Bank Sanat va Madan - Bank of Industry and Mine", "Bank of Industry and Mine"),
        ("Turkish Airlines - Turk Hava Yollari A.O.", "Türk Hava Yolları"),
        ("Rudnik Bor - Bor Copper Mine", "Bor Copper Mine"),
        ("PT Perkebunan Nusantara / Nusantara Plantation", "PT Perkebunan Nusantara"),
        ("Al-Masraf al-Aqari, Real Estate Bank, Damascus", "Al-Masraf al-Aqari"),
        ("Zavod Iskra (Iskra Plant), Perm", "Zavod Iskra"),
        ("Turk Tekstil Fabrikasi, Turkish Textile Factory, Izmir", "Turk Tekstil Fabrikasi"),
    ],
)
def test_either_is_the_name(both: str, name: str) -> None:
    assert matching.compare(both, name).is_match
    assert matching.compare(name, both).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Banco Nacional de Cuba / Central Bank of Cuba", "National Bank of Cuba"),
        ("Alfa Textile - Beta Spinning", "Alfa Textile"),
        ("Bank Melli - Melli Insurance", "Bank Melli"),
        ("Tata Steel, Tata Motors", "Tata Steel"),
        ("Zavod Iskra (Iskra Plant), Perm", "Iskra Plant, Omsk"),
        ("Korea Mining, Korean Steel", "Korea Mining"),
    ],
)
def test_two_names_that_mean_other_things_are_not_one(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match
