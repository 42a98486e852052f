"""Plants called by the beginnings of what they are: *Kurganmashzavod*, to build machines there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from screener.names.caveats import IN_FULL
from screener.names.reading import Reading
from screener.names.tables import read_table
from screener.names.words import word_table

__all__ = ["marked_in_full", "plant_in_parts"]

_SHORTEST_PLACE = 4
"""Letters of a town that no table shortens."""


@dataclass(frozen=True, slots=True)
class _Pieces:
    """The ``blends`` of ``rules/names/compounds.yml``, which says what each of them is."""

    places: Mapping[str, str]
    trades: Mapping[str, str]
    plants: tuple[str, ...]


@lru_cache(maxsize=1)
def _pieces() -> _Pieces:
    table = read_table("compounds")["blends"]
    return _Pieces(table["places"], table["trades"], tuple(table["plants"].split()))


def marked_in_full(readings: list[Reading], words: Sequence[str]) -> list[Reading]:
    """Mark the readings of a plant as the words that its name is made of; ``words`` is the name."""
    last = {plant[-1] for plant in map(plant_in_parts, words) if plant}
    return [
        each._replace(caveats=each.caveats | IN_FULL) if last.intersection(each.words) else each
        for each in readings
    ]


def plant_in_parts(word: str) -> tuple[str, ...]:
    """Return the words that a plant's name is made of, a place first; ``()`` if it is not."""
    if not word.endswith(_pieces().plants) or word in word_table().kinds:
        return ()
    for at in range(3, len(word) - 2):
        if (place := _place(word[:at])) and (trades := _trades(word[at:])):
            return *place.split(), *" ".join(trades).split()
    return ()


def _place(piece: str) -> str:
    """Return the town or region that a name begins with, in full, ``""`` if it is none."""
    if short := _pieces().places.get(piece):
        return short
    known = word_table().whole[piece] if len(piece) >= _SHORTEST_PLACE else None
    return known.text if known and known.kind == "place" else ""


def _trades(pieces: str) -> tuple[str, ...]:
    """Return what the rest of a name stands for if it is made of nothing but known pieces."""
    trades = _pieces().trades
    for size in range(len(pieces), 2, -1):
        if said := trades.get(pieces[:size]):
            if size == len(pieces):
                return (said,)
            if more := _trades(pieces[size:]):
                return said, *more
    return ()
