"""Which row of a new list version is which supplier of the versions before."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict, deque
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

__all__ = ["Known", "Row", "identify", "plain"]

_Mark = TypeVar("_Mark", bound=Hashable)
_Value = TypeVar("_Value")
_DIGITS = 9


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
    row: int = 0
    """Where it stands in its file."""


def identify(known: Sequence[Known], rows: Sequence[Row]) -> list[int | None]:
    """Return for each row the supplier that it is, or None for a new one.

    The list's own number decides, where it is unique; but not one that merely counts the rows, once
    it counts them anew. A row without a number, or one whose supplier had none, is the supplier
    that says exactly the same, else the one with the same name and country. A row with a new
    number is a new supplier, however alike: decisions carry over to it only when a person says so.
    """
    found: list[int | None] = [None] * len(rows)
    free = {supplier.supplier_id: supplier for supplier in known}
    if _count(rows) and _counted_anew(known, rows):
        rows = [replace(row, number="") for row in rows]
    _by_number(free, rows, found)
    _by_key(free, rows, found, exact=True)
    _by_key(free, rows, found, exact=False)
    return found


def plain(name: str) -> str:
    """Return a name without differences of case, width and spacing."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _count(rows: Sequence[Row]) -> bool:
    """Say whether the numbers go up as the rows of the file do, as those of a column "No." do."""
    numbers = [(row.number, row.row) for row in rows]
    if not all(number.isdecimal() and len(number) <= _DIGITS for number, _ in numbers):
        return False
    return len(rows) > 1 and len({int(number) - row for number, row in numbers}) == 1


def _counted_anew(known: Sequence[Known], rows: Sequence[Row]) -> bool:
    """Say whether a firm that both know by one name and country has another number now."""
    was, now = (
        _once((_key(one, exact=False), one.number) for one in some) for some in (known, rows)
    )
    return any(was.get(key, number) not in {"", number} for key, number in now.items())


def _by_number(free: dict[int, Known], rows: Sequence[Row], found: list[int | None]) -> None:
    known = _once((supplier.number, supplier.supplier_id) for supplier in free.values())
    new = _once((row.number, position) for position, row in enumerate(rows))
    for number, position in new.items():
        supplier_id = known.get(number)
        if supplier_id is not None:
            found[position] = supplier_id
            del free[supplier_id]


def _once(pairs: Iterable[tuple[_Mark, _Value]]) -> dict[_Mark, _Value]:
    """Return what occurs once, such as a number; one that is given twice tells nobody apart."""
    listed = [(mark, value) for mark, value in pairs if mark]
    times = Counter(mark for mark, _ in listed)
    return {mark: value for mark, value in listed if times[mark] == 1}


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
