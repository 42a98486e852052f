"""The sector that an assessment's points come from, so that pages can ask for it."""

from __future__ import annotations

import json
import zlib
from typing import Any

import sqlalchemy as sa
from alembic import op

from screener.store.append_only import protect, release

revision = "0007"
down_revision = "0006"

BATCH = 5_000

_ROWS = sa.table(
    "assessments",
    sa.column("id", sa.BigInteger),
    sa.column("payload", sa.LargeBinary),
    sa.column("sector", sa.Text),
)


def upgrade() -> None:
    """Add the column and fill it from what was said; the log seals none of it."""
    op.add_column("assessments", sa.Column("sector", sa.Text(), nullable=False, server_default=""))
    connection = op.get_bind()
    release(connection, ["assessments"])
    last = 0
    while rows := _after(connection, last):
        last = rows[-1].id
        connection.execute(
            sa.update(_ROWS)
            .where(_ROWS.c.id == sa.bindparam("number"))
            .values(sector=sa.bindparam("found")),
            [{"number": row.id, "found": _sector(row.payload)} for row in rows],
        )
    protect(connection, ["assessments"])


def _after(connection: sa.Connection, last: int) -> list[Any]:
    wanted = sa.select(_ROWS.c.id, _ROWS.c.payload).where(_ROWS.c.id > last)
    return list(connection.execute(wanted.order_by(_ROWS.c.id).limit(BATCH)))


def _sector(payload: bytes) -> str:
    said = json.loads(payload if payload[:1] == b"{" else zlib.decompress(payload))
    counted = (
        str(found["rule"])
        for found in said.get("findings", ())
        if found["component"] == "sector" and found.get("counted", True)
    )
    return next(counted, "")
