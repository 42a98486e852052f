"""Who is named beside a supplier, and what was found of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from screener.model import JOINT, Assessment, Match, Role, Supplier, whose
from screener.names.form import read_as

__all__ = ["Beside", "beside"]


@dataclass(frozen=True, slots=True)
class Beside:
    """Someone named beside a supplier, as one of the things it is there."""

    role: Role
    name: str
    matches: tuple[Match, ...]
    called: str = ""
    """What the list calls it, where it is a party."""
    share: float | None = None
    is_supplier: bool = False
    """It bears the supplier's name; the matches are the supplier's."""


def beside(item: Assessment) -> list[Beside]:
    """Return everyone whom the list names beside a supplier, those with a match first."""
    found = defaultdict[str, list[Match]](list)
    for match in item.matches:
        found[match.whose].append(match)
    own = {read_as(name) for name in (item.supplier.name, *item.supplier.other_names)}
    told = []
    for role, name, called, share in dict.fromkeys(_named(item.supplier)):
        itself = read_as(name) in own
        matches = found[whose(role, name)] or (found[""] if itself else [])
        told.append(Beside(role, name, tuple(matches), called, share, itself))
    return sorted(told, key=lambda one: not one.matches)


def _named(supplier: Supplier) -> Iterator[tuple[Role, str, str, float | None]]:
    for parent in filter(None, supplier.parent.split(JOINT)):
        yield "parent", parent, "", None
    for owner in supplier.owners:
        yield "owner", owner.name, "", owner.share
    for director in supplier.directors:
        yield "director", director, "", None
    for party in supplier.parties:
        yield "party", party.name, party.called, None
