"""kill -9 at random moments: nothing that was done is lost, nothing is there by half."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from screener.store import open_store
from screener.store.database import migrate
from screener.store.database.engine import make_engine
from tests.store.keeping import keep_run
from tests.store.killed import FOUND, SUPPLIERS, Place, kill_often
from tests.store.template import Templates, leave_empty

QUICK = 5
"""Of each of four kinds: twenty in all."""
SOAK = {"sqlite": 50, "postgresql": 25}
"""Of each kind: two hundred on SQLite, fifty on PostgreSQL."""


@pytest.fixture
def sqlite_place(templates: Templates, tmp_path: Path) -> Iterator[Place]:
    with templates.copy("sqlite", leave_empty, tmp_path) as url:
        yield Place(url, tmp_path / "home")


@pytest.fixture
def old_database(tmp_path: Path) -> Path:
    """A database of the first version, with a list in it."""
    path = tmp_path / "old.db"
    engine = make_engine(f"sqlite:///{path}")
    migrate.to_head(engine, target="0001")
    with engine.begin() as connection:
        for row in (
            "supplier_lists VALUES (1, 'kept', '2026-05-01T00:00:00.000000Z')",
            "list_versions VALUES (1, 1, 1, 'f', 'h', 'A', '2026-05-01T00:00:00.0Z', 0, 0, 0, 0)",
        ):
            connection.execute(sa.text(f"INSERT INTO {row}"))
        connection.commit()
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
    return path


def filled(place: Place) -> Place:
    with open_store(place.url) as store:
        keep_run(store, SUPPLIERS, FOUND)
    return place


def published(place: Place, shared_data: Path) -> Place:
    folder = shared_data / "eu_fsf"
    files = (folder / "HR_only_2024-05-13.xml", folder / "HR_only_2026-05-01_rebuilt.xml")
    return Place(place.url, place.home, files)


def migrating(place: Place, old_database: Path) -> Place:
    place.home.mkdir()
    return Place(place.url, place.home, (old_database,))


@pytest.mark.parametrize("what", ["runs", "decisions"])
def test_killed_while_writing(sqlite_place: Place, what: str) -> None:
    kill_often(what, filled(sqlite_place), QUICK, seed=1)


def test_killed_while_importing(sqlite_place: Place, shared_data: Path) -> None:
    kill_often("imports", published(sqlite_place, shared_data), QUICK, seed=1)


def test_killed_while_migrating(sqlite_place: Place, old_database: Path) -> None:
    kill_often("migrations", migrating(sqlite_place, old_database), QUICK, seed=1)


@pytest.mark.soak
@pytest.mark.parametrize("what", ["runs", "decisions", "imports", "migrations"])
def test_killed_two_hundred_times_on_sqlite(
    sqlite_place: Place, shared_data: Path, old_database: Path, what: str
) -> None:
    prepare = {
        "imports": lambda: published(sqlite_place, shared_data),
        "migrations": lambda: migrating(sqlite_place, old_database),
    }
    place = prepare.get(what, lambda: filled(sqlite_place))()
    done = kill_often(what, place, SOAK["sqlite"], seed=2)
    record("SQLite", what, SOAK["sqlite"], done)


@pytest.mark.soak
@pytest.mark.parametrize("what", ["runs", "decisions"])
def test_killed_fifty_times_on_postgresql(postgres_url: str, tmp_path: Path, what: str) -> None:
    place = filled(Place(postgres_url, tmp_path / "home"))
    done = kill_often(what, place, SOAK["postgresql"], seed=3)
    record("PostgreSQL", what, SOAK["postgresql"], done)


def record(database: str, what: str, times: int, done: int) -> None:
    line = f"{database}, {what}: killed {times} times, {done} acts told done; nothing lost"
    print(f"\n{line}")  # noqa: T201 - the soak's record, kept in docs
