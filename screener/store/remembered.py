"""The confirmations and dismissals in force on a list, with the facts as they were."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from screener.model import Listing, Supplier
from screener.store.cases import acts_of
from screener.store.listings import listings_by_id
from screener.store.numbers import chunks
from screener.store.payload import supplier_from
from screener.store.standing import Act, fold
from screener.store.tables import cases, supplier_states

__all__ = ["Remembered", "remembered", "suppliers_by_state"]


@dataclass(frozen=True, slots=True)
class Remembered:
    """A decision in force, and what it was taken upon."""

    act: Act
    approver: str
    supplier: Supplier
    listing: Listing


def remembered(connection: Connection, list_id: int) -> dict[tuple[int, str, str], Remembered]:
    """Return the decisions in force on a list, by supplier, source and reference."""
    decided = connection.execute(
        select(cases.c.id, cases.c.supplier_id, cases.c.source, cases.c.reference).where(
            cases.c.list_id == list_id, cases.c.decision_id.is_not(None)
        )
    ).all()
    acts = acts_of(connection, (row.id for row in decided))
    standing = {row: fold(acts[row.id]) for row in decided}
    in_force = {row: one.decision for row, one in standing.items() if one.decision is not None}
    states = suppliers_by_state(connection, {act.state_id for act in in_force.values()})
    listings = listings_by_id(connection, {act.listing_id for act in in_force.values()})
    return {
        (row.supplier_id, row.source, row.reference): Remembered(
            act, standing[row].approver, states[act.state_id], listings[act.listing_id]
        )
        for row, act in in_force.items()
    }


def suppliers_by_state(connection: Connection, wanted: set[int]) -> dict[int, Supplier]:
    """Return suppliers as they were; their rows in a file are not part of that."""
    column = supplier_states.c
    return {
        row.id: supplier_from(row.payload, 0)
        for some in chunks(sorted(wanted))
        for row in connection.execute(select(column.id, column.payload).where(column.id.in_(some)))
    }
