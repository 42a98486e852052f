"""Turns what a database says when things go wrong into one line that a person can act on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, DisconnectionError, IntegrityError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from screener.errors import StoreError
from screener.store.engine import shown

__all__ = ["plainly"]

_NO_RIGHT = "42501"
"""PostgreSQL's code for what a role may not do."""

# What SQLite's and PostgreSQL's messages contain, and what it means to the user.
_MEANINGS = (
    (
        ("database or disk is full", "No space left on device", "could not extend file"),
        "has no room left; free some space, nothing was changed",
    ),
    (
        ("database is locked", "lock timeout", "deadlock detected"),
        "is busy with another writer; try again",
    ),
    (
        ("attempt to write a readonly database", "permission denied", "read-only"),
        "may not be written; check the permissions",
    ),
    (
        ("unable to open database file",),
        "cannot be opened; check that its folder is there and can be written to",
    ),
    (
        ("file is not a database", "disk image is malformed"),
        "is damaged; move it away, -wal and -shm too, and `screener restore` the last backup",
    ),
    (
        ("disk I/O error",),
        "cannot be read or written: the disk is full or broken; nothing was changed",
    ),
)


@contextmanager
def plainly(engine: Engine) -> Iterator[None]:
    """Raise StoreError, in plain words, where the database fails for reasons outside of us."""
    try:
        yield
    except (IntegrityError, ProgrammingError) as error:
        if getattr(error.orig, "sqlstate", "") != _NO_RIGHT:
            raise  # a defect of ours, not of the machine
        raise StoreError(f"the store {_where(engine)} {_meaning(error)}") from error
    except (DBAPIError, DisconnectionError, PoolTimeoutError) as error:
        raise StoreError(f"the store {_where(engine)} {_meaning(error)}") from error


def _where(engine: Engine) -> str:
    return shown(engine.url)


def _meaning(error: Exception) -> str:
    text = str(error.orig) if isinstance(error, DBAPIError) else str(error)
    for signs, meaning in _MEANINGS:
        if any(sign in text for sign in signs):
            return meaning
    first = text.strip().splitlines()[0] if text.strip() else type(error).__name__
    return f"cannot be reached, nothing was changed: {first}"
