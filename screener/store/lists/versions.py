"""Supplier lists: their versions, and the suppliers that last from one to the next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from screener.errors import InputError
from screener.model import Supplier
from screener.quotes import quoted
from screener.store.payload import supplier_from
from screener.store.tables import list_entries, list_versions, runs, supplier_lists, supplier_states

__all__ = [
    "Entry",
    "Version",
    "all_lists",
    "by_name",
    "entries",
    "known_list",
    "list_id_of",
    "newest_entries",
    "newest_run_id",
    "newest_version_id",
    "states_of_version",
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
class Entry:
    """A supplier as one version of its list has it."""

    supplier_id: int
    state_id: int
    supplier: Supplier


def list_id_of(connection: Connection, name: str) -> int | None:
    """Return the number of the list with this name, or None."""
    found = select(supplier_lists.c.id).where(supplier_lists.c.name == name)
    return connection.execute(found).scalar()


def known_list(connection: Connection, name: str) -> int:
    """Return the number of the list with this name.

    Raises:
        InputError: there is no such list.
    """
    found = list_id_of(connection, name)
    if found is None:
        raise InputError(f"there is no list {quoted(name)}; `screener lists` shows them")
    return found


def newest_version_id(connection: Connection, list_id: int) -> int:
    """Return the newest version of a list, 0 before the first."""
    newest = select(func.max(list_versions.c.id)).where(list_versions.c.list_id == list_id)
    return connection.execute(newest).scalar() or 0


def newest_run_id(connection: Connection, list_id: int) -> int | None:
    """Return the newest run of a list, or None when it has none."""
    newest = select(func.max(runs.c.id)).join(list_versions)
    return connection.execute(newest.where(list_versions.c.list_id == list_id)).scalar()


def all_lists(connection: Connection) -> list[Version]:
    """Return the newest version of every list, by name."""
    newest = select(func.max(list_versions.c.id)).group_by(list_versions.c.list_id)
    found = connection.execute(_versions().where(list_versions.c.id.in_(newest)))
    return sorted(map(_version, found), key=lambda one: by_name(one.list_name))


def by_name(name: str) -> tuple[str, str]:
    """Return the place of a list among others; each database would sort in its own way."""
    return name.casefold(), name


def versions(connection: Connection, list_id: int) -> list[Version]:
    """Return all versions of a list, oldest first."""
    found = connection.execute(
        _versions().where(list_versions.c.list_id == list_id).order_by(list_versions.c.number)
    )
    return [_version(row) for row in found]


def version(connection: Connection, version_id: int) -> Version:
    """Return one version."""
    return _version(connection.execute(_versions().where(list_versions.c.id == version_id)).one())


def entries(connection: Connection, version_id: int) -> tuple[Entry, ...]:
    """Return the suppliers of a version, in the order of its file."""
    entry = list_entries.c
    found = connection.execute(
        select(entry.supplier_id, entry.state_id, entry.row, supplier_states.c.payload)
        .join(supplier_states, supplier_states.c.id == entry.state_id)
        .where(entry.version_id == version_id)
        .order_by(entry.position)
    )
    return tuple(
        Entry(supplier_id, state_id, supplier_from(payload, row))
        for supplier_id, state_id, row, payload in found
    )


def newest_entries(connection: Connection, name: str) -> tuple[Entry, ...]:
    """Return the suppliers of the newest version of the list with this name.

    Raises:
        InputError: there is no such list.
    """
    return entries(connection, newest_version_id(connection, known_list(connection, name)))


def states_of_version(connection: Connection, version_id: int) -> dict[int, int]:
    """Return the state that each supplier of a list version is in, in the file's order."""
    entry = list_entries.c
    found = select(entry.supplier_id, entry.state_id).where(entry.version_id == version_id)
    return dict(connection.execute(found.order_by(entry.position)).all())


def _versions() -> Select[Any]:
    return select(list_versions, supplier_lists.c.name.label("list_name")).join(supplier_lists)


def _version(row: Row[Any]) -> Version:
    return Version(**{name: getattr(row, name) for name in Version.__slots__})
