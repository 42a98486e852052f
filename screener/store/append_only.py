"""Triggers that refuse to change or delete rows, so that no slip of a program rewrites history.

They stop mistakes, not an attacker who owns the database; the audit chain is there for that one.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, text

__all__ = ["protect", "release"]

_FUNCTION = """
CREATE OR REPLACE FUNCTION screener_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME; END $$
"""
_POSTGRES = """
CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION screener_append_only()
"""
_SQLITE = """
CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, 'rows of {table} are never changed'); END
"""


def protect(connection: Connection, tables: Iterable[str]) -> None:
    """Refuse changes to rows of these tables from now on."""
    if connection.dialect.name == "postgresql":
        connection.execute(text(_FUNCTION))
        for table in tables:
            connection.execute(text(_POSTGRES.format(table=table)))
        return
    for table in tables:
        for verb in ("update", "delete"):
            connection.execute(text(_SQLITE.format(table=table, verb=verb)))


def release(connection: Connection, tables: Iterable[str]) -> None:
    """Allow changes again; only a restore does that, and in the same transaction protects again."""
    for table in tables:
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"DROP TRIGGER {table}_append_only ON {table}"))
        else:
            for verb in ("update", "delete"):
                connection.execute(text(f"DROP TRIGGER {table}_no_{verb}"))
