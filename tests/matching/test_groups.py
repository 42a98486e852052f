"""Which listings are one firm does not depend on the order in which they were loaded."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from screener.matching.groups import group_listings
from screener.model import Identifier, Listing
from screener.names.form import normal_form
from tests.matching.entries import listing

NUMBER = (Identifier("inn", "7707083893", "RU"),)


def entry(number: int, country: str, identifiers: tuple[Identifier, ...] = ()) -> Listing:
    one = replace(listing("Zarnitsa Kolokol Weaving"), id=str(number), identifiers=identifiers)
    return replace(one, countries=(country,) if country else ())


def groups(listings: tuple[Listing, ...]) -> set[frozenset[str]]:
    forms = [[normal_form(name.text) for name in one.names] for one in listings]
    found: dict[str, set[str]] = {}
    for one, group in zip(listings, group_listings(listings, forms), strict=True):
        found.setdefault(group, set()).add(one.id)
    return {frozenset(ids) for ids in found.values()}


@pytest.mark.parametrize(
    ("countries", "expected"),
    [
        (("DE", "", "BE"), [{"1"}, {"2"}, {"3"}]),
        (("DE", "", "DE"), [{"1", "2", "3"}]),
        (("", "", "BE"), [{"1", "2", "3"}]),
        (("DE", "BE", "", ""), [{"1"}, {"2"}, {"3", "4"}]),
    ],
)
def test_a_listing_of_no_country_is_with_those_of_one_country_only(
    countries: tuple[str, ...], expected: list[set[str]]
) -> None:
    listings = [entry(number, country) for number, country in enumerate(countries, 1)]
    for order in permutations(listings):
        assert groups(order) == set(map(frozenset, expected))


def test_one_number_makes_one_group_whatever_the_countries_are() -> None:
    listings = entry(1, "RU", NUMBER), entry(2, "", NUMBER), entry(3, "CY", NUMBER)
    for order in permutations(listings):
        assert groups(order) == {frozenset({"1", "2", "3"})}
