"""The store: one transaction at a time for writers, a steady view for readers."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine, text

from screener.errors import StoreError
from screener.store.database import engine, migrate
from screener.store.database.engine import WRITES, make_engine, parsed, shown
from screener.store.database.errors import kept_or_not, plainly

__all__ = [
    "Store",
    "address",
    "damaged_where",
    "note_head",
    "open_store",
    "store_exists",
    "take_turn",
]

Told = Callable[[int, str, bool], None]
"""Takes number and hash of the newest entry of the log, and whether the log began anew."""

_HEAD = "screener_head"

# Numbers of PostgreSQL's advisory locks; any two that nobody else uses.
_TURN = 7_301_001
_RUNS = 7_301_002


class Store:
    """An open database at the current version. Close it, or use it in a ``with``."""

    def __init__(self, database: Engine, told: Told | None) -> None:
        self._engine, self._told = database, told
        # Writers of one process queue here and not each with a connection: those are few, and
        # readers need them.
        self._queue = threading.Lock()

    @property
    def url(self) -> str:
        """The database's address, without a password."""
        return shown(self._engine.url)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one moment of the store throughout."""
        with plainly(self._engine), self._engine.connect() as connection:
            if connection.dialect.name == "postgresql":
                connection = connection.execution_options(  # noqa: PLW2901 - the same connection
                    isolation_level="REPEATABLE READ", postgresql_readonly=True
                )
            with connection.begin():
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection whose work is kept as a whole or not at all; writers take turns."""
        with self._queued(), self._transaction() as connection:
            take_turn(connection)
            yield connection

    @contextmanager
    def writing_long(self) -> Iterator[Connection]:
        """Like ``writing``, for a run: short writers may go on until it calls ``take_turn``.

        On SQLite there is one writer in any case.
        """
        alone = self._engine.dialect.name == "sqlite"
        with self._queued() if alone else nullcontext(), self._transaction() as connection:
            _lock(connection, _RUNS)
            yield connection

    def settle(self) -> None:
        """Have SQLite empty the log beside its file, in which what was deleted can still be read.

        Where somebody reads at this moment it does so later, by itself.
        """
        if self._engine.dialect.name == "sqlite":
            with closing(self._engine.raw_connection()) as connection:
                cursor = connection.cursor()
                # Not as long as others: all writers wait while it waits for who reads.
                cursor.execute("PRAGMA busy_timeout = 1000")
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                cursor.execute(f"PRAGMA busy_timeout = {engine.BUSY_SECONDS * 1000}")

    def close(self) -> None:
        """Give all connections back."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _queued(self) -> Iterator[None]:
        if not self._queue.acquire(timeout=engine.BUSY_SECONDS):
            raise StoreError(f"the store {self.url} is busy with another writer; try again")
        try:
            yield
        finally:
            self._queue.release()

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with plainly(self._engine), self._engine.connect() as connection:
            writer = connection.execution_options(**{WRITES: True})
            writer.info.pop(_HEAD, None)
            with writer.begin() as transaction:
                yield writer
                with kept_or_not(self._engine):
                    transaction.commit()
            head = writer.info.pop(_HEAD, None)
        # Only what is stored is told.
        if head is not None and self._told is not None:
            self._told(*head)


def open_store(url: str, told: Told | None = None) -> Store:
    """Open a store; an empty or older database is brought to the current version first.

    ``told`` is called with the head of the log after each transaction that moved it.

    Raises:
        StoreError: it cannot be reached, or a newer program made it.
    """
    made = make_engine(url)
    try:
        with plainly(made):
            migrate.to_head(made)
    except BaseException:
        made.dispose()
        raise
    return Store(made, told)


def address(url: str) -> str:
    """Return a database's address as people may see it: without a password.

    Raises:
        StoreError: it cannot be read, or names another database.
    """
    return shown(parsed(url))


def note_head(connection: Connection, number: int, head: str, *, anew: bool = False) -> None:
    """Have the head of the log told to whoever opened the store, once this is stored."""
    connection.info[_HEAD] = (number, head, anew)


def store_exists(url: str) -> bool:
    """Say whether a store may be there: a file of SQLite's, or whatever a server holds."""
    name, _, path = url.partition(":///")
    return not name.startswith("sqlite") or Path(path).is_file()


def damaged_where(connection: Connection) -> str:
    """Return what SQLite finds wrong with its own file; empty where nothing is.

    An index that lost its rows answers as if there were none. PostgreSQL is not asked: it has tools
    of its own for that (``pg_amcheck``).
    """
    if connection.dialect.name != "sqlite":
        return ""
    found = str(connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar())
    return "" if found == "ok" else " ".join(found.split())


def take_turn(connection: Connection) -> None:
    """Wait until no other writer is at work; the turn ends with the transaction.

    Row numbers, the audit chain and four eyes all rest on this: whoever has the turn
    sees everything that was decided before.
    """
    _lock(connection, _TURN)


def _lock(connection: Connection, number: int) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": number})
