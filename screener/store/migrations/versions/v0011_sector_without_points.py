"""The sector of an assessment also where it weighs nothing, as reports count it."""

from __future__ import annotations

import json
import zlib
from typing import Any

import sqlalchemy as sa
from alembic import op

from screener.store.append_only import protect, release

revision = "0011"
down_revision = "0010"

BATCH = 5_000

_ROWS = sa.table(
    "assessments",
    sa.column("id", sa.BigInteger),
    sa.column("payload", sa.LargeBinary),
    sa.column("sector", sa.Text),
)


def upgrade() -> None:
    """Fill what is empty from what was said; the log seals none of it."""
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
    wanted = sa.select(_ROWS.c.id, _ROWS.c.payload).where(_ROWS.c.id > last, _ROWS.c.sector == "")
    return list(connection.execute(wanted.order_by(_ROWS.c.id).limit(BATCH)))


def _sector(payload: bytes) -> str:
    said = json.loads(payload if payload[:1] == b"{" else zlib.decompress(payload))
    read = (
        str(found["rule"]) for found in said.get("findings", ()) if found["component"] == "sector"
    )
    return next(read, "")
