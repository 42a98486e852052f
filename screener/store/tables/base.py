"""What all tables share: names for constraints, and two column shorthands."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, MetaData, Table, Text

__all__ = ["key", "metadata", "number", "ref", "spent_numbers"]

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

number = BigInteger().with_variant(Integer, "sqlite")
"""The type of keys; on SQLite it must be ``INTEGER`` to be the row's own number."""


def key() -> Column[int]:
    """Return a primary key; the writer gives the number, under the lock of writers."""
    return Column("id", number, primary_key=True, autoincrement=False)


def ref(name: str, to: str, **options: Any) -> Column[int]:  # noqa: ANN401 - passed on to Column
    """Return a column that points at another table's row."""
    options.setdefault("nullable", False)
    return Column(name, number, ForeignKey(f"{to}.id"), **options)


# The highest number that rows of a table had before some were removed; none is given again.
spent_numbers = Table(
    "spent_numbers",
    metadata,
    Column("name", Text, primary_key=True),
    Column("last", number, nullable=False),
)
