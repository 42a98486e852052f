"""Names of listings, all of them, folded for searching as those of suppliers are."""

from __future__ import annotations

import json
import unicodedata
import zlib
from typing import Any

import sqlalchemy as sa
from alembic import op

from screener.store.append_only import protect

revision = "0014"
down_revision = "0013"

BATCH = 1_000
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

_LISTINGS = sa.table(
    "listing_states", sa.column("id", sa.BigInteger), sa.column("payload", sa.LargeBinary)
)
_PLAIN = str.maketrans({
    "ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h",
    "ŋ": "n", "ŧ": "t", "ة": "ه", "ہ": "ه", "ھ": "ه", "ى": "ي", "ی": "ي", "ک": "ك",
    "ٱ": "ا", "ـ": "",
})  # fmt: skip
_UNTYPED = frozenset({"Mn", "Cf"})


def upgrade() -> None:
    """Make the table and fill it from the listings that are there."""
    names = op.create_table(
        "listing_names",
        sa.Column("listing_id", NUMBER, nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["listing_id"], ["listing_states.id"], name="fk_listing_names_listing_id"
        ),
        sa.PrimaryKeyConstraint("listing_id", name="pk_listing_names"),
    )
    connection, last = op.get_bind(), 0
    while rows := _after(connection, last):
        last = rows[-1].id
        connection.execute(sa.insert(names), [_row(row) for row in rows])
    protect(connection, ["listing_names"])


def _after(connection: sa.Connection, last: int) -> list[Any]:
    wanted = sa.select(_LISTINGS).where(_LISTINGS.c.id > last)
    return list(connection.execute(wanted.order_by(_LISTINGS.c.id).limit(BATCH)))


def _row(row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    said = json.loads(row.payload if row.payload[:1] == b"{" else zlib.decompress(row.payload))
    names = "\n".join(_folded(name["text"]) for name in said["names"])
    return {"listing_id": row.id, "names": names}


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.replace("\0", "\N{REPLACEMENT CHARACTER}"))
    bare = "".join(sign for sign in apart if unicodedata.category(sign) not in _UNTYPED)
    return " ".join(bare.casefold().translate(_PLAIN).split())
