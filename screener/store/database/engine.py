"""Opens the database: SQLite in the workspace, or PostgreSQL by one URL."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from urllib.parse import quote_plus

from sqlalchemy import URL, Connection, Dialect, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import ConnectionPoolEntry

from screener.errors import StoreError
from screener.quotes import quoted

__all__ = ["WRITES", "make_engine", "parsed", "shown"]

BUSY_SECONDS = 60
"""How long a writer waits for another; the longest write is a run of 100,000 suppliers."""

_POSTGRES = {"connect_timeout": 10, "keepalives_idle": 30, "tcp_user_timeout": 60_000}
"""What libpq is told where the address does not say it. A line that was cut without a word is given
up after about a minute, where the system would wait from a quarter of an hour to two hours."""
_ALIVE = "; ".join(
    f"SET tcp_keepalives_{name} = {value}"
    for name, value in {"idle": 30, "interval": 10, "count": 3}.items()
)
"""What the server is told: else it keeps the turn of a writer whose machine died for two hours."""
_UTF8 = "UTF8"
_MASK = "***"
_ELSE = "SCREENER_HOME, or SCREENER_DATABASE_URL, names another place"
_FILE = ":///"
_SQLITE = ("sqlite", "sqlite+pysqlite")
WRITES = "screener_writes"
"""Execution option of a connection that is going to write."""


def make_engine(url: str) -> Engine:
    """Return an engine for ``sqlite:///path`` or ``postgresql+psycopg://…``.

    Its errors name no values: they end in a log, and a row holds names or a password's hash.

    Raises:
        StoreError: the URL names another database, or one whose driver is not installed.
    """
    address = parsed(url)
    if address.get_backend_name() == "sqlite":
        return _sqlite(address)
    try:
        engine = create_engine(
            address,
            hide_parameters=True,
            pool_pre_ping=True,
            # Whoever waited for a turn must see what was written meanwhile, whatever the server's
            # own setting is.
            isolation_level="READ COMMITTED",
            connect_args={
                name: value for name, value in _POSTGRES.items() if name not in address.query
            },
        )
    except ModuleNotFoundError as error:
        raise StoreError(
            f"PostgreSQL needs {error.name}; install forced-labour-screener[postgres]"
        ) from error
    event.listen(engine, "do_connect", _on_postgres)
    return engine


def shown(url: URL) -> str:
    """Return a database's address as people and logs may see it: without a secret.

    Drivers take what libpq does in the query too: password, sslpassword, passfile.
    """
    if url.get_backend_name() == "sqlite":
        return f"{url.drivername}{_FILE}{url.database or ''}"
    secret = dict.fromkeys((name for name in url.query if "pass" in name.casefold()), _MASK)
    said = url.update_query_dict(secret).render_as_string(hide_password=True)
    return said.replace(quote_plus(_MASK), _MASK)  # as the password before the host is masked


def parsed(url: str) -> URL:
    """Return a database's address in its parts.

    What stands behind ``sqlite:///`` is a path as it is: SQLAlchemy, by its version, would read
    ``?`` and ``%`` in it as signs of an address, and keep the store in another folder.

    Raises:
        StoreError: it cannot be read, or names another database.
    """
    kind, _, file = url.partition(_FILE)
    if kind in _SQLITE:
        return URL.create(kind, database=file)
    try:
        address = make_url(url)
        known = address.drivername in {*_SQLITE, "postgresql+psycopg"}
    # ValueError: the port is no number.
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise StoreError("the database URL cannot be read") from error
    if "@" in (address.host or ""):
        # What is taken for a host then is the end of the password, and would be shown.
        raise StoreError("the database URL cannot be read: write @ in a password as %40")
    if not known:
        raise StoreError(
            f"database {quoted(address.drivername)} is not supported; "
            "use sqlite:///FILE or postgresql+psycopg://USER@HOST/NAME"
        )
    return address


def _sqlite(url: URL) -> Engine:
    if not url.database or url.database == ":memory:":
        raise StoreError("the store must be a file: sqlite:///FILE")
    path = Path(url.database)
    folder = path.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"{folder}: cannot make this folder ({error.strerror}); {_ELSE}"
        ) from error
    try:
        if not path.exists():
            # It holds supplier data and password hashes; SQLite would go by the umask.
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise StoreError(f"{path}: cannot make this file ({error.strerror}); {_ELSE}") from error
    engine = create_engine(url, hide_parameters=True, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "do_connect", _on_do_connect)
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_postgres(
    dialect: Dialect, _record: object, words: list[str], options: dict[str, str]
) -> DBAPIConnection:
    connection = dialect.connect(*words, **options)
    encoding = connection.info.parameter_status("server_encoding")
    if encoding != _UTF8:
        connection.close()
        raise StoreError(
            f"the database is kept in {encoding}, which has not the letters of all names; "
            f"make one with ENCODING '{_UTF8}'"
        )
    connection.execute(_ALIVE)
    if _pooled(connection):
        # The next transaction may meet another session, with other statements by the same names.
        connection.prepare_threshold = None
    connection.commit()
    return connection


def _pooled(connection: DBAPIConnection) -> bool:
    """Say whether something stands between, such as PgBouncer, which tells a number of its own."""
    (answers,) = connection.execute("SELECT pg_backend_pid()").fetchone()
    return bool(answers != connection.info.backend_pid)


def _on_do_connect(
    _dialect: object, _record: object, address: list[str], options: dict[str, object]
) -> None:
    path = Path(address[0]).absolute()
    # Beside a log SQLite makes files, also to read; where nobody can write and none was left,
    # it has to be told that there is nothing to wait for.
    if _read_only(path.parent) and not path.with_name(f"{path.name}-wal").exists():
        address[0] = f"{path.as_uri()}?immutable=1"
        options["uri"] = True


def _read_only(folder: Path) -> bool:
    """Say whether a folder's file system takes nothing from anybody, as after a disk's error."""
    if sys.platform == "win32":
        return False
    try:
        return bool(os.statvfs(folder).f_flag & os.ST_RDONLY)
    except OSError:  # what is wrong with the folder is told by SQLite, which cannot open the file
        return False


def _on_connect(connection: SqliteConnection, _entry: ConnectionPoolEntry) -> None:
    # Python's driver must not open transactions by itself: it would leave
    # table definitions outside of them, and a killed migration half done.
    connection.isolation_level = None
    # SQLite's own knows no letters but English ones.
    connection.create_function("lower", 1, _lower, deterministic=True)
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA foreign_keys = ON")
    # What is deleted, as an upload with its suppliers, is not to be read in the file.
    cursor.execute("PRAGMA secure_delete = ON")
    cursor.close()


def _lower(text: str | None) -> str | None:
    return None if text is None else text.lower()


def _on_begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    # A writer takes its turn at once: one that reads first and asks later can be refused.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
