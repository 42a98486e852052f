"""Rows that stand in a table and are no suppliers: totals, headings again, rows above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from screener.intake.cells.regions import read_region
from screener.intake.cells.text import clean, has_text
from screener.intake.columns.headings import meaning
from screener.intake.columns.layout import NAMES, Layout
from screener.intake.rules import rules_table
from screener.intake.table import Batch, Row
from screener.model import Statement
from screener.places import country_code

__all__ = ["Oddities", "above_heading"]

_GROUPS = frozenset({"country", "region", "city", "sector_text", "category", "industry_code"})
"""Fields by which lists are parted into sections."""
_TOTAL = Statement.of("rejected.total")
_SECTION = Statement.of("rejected.section")
_COLON = re.compile("[:：]")
_CODE = 3
_FEW = 2


class Oddities:
    """Finds the rows below a heading that only look like suppliers."""

    def __init__(self, layout: Layout) -> None:
        self._below = layout.heading_row + 1
        self._used = [column for column in layout.columns if column.field]
        self._beside = [
            column.place for column in self._used if column.field not in {*NAMES, "spend"}
        ]
        self._spends, self._countries = layout.of("spend"), layout.of("country")
        self._headings = {column.heading for column in self._used if column.field in NAMES}
        self._watched = self._headings | (_totals() if self._beside else frozenset())

    def among(
        self, rows: Batch, cells: Sequence[Row], names: Sequence[str], first: int
    ) -> dict[int, Statement | None]:
        """Return the places of rows that are no suppliers, with the reason to reject them.

        The heading again is no reason to reject anything, it is left out: ``None``.

        Args:
            rows: the rows as read, of the heading's width.
            cells: the same, column by column.
            names: the name read from each.
            first: the number of the first row.
        """
        found: dict[int, Statement | None] = {}
        if first == self._below and self._heads_too(rows[0]):
            found[0] = None
        if alone := self._alone(rows, cells):
            found |= dict.fromkeys(self._sections(rows, names, alone), _SECTION)
            found |= self._of_groups(rows, names, alone)
        if self._watched.isdisjoint(names):
            return found
        for place, name in enumerate(names):
            if name in self._headings and self._repeats(rows[place]):
                found[place] = None
            elif name in self._watched and not any(clean(rows[place][n]) for n in self._beside):
                found[place] = _TOTAL
        return found

    def _alone(self, rows: Batch, cells: Sequence[Row]) -> list[int]:
        """Return the places of rows that hold a name, or an amount too, and nothing else."""
        if not self._beside:
            return []
        first, *rest = self._beside
        texts = cells[first]
        if all(texts):
            return []  # as mostly; the cheap search
        return [
            place
            for place, text in enumerate(texts)
            if not text and not any(has_text(rows[place][n]) for n in rest)
        ]

    def _sections(self, rows: Batch, names: Sequence[str], alone: Sequence[int]) -> Iterator[int]:
        """Give the places of rows that name a country and nothing else, above rows without one.

        Rows that state their own country need no section, and none below one is lost by it: there
        a firm is called Jordan.
        """
        heads = [
            place
            for place in alone
            if _is_country(names[place]) and not any(has_text(rows[place][n]) for n in self._spends)
        ]
        for head, end in zip(heads, [*heads[1:], len(rows)], strict=False):
            below = [rows[place] for place in range(head + 1, end) if names[place]]
            if below and not any(has_text(row[n]) for row in below for n in self._countries):
                yield head

    def _of_groups(
        self, rows: Batch, names: Sequence[str], alone: Sequence[int]
    ) -> Iterator[tuple[int, Statement]]:
        """Give the places of names that head a group of rows, or add it up.

        A firm may be called *Salud Total*: without an amount it is one.
        """
        for place in alone:
            summed = _sums().search(names[place])
            if summed and (summed["first"] or any(has_text(rows[place][n]) for n in self._spends)):
                yield place, _TOTAL
            elif _heads_group(names[place]):
                yield place, _SECTION

    def _repeats(self, row: Row) -> bool:
        """The heading again, as on every page of a printed list."""
        cells = ((clean(row[column.place]), column.heading) for column in self._used)
        return all(not cell or cell == heading for cell, heading in cells)

    def _heads_too(self, row: Row) -> bool:
        """The heading in a second language."""
        cells = [(row[one.place], one.field) for one in self._used if has_text(row[one.place])]
        same = [field for cell, field in cells if _means(cell, field)]
        return bool(NAMES & set(same)) and len(same) * 2 > len(cells)


def _heads_group(name: str) -> bool:
    """Say whether a name is a heading and what it says of the rows below: *Region: Asia*."""
    heading, *rest = _COLON.split(name, maxsplit=1)
    found = meaning(heading) if rest and rest[0].strip() else None
    return bool(found and found.how == "recognised" and found.field in _GROUPS)


def _is_country(name: str) -> bool:
    """Say whether a name is a country's in full, and not that of a province of China."""
    country = "" if name.isascii() and len(name) <= _CODE else country_code(name)
    return bool(country) and not (country == "CN" and read_region(name, country))


def above_heading(layout: Layout, rows: Batch) -> Iterator[int]:
    """Give the places of rows above the heading that are filled like a supplier's.

    Where the list has a country, such a row has one; else half of the columns have text.
    """
    used = [column for column in layout.columns if column.field]
    names = [column.place for column in used if column.field in NAMES]
    countries = layout.of("country")
    for place, row in enumerate(rows):
        cells = [cell for cell in row if has_text(cell)]
        known = sum(meaning(cell).how == "recognised" for cell in cells)
        named = any(has_text(row[n]) for n in names if n < len(row))
        if countries:
            filled = any(country_code(row[n]) for n in countries if n < len(row))
        else:
            filled = len(cells) >= max(_FEW, len(used) / 2)
        if named and filled and known * 2 <= len(cells):
            yield place


def _means(cell: str, field: str) -> bool:
    found = meaning(cell)
    same = found.field == field or {found.field, field} <= NAMES
    return same and found.how == "recognised"


@cache
def _totals() -> frozenset[str]:
    """The words for totals, as lists write them."""
    words = rules_table("content")["totals"]
    cased = {form(word) for word in words for form in (str, str.capitalize, str.title, str.upper)}
    return frozenset(cased | {f"{word}:" for word in cased})


@cache
def _sums() -> re.Pattern[str]:
    """How a line is named that adds up a group."""
    words = rules_table("content")["totals_of"]
    before, after = ("|".join(map(re.escape, words[side])) for side in ("before", "after"))
    return re.compile(rf"^(?P<first>{before})\b|\w\s*[:–-]?\s(?:{after})$", re.IGNORECASE)
