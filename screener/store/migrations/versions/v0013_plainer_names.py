"""Names to search without letters that another keyboard lacks, and without signs unseen."""

from __future__ import annotations

import unicodedata
from typing import Any

import sqlalchemy as sa
from alembic import op

from screener.store.append_only import protect, release

revision = "0013"
down_revision = "0012"

BATCH = 5_000

_NAMES = sa.table("state_names", sa.column("state_id", sa.BigInteger), sa.column("names", sa.Text))
_PLAIN = str.maketrans({
    "ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h",
    "ŋ": "n", "ŧ": "t", "ة": "ه", "ہ": "ه", "ھ": "ه", "ى": "ي", "ی": "ي", "ک": "ك",
    "ٱ": "ا", "ـ": "",
})  # fmt: skip


def upgrade() -> None:
    """Fold anew what was folded; the log seals none of it."""
    connection = op.get_bind()
    release(connection, ["state_names"])
    last = 0
    while rows := _after(connection, last):
        last = rows[-1].state_id
        folded = [(row.state_id, row.names, _folded(row.names)) for row in rows]
        if changed := [
            {"number": number, "found": new} for number, old, new in folded if old != new
        ]:
            connection.execute(
                sa.update(_NAMES)
                .where(_NAMES.c.state_id == sa.bindparam("number"))
                .values(names=sa.bindparam("found")),
                changed,
            )
    protect(connection, ["state_names"])


def _after(connection: sa.Connection, last: int) -> list[Any]:
    wanted = sa.select(_NAMES).where(_NAMES.c.state_id > last)
    return list(connection.execute(wanted.order_by(_NAMES.c.state_id).limit(BATCH)))


def _folded(names: str) -> str:
    return names if names.isascii() else "\n".join(map(_line, names.split("\n")))


def _line(name: str) -> str:
    seen = "".join(sign for sign in name if unicodedata.category(sign) != "Cf")
    return " ".join(seen.translate(_PLAIN).split())
