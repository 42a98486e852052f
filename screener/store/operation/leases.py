"""Leases: the right to do something alone, for a while, and again as long as it is renewed.

A holder that dies without a word loses the lease when its time is up. The database's own clock
counts, so that machines whose clocks differ agree on who holds what.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, delete, insert, select, text, update

from screener.store.tables import leases

__all__ = [
    "LONGEST",
    "belongs",
    "end_all",
    "give_back",
    "holder_of",
    "left_behind",
    "renew",
    "take",
]

LONGEST = timedelta(hours=1)
"""No lease is longer; one that seems to be is of a holder who died before the clock was put back:
one that lives renews it, by the clock as it now is, within a quarter of its time."""


def take(connection: Connection, name: str, holder: str, seconds: float) -> tuple[str, datetime]:
    """Take the lease unless someone else holds it; return who holds it now, until when (UTC).

    The writers' turn makes asking and taking one act.
    """
    now = _clock(connection)
    row = connection.execute(select(leases).where(leases.c.name == name)).first()
    until = now + timedelta(seconds=seconds)
    if row is None:
        connection.execute(insert(leases), {"name": name, "holder": holder, "until": until})
    elif row.holder == holder or not _holds(row.until, now):
        values = {"holder": holder, "until": until}
        connection.execute(update(leases).where(leases.c.name == name).values(values))
    else:
        return row.holder, row.until
    return holder, until


def renew(connection: Connection, name: str, holder: str, seconds: float) -> bool:
    """Extend a lease that is still one's own; return False when another has taken it."""
    until = _clock(connection) + timedelta(seconds=seconds)
    mine = (leases.c.name == name) & (leases.c.holder == holder)
    return connection.execute(update(leases).where(mine).values(until=until)).rowcount == 1


def belongs(connection: Connection, name: str, holder: str) -> bool:
    """Say whether nobody else has taken the lease, be its time up or not."""
    mine = select(leases.c.name).where(leases.c.name == name, leases.c.holder == holder)
    return connection.execute(mine).first() is not None


def give_back(connection: Connection, name: str, holder: str) -> None:
    """Let others have the lease at once."""
    connection.execute(delete(leases).where(leases.c.name == name, leases.c.holder == holder))


def end_all(connection: Connection) -> None:
    """Let nobody hold anything: what they hold ready is of a store that is no more."""
    connection.execute(delete(leases))


def holder_of(connection: Connection, name: str) -> tuple[str, datetime] | None:
    """Return who holds the lease and until when (UTC), or None when it is free."""
    row = connection.execute(select(leases).where(leases.c.name == name)).first()
    if row is None or not _holds(row.until, _clock(connection)):
        return None
    return row.holder, row.until


def left_behind(connection: Connection, name: str) -> tuple[str, datetime] | None:
    """Return who let a lease run out without giving it back, and when (UTC): it died."""
    row = connection.execute(select(leases).where(leases.c.name == name)).first()
    if row is None or _holds(row.until, _clock(connection)):
        return None
    return row.holder, row.until


def _holds(until: datetime, now: datetime) -> bool:
    return now < until <= now + LONGEST


def _clock(connection: Connection) -> datetime:
    """Return the database's time in UTC; on SQLite that is this machine's."""
    if connection.dialect.name == "postgresql":
        # As a number, for how a moment is written is up to the server's settings.
        now = connection.execute(text("SELECT extract(epoch FROM clock_timestamp())")).scalar_one()
        return datetime.fromtimestamp(float(now), UTC)
    return datetime.now(UTC)
