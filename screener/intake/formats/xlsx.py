"""XLSX (ECMA-376) sheets as rows of text, read as a stream.

Cells come as a spreadsheet shows them where that matters for identity: a number formatted
``00000`` keeps its zeros, a day is a day. Formulas are never run; their stored result is read, and
one that no program has computed yet is an error of the spreadsheet.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from string import digits
from typing import Any

from lxml import etree

from screener.errors import InputError
from screener.intake.formats.archive import elements, members, mentions, part, row_elements
from screener.intake.formats.merged import Span
from screener.intake.formats.shown import PLAIN, Shown, shown_as
from screener.intake.limits import MAX_COLUMNS
from screener.intake.table import Row
from screener.memo import Memo
from screener.model import Statement

__all__ = ["Xlsx"]

_MAX_ROWS = 1_048_576
_UNCOMPUTED = "#GETTING_DATA"
"""What a spreadsheet shows until a formula has its result."""
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_LETTERS = re.compile(r"[A-Z]{1,3}")
_MERGED = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")
_EPOCH, _EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001 - days of a calendar


class Xlsx:
    """A workbook; its parts are read when asked for."""

    notes: tuple[Statement, ...] = ()

    def __init__(self, path: Path) -> None:
        self._path = path
        self._parts = members(path)
        self.hidden: set[str] = set()
        """Titles of the sheets that nobody sees."""
        self._places, self._epoch = self._sheets()
        self._styles = self._read_styles()
        self._strings: Sequence[str] | None = None

    @property
    def titles(self) -> list[str]:
        """The sheets' names, in order."""
        return list(self._places)

    def rows(self, title: str) -> Iterator[Row]:
        """Give a sheet's rows from row 1 on; a row ends with its last cell."""
        if self._strings is None:
            self._strings = self._read_strings()
        number = 0
        with part(self._path, self._places[title]) as file:
            for element in row_elements(file, "row"):
                stated = int(element.get("r") or number + 1)
                if not number < stated <= _MAX_ROWS:
                    raise ValueError(f"row {stated} after row {number}")
                yield from ([] for _ in range(stated - number - 1))
                number = stated
                yield self._row(element, self._strings)

    def merged(self, title: str) -> Iterator[Span]:
        """Give the cells of one column that are merged; they stand below all rows."""
        with part(self._path, self._places[title]) as file:
            if not mentions(file, b"mergeCell"):
                return
        with part(self._path, self._places[title]) as file:
            for element in row_elements(file, "row", "mergeCell"):
                found = _MERGED.fullmatch(element.get("ref") or "")
                if found and found[1] == found[3]:
                    yield Span(_COLUMNS[found[1]], int(found[2]), int(found[4]))

    def _row(self, element: etree._Element, strings: Sequence[str]) -> Row:
        row: list[str] = []
        for cell in element.iterchildren("{*}c"):
            text = self._cell(cell, strings)
            if not text:
                continue
            place = _COLUMNS[(cell.get("r") or "")[:3].rstrip(digits)]
            if place < 0:  # without a reference it follows the last
                place = len(row)
            if place >= MAX_COLUMNS:
                raise InputError(
                    f"{self._path.name}: a cell lies beyond column {MAX_COLUMNS}; "
                    "delete what is far from the table and save it again"
                )
            row.extend([""] * (place - len(row)))
            row[place:] = [text]
        return row

    def _cell(self, cell: etree._Element, strings: Sequence[str]) -> str:
        kind = cell.get("t") or "n"
        if kind == "inlineStr":
            return _rich_text(cell)
        value, computed = "", True
        for child in cell:
            if (tag := _LOCAL[child.tag]) == "v":
                value = child.text or ""
                break
            computed &= tag != "f"
        if kind == "n" and not (value or computed):  # an empty text would be of the kind "str"
            return _UNCOMPUTED
        if kind == "s":
            return strings[int(value)] if value else ""
        if kind == "n":
            return self._number(value, cell.get("s"))
        if kind == "b":
            return "true" if value == "1" else "false"
        return value

    def _number(self, value: str, style: str | None) -> str:
        shown = self._styles[int(style)] if style and int(style) < len(self._styles) else PLAIN
        if not value or (shown == PLAIN and value.isdigit()):
            return value
        number = float(value)
        if shown.form == "date":
            return _date(number, self._epoch) or value
        if shown.form == "percent":
            return f"{number * 100:.10g}%"
        if number.is_integer():
            return shown.whole(int(number))
        return repr(number) if "e" in value.casefold() or len(value) > 15 else value  # noqa: PLR2004 - digits a float holds

    def _sheets(self) -> tuple[dict[str, str], datetime]:
        targets: dict[str, str] = {}
        with part(self._path, "xl/_rels/workbook.xml.rels") as file:
            for each in elements(file, "Relationship"):
                targets[each.get("Id") or ""] = posixpath.normpath(
                    posixpath.join("/xl", each.get("Target") or "")
                ).lstrip("/")
        places: dict[str, str] = {}
        epoch = _EPOCH
        with part(self._path, "xl/workbook.xml") as file:
            for each in elements(file, "sheet", "workbookPr"):
                if _local(each) == "workbookPr":
                    is_1904 = each.get("date1904") in {"1", "true"}
                    epoch = _EPOCH_1904 if is_1904 else _EPOCH
                    continue
                link = next((str(v) for k, v in each.items() if str(k).endswith("}id")), "")
                place = targets.get(link, "")
                if "worksheets/" in place and place in self._parts:
                    title = each.get("name") or ""
                    places[title] = place
                    if each.get("state", "visible") != "visible":
                        self.hidden.add(title)
        return places, epoch

    def _read_strings(self) -> list[str]:
        if "xl/sharedStrings.xml" not in self._parts:
            return []
        with part(self._path, "xl/sharedStrings.xml") as file:
            return [_rich_text(each) for each in row_elements(file, "si")]

    def _read_styles(self) -> list[Shown]:
        """The style of each cell format, in the order cells refer to them."""
        if "xl/styles.xml" not in self._parts:
            return []
        written: dict[int, str] = {}
        styles: list[Shown] = []
        with part(self._path, "xl/styles.xml") as file:
            for each in elements(file, "numFmt", "cellXfs"):
                if _local(each) == "numFmt":
                    written[int(each.get("numFmtId") or 0)] = each.get("formatCode") or ""
                    continue
                styles = [
                    shown_as(int(form.get("numFmtId") or 0), written)
                    for form in each.iterchildren("{*}xf")
                ]
        return styles


def _date(number: float, epoch: datetime) -> str:
    try:
        moment = epoch + timedelta(days=number)
    except OverflowError:
        return ""
    moment = (moment + timedelta(milliseconds=500)).replace(microsecond=0)
    whole = moment.hour == moment.minute == moment.second == 0
    return moment.date().isoformat() if whole else moment.isoformat(" ")


def _column(reference: str) -> int:
    """Turn ``AB12`` into a column, 0 for the first, -1 for none."""
    match = _LETTERS.match(reference)
    place = 0
    for letter in match[0] if match else "":
        place = place * 26 + ord(letter) - 64
    return place - 1


_COLUMNS = Memo(_column)
_LOCAL = Memo[Any, str](lambda tag: str(tag).rpartition("}")[2], 100)
"""Names of elements without their namespace; few are kept, as a name may be long."""


def _rich_text(element: etree._Element) -> str:
    """The text of all runs, without the phonetic reading that Japanese files keep beside it."""
    text = ""
    for child in element:
        kind = _LOCAL[child.tag]
        if kind == "t":
            text += child.text or ""
        elif kind in {"r", "is"}:
            text += _rich_text(child)
    return _unescaped(text) if "_x" in text else text


def _unescaped(text: str) -> str:
    """Read ``_x000D_``: a unit of UTF-16, of which half a pair alone is no letter."""
    units = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    return units.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
