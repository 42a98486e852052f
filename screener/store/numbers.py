"""Row numbers and bulk writing, for whoever has the writers' turn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import count, islice
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, func, insert, select

from screener.store.tables import spent_numbers

__all__ = ["add", "add_all", "chunks", "numbers"]

T = TypeVar("T")

BATCH = 5_000
"""Rows handed to the driver at once; more only costs memory."""

AT_ONCE = 500
"""Values in one condition; a cautious SQLite allows 999."""


def numbers(connection: Connection, table: Table) -> Iterator[int]:
    """Return the numbers of the next rows. None comes twice, nor after a list was removed."""
    last = connection.execute(select(func.max(table.c.id))).scalar() or 0
    known = select(spent_numbers.c.last).where(spent_numbers.c.name == table.name)
    return count(max(last, connection.execute(known).scalar() or 0) + 1)


def add(connection: Connection, table: Table, **values: Any) -> int:  # noqa: ANN401 - columns
    """Add one row and return its number."""
    number = next(numbers(connection, table))
    connection.execute(insert(table), {"id": number, **values})
    return number


def add_all(connection: Connection, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
    """Add many rows, in batches."""
    statement = insert(table)
    for batch in chunks(rows, BATCH):
        connection.execute(statement, batch)


def chunks(values: Iterable[T], size: int = AT_ONCE) -> Iterator[list[T]]:
    """Cut values into lists of at most this size."""
    waiting = iter(values)
    while chunk := list(islice(waiting, size)):
        yield chunk
