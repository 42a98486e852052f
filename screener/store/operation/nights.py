"""How each night went. A night is known by the wall time that it was due at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Connection, Row, insert, select, update

from screener.store.numbers import numbers
from screener.store.tables import nights

__all__ = [
    "Night",
    "NightStatus",
    "begin",
    "close",
    "last_done",
    "last_nights",
    "miss",
    "night",
    "promised_from",
    "promised_since",
]

NightStatus = Literal["start", "running", "stopped", "done", "failed", "missed"]
"""``start``: no night, but the moment from which nights are promised, and by which plan;
``stopped``: cut short by whoever ended the scheduler, to be begun again."""

_START: NightStatus = "start"
_NOTICED = timedelta(minutes=1)
"""How long it may take until a scheduler goes by a plan: a night may be due in between."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """One night."""

    id: int
    due: str
    """Wall time and zone that it was due at, e.g. ``2026-10-25T02:30 Europe/Berlin``."""
    due_at: datetime
    started_at: datetime | None
    ended_at: datetime | None
    status: NightStatus
    tries: int
    folder: str
    """Where its reports are; empty before it is done."""
    error: str
    told_until: int
    """Number of the last change that its reports tell."""


def night(connection: Connection, due: str) -> Night | None:
    """Return the night that was due then, or None when nobody has begun it."""
    row = connection.execute(select(nights).where(nights.c.due == due)).first()
    return None if row is None else _night(row)


def begin(connection: Connection, due: str, *, due_at: datetime, at: datetime) -> Night:
    """Begin a night, or begin it anew after it failed or was cut short."""
    known = night(connection, due)
    if known is None:
        number = _add(connection, due, due_at=due_at, started_at=at, status="running", tries=1)
    else:
        number = known.id
        _set(
            connection,
            number,
            started_at=at,
            ended_at=None,
            status="running",
            # A night that was asked to stop has not failed.
            tries=known.tries + (known.status != "stopped"),
            error="",
        )
    return _night(connection.execute(select(nights).where(nights.c.id == number)).one())


def close(
    connection: Connection,
    number: int,
    status: NightStatus,
    *,
    at: datetime,
    folder: str = "",
    error: str = "",
    told_until: int = 0,
) -> None:
    """Say how a night ended."""
    _set(
        connection,
        number,
        status=status,
        ended_at=at,
        folder=folder,
        error=error,
        told_until=told_until,
    )


def miss(connection: Connection, due: str, *, due_at: datetime) -> int:
    """Keep that nobody was there at the time, unless somebody was; return the night's number."""
    known = night(connection, due)
    if known is not None:
        return known.id
    return _add(connection, due, due_at=due_at, started_at=None, status="missed", tries=0)


def promised_since(connection: Connection, at: datetime, plan: str) -> datetime:
    """Return when the last night that is known of was due; what is due since then is promised.

    At first now is when it begins, and again where the plan was another: of a plan that is new no
    night was missed.
    """
    promise, name = _promise(connection), f"{_START} {plan}"
    if promise is None:
        _add(connection, name, due_at=at, started_at=at, status=_START, tries=0)
    elif promise.due == _START:  # by a screener that did not note the plan
        _set(connection, promise.id, due=name)
    elif promise.due != name:
        _set(connection, promise.id, due=name, due_at=at - _NOTICED)
    newest = select(nights.c.due_at).order_by(nights.c.due_at.desc()).limit(1)
    found: datetime = connection.execute(newest).scalar_one()
    return found


def promised_from(connection: Connection) -> datetime | None:
    """Return the moment from which nights of this plan are promised; None before the first."""
    promise = _promise(connection)
    return None if promise is None else promise.due_at


def _promise(connection: Connection) -> Night | None:
    row = connection.execute(select(nights).where(nights.c.status == _START)).first()
    return None if row is None else _night(row)


def last_done(connection: Connection) -> Night | None:
    """Return the night that was done last, or None when none ever was."""
    done = select(nights).where(nights.c.status == "done")
    row = connection.execute(done.order_by(nights.c.id.desc()).limit(1)).first()
    return None if row is None else _night(row)


def last_nights(connection: Connection, limit: int = 30) -> list[Night]:
    """Return the nights that were due last, newest first."""
    newest = select(nights).order_by(nights.c.due_at.desc(), nights.c.id.desc()).limit(limit)
    return [_night(row) for row in connection.execute(newest)]


def _add(connection: Connection, due: str, **values: object) -> int:
    number = next(numbers(connection, nights))
    row = {"id": number, "due": due, "folder": "", "error": "", "ended_at": None, "told_until": 0}
    connection.execute(insert(nights), row | values)
    return number


def _set(connection: Connection, number: int, **values: object) -> None:
    connection.execute(update(nights).where(nights.c.id == number).values(**values))


def _night(row: Row[Any]) -> Night:
    return Night(**row._mapping)  # noqa: SLF001 - the public name of a row's mapping in SQLAlchemy
