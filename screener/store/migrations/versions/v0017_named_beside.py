"""The names of who is beside a supplier, folded for searching as those of suppliers are."""

from __future__ import annotations

import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

_CASES = sa.table(
    "cases",
    sa.column("id", sa.BigInteger),
    sa.column("whose", sa.Text),
    sa.column("named", sa.Text),
)
_PLAIN = str.maketrans({
    "ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h",
    "ŋ": "n", "ŧ": "t", "ة": "ه", "ہ": "ه", "ھ": "ه", "ى": "ي", "ی": "ي", "ک": "ك",
    "ٱ": "ا", "ـ": "",
})  # fmt: skip
_UNTYPED = frozenset({"Mn", "Cf"})


def upgrade() -> None:
    """Add the column and fill it from what each case says whose match it is."""
    op.add_column("cases", sa.Column("named", sa.Text(), nullable=False, server_default=""))
    connection = op.get_bind()
    beside = sa.select(_CASES.c.id, _CASES.c.whose).where(_CASES.c.whose != "")
    named = [
        {"number": row.id, "found": _folded(row.whose.partition(": ")[2])}
        for row in connection.execute(beside)
    ]
    if named:
        connection.execute(
            sa.update(_CASES)
            .where(_CASES.c.id == sa.bindparam("number"))
            .values(named=sa.bindparam("found")),
            named,
        )


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text)
    bare = "".join(sign for sign in apart if unicodedata.category(sign) not in _UNTYPED)
    return " ".join(bare.casefold().translate(_PLAIN).split())
