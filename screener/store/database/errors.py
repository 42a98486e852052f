"""Turns what a database says when things go wrong into one line that a person can act on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.exc import (
    DataError,
    DBAPIError,
    DisconnectionError,
    IntegrityError,
    ProgrammingError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from screener.errors import InputError, StoreError
from screener.store.database.engine import shown

__all__ = ["kept_or_not", "plainly"]

_NO_RIGHT = "42501"
"""PostgreSQL's code for what a role may not do."""

_OUTSIDE = frozenset({_NO_RIGHT, "3F000", "42P07"})
"""PostgreSQL's codes for what no statement of ours brings about: rights, a search path that leads
nowhere, and tables of others."""

_NUL = "cannot contain NUL"
"""What the driver says of a text, as in an address, that PostgreSQL cannot take; SQLite can."""

# PostgreSQL's codes, for its messages are in the server's language; what SQLite's messages
# contain, or PostgreSQL's where its code says nothing; and what it means to the user.
_MEANINGS = (
    (
        ("53100",),
        ("database or disk is full", "could not extend file"),
        "has no room left; free some space, nothing was changed",
    ),
    (
        ("55P03", "40P01"),
        ("database is locked",),
        "is busy with another writer; try again",
    ),
    (
        (_NO_RIGHT, "25006"),
        ("attempt to write a readonly database",),
        "may not be written; check the permissions",
    ),
    (
        ("57014", "25P03", "25P04"),
        (),
        (
            "ended what took too long, nothing was changed; give its role more time "
            "(statement_timeout, idle_in_transaction_session_timeout)"
        ),
    ),
    (
        ("54000",),  # of an index, which SQLite does not bound
        (),
        (
            "has no room for so long a text, nothing was changed; shorten the reference of an "
            "entry of a list of yours, or the name of a supplier list"
        ),
    ),
    (
        ("42P07",),
        (),
        "holds tables of another program; give it a schema or a database of its own",
    ),
    (
        (),
        ("unable to open database file",),
        "cannot be opened; check that its folder is there and can be written to",
    ),
    (
        (),
        ("file is not a database", "disk image is malformed"),
        "is damaged; move it away, -wal and -shm too, and `screener restore` the last backup",
    ),
    (
        (),
        ("disk I/O error",),
        "cannot be read or written: the disk is full or broken; nothing was changed",
    ),
)


@contextmanager
def plainly(engine: Engine) -> Iterator[None]:
    """Raise StoreError, in plain words, where the database fails for reasons outside of us.

    InputError where it was asked for what no text can be.
    """
    try:
        yield
    except (IntegrityError, ProgrammingError) as error:
        # Without a statement it is about an option in the address.
        if error.statement is not None and _code(error) not in _OUTSIDE:
            raise  # a defect of ours, not of the machine
        raise StoreError(f"the store {_where(engine)} {_meaning(error)}") from error
    except DataError as error:
        if _NUL not in str(error.orig):
            raise
        raise InputError("a text holds characters that cannot be kept; type it anew") from error
    except (DBAPIError, DisconnectionError, PoolTimeoutError) as error:
        raise StoreError(f"the store {_where(engine)} {_meaning(error)}") from error


@contextmanager
def kept_or_not(engine: Engine) -> Iterator[None]:
    """Say that nobody can know, where the connection is lost while something is being kept."""
    try:
        yield
    except DBAPIError as error:
        if not error.connection_invalidated:
            raise
        raise StoreError(
            f"the store {_where(engine)} went away while it kept what was done; "
            "look whether it is there before you do it again"
        ) from error


def _where(engine: Engine) -> str:
    return shown(engine.url)


def _code(error: Exception) -> str | None:
    code: str | None = getattr(getattr(error, "orig", None), "sqlstate", None)
    return code


def _meaning(error: Exception) -> str:
    text = str(error.orig) if isinstance(error, DBAPIError) else str(error)
    for codes, signs, meaning in _MEANINGS:
        if _code(error) in codes or any(sign in text for sign in signs):
            return meaning
    first = text.strip().splitlines()[0] if text.strip() else type(error).__name__
    return f"cannot be reached, nothing was changed: {first}"
