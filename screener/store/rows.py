"""Rows as lines of JSON with their table's name, as the audit log seals them, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Column, Connection, Date, Table, insert

from screener.store.columns import Moment, Packed, moment_text
from screener.store.numbers import BATCH, chunks
from screener.store.payload import json_bytes
from screener.store.tables import metadata

__all__ = ["fill", "to_line"]


def to_line(table: Table, values: Iterable[object]) -> bytes:
    """Return a row as JSON: the table's name, then the columns' values."""
    return json_bytes([table.name, *map(_plain, values)])


def fill(connection: Connection, lines: Iterable[bytes]) -> None:
    """Add rows to the tables; rows that hold only some of the columns are passed over.

    Raises:
        ValueError: a line is no row of ours.
    """
    read = (json.loads(line) for line in lines)
    for name, rows in groupby(read, key=lambda row: row[0]):
        table = metadata.tables.get(name)
        if table is None:
            raise ValueError(f"{name!r} is none of our tables")
        columns = list(table.columns)
        for some in chunks(_whole(rows, columns), BATCH):
            connection.execute(insert(table), some)


def _whole(rows: Iterator[list[Any]], columns: list[Column[Any]]) -> Iterator[dict[str, Any]]:
    for _, *values in rows:
        if len(values) == len(columns):
            yield {
                column.name: _typed(column, value)
                for column, value in zip(columns, values, strict=True)
            }


def _plain(value: object) -> object:
    if isinstance(value, bytes):
        return value.decode()
    if isinstance(value, datetime):
        return moment_text(value)
    return value.isoformat() if isinstance(value, date) else value


def _typed(column: Column[Any], value: Any) -> Any:  # noqa: ANN401 - a cell of any column
    if value is None:
        return None
    if isinstance(column.type, Packed):
        return value.encode()
    if isinstance(column.type, Moment):
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if isinstance(column.type, Date) else value
