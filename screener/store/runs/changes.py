"""Changes between runs: told once for every run, when it is held against the one before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import Connection, func, insert, select

from screener.model import Change
from screener.store.numbers import add_all, numbers
from screener.store.tables import changes, list_versions, runs, supplier_lists, told_runs

__all__ = ["Told", "add_changes", "last_change", "lists_untold", "told_since", "untold"]

_CHANGE = TypeAdapter(Change)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A change, with the run that brought it."""

    id: int
    run_id: int
    list_name: str
    at: datetime
    change: Change


def untold(connection: Connection) -> list[int]:
    """Return the runs that were not held against the one before yet, oldest first."""
    known = select(told_runs.c.run_id)
    return list(
        connection.execute(
            select(runs.c.id).where(runs.c.id.not_in(known)).order_by(runs.c.id)
        ).scalars()
    )


def lists_untold(connection: Connection, list_name: str) -> list[tuple[str, datetime]]:
    """Return the lists with a run that has one before it and was not held against it yet.

    Returns:
        Name of a list and the moment of the first such run, by name.
    """
    known = select(told_runs.c.run_id)
    first = (
        select(list_versions.c.list_id, func.min(runs.c.id).label("run_id"))
        .join(runs, runs.c.version_id == list_versions.c.id)
        .group_by(list_versions.c.list_id)
        .subquery()
    )
    query = (
        select(supplier_lists.c.name, func.min(runs.c.at))
        .join(list_versions, list_versions.c.list_id == supplier_lists.c.id)
        .join(runs, runs.c.version_id == list_versions.c.id)
        .join(first, first.c.list_id == supplier_lists.c.id)
        .where(runs.c.id.not_in(known), runs.c.id > first.c.run_id)
        .group_by(supplier_lists.c.name)
    )
    if list_name:
        query = query.where(supplier_lists.c.name == list_name)
    return sorted((name, at) for name, at in connection.execute(query))


def add_changes(connection: Connection, run_id: int, found: Sequence[Change], at: datetime) -> bool:
    """Keep a run's changes; return False when another process kept them first, or removed the run.

    The caller has the writers' turn, and seals them when there are any.
    """
    known = select(told_runs.c.run_id).where(told_runs.c.run_id == run_id)
    there = select(runs.c.id).where(runs.c.id == run_id)
    if connection.execute(known).first() or not connection.execute(there).first():
        return False
    connection.execute(insert(told_runs), {"run_id": run_id, "at": at})
    fresh = numbers(connection, changes)
    add_all(
        connection,
        changes,
        (
            {
                "id": next(fresh),
                "run_id": run_id,
                "supplier_id": change.supplier_id,
                "kind": change.kind,
                "cause": change.cause,
                "payload": _CHANGE.dump_json(change, exclude_defaults=True),
            }
            for change in found
        ),
    )
    return True


def told_since(
    connection: Connection,
    since: datetime | None,
    *,
    list_name: str,
    after: int,
    limit: int,
) -> list[Told]:
    """Return changes of runs at or after a moment, oldest first.

    ``after`` is the number of the last change already seen.
    """
    query = (
        select(
            changes.c.id,
            changes.c.run_id,
            supplier_lists.c.name,
            runs.c.at,
            changes.c.payload,
        )
        .join(runs, runs.c.id == changes.c.run_id)
        .join(list_versions, list_versions.c.id == runs.c.version_id)
        .join(supplier_lists, supplier_lists.c.id == list_versions.c.list_id)
        .where(changes.c.id > after)
        .order_by(changes.c.id)
        .limit(limit)
    )
    if since is not None:
        query = query.where(runs.c.at >= since)
    if list_name:
        query = query.where(supplier_lists.c.name == list_name)
    return [
        Told(
            id=row.id,
            run_id=row.run_id,
            list_name=row.name,
            at=row.at,
            change=_CHANGE.validate_json(row.payload),
        )
        for row in connection.execute(query)
    ]


def last_change(connection: Connection) -> int:
    """Return the number of the newest change, 0 before the first."""
    return connection.execute(select(func.max(changes.c.id))).scalar() or 0
