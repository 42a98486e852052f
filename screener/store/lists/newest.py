"""The newest run of each list, and what it counts."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, Select, func, select

from screener.model import Band
from screener.store.lists.versions import by_name
from screener.store.tables import (
    assessments,
    list_versions,
    run_assessments,
    runs,
    supplier_lists,
    supplier_states,
)

__all__ = [
    "Choices",
    "Newest",
    "Tally",
    "band_counts",
    "by_country",
    "by_sector",
    "choices",
    "newest_runs",
]


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
    )
    newest = [
        Newest(row.list_id, row.name, row.id, row.before, row.version_id, row.at, row.as_of)
        for row in connection.execute(found)
    ]
    return sorted(newest, key=lambda one: by_name(one.list_name))


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to choose from in a filter."""

    countries: frozenset[str]
    sectors: frozenset[str]
    """Rule ids."""


def choices(connection: Connection, run_id: int) -> Choices:
    """Return the countries and sectors that a run's suppliers have."""
    found = _counted(run_id, supplier_states.c.country, assessments.c.sector).join(
        supplier_states, supplier_states.c.id == assessments.c.state_id
    )
    rows = connection.execute(found).all()
    # A few texts for all lists: each has the same ones.
    return Choices(
        frozenset(sys.intern(row.country) for row in rows),
        frozenset(sys.intern(row.sector) for row in rows),
    )


Tally = dict[tuple[Band, str], int]
"""Suppliers by band and action."""


def band_counts(connection: Connection, run_id: int) -> Tally:
    """Count a run's suppliers by band and action."""
    column = assessments.c
    found = _counted(run_id, column.band, column.action)
    return {(band, action): n for band, action, n in connection.execute(found)}


def by_country(connection: Connection, run_id: int) -> dict[tuple[str, Band], int]:
    """Count a run's suppliers by country and band."""
    found = _counted(run_id, supplier_states.c.country, assessments.c.band).join(
        supplier_states, supplier_states.c.id == assessments.c.state_id
    )
    return {(country, band): n for country, band, n in connection.execute(found)}


def by_sector(connection: Connection, run_id: int) -> dict[tuple[str, Band], int]:
    """Count a run's suppliers by the rule id of the sector that counts, and band."""
    column = assessments.c
    found = _counted(run_id, column.sector, column.band)
    return {(sector, band): n for sector, band, n in connection.execute(found)}


def _counted(run_id: int, *columns: Column[Any]) -> Select[Any]:
    """Ask how many of a run's suppliers have each combination of values."""
    return (
        select(*columns, func.count())
        .select_from(assessments)
        .join(run_assessments, run_assessments.c.assessment_id == assessments.c.id)
        .where(run_assessments.c.run_id == run_id)
        .group_by(*columns)
    )
