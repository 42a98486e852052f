"""A brand that is made of the beginnings of a name's other words is the firm's name alone."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.beside.blended import blend
from screener.names.writing.fold import folded


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Hateks", "Hateks Hatay Tekstil İşletmeleri A.Ş."),
        ("Diriteks", "Diriteks Diriliş Tekstil Sanayi ve Ticaret A.Ş."),
        ("Kartonsan", "Kartonsan Karton Sanayi ve Ticaret AS"),
        ("Brisa", "Brisa Bridgestone Sabanci Lastik Sanayi ve Ticaret AS"),
        ("Yatas", "Yatas Yatak ve Yorgan Sanayi Ticaret AS"),
        ("Sanepar", "Companhia de Saneamento do Paraná Sanepar"),
        ("Coelba", "Companhia de Eletricidade do Estado da Bahia Coelba"),
        ("Ferbasa", "Cia de Ferro Ligas da Bahia Ferbasa"),
    ],
)
def test_a_firm_is_known_by_the_brand_that_its_words_make(short: str, long: str) -> None:
    assert matching.compare(short, long).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hateks", "Hatay Tekstil İşletmeleri A.Ş."),
        ("Soktas Soke Tekstil AS", "Hateks Hatay Tekstil AS"),
        (
            "Compagnie Malienne des Textiles COMATEX",
            "Compagnie Malienne pour le Développement des Textiles",
        ),
    ],
)
def test_a_brand_is_made_of_words_of_its_own_name_only(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


def test_few_letters_of_other_words_make_no_brand() -> None:
    for name in (
        "Soktas Tekstil AS",
        "Delta Denim Ltd",
        "Desa Deri Sanayi AS",
        "Agrochem Agro Chemicals Ltd",
    ):
        assert not blend(folded(name))
    assert not blend(folded("Alpha AS"))


@pytest.mark.parametrize(
    ("with_brand", "long"),
    [
        ("COPESUL Companhia Petroquimica do Sul", "Companhia Petroquímica do Sul"),
        ("CEYPETCO Ceylon Petroleum Corp", "Ceylon Petroleum Corporation"),
        ("COMSIGUA Complejo Siderurgico de Guayana CA", "Complejo Siderúrgico de Guayana, C.A."),
        ("NAMPOWER Namibia Power Corporation (Pty) Ltd", "Namibia Power Corporation Pty Ltd"),
    ],
)
def test_a_firm_is_known_by_what_stands_behind_the_brand_too(with_brand: str, long: str) -> None:
    assert matching.compare(with_brand, long).is_match
