"""A map of the world in tiles: where each country stands."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from screener.resources import reports_dir

__all__ = ["tile_size", "tiles"]

_EMPTY = ".."


@cache
def tiles() -> Mapping[str, tuple[int, int]]:
    """Return country code → (column, row) of ``reports/world.txt``, counted from 0."""
    return {
        code: (column, row)
        for row, codes in enumerate(_rows())
        for column, code in enumerate(codes)
        if code != _EMPTY
    }


@cache
def tile_size() -> tuple[int, int]:
    """Return how many columns and rows the map has."""
    rows = _rows()
    return max(map(len, rows)), len(rows)


def _rows() -> list[list[str]]:
    lines = (reports_dir() / "world.txt").read_text(encoding="ascii").splitlines()
    return [line.split() for line in lines if line and not line.startswith("#")]
