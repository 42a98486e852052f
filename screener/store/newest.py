"""The newest run of each list, and what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from screener.model import Band
from screener.store.tables import (
    assessments,
    list_versions,
    run_assessments,
    runs,
    supplier_lists,
    supplier_states,
)

__all__ = ["Newest", "Tally", "band_counts", "by_country", "by_sector", "newest_runs"]


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest run of a list, and the one before it."""

    list_id: int
    list_name: str
    run_id: int
    before: int | None
    version_id: int
    at: datetime
    as_of: datetime


def newest_runs(connection: Connection) -> list[Newest]:
    """Return the newest run of every list, by name."""
    numbered = (
        select(
            runs.c.id,
            runs.c.version_id,
            runs.c.at,
            runs.c.as_of,
            list_versions.c.list_id,
            func.row_number()
            .over(partition_by=list_versions.c.list_id, order_by=runs.c.id.desc())
            .label("place"),
            func.lead(runs.c.id)
            .over(partition_by=list_versions.c.list_id, order_by=runs.c.id.desc())
            .label("before"),
        )
        .join(list_versions, list_versions.c.id == runs.c.version_id)
        .subquery()
    )
    found = (
        select(numbered, supplier_lists.c.name)
        .join(supplier_lists, supplier_lists.c.id == numbered.c.list_id)
        .where(numbered.c.place == 1)
        .order_by(supplier_lists.c.name)
    )
    return [
        Newest(row.list_id, row.name, row.id, row.before, row.version_id, row.at, row.as_of)
        for row in connection.execute(found)
    ]


Tally = dict[tuple[Band, str], int]
"""Suppliers by band and action."""


def band_counts(connection: Connection, run_id: int) -> Tally:
    """Count a run's suppliers by band and action."""
    column = assessments.c
    found = (
        select(column.band, column.action, func.count())
        .join(run_assessments, run_assessments.c.assessment_id == column.id)
        .where(run_assessments.c.run_id == run_id)
        .group_by(column.band, column.action)
    )
    return {(band, action): n for band, action, n in connection.execute(found)}


def by_country(connection: Connection, run_id: int) -> dict[tuple[str, Band], int]:
    """Count a run's suppliers by country and band."""
    column = assessments.c
    found = (
        select(supplier_states.c.country, column.band, func.count())
        .join(run_assessments, run_assessments.c.assessment_id == column.id)
        .join(supplier_states, supplier_states.c.id == column.state_id)
        .where(run_assessments.c.run_id == run_id)
        .group_by(supplier_states.c.country, column.band)
    )
    return {(country, band): n for country, band, n in connection.execute(found)}


def by_sector(connection: Connection, run_id: int) -> dict[tuple[str, Band], int]:
    """Count a run's suppliers by the rule id of the sector that counts, and band."""
    column = assessments.c
    found = (
        select(column.sector, column.band, func.count())
        .join(run_assessments, run_assessments.c.assessment_id == column.id)
        .where(run_assessments.c.run_id == run_id)
        .group_by(column.sector, column.band)
    )
    return {(sector, band): n for sector, band, n in connection.execute(found)}
