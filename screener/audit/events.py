"""What has no table of its own: rule changes, settings, editions, accounts, restores."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, select

from screener.audit.chain import append
from screener.store.numbers import add
from screener.store.payload import json_bytes
from screener.store.tables import events

__all__ = ["note", "note_if_changed"]


def note(
    connection: Connection, kind: str, payload: Mapping[str, object], *, by: str, at: datetime
) -> None:
    """Keep an event and seal it."""
    number = add(connection, events, kind=kind, by=by, at=at, payload=json_bytes(dict(payload)))
    append(connection, "event", number, at)


def note_if_changed(
    connection: Connection, kind: str, payload: Mapping[str, object], *, by: str, at: datetime
) -> None:
    """Keep an event when its payload differs from the last one of its kind.

    Settings and rulebooks can change while no program of ours runs; the next act that
    depends on them puts the change on record before anything else.
    """
    newest = select(events.c.payload).where(events.c.kind == kind).order_by(events.c.id.desc())
    last = connection.execute(newest.limit(1)).scalar()
    if last is not None and json.loads(last) == json.loads(json_bytes(dict(payload))):
        return
    note(connection, kind, payload, by=by, at=at)
