"""Reads an XLS or XLSB workbook in a process of its own: ``python xls_child.py FILE SECONDS``.

The reader, calamine, panics on some damaged files and on others asks for more memory than
there is, which ends the process. So it gets one that may end, and that ends by itself after so
many seconds of the processor's: of the clock's it takes more where much else runs. It writes JSON
lines: a string begins a sheet, an object has its merged cells, a list is a row of it. It imports
nothing of ours, so that it starts fast.
"""

from __future__ import annotations

import json
import sys
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineWorkbook, PasswordError

__all__ = ["PROTECTED", "main"]

PROTECTED = 3
"""Exit code for a workbook with a password."""

_BEYOND = 4
"""Exit code for a sheet with more cells than we read."""
_MAX_CELLS = 25_000_000
"""Cells of a sheet, empty ones within its area included: more take longer than a person waits."""

_Cell = int | float | str | bool | time | date | datetime | timedelta
_EXACT = 1e15
_MEMORY = 2 * 2**30


def main(path: str, seconds: int) -> int:
    """Write the sheets of a workbook to standard output; return the exit code."""
    _bound(seconds)
    try:
        book = CalamineWorkbook.from_path(path)
    except PasswordError:
        return PROTECTED
    for title in book.sheet_names:
        sys.stdout.write(json.dumps(title) + "\n")
        sheet = book.get_sheet_by_name(title)
        merged = [
            [left, top + 1, bottom + 1]
            for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
            if left == right
        ]
        sys.stdout.write(json.dumps({"merged": merged}) + "\n")
        height, width = sheet.total_height, sheet.total_width
        if height * width > _MAX_CELLS:
            sys.stderr.write(f"Error: sheet {title!r} states {height} rows by {width} columns\n")
            return _BEYOND
        for row in sheet.iter_rows():
            blank = row.count("") == len(row)  # a far cell makes a million of them
            sys.stdout.write("[]\n" if blank else json.dumps(list(map(_text, row))) + "\n")
    return 0


def _bound(seconds: int) -> None:
    if sys.platform == "win32":  # which knows no such limits
        return
    import resource  # noqa: PLC0415 - not there on Windows

    for what, most in ((resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_CPU, seconds)):
        _, hard = resource.getrlimit(what)
        if hard == resource.RLIM_INFINITY or hard > most:  # else we were given less already
            resource.setrlimit(what, (most, hard))


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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
