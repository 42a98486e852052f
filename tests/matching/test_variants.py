"""One name in the variants that it is met with in Latin letters; and what looks like one."""

from __future__ import annotations

import pytest

from screener import matching
from screener.matching.scoring.meaning import respelled
from screener.model import Listing, Name, Supplier

SAME = [
    ("U.S. Steel", "United States Steel Corporation"),
    ("US Cotton Growers LLC", "United States of America Cotton Growers LLC"),
    ("Ministry of Defence of the RF", "Ministry of Defense of the Russian Federation"),
    ("P.R.C. Ministry of Commerce", "Ministry of Commerce of the People's Republic of China"),
    ("KSA Ministry of Interior", "Ministry of Interior of the Kingdom of Saudi Arabia"),
    ("Rivers Rivers Mining", "Rivers Mining"),
    ("Alfa Alfa Trading Co Ltd", "Alfa Trading Co Ltd"),
    ("Fenix Garments Ltd", "Phoenix Garments Ltd"),
    ("AO NPP Tsiklon", "NPP Cyclone"),
    ("AO Tayfun", "Typhoon JSC"),
    ("Kwik Ship Logistics", "Quick Ship Logistics"),
    ("Nite Owl Security Services", "Night Owl Security Services"),
    ("Agri Tek Machinery", "Agri Tech Machinery"),
    ("Starlite Electronics", "Starlight Electronics"),
    ("Tehreek-e-Taliban Pakistan", "Tahrik-e Taliban Pakistan"),
    ("Lashkar-e-Toiba", "Lashkar-i-Tayyiba"),
    ("Darul Uloom Foundation", "Dar al-Ulum Foundation"),
    ("Harkatul Mujahideen", "Harakat ul-Mujahidin"),
    ("RIRA", "Real Irish Republican Army"),
    ("Ste Marie Cacao SARL", "Sainte Marie Cacao SARL"),
    ("Dr. Reddy's Laboratories", "Doctor Reddys Laboratories"),
    ("Ceylon Tea Estates", "Sri Lanka Tea Estates"),
    ("OOO Torgoviy Dom Asbest", "OOO Torgovy Dom Asbest"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SAME)
def test_a_variant_matches(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match
    assert matching.compare(other, one).score == matching.compare(one, other).score


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("U.S. Steel", "United Steel Corporation"),
        ("UK Coal Operations", "US Coal Operations"),
        ("US Rubber Company", "RF Rubber Company"),
        ("Alfa Alfa Trading", "Beta Alfa Trading"),
        ("Fenix Garments Ltd", "Felix Garments Ltd"),
        ("Lite Textile Co Ltd", "Elite Textile Co Ltd"),
        ("Kraft Foods", "Craft Fashions"),
        ("Lashkar-e-Tayyiba", "Lashkar-e-Jhangvi"),
        ("Hizb-e-Islami", "Hizb ut-Tahrir"),
        ("Jaish-e-Mohammed", "Jaish al-Adl"),
        ("The Stark Group", "Stark Industries"),
    ],
)
def test_what_looks_like_a_variant_stays_apart(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


def test_a_word_is_respelled_both_ways_and_is_not_equal() -> None:
    assert "quick" in respelled("kwik")
    assert "kwik" in respelled("quick")
    assert matching.compare("Kwik Ship", "Quick Ship").score < 1


def test_the_index_finds_variants() -> None:
    index = matching.Index.build(
        [
            Listing(
                source="test",
                id=listed,
                kind="organisation",
                names=(Name(listed, "primary"),),
                programme="test",
                effect="asset_freeze",
                relevance="other",
            )
            for _, listed in SAME
        ]
    )
    found = index.search([Supplier(name=name) for name, _ in SAME])
    for (name, listed), matches in zip(SAME, found, strict=True):
        assert listed in [match.listing.id for match in matches], name
