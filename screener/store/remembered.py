"""The confirmations and dismissals in force on a list, with the facts as they were."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from screener.model import Listing, Supplier
from screener.store.cases import acts_of
from screener.store.differences import Difference, between
from screener.store.gone import dismissed_unfound
from screener.store.listings import listings_by_id
from screener.store.numbers import chunks
from screener.store.payload import supplier_from
from screener.store.standing import Act, fold
from screener.store.tables import cases, decisions, supplier_states

__all__ = ["Key", "Remembered", "cases_met", "remembered", "suppliers_by_state"]

Key = tuple[int, str, str]
"""Supplier, source id, publisher's reference."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """A decision in force, and what it was taken upon."""

    act: Act
    said: Act
    """What a person said: ``act``, or where the store carried that over, the act it repeats."""
    approver: str
    supplier: Supplier
    listing: Listing
    unfound: bool
    """A dismissal of a match that was no longer found; see ``store.gone``."""

    def lapsed(self, supplier: Supplier, listing: Listing, today: date) -> tuple[Difference, ...]:
        """Return why it does not cover these two on a day; nothing where it does."""
        if self.unfound:
            return (Difference("decision.unfound", (self.act.at.date().isoformat(),), ()),)
        expires = self.act.expires
        if expires is not None and expires <= today:
            return (Difference("decision.expired", (expires.isoformat(),), ()),)
        return between(self.supplier, self.listing, supplier, listing)


def remembered(connection: Connection, list_id: int) -> dict[Key, Remembered]:
    """Return the decisions in force on a list, by supplier, source and reference."""
    decided = connection.execute(
        select(cases.c.id, cases.c.supplier_id, cases.c.source, cases.c.reference).where(
            cases.c.list_id == list_id, cases.c.decision_id.is_not(None)
        )
    ).all()
    acts = acts_of(connection, (row.id for row in decided))
    standing = {row: fold(acts[row.id]) for row in decided}
    unfound = dismissed_unfound(connection, (row.id for row in decided))
    in_force = {row: one.decision for row, one in standing.items() if one.decision is not None}
    states = suppliers_by_state(connection, {act.state_id for act in in_force.values()})
    listings = listings_by_id(connection, {act.listing_id for act in in_force.values()})
    return {
        (row.supplier_id, row.source, row.reference): Remembered(
            act,
            *_said(connection, act, standing[row].approver),
            states[act.state_id],
            listings[act.listing_id],
            unfound=act.id in unfound,
        )
        for row, act in in_force.items()
    }


def _said(connection: Connection, act: Act, approver: str) -> tuple[Act, str]:
    """Return the act of the person who decided, and who approved it."""
    while act.carried:
        row = select(decisions).where(decisions.c.id == act.refers_to)
        act = Act(**connection.execute(row).mappings().one())
        approved = select(decisions.c.by).where(
            decisions.c.refers_to == act.id, decisions.c.verdict == "approved"
        )
        approver = connection.execute(approved).scalar() or ""
    return act, approver


def cases_met(connection: Connection, list_id: int) -> set[Key]:
    """Return the cases of a list, whatever became of them."""
    column = cases.c
    found = select(column.supplier_id, column.source, column.reference).where(
        column.list_id == list_id
    )
    return {(row.supplier_id, row.source, row.reference) for row in connection.execute(found)}


def suppliers_by_state(connection: Connection, wanted: set[int]) -> dict[int, Supplier]:
    """Return suppliers as they were; their rows in a file are not part of that."""
    column = supplier_states.c
    return {
        row.id: supplier_from(row.payload, 0)
        for some in chunks(sorted(wanted))
        for row in connection.execute(select(column.id, column.payload).where(column.id.in_(some)))
    }
