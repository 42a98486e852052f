"""Listings by their names alone, and which of them are found."""

from __future__ import annotations

from collections.abc import Sequence

from screener.matching import Index
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
