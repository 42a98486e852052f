"""Brings a database to the current version, in one transaction."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from screener.errors import StoreError
from screener.store.database.engine import WRITES

if TYPE_CHECKING:
    from alembic.config import Config

__all__ = ["HEAD", "config", "to_head", "upgrade", "version_of"]

HEAD = "0017"
"""The version that this program reads and writes; a test holds it against the migrations."""

_LOCK = 7_301_003


def to_head(engine: Engine, target: str = HEAD) -> None:
    """Create or upgrade the tables; does nothing when they are current."""
    with engine.connect() as connection, connection.begin():
        if version_of(connection) == target:
            return
    with engine.connect() as connection:
        writer = connection.execution_options(**{WRITES: True})
        with writer.begin():
            if writer.dialect.name == "postgresql":
                writer.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _LOCK})
            # Another process may have been first while this one waited.
            if version_of(writer) != target:
                upgrade(writer, target)


def version_of(connection: Connection) -> str | None:
    """Return the version of the tables, or None for an empty database."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if version is None else str(version)


def config(connection: Connection | None = None) -> Config:
    """Return Alembic's configuration: the migrations travel inside the package."""
    from alembic.config import Config  # noqa: PLC0415 - costs 100 ms, needed only to migrate

    made = Config()
    made.set_main_option(
        "script_location", str(Path(__file__).parents[1] / "migrations").replace("%", "%%")
    )
    made.attributes["connection"] = connection
    return made


def upgrade(connection: Connection, target: str = HEAD) -> None:
    """Bring the tables to a version within the caller's transaction."""
    from alembic import command  # noqa: PLC0415 - as above
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - as above
    from alembic.script.revision import ResolutionError  # noqa: PLC0415 - as above
    from alembic.util import CommandError  # noqa: PLC0415 - as above

    made = config(connection)
    found = version_of(connection)
    if found is not None:
        try:
            ScriptDirectory.from_config(made).get_revision(found)
        except (CommandError, ResolutionError) as error:
            raise StoreError(
                f"the store has version {found}, which this screener does not know; "
                "install the newer screener that made it"
            ) from error
    command.upgrade(made, target)
