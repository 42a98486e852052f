from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from screener.errors import StoreError
from screener.store import address, open_store
from screener.store.database import migrate
from screener.store.database.engine import make_engine
from screener.store.tables import metadata

VERSIONS = [
    script.revision for script in ScriptDirectory.from_config(migrate.config()).walk_revisions()
][::-1]


SAMPLED = {None, VERSIONS[0], VERSIONS[-2]}
"""Of these PostgreSQL is asked each time: from the first on, every migration meets a row."""


@pytest.fixture
def engine(database_url: str) -> Iterator[sa.Engine]:
    made = make_engine(database_url)
    yield made
    made.dispose()


def test_head_is_the_last_migration() -> None:
    assert VERSIONS[-1] == migrate.HEAD


def test_migrations_are_one_line() -> None:
    assert len(ScriptDirectory.from_config(migrate.config()).get_heads()) == 1


@pytest.mark.parametrize(
    ("database_url", "version"),
    [
        *(("sqlite", version) for version in (None, *VERSIONS)),
        *(
            pytest.param(
                "postgresql", version, marks=[] if version in SAMPLED else [pytest.mark.soak]
            )
            for version in (None, *VERSIONS)
        ),
    ],
    indirect=["database_url"],
)
def test_every_earlier_version_becomes_current(engine: sa.Engine, version: str | None) -> None:
    if version is not None:
        migrate.to_head(engine, target=version)
        with engine.begin() as connection:
            # A backup takes the tables that are known today, whatever version they are of.
            assert {*sa.inspect(connection).get_table_names()} <= {
                *metadata.tables,
                "alembic_version",
            }
            connection.execute(
                sa.text("INSERT INTO supplier_lists VALUES (1, 'kept', '2026-05-01T00:00:00.0Z')")
            )
    migrate.to_head(engine)
    with engine.connect() as connection:
        assert migrate.version_of(connection) == migrate.HEAD
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        names = connection.execute(sa.text("SELECT name FROM supplier_lists")).scalars().all()
        assert names == ([] if version is None else ["kept"])


def test_a_store_of_a_newer_screener_is_refused_and_left_alone(
    engine: sa.Engine, database_url: str
) -> None:
    open_store(database_url).close()
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="version 9999, which this screener does not know"):
        open_store(database_url)
    with engine.connect() as connection:
        assert migrate.version_of(connection) == "9999"


def test_a_migration_that_fails_leaves_nothing_behind(
    engine: sa.Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr("screener.store.append_only.protect", fail)
    with pytest.raises(RuntimeError, match="power cut"):
        migrate.to_head(engine)
    with engine.connect() as connection:
        assert sa.inspect(connection).get_table_names() == []


def test_sqlite_is_opened_safely(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path}/new folder/s.db") as store, store.reading() as view:
        settings = {
            name: view.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in (
                "journal_mode",
                "foreign_keys",
                "busy_timeout",
                "synchronous",
                "secure_delete",
            )
        }
    full = 2
    assert settings == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "busy_timeout": 60_000,
        "synchronous": full,
        "secure_delete": 1,
    }


@pytest.mark.parametrize("name", ["which?", "%41%20b", "été #1", os.fsdecode(b"latin-1-\xfc")])
def test_a_file_is_where_its_path_says(tmp_path: Path, name: str) -> None:
    url = f"sqlite:///{tmp_path / name / 's.db'}"
    open_store(url).close()
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert address(url) == url


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("mysql://host/name", "not supported"),
        ("nonsense", "cannot be read"),
        ("sqlite://", "must be a file"),
        ("sqlite:////proc/nowhere/s.db", "^/proc/nowhere: cannot make this folder"),
        ("sqlite:////proc/s.db", "^/proc/s.db: cannot make this file"),
        ("postgresql+psycopg://nobody@127.0.0.1:port/none", "cannot be read"),
        ("postgresql+psycopg://nobody@127.0.0.1:1/none", "cannot be reached"),
    ],
)
def test_a_database_that_cannot_be_used_is_one_clear_line(url: str, words: str) -> None:
    with pytest.raises(StoreError, match=words) as raised:
        open_store(url)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("url", ["nonsense", "postgresql+psycopg://nobody@127.0.0.1:port/none"])
def test_an_address_that_cannot_be_read_is_so_before_it_is_opened_too(url: str) -> None:
    """The notes of the log's head go by the address."""
    with pytest.raises(StoreError, match="the database URL cannot be read"):
        address(url)
