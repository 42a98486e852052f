"""Places the rows of a new supplier list among the suppliers known, and stores the version."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, and_, func, insert, select

from screener.model import Supplier
from screener.store.carrying import identity
from screener.store.carrying.remembered import suppliers_by_state
from screener.store.lists.evidence import Document, documents_of_list
from screener.store.lists.versions import Entry, newest_version_id, states_of_version, versions
from screener.store.numbers import add, add_all, numbers
from screener.store.payload import digest, stated_bytes, supplier_bytes
from screener.store.search.names import folded_names
from screener.store.tables import (
    carry_questions,
    list_entries,
    list_versions,
    state_names,
    supplier_lists,
    supplier_states,
    suppliers,
)
from screener.store.tables.columns import visible

__all__ = [
    "Placed",
    "add_list",
    "add_questions",
    "add_version",
    "place",
    "same_as_newest",
]


@dataclass(frozen=True, slots=True)
class Placed:
    """A row of a new list and the supplier that it is; no ``supplier_id`` for a new one."""

    supplier: Supplier
    digest: str
    payload: bytes
    supplier_id: int | None
    state_id: int | None


def place(
    connection: Connection, list_id: int | None, new: Sequence[Supplier]
) -> tuple[Placed, ...]:
    """Say which supplier each row of a new list is, in the order of the rows.

    A supplier known already comes back with the documents that were brought for it.
    """
    known = _known(connection, list_id) if list_id is not None else []
    last = {one.supplier_id: state_id for one, state_id in known}
    states = _states(connection, list_id) if list_id is not None else {}
    documents = documents_of_list(connection, list_id) if list_id is not None else {}
    rows = [
        identity.Row(
            digest(stated_bytes(one)),
            visible(one.number),
            visible(one.name),
            visible(one.country),
            one.row,
        )
        for one in new
    ]
    found = identity.identify(
        [one for one, _ in known],
        rows,
        lambda wanted: _stated(connection, {last[number]: number for number in wanted}),
    )
    return tuple(
        _placed(supplier, supplier_id, documents, states)
        for supplier, supplier_id in zip(new, found, strict=True)
    )


def _placed(
    supplier: Supplier,
    supplier_id: int | None,
    documents: Mapping[int, Sequence[Document]],
    states: Mapping[tuple[int, str], int],
) -> Placed:
    brought = documents.get(supplier_id, ()) if supplier_id is not None else ()
    if brought:
        more = [one.as_evidence() for one in brought]
        evidence = dict.fromkeys((*supplier.evidence, *more))
        supplier = replace(supplier, evidence=tuple(evidence))
    payload = supplier_bytes(supplier)
    mark = digest(payload)
    state_id = states.get((supplier_id, mark)) if supplier_id is not None else None
    return Placed(supplier, mark, payload, supplier_id, state_id)


def _known(connection: Connection, list_id: int) -> list[tuple[identity.Known, int]]:
    """Return every supplier the list ever had, in its state of the last version that had it."""
    last = (
        select(list_entries.c.supplier_id, func.max(list_entries.c.version_id).label("version_id"))
        .join(list_versions, list_versions.c.id == list_entries.c.version_id)
        .where(list_versions.c.list_id == list_id)
        .group_by(list_entries.c.supplier_id)
        .subquery()
    )
    state = supplier_states.c
    left = last.c.version_id != newest_version_id(connection, list_id)
    found = connection.execute(
        select(state.id, state.supplier_id, state.number, state.name, state.country, left)
        .join(list_entries, list_entries.c.state_id == state.id)
        .join(
            last,
            and_(
                last.c.supplier_id == list_entries.c.supplier_id,
                last.c.version_id == list_entries.c.version_id,
            ),
        )
        .order_by(state.supplier_id)
    )
    return [(identity.Known(*row), state_id) for state_id, *row in found]


def _stated(connection: Connection, wanted: Mapping[int, int]) -> dict[int, str]:
    """Return what states say, as digests, under the supplier's number given for each."""
    found = suppliers_by_state(connection, set(wanted))
    return {wanted[state_id]: digest(stated_bytes(one)) for state_id, one in found.items()}


def _states(connection: Connection, list_id: int) -> dict[tuple[int, str], int]:
    state = supplier_states.c
    found = connection.execute(
        select(state.supplier_id, state.digest, state.id)
        .join(suppliers, suppliers.c.id == state.supplier_id)
        .where(suppliers.c.list_id == list_id)
    )
    return {(supplier_id, digest): state_id for supplier_id, digest, state_id in found}


def add_list(connection: Connection, name: str, at: datetime) -> int:
    """Add an empty list."""
    return add(connection, supplier_lists, name=name, created_at=at)


def add_version(
    connection: Connection,
    list_id: int,
    placed: Sequence[Placed],
    *,
    input_name: str,
    input_sha256: str,
    by: str,
    at: datetime,
) -> tuple[int, tuple[Entry, ...]]:
    """Add a version of a list with its rows; unchanged suppliers keep the row they have."""
    before = states_of_version(connection, newest_version_id(connection, list_id))
    version_id = next(numbers(connection, list_versions))
    new_supplier, new_state = numbers(connection, suppliers), numbers(connection, supplier_states)
    ids = [
        (
            next(new_supplier) if one.supplier_id is None else one.supplier_id,
            next(new_state) if one.state_id is None else one.state_id,
        )
        for one in placed
    ]
    after = dict(ids)
    connection.execute(
        insert(list_versions),
        {
            "id": version_id,
            "list_id": list_id,
            "number": 1 + len(versions(connection, list_id)),
            "input_name": visible(input_name),
            "input_sha256": input_sha256,
            "by": by,
            "at": at,
            "suppliers": len(placed),
            "added": len(after.keys() - before.keys()),
            "changed": sum(before.get(key, state) != state for key, state in after.items()),
            "removed": len(before.keys() - after.keys()),
        },
    )
    _add_rows(connection, list_id, version_id, placed, ids)
    return version_id, tuple(
        Entry(*pair, one.supplier) for pair, one in zip(ids, placed, strict=True)
    )


def _add_rows(
    connection: Connection,
    list_id: int,
    version_id: int,
    placed: Sequence[Placed],
    ids: Sequence[tuple[int, int]],
) -> None:
    both = list(zip(placed, ids, strict=True))
    add_all(
        connection,
        suppliers,
        (
            {"id": supplier_id, "list_id": list_id, "first_version_id": version_id}
            for one, (supplier_id, _) in both
            if one.supplier_id is None
        ),
    )
    add_all(
        connection,
        supplier_states,
        (
            {
                "id": state_id,
                "supplier_id": supplier_id,
                "first_version_id": version_id,
                "digest": one.digest,
                "number": visible(one.supplier.number),
                "name": visible(one.supplier.name),
                "country": visible(one.supplier.country),
                "payload": one.payload,
            }
            for one, (supplier_id, state_id) in both
            if one.state_id is None
        ),
    )
    add_all(
        connection,
        state_names,
        (
            {
                "state_id": state_id,
                "supplier_id": supplier_id,
                "number": visible(one.supplier.number),
                "names": folded_names(one.supplier.name, *one.supplier.other_names),
            }
            for one, (supplier_id, state_id) in both
            if one.state_id is None
        ),
    )
    add_all(
        connection,
        list_entries,
        (
            {
                "version_id": version_id,
                "position": position,
                "supplier_id": supplier_id,
                "state_id": state_id,
                "row": one.supplier.row,
            }
            for position, (one, (supplier_id, state_id)) in enumerate(both)
        ),
    )


def add_questions(
    connection: Connection, version_id: int, alike: Sequence[tuple[int, int, float]]
) -> None:
    """Ask of each new supplier whether it is the older one that it looks like, with a score."""
    fresh = numbers(connection, carry_questions)
    add_all(
        connection,
        carry_questions,
        [
            {
                "id": next(fresh),
                "version_id": version_id,
                "supplier_id": supplier_id,
                "like_supplier_id": like_id,
                "score": score,
            }
            for supplier_id, like_id, score in alike
        ],
    )


def same_as_newest(connection: Connection, list_id: int, placed: Sequence[Placed]) -> int | None:
    """Return the newest version when it has exactly these rows in this order, else None."""
    newest = newest_version_id(connection, list_id)
    rows = connection.execute(
        select(list_entries.c.state_id, list_entries.c.row)
        .where(list_entries.c.version_id == newest)
        .order_by(list_entries.c.position)
    )
    same = [tuple(row) for row in rows] == [(one.state_id, one.supplier.row) for one in placed]
    return newest if newest and same else None
