"""Row numbers and bulk writing, for whoever has the writers' turn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import count, islice
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select

__all__ = ["add", "add_all", "numbers"]

BATCH = 5_000
"""Rows handed to the driver at once; more only costs memory."""


def numbers(connection: Connection, table: Table) -> Iterator[int]:
    """Return the numbers of the next rows. Rows are never deleted, so none comes twice."""
    last = connection.execute(select(func.max(table.c.id))).scalar()
    return count((last or 0) + 1)


def add(connection: Connection, table: Table, **values: Any) -> int:  # noqa: ANN401 - columns
    """Add one row and return its number."""
    number = next(numbers(connection, table))
    connection.execute(insert(table), {"id": number, **values})
    return number


def add_all(connection: Connection, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
    """Add many rows, in batches."""
    waiting = iter(rows)
    statement = insert(table)
    while batch := list(islice(waiting, BATCH)):
        connection.execute(statement, batch)
