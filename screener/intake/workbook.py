"""XLSX, XLS and ODS workbooks: the sheet with the suppliers, its cells as text."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from screener.errors import InputError
from screener.intake.headings import meaning
from screener.intake.limits import MAX_CELLS, MAX_UNPACKED, TITLE_ROWS
from screener.intake.scan import Scan
from screener.intake.table import Batch, Row, Table, batched
from screener.model import Statement

__all__ = ["open_workbook"]

_Cell = int | float | str | bool | time | date | datetime | timedelta
_CHUNK = 2**20
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_CELL = re.compile(rb"""\br=["']([A-Z]{1,3})(\d{1,7})["']""")
_REPEATED = re.compile(rb'number-(?:columns|rows)-repeated="(\d+)"')


def open_workbook(path: Path, found: Scan, kind: str, sheet: str = "") -> Table:
    """Open a workbook on the sheet asked for, else on the one that looks like suppliers.

    Raises:
        InputError: it is damaged, protected by a password, beyond bounds, or has no such sheet.
    """
    _refuse_protected(path, found)
    if kind != "xls":
        _refuse_bombs(path)
    workbook = _load(path)
    title = _choose(workbook, path.name, sheet)
    several = len(workbook.sheet_names) > 1

    def batches() -> Iterator[Batch]:
        yield from batched(_rows(_load(path), title, path.name))

    return Table(
        name=path.name,
        sha256=found.sha256,
        kind=kind,
        batches=batches,
        facts=(Statement.of("intake.sheet", sheet=title),) if several else (),
    )


def _load(path: Path) -> CalamineWorkbook:
    try:
        return CalamineWorkbook.from_path(path)
    except PasswordError as error:
        raise _protected(path) from error
    except CalamineError as error:
        raise InputError(
            f"{path.name}: the workbook is damaged ({_line(error)}); open it in a spreadsheet "
            "program and save it again"
        ) from error


def _rows(workbook: CalamineWorkbook, title: str, name: str) -> Iterator[Row]:
    """All rows of a sheet from row 1 on, blank ones before the first cell included."""
    try:
        sheet = workbook.get_sheet_by_name(title)
        start = sheet.start
        yield from ([] for _ in range(start[0] if start else 0))
        for row in sheet.iter_rows():
            yield [_text(cell) for cell in row]
    except CalamineError as error:
        raise InputError(f'{name}: sheet "{title}" is damaged ({_line(error)})') from error


def _choose(workbook: CalamineWorkbook, name: str, wanted: str) -> str:
    titles: list[str] = workbook.sheet_names
    if wanted:
        return _named(titles, wanted, name)
    if not titles:
        raise InputError(f"{name}: the workbook has no sheet")
    if len(titles) == 1:
        return titles[0]
    return max(titles, key=lambda title: _headings(_rows(workbook, title, name)))


def _named(titles: list[str], wanted: str, name: str) -> str:
    if wanted in titles:
        return wanted
    if wanted.isdecimal() and 1 <= int(wanted) <= len(titles):
        return titles[int(wanted) - 1]
    raise InputError(f'{name}: no sheet "{wanted}"; there are: {", ".join(titles)}')


def _headings(rows: Iterator[Row]) -> int:
    """The most headings recognised in one of a sheet's first rows."""
    counts = (
        len({found.field for cell in row if (found := meaning(cell)).how == "recognised"})
        for row in islice(rows, TITLE_ROWS)
    )
    return max(counts, default=0)


def _text(cell: _Cell) -> str:
    """Write a cell as a spreadsheet shows it: 1200.0 as 1200, a day without its midnight."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)  # noqa: PLR2004 - a float is exact up to there
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    return str(cell)


def _refuse_protected(path: Path, found: Scan) -> None:
    if _ENCRYPTED in found.head:
        raise _protected(path)


def _protected(path: Path) -> InputError:
    return InputError(f"{path.name}: protected by a password; save a copy without one")


def _refuse_bombs(path: Path) -> None:
    """Unpack once without keeping anything, to learn how much there is."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            if sum(member.file_size for member in members) > MAX_UNPACKED:
                raise InputError(f"{path.name}: unpacks to more than {MAX_UNPACKED // 2**30} GB")
            for member in members:
                _check_area(archive, member, path.name)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, RuntimeError) as error:
        raise InputError(f"{path.name}: the workbook is damaged ({_line(error)})") from error


def _check_area(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> None:
    """Refuse a sheet whose few cells span an area that no memory holds.

    Reading a member to its end also checks its stated size and checksum.
    """
    rows = columns = repeats = 1
    rest = b""
    with archive.open(member) as file:
        while chunk := file.read(_CHUNK):
            text = rest + chunk
            for letters, row in _extremes(text):
                rows, columns = max(rows, row), max(columns, letters)
            if name.lower().endswith(".ods"):
                repeats = max(repeats, _repeats(text))
            rest = text[-64:]
    if rows * columns > MAX_CELLS or repeats > MAX_CELLS:
        raise InputError(
            f"{name}: a sheet spans {rows} rows and {columns} columns; delete what is far "
            "from the table and save it again"
        )


def _extremes(text: bytes) -> Iterator[tuple[int, int]]:
    """Columns and rows of the cells written out in a piece of a sheet."""
    cells = _CELL.findall(text)
    if cells:
        widest = max({letters for letters, _ in cells}, key=lambda letters: (len(letters), letters))
        yield _column_number(widest), max(int(row) for _, row in cells)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _repeats(text: bytes) -> int:
    del text
    return 1


def _line(error: BaseException) -> str:
    return " ".join(str(error).split())[:200]
