"""References to the editions that runs used; the bytes are in the workspace."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, insert, select

from screener.model import Edition
from screener.store.numbers import numbers
from screener.store.tables import editions

__all__ = ["COLUMNS", "add_editions"]

COLUMNS = ("source", "published", "retrieved", "sha256", "entries", "bundled")


def add_editions(connection: Connection, used: Iterable[Edition]) -> list[tuple[int, bool]]:
    """Return for each edition its number, and whether it was new and is now added."""
    columns = [editions.c[name] for name in COLUMNS]
    known = {
        tuple(values): number
        for number, *values in connection.execute(select(editions.c.id, *columns))
    }
    return [_add(connection, edition, known) for edition in used]


def _add(
    connection: Connection, edition: Edition, known: dict[tuple[object, ...], int]
) -> tuple[int, bool]:
    values = {name: getattr(edition, name) for name in COLUMNS}
    found = known.get(tuple(values.values()))
    if found is not None:
        return found, False
    number = next(numbers(connection, editions))
    connection.execute(insert(editions), {"id": number, **values})
    return number, True
