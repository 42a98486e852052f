"""Reads parts of a stored run: a few suppliers of a hundred thousand."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import ColumnElement, Connection, and_, insert, or_, select

from screener.model import Assessment, Match, Supplier
from screener.store.numbers import chunks
from screener.store.payload import assessment_from, json_bytes, match_from, supplier_from
from screener.store.runs.listings import listings_by_id
from screener.store.runs.reading import StoredRun
from screener.store.tables import (
    assessments,
    cases,
    dated_suppliers,
    decisions,
    list_entries,
    matches,
    run_assessments,
    supplier_states,
)

__all__ = [
    "add_dated",
    "dated",
    "decided_since",
    "matched",
    "matches_of",
    "read_some",
    "said_by_one_only",
    "suppliers_at",
]


def read_some(
    connection: Connection, run: StoredRun, wanted: Iterable[int]
) -> dict[int, Assessment]:
    """Return what a run said of these suppliers, by their number, most pressing first."""
    rows = [row for some in chunks(sorted(set(wanted))) for row in _said(connection, run, some)]
    found = matches_of(connection, (row[2] for row in rows))
    return {
        supplier_id: assessment_from(
            payload, supplier_from(supplier, row), tuple(found[assessment_id])
        )
        for _, supplier_id, assessment_id, payload, supplier, row in sorted(rows)
    }


_Row = tuple[int, int, int, bytes, bytes, int]


def _said(connection: Connection, run: StoredRun, some: list[int]) -> Iterator[_Row]:
    said, entry = run_assessments.c, list_entries.c
    yield from connection.execute(
        select(
            said.rank,
            assessments.c.supplier_id,
            assessments.c.id,
            assessments.c.payload,
            supplier_states.c.payload,
            entry.row,
        )
        .select_from(run_assessments)
        .join(assessments, assessments.c.id == said.assessment_id)
        .join(supplier_states, supplier_states.c.id == assessments.c.state_id)
        .join(
            list_entries,
            and_(entry.version_id == run.version_id, entry.position == said.position),
        )
        .where(said.run_id == run.id, assessments.c.supplier_id.in_(some))
    )


def matches_of(connection: Connection, wanted: Iterable[int]) -> dict[int, list[Match]]:
    """Return the matches of these assessments, by number, best first."""
    column = matches.c
    rows = [
        row
        for some in chunks(sorted(set(wanted)))
        for row in connection.execute(
            select(column.assessment_id, column.position, column.listing_id, column.payload).where(
                column.assessment_id.in_(some)
            )
        )
    ]
    listings = listings_by_id(connection, (row.listing_id for row in rows))
    found: dict[int, list[Match]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row.assessment_id, row.position)):
        found[row.assessment_id].append(match_from(row.payload, listings[row.listing_id]))
    return found


def said_by_one_only(connection: Connection, run_id: int, other: int) -> set[int]:
    """Return the suppliers of whom a run says what another run does not say."""
    said = run_assessments.c
    alone = (
        select(said.assessment_id)
        .where(said.run_id == run_id)
        .except_(select(said.assessment_id).where(said.run_id == other))
        .subquery()
    )
    found = select(assessments.c.supplier_id).join(alone, alone.c.assessment_id == assessments.c.id)
    return set(connection.execute(found).scalars())


def suppliers_at(
    connection: Connection, version_id: int, wanted: Iterable[int]
) -> dict[int, Supplier]:
    """Return these suppliers as a list version has them, by their number."""
    entry = list_entries.c
    return {
        supplier_id: supplier_from(payload, row)
        for some in chunks(sorted(set(wanted)))
        for supplier_id, row, payload in connection.execute(
            select(entry.supplier_id, entry.row, supplier_states.c.payload)
            .join(supplier_states, supplier_states.c.id == entry.state_id)
            .where(entry.version_id == version_id, entry.supplier_id.in_(some))
        )
    }


def matched(connection: Connection, run_id: int) -> set[int]:
    """Return the suppliers that had a match in a run."""
    found = (
        select(assessments.c.supplier_id)
        .join(run_assessments, run_assessments.c.assessment_id == assessments.c.id)
        .join(matches, matches.c.assessment_id == assessments.c.id)
        .where(run_assessments.c.run_id == run_id)
    )
    return set(connection.execute(found).scalars())


def decided_since(connection: Connection, run: StoredRun, today: date) -> set[int]:
    """Return the suppliers whose decisions are not those of the run: made since, or expired."""
    expired: ColumnElement[bool] = and_(cases.c.decision_id.is_not(None), cases.c.expires <= today)
    acted = select(decisions.c.case_id).where(decisions.c.id > run.decided_until)
    found = select(cases.c.supplier_id).where(
        cases.c.list_id == run.list_id, or_(cases.c.id.in_(acted), expired)
    )
    return set(connection.execute(found).scalars())


def dated(connection: Connection, version_id: int) -> set[int] | None:
    """Return the suppliers of a version with dated evidence; None when nobody looked yet."""
    column = dated_suppliers.c
    found = select(column.suppliers).where(column.version_id == version_id)
    payload = connection.execute(found).scalar()
    return None if payload is None else set(json.loads(payload))


def add_dated(connection: Connection, version_id: int, suppliers: Iterable[int]) -> None:
    """Keep which suppliers of a version have dated evidence; a version never changes."""
    if dated(connection, version_id) is None:
        payload = json_bytes(sorted(set(suppliers)))
        row = {"version_id": version_id, "suppliers": payload}
        connection.execute(insert(dated_suppliers), row)
