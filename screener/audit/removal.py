"""Entries of the log that seal nothing any more, because a supplier list was removed.

They stay in the chain as they were. Which they are stands in an entry of its own, so nobody takes
a row out of the store without its being on record.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby

from sqlalchemy import Connection, select

from screener.audit.chain import Entry
from screener.audit.events import note
from screener.store.tables import events

__all__ = ["lifted", "note_removal"]

KIND = "list_removed"


def note_removal(
    connection: Connection,
    name: str,
    entries: Sequence[int],
    *,
    by: str,
    at: datetime,
    **counts: int,
) -> None:
    """Put on record that a list was removed, of how much, and which entries seal nothing now."""
    said = {"list": name, **counts, "seals": list(_ranges(entries))}
    note(connection, KIND, said, by=by, at=at)


def lifted(connection: Connection, log: Iterable[Entry]) -> set[int]:
    """Return the entries that a later one says to seal nothing any more."""
    told = {entry.subject: entry.id for entry in log if entry.kind == "event"}
    removals = select(events.c.id, events.c.payload).where(events.c.kind == KIND)
    return {
        entry
        for number, payload in connection.execute(removals)
        for first, last in map(_bounds, json.loads(payload)["seals"])
        for entry in range(first, min(last + 1, told.get(number, 0)))
    }


def _ranges(entries: Sequence[int]) -> Iterator[str]:
    for _, run in groupby(enumerate(sorted(entries)), key=lambda one: one[1] - one[0]):
        numbers = [number for _, number in run]
        yield "-".join(map(str, dict.fromkeys((numbers[0], numbers[-1]))))


def _bounds(said: str) -> tuple[int, int]:
    first, _, last = said.partition("-")
    return int(first), int(last or first)
