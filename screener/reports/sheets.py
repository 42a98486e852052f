"""What a sheet of a workbook holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

__all__ = ["Column", "Sheet", "Value"]

Value = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width in characters, and what may be chosen in it."""

    heading: str
    width: int = 18
    choices: tuple[str, ...] = ()
    chosen_in: tuple[int, ...] = ()
    """The rows, from 0, in which something may be chosen; empty for all."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: a heading row that stays in view, and rows of values."""

    title: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Value]]
    bands: Sequence[str] = ()
    """For each row the band that colours its first cell; empty for none."""
