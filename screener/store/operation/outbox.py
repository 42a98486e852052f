"""The outbox: notices that are to go out, and how far each one got."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, func, insert, or_, select, update

from screener.store.numbers import numbers
from screener.store.payload import json_bytes
from screener.store.tables import outbox

__all__ = ["OPEN", "Waiting", "claim", "counts", "ended", "given_up", "postponed", "put", "stuck"]

NOTHING = json_bytes({})
OPEN = ("waiting", "sending")
"""What a notice is that is still to go out: untouched, or in somebody's hands."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A notice that the caller is to send now."""

    id: int
    mark: str
    """What it is about and for whom; a receiver tells a repetition by it."""
    channel: str
    target: str
    payload: Mapping[str, Any]
    created_at: datetime
    holder: str
    """Whose it is now."""
    tries: int
    """How often it was tried before."""
    uncertain: bool
    """Another took it and never reported back: the receiver may have it already."""


def put(
    connection: Connection,
    mark: str,
    *,
    channel: str,
    target: str,
    payload: Mapping[str, Any],
    at: datetime,
) -> bool:
    """Add a notice, due at once; return False when one with this mark was added before."""
    if connection.execute(select(outbox.c.id).where(outbox.c.mark == mark)).first():
        return False
    connection.execute(
        insert(outbox),
        {
            "id": next(numbers(connection, outbox)),
            "mark": mark,
            "channel": channel,
            "target": target,
            "payload": json_bytes(dict(payload)),
            "created_at": at,
            "due_at": at,
            "tries": 0,
            "status": "waiting",
            "holder": "",
            "error": "",
        },
    )
    return True


def claim(connection: Connection, holder: str, *, at: datetime, until: datetime) -> Waiting | None:
    """Take the oldest notice that is due for oneself, until then; None when none is due.

    One that another took and never reported back on is due again when its time is up.
    """
    column = outbox.c
    free = or_(column.held_until.is_(None), column.held_until <= at)
    due = select(outbox).where(column.status.in_(OPEN), column.due_at <= at, free)
    row = connection.execute(due.order_by(column.due_at, column.id).limit(1)).first()
    if row is None:
        return None
    # Stored before the receiver is asked: whoever finds it so later knows that it may be there.
    taken = {"holder": holder, "held_until": until, "status": "sending"}
    connection.execute(update(outbox).where(column.id == row.id).values(taken))
    return _waiting(row, holder)


def ended(connection: Connection, waiting: Waiting, *, at: datetime) -> None:
    """The receiver took it; what it told is no longer needed here."""
    _end(connection, waiting, "sent", "", at)


def postponed(connection: Connection, waiting: Waiting, error: str, *, until: datetime) -> None:
    """It could not be sent; it is tried again from then on."""
    _set(
        connection,
        waiting,
        status="waiting",
        error=error,
        due_at=until,
        held_until=None,
        holder="",
    )


def given_up(connection: Connection, waiting: Waiting, error: str, *, at: datetime) -> None:
    """It cannot be sent; that stays on record, and the health check says so."""
    _end(connection, waiting, "given_up", error, at)


def counts(connection: Connection) -> Counter[str]:
    """Return how many notices have each status."""
    found = select(outbox.c.status, func.count()).group_by(outbox.c.status)
    return Counter(dict(connection.execute(found).all()))


def stuck(connection: Connection, *, given_up_since: datetime, waiting_since: datetime) -> int:
    """Return how many notices were given up lately, or have waited for long."""
    column = outbox.c
    given = and_(column.status == "given_up", column.ended_at >= given_up_since)
    waits = and_(column.status.in_(OPEN), column.created_at <= waiting_since)
    return connection.execute(select(func.count()).where(or_(given, waits))).scalar_one()


def _end(connection: Connection, waiting: Waiting, status: str, error: str, at: datetime) -> None:
    """Keep that it went out, or why not, without the suppliers it names."""
    _set(
        connection,
        waiting,
        status=status,
        error=error,
        payload=NOTHING,
        ended_at=at,
        held_until=None,
        holder="",
    )


def _set(connection: Connection, waiting: Waiting, **values: object) -> None:
    """Report back, unless it took so long that another took the notice: then he reports."""
    mine = (outbox.c.id == waiting.id) & (outbox.c.holder == waiting.holder)
    connection.execute(update(outbox).where(mine).values(tries=waiting.tries + 1, **values))


def _waiting(row: Row[Any], holder: str) -> Waiting:
    return Waiting(
        id=row.id,
        mark=row.mark,
        channel=row.channel,
        target=row.target,
        payload=json.loads(row.payload),
        created_at=row.created_at,
        holder=holder,
        tries=row.tries,
        uncertain=row.status == "sending",
    )
