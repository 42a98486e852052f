"""Reinsurers are no insurers, and their word is known in as many languages as that of insurers."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("東亜再保険株式会社", "The Toa Reinsurance Company, Limited"),
        ("아리랑재보험", "Arirang Reinsurance"),
        ("بیمه اتکایی امین", "Amin Reinsurance"),
        ("الاتحاد العربي لإعادة التأمين", "Arab Union Reinsurance"),
        ("شركة إعادة التأمين العربية", "Arab Reinsurance Company"),
        ("Compagnie Centrale de Réassurance", "Central Reinsurance Company"),
        ("Reaseguros Patria", "Patria Reinsurance"),
        ("Brasil Resseguros", "Brazil Reinsurance"),
        ("Unione Italiana di Riassicurazione", "Italian Reinsurance Union"),
        ("Polskie Towarzystwo Reasekuracji", "Polish Reinsurance Company"),
        ("Reasuransi Indonesia Utama", "Indonesia Utama Reinsurance"),
        ("Pozavarovalnica Sava", "Sava Reinsurance"),
    ],
)
def test_a_reinsurer_is_found_in_english(name: str, english: str) -> None:
    assert matching.compare(name, english).is_match


@pytest.mark.parametrize(
    ("name", "insurer"),
    [
        ("بیمه اتکایی امین", "Amin Insurance"),
        ("الاتحاد العربي لإعادة التأمين", "Arab Union Insurance"),
        ("東亜再保険株式会社", "Toa Insurance"),
        ("Patria Reaseguros", "Patria Seguros"),
    ],
)
def test_a_reinsurer_is_no_insurer(name: str, insurer: str) -> None:
    assert not matching.compare(name, insurer).is_match
