"""The fields of many suppliers, filled column by column."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from operator import itemgetter
from typing import Any

from screener.memo import Memo
from screener.model import Gap

__all__ = ["Column", "Filled", "Gaps", "Texts", "glued", "joined", "look_up"]

Gaps = tuple[Gap, ...]
Column = Sequence[Any]
Texts = Mapping[str, Sequence[str]]
"""What the cells of each field say, row by row; without fields of which none says anything."""


class Filled:
    """The columns filled so far, and the gaps that their cells left."""

    def __init__(self, names: Sequence[str]) -> None:
        """Begin with the suppliers' names."""
        self.columns: dict[str, Column] = {"name": names}
        self.blank = [""] * len(names)
        self._gaps: list[Sequence[Gaps]] = []

    def of(self, field: str) -> Column:
        """Return the texts of a field, blank where it is not filled."""
        return self.columns.get(field, self.blank)

    def note(self, gaps: Sequence[Gaps]) -> None:
        """Take in the gaps of each supplier."""
        if any(gaps):
            self._gaps.append(gaps)

    def apart(self, pairs: Sequence[tuple[Any, Gaps]]) -> Column:
        """Return the values of pairs, and take in their gaps."""
        self.note(list(map(itemgetter(1), pairs)))
        return list(map(itemgetter(0), pairs))

    def whole(self) -> dict[str, Column]:
        """Return all columns, the gaps among them."""
        if self._gaps:
            self.columns["gaps"] = [tuple(chain(*row)) for row in zip(*self._gaps, strict=True)]
        return self.columns


def look_up(memo: Memo[Any, Any], keys: Iterable[Any]) -> list[Any]:
    """Return what a memo holds of each key."""
    return list(map(memo.__getitem__, keys))


def glued(first: Sequence[str], second: Sequence[str], glue: str) -> list[str]:
    """Join texts row by row, equal ones once."""
    return [
        f"{a}{glue}{b}" if a and b and a != b else a or b
        for a, b in zip(first, second, strict=True)
    ]


def joined(columns: Sequence[Sequence[tuple[Any, ...]]]) -> Column:
    """Join tuples row by row, each of their items once."""
    if len(columns) == 1:
        return columns[0]
    return [tuple(dict.fromkeys(chain(*row))) for row in zip(*columns, strict=True)]
