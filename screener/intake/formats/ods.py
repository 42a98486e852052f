"""OpenDocument sheets (ISO/IEC 26300) as rows of text, read as a stream."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from screener.errors import InputError
from screener.intake.formats.archive import elements, members, mentions, part, row_elements
from screener.intake.formats.merged import Span
from screener.intake.limits import MAX_CELLS, MAX_COLUMNS
from screener.intake.table import Row
from screener.model import Statement

__all__ = ["Ods"]

_CONTENT = "content.xml"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


class Ods:
    """A workbook; its content is read when asked for."""

    notes: tuple[Statement, ...] = ()
    hidden: tuple[str, ...] = ()

    def __init__(self, path: Path) -> None:
        self._path = path
        if _CONTENT not in members(path):
            raise InputError(f"{path.name}: the workbook is damaged (it has no {_CONTENT})")
        self._refuse_protected()
        with part(path, _CONTENT) as file:
            self.titles = [
                each.get(f"{_TABLE}name") or ""
                for each in elements(file, "table", "table-row")  # rows only to forget each
                if each.tag == f"{_TABLE}table"
            ]

    def rows(self, title: str) -> Iterator[Row]:
        """Give a sheet's rows from row 1 on; a row ends with its last cell."""
        blank = cells = 0
        for element in self._row_elements(title):
            row = self._row(element)
            times = int(element.get(f"{_TABLE}number-rows-repeated") or 1)
            if not row:
                blank += times
                continue
            yield from ([] for _ in range(min(blank, MAX_CELLS)))
            blank = 0
            cells += times * len(row)
            if cells > MAX_CELLS:
                raise InputError(f"{self._path.name}: more than {MAX_CELLS} cells; shorten it")
            yield from (row for _ in range(times))

    def merged(self, title: str) -> Iterator[Span]:
        """Give the cells of one column that are merged."""
        with part(self._path, _CONTENT) as file:
            if not mentions(file, b"number-rows-spanned"):
                return
        number = 1
        for element in self._row_elements(title):
            place = 0
            for cell in element.iterchildren(f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
                rows = int(cell.get(f"{_TABLE}number-rows-spanned") or 1)
                if rows > 1 and int(cell.get(f"{_TABLE}number-columns-spanned") or 1) == 1:
                    yield Span(place, number, number + rows - 1)
                place += int(cell.get(f"{_TABLE}number-columns-repeated") or 1)
            number += int(element.get(f"{_TABLE}number-rows-repeated") or 1)

    def _row_elements(self, title: str) -> Iterator[etree._Element]:
        """The rows of one sheet. A row is met before its sheet ends, so its parents name it."""
        with part(self._path, _CONTENT) as file:
            for element in row_elements(file, "table-row"):
                table = next(element.iterancestors(f"{_TABLE}table"), None)
                if table is not None and table.get(f"{_TABLE}name") == title:
                    yield element

    def _row(self, element: etree._Element) -> list[str]:
        row: list[str] = []
        blank = 0
        for cell in element.iterchildren(f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            times = int(cell.get(f"{_TABLE}number-columns-repeated") or 1)
            text = _text(cell)
            if not text:
                blank += times
                continue
            if len(row) + blank + times > MAX_COLUMNS:
                raise InputError(f"{self._path.name}: a cell lies beyond column {MAX_COLUMNS}")
            row.extend([""] * blank + [text] * times)
            blank = 0
        return row

    def _refuse_protected(self) -> None:
        with part(self._path, "META-INF/manifest.xml") as file:
            if any(True for _ in elements(file, "encryption-data")):
                raise InputError(
                    f"{self._path.name}: protected by a password; save a copy without one"
                )


def _text(cell: etree._Element) -> str:
    """What the cell shows; a date as its stored day, which no locale makes ambiguous."""
    if cell.get(f"{_OFFICE}value-type") == "date":
        return (cell.get(f"{_OFFICE}date-value") or "").removesuffix("T00:00:00")
    return "\n".join("".join(map(str, each.itertext())) for each in cell.iterchildren(f"{_TEXT}p"))
