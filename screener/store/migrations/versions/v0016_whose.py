"""A case is of a listing and whose name it may be: one for the supplier, and each beside it."""

from __future__ import annotations

import json
import unicodedata
import zlib
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

BATCH = 5_000
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WITHIN = ".'’"
TOLD_BY = 400

_CASES = sa.table("cases", sa.column("id"), sa.column("match_id"), sa.column("whose", sa.Text))
_MATCHES = sa.table("matches", sa.column("id"), sa.column("payload", sa.LargeBinary))
_BEFORE = "uq_cases_supplier_id_source_reference"
_UNIQUE = ("supplier_id", "source", "reference", "whose")
_INDEXES = {
    "ix_cases_queue": ["status", "live", "pressing", "id"],
    "ix_cases_list_queue": ["list_id", "status", "live", "pressing", "id"],
    "ix_cases_assignee": ["assignee", "status", "live", "pressing", "id"],
    "ix_cases_expires": ["status", "expires"],
}


def upgrade() -> None:
    """Say of each case whose match its last run found, as one was kept for each listing."""
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":
        _made_anew(connection)
    else:
        op.add_column("cases", sa.Column("whose", sa.Text(), nullable=False, server_default=""))
        op.alter_column("cases", "whose", server_default=None)
        op.drop_constraint(_BEFORE, "cases")
        op.create_unique_constraint("_".join(("uq_cases", *_UNIQUE)), "cases", list(_UNIQUE))
    last = 0
    while rows := _after(connection, last):
        last = rows[-1].id
        said = [{"number": row.id, "found": _whose(row.payload)} for row in rows]
        if beside := [one for one in said if one["found"]]:
            connection.execute(
                sa.update(_CASES)
                .where(_CASES.c.id == sa.bindparam("number"))
                .values(whose=sa.bindparam("found")),
                beside,
            )


def _made_anew(connection: sa.Connection) -> None:
    """Make the table anew: SQLite lets go of no constraint.

    Rows refer to it, which holds again as soon as they are back.
    """
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    op.execute("CREATE TABLE cases_before AS SELECT * FROM cases")
    op.drop_table("cases")
    op.create_table(
        "cases",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        *(
            sa.Column(
                name, NUMBER, sa.ForeignKey(f"{to}.id", name=f"fk_cases_{name}"), nullable=False
            )
            for name, to in (("list_id", "supplier_lists"), ("supplier_id", "suppliers"))
        ),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("source", "reference", "whose")),
        *(
            sa.Column(
                name, NUMBER, sa.ForeignKey(f"{to}.id", name=f"fk_cases_{name}"), nullable=False
            )
            for name, to in (
                ("opened_run_id", "runs"),
                ("run_id", "runs"),
                ("match_id", "matches"),
                ("state_id", "supplier_states"),
                ("listing_id", "listing_states"),
            )
        ),
        sa.Column("tier", sa.Text(), nullable=False),
        sa.Column("match_group", sa.Text(), nullable=False),
        sa.Column("pressing", sa.Float(), nullable=False),
        sa.Column("live", sa.Boolean(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("decision_id", NUMBER, nullable=True),
        sa.Column("expires", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_cases"),
        sa.UniqueConstraint(*_UNIQUE, name="_".join(("uq_cases", *_UNIQUE))),
    )
    names = [one["name"] for one in sa.inspect(connection).get_columns("cases_before")]
    kept = ", ".join(names)
    op.execute(f"INSERT INTO cases ({kept}, whose) SELECT {kept}, '' FROM cases_before")  # noqa: S608
    op.drop_table("cases_before")
    for name, columns in _INDEXES.items():
        op.create_index(name, "cases", columns)


def _after(connection: sa.Connection, last: int) -> list[Any]:
    wanted = (
        sa.select(_CASES.c.id, _MATCHES.c.payload)
        .join(_MATCHES, _MATCHES.c.id == _CASES.c.match_id)
        .where(_CASES.c.id > last)
        .order_by(_CASES.c.id)
        .limit(BATCH)
    )
    return list(connection.execute(wanted))


def _whose(payload: bytes) -> str:
    said = json.loads(payload if payload[:1] == b"{" else zlib.decompress(payload))
    if "role" not in said:  # the supplier itself
        return ""
    name = _plain(said["supplier_name"])
    bare = _plain("".join(map(_sign, name))) or name.replace("\0", "")
    return f"{said['role']}: {bare[:TOLD_BY]}"


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _sign(sign: str) -> str:
    if unicodedata.category(sign)[0] not in "PC":
        return sign
    return "" if sign in WITHIN else " "
