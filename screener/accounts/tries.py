"""Wrong passwords: a few of them close a name, or many an address, for a while."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from screener.accounts.secret import digest, fresh
from screener.store.operation import accounts

__all__ = ["WINDOW", "forgive", "is_locked", "note_wrong"]

TRIES = 5
"""Failures with one name within the window that close it for the rest of the window."""
TRIES_FROM = 40
"""Failures from one address; an office shares one."""
WINDOW = timedelta(minutes=15)


def is_locked(connection: Connection, name_key: str, now: datetime, *, address: str = "") -> bool:
    """Say whether a name, or an address where one is given, was tried too often."""
    # Later ones are of a clock that was put back since, and would lock for as long as that.
    around = now - WINDOW, now + WINDOW
    return accounts.failures(connection, *around, name_key=digest(name_key)) >= TRIES or (
        bool(address) and accounts.failures(connection, *around, address=address) >= TRIES_FROM
    )


def note_wrong(connection: Connection, name_key: str, now: datetime, *, address: str = "") -> None:
    """Count a wrong password; from within an account no address is told.

    Of the name only the digest is kept: a password may have been typed in its place.
    """
    key = digest(name_key)
    accounts.add_failure(connection, digest(fresh()), name_key=key, address=address, at=now)


def forgive(connection: Connection, name_key: str) -> None:
    """Forget a name's failures after it got in."""
    accounts.forget_failures(connection, digest(name_key))
