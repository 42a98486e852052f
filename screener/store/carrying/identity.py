"""Which row of a new list version is which supplier of the versions before."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from screener.model import plain

__all__ = ["Digests", "Known", "Row", "identify"]

_Mark = TypeVar("_Mark", bound=Hashable)
_Value = TypeVar("_Value")
_DIGITS = 9

Digests = Callable[[Collection[int]], Mapping[int, str]]
"""Gives digests of known suppliers, by their numbers, that compare with those of rows."""


@dataclass(frozen=True, slots=True)
class Known:
    """A supplier as the last version that had it described it."""

    supplier_id: int
    number: str
    name: str
    country: str
    left: bool = False
    """Whether the newest version has it no more."""


@dataclass(frozen=True, slots=True)
class Row:
    """What of a new row tells who it is."""

    digest: str
    """Of all that it says of the supplier but for the number."""
    number: str
    name: str
    country: str
    row: int = 0
    """Where it stands in its file."""


def identify(known: Sequence[Known], rows: Sequence[Row], digests: Digests) -> list[int | None]:
    """Return for each row the supplier that it is, or None for a new one.

    The list's own number decides, where it is unique; but not one that merely counts the rows, once
    it counts them anew, nor that of a supplier who left, where the name is another. A row without a
    number, or one whose supplier had none, is the supplier with the same name and country. Of
    several with one name it is the one that says exactly the same, else nobody: a decision must not
    go over to another firm. A row with a new number is a new supplier, however alike: decisions
    carry over to it only when a person says so.
    """
    if _count(one.number for one in known) and _counts_rows(rows):
        found = _by_name(known, [replace(row, number="") for row in rows], digests)
        if _counted_anew(known, rows, found):
            return found
    numbered = _by_number(known, rows)
    taken = set(numbered.values())
    free = [one for one in known if one.supplier_id not in taken]
    rest = [position for position in range(len(rows)) if position not in numbered]
    named = _by_name(free, [rows[position] for position in rest], digests)
    numbered |= dict(zip(rest, named, strict=True))
    return [numbered[position] for position in range(len(rows))]


def _count(numbers: Iterable[str]) -> bool:
    """Say whether numbers begin as a count does; a list's own may be consecutive too."""
    read = [int(one) for one in numbers if one.isdecimal() and len(one) <= _DIGITS]
    return min(read, default=-1) in {0, 1}


def _counts_rows(rows: Sequence[Row]) -> bool:
    """Say whether the numbers go up as the rows of the file do, as those of a column "No." do."""
    numbers = [row.number for row in rows]
    if not all(number.isdecimal() and len(number) <= _DIGITS for number in numbers):
        return False
    steps = {int(row.number) - row.row for row in rows}
    return len(steps) == 1 and _count(numbers)


def _counted_anew(known: Sequence[Known], rows: Sequence[Row], found: Sequence[int | None]) -> bool:
    """Say whether a firm that is told without its number has another one now."""
    was = {one.supplier_id: one.number for one in known}
    return any(
        supplier_id is not None and was[supplier_id] not in {"", row.number}
        for row, supplier_id in zip(rows, found, strict=True)
    )


def _by_number(known: Sequence[Known], rows: Sequence[Row]) -> dict[int, int | None]:
    here, gone = (
        [(one.number, one) for one in known if one.left is left] for left in (False, True)
    )
    was = {**_once(gone), **dict.fromkeys(number for number, _ in here), **_once(here)}
    now = _once((row.number, position) for position, row in enumerate(rows))
    return {
        position: one.supplier_id
        for number, position in now.items()
        if (one := was.get(number))
        and (not one.left or plain(one.name) == plain(rows[position].name))
    }


def _once(pairs: Iterable[tuple[_Mark, _Value]]) -> dict[_Mark, _Value]:
    """Return what occurs once, such as a number; one that is given twice tells nobody apart."""
    listed = [(mark, value) for mark, value in pairs if mark]
    times = Counter(mark for mark, _ in listed)
    return {mark: value for mark, value in listed if times[mark] == 1}


def _by_name(known: Sequence[Known], rows: Sequence[Row], digests: Digests) -> list[int | None]:
    """Tell rows by name and country; where a name is there more than once, by all they say."""
    found: list[int | None] = [None] * len(rows)
    was, now = (_places(one.name for one in some) for some in (known, rows))
    both = was.keys() & now.keys()
    shared = [name for name in both if len(was[name]) > 1 or len(now[name]) > 1]
    said = digests([known[at].supplier_id for name in shared for at in was[name]])
    for name in both.difference(shared):
        supplier, row = known[was[name][0]], rows[now[name][0]]
        if _agree(supplier.country, row.country) and _agree(supplier.number, row.number):
            found[now[name][0]] = supplier.supplier_id
    for name in shared:
        namesakes = [rows[at] for at in now[name]]
        told = _namesakes([known[at] for at in was[name]], namesakes, said)
        for at, supplier_id in zip(now[name], told, strict=True):
            found[at] = supplier_id
    return found


def _places(names: Iterable[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(names):
        places[plain(name)].append(at)
    return places


def _namesakes(
    known: Sequence[Known], rows: Sequence[Row], said: Mapping[int, str]
) -> list[int | None]:
    """Tell rows of one name by all that they say, else by a country that each side has once."""
    found: list[int | None] = [None] * len(rows)
    free = {one.supplier_id: one for one in known}
    for numbered in (True, False):  # of those that say the same, each keeps its number
        waiting: dict[tuple[str, str], deque[Known]] = defaultdict(deque)
        for one in free.values():
            waiting[said[one.supplier_id], one.number if numbered else ""].append(one)
        for at, row in enumerate(rows):
            same = waiting.get((row.digest, row.number if numbered else ""))
            if found[at] is None and same and _agree(same[0].number, row.number):
                found[at] = same.popleft().supplier_id
        taken = set(found)
        free = {supplier_id: one for supplier_id, one in free.items() if supplier_id not in taken}
    was = _once(((one.country,), one) for one in known)
    now = _once(((row.country,), at) for at, row in enumerate(rows))
    for country in was.keys() & now.keys():
        one, at = was[country], now[country]
        if found[at] is None and one.supplier_id in free and _agree(one.number, rows[at].number):
            found[at] = one.supplier_id
    return found


def _agree(was: str, now: str) -> bool:
    """Say whether two numbers or countries may be one; what is not stated contradicts nothing."""
    return not was or not now or was == now
