"""A map of the world in tiles: where each country stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from screener.resources import reports_dir

__all__ = ["Window", "tiles", "window"]

_EMPTY = ".."
_FEWEST = 2
"""Countries on a map; of one alone it would say nothing."""


@cache
def tiles() -> Mapping[str, tuple[int, int]]:
    """Return country code → (column, row) of ``reports/world.txt``, counted from 0."""
    return {
        code: (column, row)
        for row, codes in enumerate(_rows())
        for column, code in enumerate(codes)
        if code != _EMPTY
    }


@dataclass(frozen=True, slots=True)
class Window:
    """The part of the map that is drawn: where it begins and how far it goes, in tiles."""

    x: int
    y: int
    columns: int
    rows: int

    def shows(self, tile: tuple[int, int]) -> bool:
        """Say whether a tile at (column, row) lies in it."""
        x, y = tile[0] - self.x, tile[1] - self.y
        return 0 <= x < self.columns and 0 <= y < self.rows


def window(codes: Iterable[str]) -> Window | None:
    """Return the least part of the map with all these countries, and one tile around them.

    None where there are not two of them on the map.
    """
    held = [tiles()[code] for code in set(codes) if code in tiles()]
    if len(held) < _FEWEST:
        return None
    width, height = max(map(len, _rows())), len(_rows())
    left, top = (max(0, min(place) - 1) for place in zip(*held, strict=True))
    right, bottom = (max(place) + 2 for place in zip(*held, strict=True))
    return Window(left, top, min(right, width) - left, min(bottom, height) - top)


def _rows() -> list[list[str]]:
    lines = (reports_dir() / "world.txt").read_text(encoding="ascii").splitlines()
    return [line.split() for line in lines if line and not line.startswith("#")]
