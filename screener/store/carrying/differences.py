"""What a dismissal covers, and what has changed of it since."""

from __future__ import annotations

import json
from dataclasses import dataclass

from screener.model import Identifier, Listing, Match, Supplier
from screener.store.payload import json_bytes

__all__ = ["Difference", "between", "from_bytes", "to_bytes"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One fact that is no longer as it was when someone decided."""

    field: str
    """``supplier.name``, ``listing.identifiers`` and so on; ``decision.expired`` for a date,
    ``decision.unfound`` for the day on which a match was dismissed that was no longer found."""
    before: tuple[str, ...]
    """Values that are gone."""
    after: tuple[str, ...]
    """Values that are new."""


def between(
    supplier_then: Supplier, listing_then: Listing, supplier: Supplier, match: Match
) -> tuple[Difference, ...]:
    """Return what differs in the facts that tell supplier and listing apart.

    Of the supplier: names, country, identifiers. Of the listing: names, identifiers, programme,
    countries, dates of birth. Order does not count. Nor does a country that is read from what the
    list says beside, where none was known: the list states no more than it did.
    """
    if not supplier_then.country:
        supplier = supplier.as_stated
    then = _facts(supplier_then, listing_then)
    now = _facts(supplier, match.listing)
    return tuple(
        Difference(
            field, tuple(sorted(then[field] - now[field])), tuple(sorted(now[field] - then[field]))
        )
        for field in then
        if then[field] != now[field]
    )


def _facts(supplier: Supplier, listing: Listing) -> dict[str, frozenset[str]]:
    return {
        "supplier.name": frozenset((supplier.name, *supplier.other_names)),
        "supplier.country": frozenset({supplier.country} - {""}),
        "supplier.identifiers": _identifiers(supplier.identifiers),
        "listing.names": frozenset(f"{name.text} ({name.kind})" for name in listing.names),
        "listing.identifiers": _identifiers(listing.identifiers),
        "listing.programme": frozenset({listing.programme} - {""}),
        "listing.countries": frozenset(listing.countries),
        "listing.birth_dates": frozenset(listing.birth_dates),
    }


def _identifiers(identifiers: tuple[Identifier, ...]) -> frozenset[str]:
    return frozenset(f"{one.kind} {one.value} {one.country}".rstrip() for one in identifiers)


def to_bytes(differences: tuple[Difference, ...]) -> bytes:
    """Return differences as JSON."""
    return json_bytes([[one.field, one.before, one.after] for one in differences])


def from_bytes(payload: bytes) -> tuple[Difference, ...]:
    """Return differences that were kept."""
    return tuple(
        Difference(field, tuple(before), tuple(after))
        for field, before, after in json.loads(payload)
    )
