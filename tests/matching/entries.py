"""Listings by their names alone, which of them are found, and pairs both ways."""

from __future__ import annotations

from collections.abc import Sequence

from screener.matching import Comparison, Index, compare
from screener.model import Listing, Name, Supplier


def listing(name: str, number: str = "1") -> Listing:
    return Listing(
        source="test",
        id=number,
        kind="organisation",
        names=(Name(name, "primary"),),
        programme="test",
        effect="import_ban",
        relevance="forced_labour",
    )


def found_by_the_second(pairs: Sequence[tuple[str, str]]) -> list[list[int]]:
    """Return at which places those first names stand that the index finds by each second one."""
    index = Index.build([listing(first, str(at)) for at, (first, _) in enumerate(pairs)])
    found = index.search([Supplier(name=second) for _, second in pairs])
    return [[int(match.listing.id) for match in matches] for matches in found]


def lost_either_way(pairs: Sequence[tuple[str, str]]) -> set[int]:
    """Return at which places pairs stand whose names do not both find each other in the index."""
    turned = [(second, first) for first, second in pairs]
    every = (found_by_the_second(pairs), found_by_the_second(turned))
    return {at for found in every for at, places in enumerate(found) if at not in places}


def assert_possible_both_ways(one: str, other: str) -> Comparison:
    """Assert that two names are possibly one, with the same score in turn; return the first."""
    compared, turned = compare(one, other), compare(other, one)
    assert compared.is_match
    assert not compared.is_probable
    assert compared.score == turned.score
    return compared
