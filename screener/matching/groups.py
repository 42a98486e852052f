"""Listings that look like one firm form a group, so that a reviewer decides once."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from screener.matching.context import shared_numbers, strong_identifiers
from screener.model import Listing
from screener.names.form import NormalForm, Reading

__all__ = ["group_listings"]

_LEAST_WEIGHT = 0.75
"""Names that say less than this are shared by firms that have nothing to do with each other."""
_DIGITS = 12


def group_listings(
    listings: Sequence[Listing], forms: Sequence[Sequence[NormalForm]]
) -> tuple[str, ...]:
    """Return the group of each listing.

    Two listings are in one group when they are of one kind and share a name in normal form, legal
    forms aside, that says enough, unless they are known to be in different countries; or share a
    registered number. ``forms`` holds the normal forms of each listing's names.
    """
    parents = list(range(len(listings)))
    for first, other in _sharing(listings, forms):
        if _may_be_one(listings[first], listings[other]):
            _join(parents, first, other)
    roots = [_root(parents, at) for at in range(len(listings))]
    firsts: dict[int, str] = {}
    for root, listing in zip(roots, listings, strict=True):
        label = f"{listing.source}:{listing.id}"
        firsts[root] = min(label, firsts.get(root, label))
    names = {root: _name(first) for root, first in firsts.items()}
    return tuple([names[root] for root in roots])


def _sharing(
    listings: Sequence[Listing], forms: Sequence[Sequence[NormalForm]]
) -> Iterator[tuple[int, int]]:
    """Pairs of listings that share something: the first that has it, and each other."""
    seen = defaultdict[str, dict[Hashable, int]](dict)
    for at, listing in enumerate(listings):
        known = seen[listing.kind]
        said = [
            form.readings[0].said
            for name, form in zip(listing.names, forms[at], strict=True)
            if name.kind != "weak" and form.readings and _says_enough(form.readings[0])
        ]
        for key in (*strong_identifiers(listing.identifiers), *said):
            first = known.setdefault(key, at)
            if first != at:
                yield first, at


def _says_enough(reading: Reading) -> bool:
    return sum([token.weight for token in reading.tokens]) >= _LEAST_WEIGHT


def _may_be_one(a: Listing, b: Listing) -> bool:
    if shared_numbers(strong_identifiers(a.identifiers), strong_identifiers(b.identifiers)):
        return True
    return not a.countries or not b.countries or bool(set(a.countries) & set(b.countries))


def _root(parents: list[int], at: int) -> int:
    while parents[at] != at:
        parents[at] = parents[parents[at]]
        at = parents[at]
    return at


def _join(parents: list[int], a: int, b: int) -> None:
    a, b = sorted((_root(parents, a), _root(parents, b)))
    parents[b] = a


def _name(first: str) -> str:
    """A name for a group by the least of its listings: whatever order they were loaded in."""
    return "g" + hashlib.sha256(first.encode()).hexdigest()[:_DIGITS]
