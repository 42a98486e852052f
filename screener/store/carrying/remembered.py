"""The confirmations and dismissals in force on a list, with the facts as they were."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from screener.model import Listing, Match, Supplier
from screener.store.carrying.differences import Difference, between
from screener.store.numbers import chunks
from screener.store.payload import supplier_from
from screener.store.review.cases import Key, acts_of
from screener.store.review.gone import dismissed_unfound
from screener.store.review.standing import Act, fold
from screener.store.runs.listings import listings_by_id
from screener.store.tables import cases, decisions, supplier_states

__all__ = ["Remembered", "cases_met", "remembered", "suppliers_by_state"]

_KEY = (cases.c.supplier_id, cases.c.source, cases.c.reference, cases.c.whose)


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
    """A dismissal of a match that was no longer found; see ``store.review.gone``."""

    def lapsed(self, supplier: Supplier, match: Match, today: date) -> tuple[Difference, ...]:
        """Return why it does not cover a supplier's match on a day; nothing where it does."""
        if self.unfound:
            return (Difference("decision.unfound", (self.act.at.date().isoformat(),), ()),)
        expires = self.act.expires
        if expires is not None and expires <= today:
            return (Difference("decision.expired", (expires.isoformat(),), ()),)
        return between(self.supplier, self.listing, supplier, match)


def remembered(connection: Connection, list_id: int) -> dict[Key, Remembered]:
    """Return the decisions in force on a list, by what they are upon."""
    decided = connection.execute(
        select(cases.c.id, *_KEY).where(
            cases.c.list_id == list_id, cases.c.decision_id.is_not(None)
        )
    ).all()
    acts = acts_of(connection, (row.id for row in decided))
    standing = {row: fold(acts[row.id]) for row in decided}
    unfound = dismissed_unfound(connection, (row.id for row in decided))
    in_force = {row: one.decision for row, one in standing.items() if one.decision is not None}
    said = _said(connection, in_force.values())
    approvers = _approvers(connection, said.values())
    states = suppliers_by_state(connection, {act.state_id for act in in_force.values()})
    listings = listings_by_id(connection, {act.listing_id for act in in_force.values()})
    return {
        (row.supplier_id, row.source, row.reference, row.whose): Remembered(
            act,
            said[act.id],
            approvers.get(said[act.id].id, ""),
            states[act.state_id],
            listings[act.listing_id],
            unfound=act.id in unfound,
        )
        for row, act in in_force.items()
    }


def _said(connection: Connection, in_force: Iterable[Act]) -> dict[int, Act]:
    """Return for each act, by its number, what the person said who decided."""
    said = {act.id: act for act in in_force}
    while carried := {number: act.refers_to for number, act in said.items() if act.carried}:
        earlier = {
            row["id"]: Act(**row)
            for some in chunks({*carried.values()})
            for row in connection.execute(
                select(decisions).where(decisions.c.id.in_(some))
            ).mappings()
        }
        said |= {number: earlier[refers_to] for number, refers_to in carried.items()}
    return said


def _approvers(connection: Connection, said: Iterable[Act]) -> dict[int, str]:
    """Return who approved each of these acts, by its number, where somebody did."""
    column = decisions.c
    return {
        number: by
        for some in chunks({act.case_id for act in said})
        for number, by in connection.execute(
            select(column.refers_to, column.by).where(
                column.case_id.in_(some), column.verdict == "approved"
            )
        )
    }


def cases_met(connection: Connection, list_id: int) -> set[Key]:
    """Return the cases of a list, whatever became of them."""
    found = select(*_KEY).where(cases.c.list_id == list_id)
    return {
        (row.supplier_id, row.source, row.reference, row.whose) for row in connection.execute(found)
    }


def suppliers_by_state(connection: Connection, wanted: set[int]) -> dict[int, Supplier]:
    """Return suppliers as they were; their rows in a file are not part of that."""
    column = supplier_states.c
    return {
        row.id: supplier_from(row.payload, 0)
        for some in chunks(sorted(wanted))
        for row in connection.execute(select(column.id, column.payload).where(column.id.in_(some)))
    }
