"""Reads stored runs back as the results that they were."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from screener.errors import InputError
from screener.gc_pause import gc_paused
from screener.model import Assessment, Result, Run
from screener.store.numbers import BATCH
from screener.store.payload import run_from, whole_assessment, whole_match, with_row
from screener.store.runs.listings import listing_payloads
from screener.store.tables import (
    assessments,
    list_entries,
    list_versions,
    matches,
    run_assessments,
    runs,
    supplier_lists,
    supplier_states,
)

__all__ = ["StoredRun", "all_runs", "positions", "read_result", "stored_run"]


@dataclass(frozen=True)
class StoredRun:
    """A run as it was kept; its result is read apart, for it may be large."""

    id: int
    list_id: int
    list_name: str
    version_id: int
    version_number: int
    by: str
    at: datetime
    as_of: datetime
    decided_until: int
    payload: bytes = field(repr=False)
    """The manifest as JSON."""

    @cached_property
    def manifest(self) -> Run:
        """The manifest; read when asked for, as it holds all rows that were rejected."""
        return run_from(self.payload)


def all_runs(
    connection: Connection, *, list_name: str = "", limit: int = 50, before: int | None = None
) -> list[StoredRun]:
    """Return runs, newest first; ``before`` is the number of the last run already seen."""
    query = _runs().order_by(runs.c.id.desc()).limit(limit)
    if list_name:
        query = query.where(supplier_lists.c.name == list_name)
    if before is not None:
        query = query.where(runs.c.id < before)
    return [_stored(row) for row in connection.execute(query)]


def stored_run(connection: Connection, run_id: int) -> StoredRun:
    """Return one run.

    Raises:
        InputError: there is no such run.
    """
    row = connection.execute(_runs().where(runs.c.id == run_id)).first()
    if row is None:
        raise InputError(f"there is no run {run_id}; `screener runs` lists them")
    return _stored(row)


def read_result(connection: Connection, run: StoredRun) -> Result:
    """Return the whole outcome of a run, in its order."""
    with gc_paused():
        return _read(connection, run)


def _read(connection: Connection, run: StoredRun) -> Result:
    found = connection.execute(
        select(
            assessments.c.id,
            assessments.c.payload,
            supplier_states.c.payload.label("supplier"),
            list_entries.c.row,
        )
        .select_from(run_assessments)
        .join(assessments, assessments.c.id == run_assessments.c.assessment_id)
        .join(supplier_states, supplier_states.c.id == assessments.c.state_id)
        .join(
            list_entries,
            (list_entries.c.version_id == run.version_id)
            & (list_entries.c.position == run_assessments.c.position),
        )
        .where(run_assessments.c.run_id == run.id)
        .order_by(run_assessments.c.rank)
        .execution_options(yield_per=BATCH)
    )
    matched = _matches(connection, run.id)
    read = (
        whole_assessment(row.payload, with_row(row.supplier, row.row), matched[row.id])
        for row in found
    )
    return Result(run=run.manifest, assessments=tuple(_sharing(read)))


def _sharing(read: Iterable[Assessment]) -> Iterator[Assessment]:
    """Have suppliers of whom the same is said share it, as they do where a run is made.

    Else a long list takes three times the memory.
    """
    known: dict[Hashable, Any] = {}
    for one in read:
        yield replace(
            one,
            exposure=known.setdefault(one.exposure, one.exposure),
            findings=tuple(known.setdefault(found, found) for found in one.findings),
            gaps=known.setdefault(one.gaps, one.gaps),
            indicators=known.setdefault(one.indicators, one.indicators),
        )


def positions(connection: Connection, run_id: int) -> list[int]:
    """Return, in the order of the result, the places of the suppliers in their list."""
    found = select(run_assessments.c.position).where(run_assessments.c.run_id == run_id)
    return list(connection.execute(found.order_by(run_assessments.c.rank)).scalars())


def _matches(connection: Connection, run_id: int) -> dict[int, list[bytes]]:
    found = connection.execute(
        select(matches.c.assessment_id, matches.c.listing_id, matches.c.payload)
        .join(run_assessments, run_assessments.c.assessment_id == matches.c.assessment_id)
        .where(run_assessments.c.run_id == run_id)
        .order_by(matches.c.assessment_id, matches.c.position)
    )
    rows = found.all()
    listings = listing_payloads(connection, (row.listing_id for row in rows))
    matched: dict[int, list[bytes]] = defaultdict(list)
    for row in rows:
        matched[row.assessment_id].append(whole_match(row.payload, listings[row.listing_id]))
    return matched


def _runs() -> Select[Any]:
    return (
        select(
            runs,
            list_versions.c.number,
            list_versions.c.list_id,
            supplier_lists.c.name,
        )
        .join(list_versions, list_versions.c.id == runs.c.version_id)
        .join(supplier_lists, supplier_lists.c.id == list_versions.c.list_id)
    )


def _stored(row: Row[Any]) -> StoredRun:
    return StoredRun(
        id=row.id,
        list_id=row.list_id,
        list_name=row.name,
        version_id=row.version_id,
        version_number=row.number,
        by=row.by,
        at=row.at,
        as_of=row.as_of,
        decided_until=row.decided_until,
        payload=row.manifest,
    )
