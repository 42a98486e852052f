"""The names of suppliers that are looked for: their own, and those of whom they name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from screener.model import JOINT, Role, Supplier, whose
from screener.names.beside.owners_told import OwnerTold, unstated_owners
from screener.names.ships import ship_named, without_voyage

__all__ = ["Query", "organisation_names", "person_names"]


@dataclass(frozen=True, slots=True)
class Query:
    """A name of a supplier to look for."""

    supplier: int
    """The number of the supplier."""
    role: Role
    text: str
    share: float | None = None
    ship: str = ""
    """The ship that the text names as one; it is held against ships only."""
    of_own_lists: bool = False
    """It is held against persons of lists of one's own only."""

    @property
    def asked(self) -> str:
        """The name that is looked for."""
        return self.ship or self.text

    @property
    def whose(self) -> str:
        """Whose name it is, as matches are told apart."""
        return whose(self.role, self.text)


def organisation_names(suppliers: Sequence[Supplier]) -> Iterator[Query]:
    """Yield what is held against listed organisations and vessels."""
    for at, supplier in enumerate(suppliers):
        is_ship = any(one.is_ship and one.name == supplier.name for one in supplier.parties)
        for text in dict.fromkeys((supplier.name, *supplier.other_names)):
            if ship := _ship(text, is_ship=is_ship):  # first, for it says more of listed ships
                yield Query(at, "supplier", text, ship=ship)
            yield Query(at, "supplier", text)
        for parent in filter(None, supplier.parent.split(JOINT)):
            yield Query(at, "parent", parent)
        for owner in supplier.owners:
            yield Query(at, "owner", owner.name, owner.share)
        for role, told in _owners_told(supplier):
            yield Query(at, role, told)
        for party in supplier.parties:
            ship = _ship(party.name, is_ship=party.is_ship)
            if ship and party.name != supplier.name:
                yield Query(at, "party", without_voyage(party.name), ship=ship)
            if not party.is_ship:
                yield Query(at, "party", party.name)


def _owners_told(supplier: Supplier) -> Iterator[OwnerTold]:
    stated = [owner.name for owner in supplier.owners]
    return unstated_owners((supplier.name, *supplier.other_names), stated)


def _ship(text: str, *, is_ship: bool) -> str:
    """Return the name of the ship that a text names, or as its list says is, without its voyage."""
    as_ship = is_ship and (ship_named(f"M/V {text}") or text)
    return ship_named(text) or as_ship or ""


def person_names(suppliers: Sequence[Supplier], *, all_of_them: bool) -> Iterator[Query]:
    """Yield what is held against listed persons.

    Args:
        suppliers: whose names are looked for.
        all_of_them: also the names of who is no sole trader and of parties, for lists of one's own.
    """
    for at, supplier in enumerate(suppliers):
        if supplier.sole_trader or all_of_them:
            for text in dict.fromkeys((supplier.name, *supplier.other_names)):
                yield Query(at, "supplier", text, of_own_lists=not supplier.sole_trader)
        for owner in supplier.owners:
            yield Query(at, "owner", owner.name, owner.share)
        for role, told in _owners_told(supplier):
            yield Query(at, role, told)
        for director in supplier.directors:
            yield Query(at, "director", director)
        for party in supplier.parties if all_of_them else ():
            if not party.is_ship:  # a grower may be one
                yield Query(at, "party", party.name, of_own_lists=True)
