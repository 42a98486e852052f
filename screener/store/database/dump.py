"""The whole database as lines of JSON, and back: the same for SQLite and PostgreSQL.

What is written is what the tables hold, read off the database itself, so that a dump of an
older version can be loaded by a newer program: its tables are made as they were, filled,
and then brought up to date.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Generator, Iterable
from datetime import date
from typing import Any

from sqlalchemy import Connection, Date, LargeBinary, MetaData, Table, insert, select

from screener.store.database import migrate
from screener.store.numbers import BATCH, chunks
from screener.store.payload import json_bytes
from screener.store.tables import metadata

__all__ = ["clear", "dump", "load", "tables"]

_VERSION = "alembic_version"


def tables(connection: Connection) -> list[Table]:
    """Return the tables as they are, each after those that it refers to."""
    return [one for one in _reflected(connection).sorted_tables if one.name != _VERSION]


def dump(connection: Connection, table: Table) -> Generator[bytes]:
    """Return a table's rows: first a line with the columns' names, then a line per row."""
    columns = list(table.columns)
    yield json_bytes([column.name for column in columns])
    query = select(table).order_by(*table.primary_key.columns)
    with connection.execute(query.execution_options(yield_per=BATCH)) as rows:
        for row in rows:
            yield json_bytes([_plain(value) for value in row])


def clear(connection: Connection, version: str) -> None:
    """Drop all tables and make those of a version, empty. Part of the caller's transaction."""
    _reflected(connection).drop_all(connection)
    migrate.upgrade(connection, version)


def load(connection: Connection, table: Table, lines: Iterable[bytes]) -> int:
    """Fill an empty table with dumped lines; return how many rows there were."""
    waiting = iter(lines)
    columns = [table.c[column] for column in json.loads(next(waiting))]
    count = 0
    for some in chunks(waiting, BATCH):
        rows = [
            {
                column.name: _typed(column.type, value)
                for column, value in zip(columns, json.loads(line), strict=True)
            }
            for line in some
        ]
        connection.execute(insert(table), rows)
        count += len(rows)
    return count


def _reflected(connection: Connection) -> MetaData:
    """Return our tables as they are; others may live in the same schema, and are none of ours."""
    found = MetaData()
    # Each table that a version had is one of today's; see the test of migrations.
    found.reflect(connection, only=lambda name, _: name in {*metadata.tables, _VERSION})
    return found


def _plain(value: object) -> object:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return value.isoformat() if isinstance(value, date) else value


def _typed(kind: object, value: Any) -> Any:  # noqa: ANN401 - a cell of any column
    if value is None:
        return None
    if isinstance(kind, LargeBinary):
        return base64.b64decode(value)
    return date.fromisoformat(value) if isinstance(kind, Date) else value
