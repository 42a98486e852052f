"""Which row of a new list version is which supplier of the versions before."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

__all__ = ["Known", "Row", "identify", "plain"]


@dataclass(frozen=True, slots=True)
class Known:
    """A supplier as the last version that had it described it."""

    supplier_id: int
    digest: str
    number: str
    name: str
    country: str


@dataclass(frozen=True, slots=True)
class Row:
    """What of a new row tells who it is."""

    digest: str
    number: str
    name: str
    country: str


def identify(known: Sequence[Known], rows: Sequence[Row]) -> list[int | None]:
    """Return for each row the supplier that it is, or None for a new one.

    The list's own number decides, where it is unique. A row without a number, or one whose
    supplier had none, is the supplier that says exactly the same, else the one with the same
    name and country. A row with a new number is a new supplier, however alike: decisions
    carry over to it only when a person says so.
    """
    found: list[int | None] = [None] * len(rows)
    free = {supplier.supplier_id: supplier for supplier in known}
    _by_number(free, rows, found)
    _by_key(free, rows, found, exact=True)
    _by_key(free, rows, found, exact=False)
    return found


def plain(name: str) -> str:
    """Return a name without differences of case, width and spacing."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _by_number(free: dict[int, Known], rows: Sequence[Row], found: list[int | None]) -> None:
    known = _once((supplier.number, supplier.supplier_id) for supplier in free.values())
    new = _once((row.number, position) for position, row in enumerate(rows))
    for number, position in new.items():
        supplier_id = known.get(number)
        if supplier_id is not None:
            found[position] = supplier_id
            del free[supplier_id]


def _once(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Return the numbers that occur once; a number given twice tells nobody apart."""
    listed = [(number, value) for number, value in pairs if number]
    times = Counter(number for number, _ in listed)
    return {number: value for number, value in listed if times[number] == 1}


def _by_key(
    free: dict[int, Known], rows: Sequence[Row], found: list[int | None], *, exact: bool
) -> None:
    waiting: dict[tuple[str, ...], deque[Known]] = defaultdict(deque)
    for supplier in free.values():
        waiting[_key(supplier, exact=exact)].append(supplier)
    for position, row in enumerate(rows):
        same = waiting.get(_key(row, exact=exact))
        if found[position] is None and same and _numbers_agree(row, same[0]):
            supplier_id = same.popleft().supplier_id
            found[position] = supplier_id
            del free[supplier_id]


def _key(supplier: Known | Row, *, exact: bool) -> tuple[str, ...]:
    return (supplier.digest,) if exact else (plain(supplier.name), supplier.country)


def _numbers_agree(row: Row, supplier: Known) -> bool:
    return not row.number or not supplier.number or row.number == supplier.number
