"""XLSX files whose bytes depend on their contents alone."""

from __future__ import annotations

import re
import tempfile
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO, cast

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from screener.reports.files import replacing
from screener.reports.words import visible
from screener.spreadsheet import neutralise

__all__ = ["Column", "Sheet", "write_workbook"]

Value = str | int | float | date | None

_LONGEST = 2_000
"""Characters of a cell; a spreadsheet takes 32,767, a reader far fewer."""
_READERS_DATE = "mm-dd-yy"
"""Built-in format 14, which every program shows in its reader's own form."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_BAND_FILLS = {
    "critical": "F3C9C5",
    "high": "F7DCC0",
    "medium": "F3EBC3",
    "low": "D5E8DC",
    "not_rated": "DCDCEE",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width in characters, and what may be chosen in it."""

    heading: str
    width: int = 18
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: a heading row that stays in view, and rows of values."""

    title: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Value]]
    bands: Sequence[str] = ()
    """For each row the band that colours its first cell; empty for none."""


def write_workbook(
    path: str | Path, sheets: Sequence[Sheet], as_of: datetime, *, durable: bool = True
) -> None:
    """Write the sheets as XLSX, atomically; all text is text, never a formula.

    Args:
        path: where to write.
        sheets: the sheets in order; their rows are read once.
        as_of: the moment noted in the file's properties, instead of the clock's.
        durable: wait until the file is on the disk.

    Raises:
        InputError: the file cannot be written.
    """
    book = Workbook(write_only=True)
    for sheet in sheets:
        _fill(cast("Worksheet", book.create_sheet(_sheet_title(sheet.title))), sheet)
    moment = as_of.astimezone(UTC).replace(tzinfo=None)
    book.properties.creator = "forced-labour-screener"
    book.properties.created = book.properties.modified = moment
    with tempfile.TemporaryFile() as draft, replacing(path, durable=durable) as out:
        book.save(draft)
        _steady(draft, out, moment)


def _fill(page: Worksheet, sheet: Sheet) -> None:
    for number, column in enumerate(sheet.columns, start=1):
        letter = get_column_letter(number)
        page.column_dimensions[letter].width = column.width
        if column.choices:
            page.data_validations.append(_choice(column.choices, letter))
    page.freeze_panes = "A2"
    page.append([_heading(page, column.heading) for column in sheet.columns])
    count = 1
    for count, row in enumerate(sheet.rows, start=2):
        cells = [_cell(page, value) for value in row]
        if sheet.bands and cells:
            cells[0].fill = PatternFill("solid", start_color=_BAND_FILLS[sheet.bands[count - 2]])
        page.append(cells)
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{count}"


def _heading(page: Worksheet, text: str) -> Cell:
    cell = _cell(page, text)
    cell.font = Font(bold=True)
    return cell


def _cell(page: Worksheet, value: Value) -> Cell:
    if isinstance(value, str):
        cell = WriteOnlyCell(page, value=_plain(value))
        cell.data_type = "s"
    elif isinstance(value, date):
        cell = WriteOnlyCell(page, value=datetime(value.year, value.month, value.day))  # noqa: DTZ001 - a day has no zone
        cell.number_format = _READERS_DATE
    else:
        cell = WriteOnlyCell(page, value=value)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _plain(text: str) -> str:
    shown = visible(text)
    cut = shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}… ({len(shown):,})"
    return neutralise(cut.encode("utf-8", "replace").decode("utf-8"))


def _choice(choices: Sequence[str], letter: str) -> DataValidation:
    quoted = ",".join(choice.replace(",", " ").replace('"', "'") for choice in choices)
    validation = DataValidation(type="list", formula1=f'"{quoted}"', allow_blank=True)
    validation.add(f"{letter}2:{letter}100000")
    return validation


def _sheet_title(text: str) -> str:
    return re.sub(r"[\[\]:*?/\\]", " ", text)[:31]


def _steady(draft: IO[bytes], out: IO[bytes], moment: datetime) -> None:
    """Copy a workbook without the times that the zip and its properties took from the clock."""
    stamp = moment.isoformat(timespec="seconds").encode() + b"Z"
    with zipfile.ZipFile(draft) as source, zipfile.ZipFile(out, "w") as target:
        for info in source.infolist():
            data = source.read(info)
            if info.filename == "docProps/core.xml":
                data = _MODIFIED.sub(rb"\g<1>" + stamp, data)
            fixed = zipfile.ZipInfo(info.filename, _EPOCH)
            fixed.external_attr = 0o600 << 16
            target.writestr(fixed, data, zipfile.ZIP_DEFLATED)
