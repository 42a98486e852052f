"""Fixtures of everything that stores: an empty database of each kind, and a store on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from screener.store import Store, open_store
from tests.store.databases import fresh_database, postgres_server, without_waiting
from tests.store.statements import share_statements
from tests.store.template import Fill, Templates, leave_empty

__all__ = [
    "database_url",
    "fill",
    "postgres",
    "postgres_url",
    "sqlite_store",
    "sqlite_url",
    "store",
    "store_url",
    "templates",
]

share_statements()


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    with postgres_server() as url:
        without_waiting(url)
        yield url


@pytest.fixture
def postgres_url(postgres: str) -> Iterator[str]:
    with fresh_database(postgres) as url:
        yield url


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'screener.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    name = "sqlite_url" if request.param == "sqlite" else "postgres_url"
    url: str = request.getfixturevalue(name)
    return url


@pytest.fixture(scope="session")
def templates(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Templates:
    return Templates(tmp_path_factory, lambda: str(request.getfixturevalue("postgres")))


@pytest.fixture
def fill() -> Fill:
    """What the stores of a file hold when a test begins; a file may have a fixture of its own."""
    return leave_empty


on_sqlite = pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)
"""For tests to which one kind of database is as good as another; each costs as much again there."""


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(
    request: pytest.FixtureRequest, templates: Templates, fill: Fill, tmp_path: Path
) -> Iterator[str]:
    """The URL of a store of each kind."""
    with templates.copy(request.param, fill, tmp_path) as url:
        yield url


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    with open_store(store_url) as opened:
        yield opened


@pytest.fixture
def sqlite_store(templates: Templates, tmp_path: Path) -> Iterator[Store]:
    """An empty store, for tests to which one kind of database is as good as another."""
    with templates.copy("sqlite", leave_empty, tmp_path) as url, open_store(url) as opened:
        yield opened
