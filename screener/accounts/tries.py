"""Wrong passwords: a few of them close a name, or many an address, for a while."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from screener.accounts.secret import digest, fresh
from screener.store import accounts

__all__ = ["WINDOW", "is_locked", "note_wrong"]

TRIES = 5
"""Failures with one name within the window that close it for the rest of the window."""
TRIES_FROM = 40
"""Failures from one address; an office shares one."""
WINDOW = timedelta(minutes=15)


def is_locked(connection: Connection, name_key: str, now: datetime, *, address: str = "") -> bool:
    """Say whether a name, or an address where one is given, was tried too often."""
    # Later ones are of a clock that was put back since, and would lock for as long as that.
    around = now - WINDOW, now + WINDOW
    return accounts.failures(connection, name_key, *around) >= TRIES or (
        bool(address) and accounts.failures_from(connection, address, *around) >= TRIES_FROM
    )


def note_wrong(connection: Connection, name_key: str, now: datetime, *, address: str = "") -> None:
    """Count a wrong password; from within an account no address is told."""
    accounts.add_failure(connection, digest(fresh()), name_key=name_key, address=address, at=now)
