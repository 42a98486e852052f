"""Rows as lines, as the audit log seals them, and back.

A line is JSON, the table's name and then the columns' values; a payload, which is JSON
already, follows after a tab. No JSON of ours holds a raw tab, so the line has one reading.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Column, Connection, Date, Table, insert

from screener.store.numbers import BATCH, chunks
from screener.store.payload import json_bytes
from screener.store.tables import metadata
from screener.store.tables.columns import Moment, moment_text

__all__ = ["fill", "to_line"]


def to_line(table: Table, values: Sequence[object]) -> bytes:
    """Return a row as a line."""
    *plain, last = values
    if isinstance(last, bytes):
        return json_bytes([table.name, *map(_plain, plain)]) + b"\t" + last
    return json_bytes([table.name, *map(_plain, values)])


def fill(connection: Connection, lines: Iterable[bytes]) -> None:
    """Add rows to the tables; a row that lacks columns without a default is passed over.

    Raises:
        ValueError: a line is no row of ours.
    """
    for name, rows in groupby(map(_parted, lines), key=lambda row: row[0]):
        table = metadata.tables.get(name)
        if table is None:
            raise ValueError(f"{name!r} is none of our tables")
        columns = list(table.columns)
        for some in chunks(_whole(rows, columns), BATCH):
            connection.execute(insert(table), some)


def _parted(line: bytes) -> list[Any]:
    plain, tab, payload = line.partition(b"\t")
    values: list[Any] = json.loads(plain)
    return [*values, payload] if tab else values


def _whole(rows: Iterator[list[Any]], columns: list[Column[Any]]) -> Iterator[dict[str, Any]]:
    for _, *values in rows:
        if all(column.server_default is not None for column in columns[len(values) :]):
            yield {
                column.name: _typed(column, value)
                for column, value in zip(columns, values, strict=False)
            }


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return moment_text(value)
    return value.isoformat() if isinstance(value, date) else value


def _typed(column: Column[Any], value: Any) -> Any:  # noqa: ANN401 - a cell of any column
    if value is None:
        return None
    if isinstance(column.type, Moment):
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if isinstance(column.type, Date) else value
