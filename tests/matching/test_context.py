"""What else is known of a firm and a listing moves a match between tiers, never out."""

from __future__ import annotations

import pytest

from screener import matching
from screener.model import Identifier, Listing, Match, Name, Supplier


def _match(supplier: Supplier, name: str, kind: str, *countries: str, imo: str = "") -> Match:
    listing = Listing(
        source="uk_sl",
        id="1",
        kind=kind,  # type: ignore[arg-type] # one of three
        names=(Name(name, "primary"),),
        countries=countries,
        identifiers=(Identifier("imo", imo),) if imo else (),
        programme="test",
        effect="asset_freeze",
        relevance="other",
    )
    (found,) = matching.Index.build([listing]).search([supplier])
    (match,) = found
    return match


def _codes(match: Match) -> set[str]:
    return {statement.code for statement in match.explanation}


def test_a_ship_of_the_name_of_a_firm_is_possible_at_most() -> None:
    # OFAC 15046 is the tanker DOVER; Dover Corporation is a firm of Illinois.
    match = _match(Supplier(name="Dover Corp", country="US"), "DOVER", "vessel")
    assert match.tier == "possible"
    assert "match.context_ship" in _codes(match)


def test_a_ship_with_the_number_of_the_supplier_is_probable() -> None:
    supplier = Supplier(name="Dover", identifiers=(Identifier("imo", "9218492"),))
    assert _match(supplier, "DOVER", "vessel", imo="9218492").tier == "probable"


@pytest.mark.parametrize(
    ("name", "listed", "country", "tier"),
    [
        # UK INU0246, of Iran, is also called 3M; SMK is a firm of Japan and one of Russia.
        ("3M", "3M", "US", "possible"),
        ("SMK Corporation", "JSC SMK", "JP", "possible"),
        ("3M", "3M", "IR", "probable"),
        ("3M", "3M", "", "probable"),
        ("XPCC", "XPCC", "HK", "probable"),
    ],
)
def test_a_short_name_of_another_country_is_possible_at_most(
    name: str, listed: str, country: str, tier: str
) -> None:
    match = _match(Supplier(name=name, country=country), listed, "organisation", "IR", "RU")
    assert match.tier == tier
    assert ("match.context_short_name" in _codes(match)) is (tier == "possible")


@pytest.mark.parametrize(
    ("name", "listed", "country", "tier"),
    [
        ("Alfa S.A.", "ALFA LIMITED LIABILITY COMPANY", "ES", "possible"),
        ("Vector Ltd", "VECTOR LTD", "GB", "possible"),
        ("Alfa S.A.", "ALFA LIMITED LIABILITY COMPANY", "RU", "probable"),
        ("Hikvision GmbH", "HIKVISION", "DE", "probable"),
    ],
)
def test_a_common_word_alone_of_another_country_is_possible_at_most(
    name: str, listed: str, country: str, tier: str
) -> None:
    match = _match(Supplier(name=name, country=country), listed, "organisation", "IR", "RU")
    assert match.tier == tier
    assert ("match.context_common_name" in _codes(match)) is (tier == "possible")


def test_a_short_word_without_its_vowel_is_possible_at_most_in_another_country() -> None:
    match = _match(Supplier(name="Dash Co", country="DE"), "DAESH", "organisation", "IQ", "SY")
    assert match.tier == "possible"
