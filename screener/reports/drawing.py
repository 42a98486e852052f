"""The sheets of a workbook, drawn with openpyxl."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, cast

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from screener.reports.sheets import Column, Sheet, Value
from screener.reports.visible import visible
from screener.reports.words import short
from screener.spreadsheet import neutralise

__all__ = ["draw"]

_LONGEST = 2_000
"""Characters of a cell; a spreadsheet takes 32,767, a reader far fewer."""
_READERS_DATE = "mm-dd-yy"
"""Built-in format 14, which every program shows in its reader's own form."""
_BAND_FILLS = {
    "critical": "F3C9C5",
    "high": "F7DCC0",
    "medium": "F3EBC3",
    "low": "D5E8DC",
    "not_rated": "DCDCEE",
}


def draw(sheets: Sequence[Sheet]) -> Workbook:
    """Return a workbook with these sheets; all text is text, never a formula."""
    book = Workbook(write_only=True)
    for sheet in sheets:
        _fill(cast("Worksheet", book.create_sheet(_sheet_title(sheet.title))), sheet)
    book.properties.creator = "forced-labour-screener"
    return book


def _fill(page: Worksheet, sheet: Sheet) -> None:
    for number, column in enumerate(sheet.columns, start=1):
        letter = get_column_letter(number)
        page.column_dimensions[letter].width = column.width
        if column.choices:
            page.data_validations.append(_choice(column, letter))
    page.freeze_panes = "A2"
    page.print_title_rows = "1:1"
    page.page_setup.orientation = "landscape"
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_setup.fitToHeight = 0  # as many pages down as it takes, one across
    pen = _Pen(page)
    page.append([pen.cell(column.heading, bold=True) for column in sheet.columns])
    count = 1
    for count, row in enumerate(sheet.rows, start=2):
        band = sheet.bands[count - 2] if sheet.bands else ""
        page.append([pen.cell(value, band="" if at else band) for at, value in enumerate(row)])
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{count}"


class _Pen:
    """Draws cells; the few looks that they have are worked out once, for that takes openpyxl long.

    A long list has half a million cells.
    """

    def __init__(self, page: Worksheet) -> None:
        self._page = page
        self._looks: dict[tuple[bool, str, bool], Any] = {}

    def cell(self, value: Value, *, band: str = "", bold: bool = False) -> Cell:
        dated = isinstance(value, date)
        if isinstance(value, str):
            cell = WriteOnlyCell(self._page, value=_plain(value))
            cell.data_type = "s"
        elif isinstance(value, date):
            day = datetime(value.year, value.month, value.day)  # noqa: DTZ001 - a day has no zone
            cell = WriteOnlyCell(self._page, value=day)
        else:
            cell = WriteOnlyCell(self._page, value=value)
        look = dated, band, bold
        if look not in self._looks:
            self._looks[look] = self._look(*look)
        # What every setter of a cell's look changes.
        cell._style = self._looks[look]  # type: ignore[attr-defined]  # noqa: SLF001
        return cell

    def _look(self, dated: bool, band: str, bold: bool) -> Any:  # noqa: ANN401, FBT001 - openpyxl's own array; a key
        cell = WriteOnlyCell(self._page)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if dated:
            cell.number_format = _READERS_DATE
        if band:
            cell.fill = PatternFill("solid", start_color=_BAND_FILLS[band])
        if bold:
            cell.font = Font(bold=True)
        return cell._style  # type: ignore[attr-defined]  # noqa: SLF001


def _plain(text: str) -> str:
    return neutralise(short(visible(text), _LONGEST).encode("utf-8", "replace").decode("utf-8"))


def _choice(column: Column, letter: str) -> DataValidation:
    quoted = ",".join(one.replace(",", " ").replace('"', "'") for one in column.choices)
    validation = DataValidation(type="list", formula1=f'"{quoted}"', allow_blank=True)
    for row in column.chosen_in:
        validation.add(f"{letter}{row + 2}")
    if not column.chosen_in:
        validation.add(f"{letter}2:{letter}100000")
    return validation


def _sheet_title(text: str) -> str:
    return re.sub(r"[\[\]:*?/\\]", " ", text)[:31]
