"""New suppliers that look like known ones with decisions: a person says whether they are."""

from __future__ import annotations

from dataclasses import dataclass

from screener import matching
from screener.model import Listing, Name, Supplier
from screener.service.lists.memory import Memory

__all__ = ["Alike", "alike"]


@dataclass(frozen=True, slots=True)
class Alike:
    """A row of the new list and the known supplier that it looks like."""

    position: int
    like_supplier_id: int
    score: float


def alike(memory: Memory) -> tuple[Alike, ...]:
    """Compare the new rows with the suppliers that have decisions in force.

    The names are compared as those of listings are; a pair whose countries are known and
    differ is none.
    """
    new = [(place, one) for place, one in enumerate(memory.placed) if one.supplier_id is None]
    decided = {key[0]: one.supplier for key, one in memory.decided.items()}
    if not new or not decided:
        return ()
    index = matching.Index.build(
        [_as_listing(number, supplier) for number, supplier in decided.items()]
    )
    found = index.search([one.supplier for _, one in new])
    return tuple(
        Alike(place, int(match.listing.id), match.score)
        for (place, one), matches in zip(new, found, strict=True)
        for match in matches
        if match.role == "supplier" and _may_be_one(one.supplier, decided[int(match.listing.id)])
    )


def _may_be_one(one: Supplier, other: Supplier) -> bool:
    return not one.country or not other.country or one.country == other.country


def _as_listing(number: int, supplier: Supplier) -> Listing:
    others = tuple(Name(text, "alias") for text in supplier.other_names)
    return Listing(
        source="suppliers",
        id=str(number),
        kind="organisation",
        names=(Name(supplier.name, "primary"), *others),
        programme="",
        effect="own",
        relevance="other",
        countries=(supplier.country,) if supplier.country else (),
        identifiers=supplier.identifiers,
    )
