"""One supplier as runs saw it, now and over time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, select

from screener.errors import InputError
from screener.model import Assessment, Band
from screener.store.payload import assessment_from, supplier_from
from screener.store.runs.parts import matches_of
from screener.store.tables import (
    assessments,
    list_entries,
    run_assessments,
    runs,
    supplier_lists,
    supplier_states,
    suppliers,
)

__all__ = ["Moment", "Seen", "one_supplier", "timeline"]

_MOMENTS = 60
"""Runs that a time line goes back."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A supplier as the newest run of its list that has it saw it."""

    supplier_id: int
    list_id: int
    list_name: str
    run_id: int
    rank: int
    assessment: Assessment


def one_supplier(connection: Connection, supplier_id: int, run_id: int | None) -> Seen:
    """Return a supplier as a run saw it; as the newest that has it, when none is named.

    Raises:
        InputError: there is no such supplier, or the run did not see it.
    """
    query = (
        select(
            assessments,
            run_assessments.c.run_id,
            run_assessments.c.rank,
            list_entries.c.row,
            supplier_states.c.payload.label("state"),
            suppliers.c.list_id,
            supplier_lists.c.name.label("list_name"),
        )
        .select_from(assessments)
        .join(run_assessments, run_assessments.c.assessment_id == assessments.c.id)
        .join(runs, runs.c.id == run_assessments.c.run_id)
        .join(supplier_states, supplier_states.c.id == assessments.c.state_id)
        .join(suppliers, suppliers.c.id == assessments.c.supplier_id)
        .join(supplier_lists, supplier_lists.c.id == suppliers.c.list_id)
        .join(
            list_entries,
            and_(
                list_entries.c.version_id == runs.c.version_id,
                list_entries.c.position == run_assessments.c.position,
            ),
        )
        .where(assessments.c.supplier_id == supplier_id)
        .order_by(run_assessments.c.run_id.desc())
        .limit(1)
    )
    if run_id is not None:
        query = query.where(run_assessments.c.run_id == run_id)
    row = connection.execute(query).first()
    if row is None:
        where = "" if run_id is None else f" in run {run_id}"
        raise InputError(f"there is no supplier {supplier_id}{where}")
    return Seen(
        supplier_id, row.list_id, row.list_name, row.run_id, row.rank, _assessment(connection, row)
    )


def _assessment(connection: Connection, row: Row[Any]) -> Assessment:
    matched = matches_of(connection, [row.id])[row.id]
    return assessment_from(row.payload, supplier_from(row.state, row.row), tuple(matched))


@dataclass(frozen=True, slots=True)
class Moment:
    """What one run said of a supplier."""

    run_id: int
    at: datetime
    as_of: datetime
    band: Band
    action: str
    points: int
    assessment_id: int
    """Equal for runs that said exactly the same."""


def timeline(connection: Connection, supplier_id: int) -> list[Moment]:
    """Return what the newest runs said of a supplier, newest first."""
    column = assessments.c
    found = (
        select(
            runs.c.id, runs.c.at, runs.c.as_of, column.band, column.action, column.points, column.id
        )
        .select_from(assessments)
        .join(run_assessments, run_assessments.c.assessment_id == column.id)
        .join(runs, runs.c.id == run_assessments.c.run_id)
        .where(column.supplier_id == supplier_id)
        .order_by(runs.c.id.desc())
        .limit(_MOMENTS)
    )
    return [Moment(*row) for row in connection.execute(found)]
