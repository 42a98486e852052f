"""Names of suppliers folded for searching, apart from the wide rows that they come from."""

from __future__ import annotations

import json
import unicodedata
import zlib
from typing import Any

import sqlalchemy as sa
from alembic import op

from screener.store.append_only import protect

revision = "0008"
down_revision = "0007"

BATCH = 5_000
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

_STATES = sa.table(
    "supplier_states",
    sa.column("id", sa.BigInteger),
    sa.column("supplier_id", sa.BigInteger),
    sa.column("number", sa.Text),
    sa.column("payload", sa.LargeBinary),
)


def upgrade() -> None:
    """Make the table and fill it from the suppliers that are there."""
    names = op.create_table(
        "state_names",
        sa.Column("state_id", NUMBER, nullable=False),
        sa.Column("supplier_id", NUMBER, nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["state_id"], ["supplier_states.id"], name="fk_state_names_state_id"
        ),
        sa.ForeignKeyConstraint(
            ["supplier_id"], ["suppliers.id"], name="fk_state_names_supplier_id"
        ),
        sa.PrimaryKeyConstraint("state_id", name="pk_state_names"),
    )
    connection, last = op.get_bind(), 0
    while rows := _after(connection, last):
        last = rows[-1].id
        connection.execute(sa.insert(names), [_row(row) for row in rows])
    protect(connection, ["state_names"])


def _after(connection: sa.Connection, last: int) -> list[Any]:
    wanted = sa.select(_STATES).where(_STATES.c.id > last)
    return list(connection.execute(wanted.order_by(_STATES.c.id).limit(BATCH)))


def _row(row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    said = json.loads(row.payload if row.payload[:1] == b"{" else zlib.decompress(row.payload))
    names = "\n".join(map(_folded, (said["name"], *said.get("other_names", ()))))
    return {
        "state_id": row.id,
        "supplier_id": row.supplier_id,
        "number": row.number,
        "names": names,
    }


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.replace("\0", "\N{REPLACEMENT CHARACTER}"))
    bare = "".join(sign for sign in apart if unicodedata.category(sign) != "Mn")
    return " ".join(bare.casefold().split())
