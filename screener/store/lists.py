"""Supplier lists: their versions, and the suppliers that last from one to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, and_, func, insert, select

from screener.model import Supplier
from screener.store import identity
from screener.store.numbers import add, add_all, numbers
from screener.store.payload import digest, supplier_bytes, supplier_from
from screener.store.tables import (
    list_entries,
    list_versions,
    runs,
    supplier_lists,
    supplier_states,
    suppliers,
)

__all__ = [
    "Entry",
    "Placed",
    "Version",
    "add_version",
    "all_lists",
    "entries",
    "list_id_of",
    "place",
    "version",
    "versions",
]


@dataclass(frozen=True, slots=True)
class Version:
    """One state of a supplier list, and how it differs from the one before."""

    id: int
    list_id: int
    list_name: str
    number: int
    input_name: str
    input_sha256: str
    by: str
    at: datetime
    suppliers: int
    added: int
    changed: int
    removed: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A row of a new list and the supplier that it is; no ``supplier_id`` for a new one."""

    supplier: Supplier
    digest: str
    payload: bytes
    supplier_id: int | None
    state_id: int | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A supplier as one version of its list has it."""

    supplier_id: int
    state_id: int
    supplier: Supplier


def list_id_of(connection: Connection, name: str) -> int | None:
    """Return the number of the list with this name, or None."""
    found = select(supplier_lists.c.id).where(supplier_lists.c.name == name)
    return connection.execute(found).scalar()


def all_lists(connection: Connection) -> list[Version]:
    """Return the newest version of every list, by name."""
    newest = select(func.max(list_versions.c.id)).group_by(list_versions.c.list_id)
    found = connection.execute(
        _versions().where(list_versions.c.id.in_(newest)).order_by(supplier_lists.c.name)
    )
    return [_version(row) for row in found]


def versions(connection: Connection, list_id: int) -> list[Version]:
    """Return all versions of a list, oldest first."""
    found = connection.execute(
        _versions().where(list_versions.c.list_id == list_id).order_by(list_versions.c.number)
    )
    return [_version(row) for row in found]


def version(connection: Connection, version_id: int) -> Version:
    """Return one version."""
    return _version(connection.execute(_versions().where(list_versions.c.id == version_id)).one())


def _versions():  # type: ignore[no-untyped-def]  # noqa: ANN202 - SQLAlchemy infers the select
    return select(list_versions, supplier_lists.c.name.label("list_name")).join(supplier_lists)


def _version(row: Row) -> Version:  # type: ignore[type-arg]
    return Version(**{name: getattr(row, name) for name in Version.__slots__})
