"""Listings that look like one firm form a group, so that a reviewer decides once."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from itertools import combinations, pairwise

from screener.matching.registered_numbers import shared_numbers, strong_identifiers
from screener.model import Listing
from screener.names.reading import NormalForm, Reading

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
    registered number. One of which no country is known is with those only with which it shares
    most, and with none of them where that is as much with others, in different countries. The
    order of the listings does not count. ``forms`` holds the normal forms of each listing's names.
    """
    parents = list(range(len(listings)))
    sharing = _sharing(listings, forms)
    for holders in sharing:
        for first, other in combinations(holders, 2):
            if _is_one(listings[first], listings[other]):
                _join(parents, first, other)
    _place_those_of_no_country(listings, sharing, parents)
    roots = [_root(parents, at) for at in range(len(listings))]
    firsts: dict[int, str] = {}
    for root, listing in zip(roots, listings, strict=True):
        label = f"{listing.source}:{listing.id}"
        firsts[root] = min(label, firsts.get(root, label))
    names = {root: _name(first) for root, first in firsts.items()}
    return tuple([names[root] for root in roots])


def _place_those_of_no_country(
    listings: Sequence[Listing], sharing: Sequence[Sequence[int]], parents: list[int]
) -> None:
    """Join them with each other, and with the one group with which they share most.

    Who shares one name with a firm here and another with one there makes no one firm of the two.
    """
    roots = [_root(parents, at) for at in range(len(listings))]
    somewhere = {root for root, one in zip(roots, listings, strict=True) if one.countries}
    for holders in sharing:
        for at, other in pairwise([at for at in holders if roots[at] not in somewhere]):
            _join(parents, at, other)
    near = defaultdict[int, Counter[int]](Counter)
    for holders in sharing:
        placed = somewhere.intersection([roots[at] for at in holders])
        for at in holders:
            if roots[at] not in somewhere:
                near[_root(parents, at)].update(placed)
    for root, shared in near.items():
        nearest = [group for group, times in shared.items() if times == max(shared.values())]
        if len(nearest) == 1:
            _join(parents, root, *nearest)


def _sharing(listings: Sequence[Listing], forms: Sequence[Sequence[NormalForm]]) -> list[list[int]]:
    """The listings of one kind that have a name or number in common, for each of these."""
    holders = defaultdict[Hashable, list[int]](list)
    for at, listing in enumerate(listings):
        said = [
            form.readings[0].said
            for name, form in zip(listing.names, forms[at], strict=True)
            if name.kind != "weak" and form.readings and _says_enough(form.readings[0])
        ]
        for key in dict.fromkeys((*strong_identifiers(listing.identifiers), *said)):
            holders[listing.kind, key].append(at)
    return [of_one for of_one in holders.values() if len(of_one) > 1]


def _says_enough(reading: Reading) -> bool:
    return sum([token.weight for token in reading.tokens]) >= _LEAST_WEIGHT


def _is_one(a: Listing, b: Listing) -> bool:
    """Whether two listings that share something are one for all that is known of them."""
    if shared_numbers(strong_identifiers(a.identifiers), strong_identifiers(b.identifiers)):
        return True
    return not set(a.countries).isdisjoint(b.countries)


def _root(parents: list[int], at: int) -> int:
    while parents[at] != at:
        parents[at] = parents[parents[at]]
        at = parents[at]
    return at


def _join(parents: list[int], a: int, b: int) -> None:
    parents[_root(parents, b)] = _root(parents, a)


def _name(first: str) -> str:
    """A name for a group by the least of its listings: whatever order they were loaded in."""
    return "g" + hashlib.sha256(first.encode()).hexdigest()[:_DIGITS]
