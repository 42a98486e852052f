"""Which listings are one firm does not depend on the order in which they were loaded."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from screener.matching.groups import group_listings
from screener.model import Identifier, Listing, Name
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


def test_a_ship_or_a_person_of_a_firms_name_is_not_that_firm() -> None:
    firm = entry(1, "RU", NUMBER)
    for kind in ("vessel", "person"):
        other = replace(firm, id="2", kind=kind)
        assert groups((firm, other)) == {frozenset({"1"}), frozenset({"2"})}


@pytest.mark.parametrize("links", [[(0, 1)], [(0, 2), (2, 1)]])
def test_who_is_of_no_country_makes_no_one_firm_of_firms_of_two(
    links: list[tuple[int, int]],
) -> None:
    names = "Zarnitsa Kolokol Weaving", "Brumbo Kartal Steelworks", "Ostrava Tarnow Milling"
    here, there = (
        replace(listing(name), id=country, countries=(country,))
        for name, country in zip(names[:2], ("DE", "BE"), strict=True)
    )
    between = [
        replace(listing(""), id=str(link), names=tuple(Name(names[at]) for at in link))
        for link in links
    ]
    for order in permutations([here, there, *between]):
        assert groups(order) == {
            frozenset({"DE"}), frozenset({"BE"}), frozenset(map(str, links))
        }  # fmt: skip


def test_who_is_of_no_country_is_with_those_with_whom_it_shares_most() -> None:
    # Parchin of the EU (Iran) and the UK; OFAC's CIDMG is a Chemical Industries Group too.
    parchin, factories, group = map(
        Name, ("Parchin Chemical Industries", "Parchin Factories", "Chemical Industries Group")
    )
    listings = [
        replace(listing(""), id=number, names=names, countries=countries)
        for number, names, countries in (
            ("EU", (parchin, factories), ("IR",)),
            ("OFAC", (Name("Development of Materials Group"), group), ("IR",)),
            ("UK", (parchin, group, factories), ()),
        )
    ]
    for order in permutations(listings):
        assert groups(order) == {frozenset({"EU", "UK"}), frozenset({"OFAC"})}


@pytest.mark.parametrize(
    ("shared", "expected"),
    [
        (Name("Zarnitsa Kolokol"), 1),
        (Name("Zarnitsa Kolokol", "weak"), 2),
        (Name("Trading Company"), 2),
        (Name("..."), 2),
    ],
)
def test_a_name_that_is_weak_or_says_too_little_makes_no_group(shared: Name, expected: int) -> None:
    listings = tuple(
        replace(listing(""), id=name, names=(Name(name), shared), countries=("RU",))
        for name in ("Brumbo Kartal Steelworks", "Ostrava Tarnow Milling")
    )
    assert len(groups(listings)) == expected
