"""Old XLS workbooks, by way of calamine. A BIFF8 sheet is at most 65,536 by 256 cells."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from screener.errors import InputError
from screener.intake.table import Row

__all__ = ["Xls"]

_Cell = int | float | str | bool | time | date | datetime | timedelta
_EXACT = 1e15


class Xls:
    """A workbook in the format before 2007."""

    def __init__(self, path: Path) -> None:
        self._name = path.name
        try:
            self._book = CalamineWorkbook.from_path(path)
        except PasswordError as error:
            raise InputError(
                f"{path.name}: protected by a password; save a copy without one"
            ) from error
        except CalamineError as error:
            raise ValueError(str(error)) from error
        self.titles: list[str] = self._book.sheet_names

    def rows(self, title: str) -> Iterator[Row]:
        """Give a sheet's rows from row 1 on."""
        try:
            for row in self._book.get_sheet_by_name(title).iter_rows():
                yield [_text(cell) for cell in row]
        except CalamineError as error:
            raise ValueError(str(error)) from error


def _text(cell: _Cell) -> str:
    """Write a cell as a spreadsheet shows it: 1200.0 as 1200, a day without its midnight."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < _EXACT else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    return str(cell)
