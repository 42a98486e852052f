"""Who is named beside a supplier, and what was found of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from screener.model import JOINT, Assessment, Match, Role, Supplier, whose
from screener.names.beside.owners_told import unstated_owners
from screener.names.form import read_as
from screener.names.ships import ship_named, without_voyage

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
    ships = {party.name for party in item.supplier.parties if party.is_ship}
    told = []
    for role, name, called, share in dict.fromkeys(_named(item.supplier)):
        itself = read_as(name) in own
        matches = [
            match
            for key in dict.fromkeys((whose(role, name), whose(role, _as_ship(name, ships))))
            for match in found[key]
        ]
        matches = matches or (found[""] if itself else [])
        told.append(Beside(role, name, tuple(matches), called, share, itself))
    return sorted(told, key=lambda one: not one.matches)


def _as_ship(name: str, ships: Collection[str]) -> str:
    """Return a party's name as a ship is held against the lists, where it is one."""
    return without_voyage(name) if name in ships or ship_named(name) else name


def _named(supplier: Supplier) -> Iterator[tuple[Role, str, str, float | None]]:
    for parent in filter(None, supplier.parent.split(JOINT)):
        yield "parent", parent, "", None
    for owner in supplier.owners:
        yield "owner", owner.name, "", owner.share
    stated = [owner.name for owner in supplier.owners]
    for role, name in unstated_owners((supplier.name, *supplier.other_names), stated):
        yield role, name, "", None
    for director in supplier.directors:
        yield "director", director, "", None
    for party in supplier.parties:
        yield "party", party.name, party.called, None
