"""XLSX, XLSB, XLS and ODS workbooks: which sheet holds the suppliers, and its rows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Protocol

from screener.errors import InputError
from screener.intake.columns.headings import recognised
from screener.intake.columns.layout import NAMES
from screener.intake.formats.archive import repaired
from screener.intake.formats.merged import Span, down, filled
from screener.intake.formats.ods import Ods
from screener.intake.formats.scan import Scan
from screener.intake.formats.xls import Xls
from screener.intake.formats.xlsx import Xlsx
from screener.intake.limits import TITLE_ROWS
from screener.intake.table import Batch, Row, Table, batched
from screener.model import SHEETS_UNREAD, Statement
from screener.quotes import file_name, quoted

__all__ = ["open_workbook"]

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class _Book(Protocol):
    @property
    def titles(self) -> Sequence[str]: ...

    @property
    def notes(self) -> tuple[Statement, ...]: ...

    @property
    def hidden(self) -> Collection[str]: ...

    def rows(self, title: str) -> Iterator[Row]: ...

    def merged(self, title: str) -> Iterator[Span]: ...


_BOOKS: dict[str, Callable[[Path], _Book]] = {
    "xlsx": Xlsx,
    "ods": Ods,
    "xls": Xls,
    "xlsb": Xls,
}


def open_workbook(path: Path, found: Scan, kind: str, sheet: str) -> Table:
    """Open a workbook on the sheet asked for, else on the one that looks like suppliers.

    Raises:
        InputError: it is damaged, protected by a password, beyond bounds, or has no such sheet.
    """
    if _ENCRYPTED in found.head:
        raise InputError(f"{path.name}: protected by a password; save a copy without one")
    with repaired(path.name):
        book = _BOOKS[kind](path)
        title, alike = _choose(book, path.name, sheet)
        merged = down(book.merged(title), path.name)

    def batches() -> Iterator[Batch]:
        with repaired(path.name):
            rows = book.rows(title)
            yield from batched(filled(rows, merged, path.name) if merged else rows)

    return Table(
        name=file_name(path),
        sha256=found.sha256,
        kind=kind,
        batches=batches,
        facts=(
            *_facts(book.titles, title, alike, chosen=bool(sheet)),
            *_merged(merged),
            *book.notes,
        ),
        sheets=tuple(book.titles),
        sheet=title,
    )


def _facts(
    titles: Sequence[str], read: str, alike: Collection[str], *, chosen: bool
) -> Iterator[Statement]:
    """Say which sheet is read and which are not; who chose one knows that the others are not."""
    others = [title for title in titles if title != read]
    if others:
        yield Statement.of("intake.sheet", sheet=read)
        yield Statement.of("intake.sheets", sheets=", ".join(others))
    if alike:
        code = "intake.sheets_chosen" if chosen else SHEETS_UNREAD
        yield Statement.of(code, sheets=", ".join(alike))


def _merged(spans: Sequence[Span]) -> tuple[Statement, ...]:
    return (Statement.of("intake.merged_cells", count=len(spans)),) if spans else ()


def _choose(book: _Book, name: str, wanted: str) -> tuple[str, list[str]]:
    """Return the sheet to read, and the others that head a list of names too.

    A sheet that its author hid is read unasked only where no other has suppliers.
    """
    titles = book.titles
    if not titles:
        raise InputError(f"{name}: the workbook has no sheet with cells")
    asked = _named(titles, wanted, name) if wanted else ""
    if len(titles) == 1:
        return titles[0], []
    known = {title: _headings(book.rows(title)) for title in titles}
    read = asked or max(
        titles, key=lambda each: (known[each][0], each not in book.hidden, known[each][1])
    )
    return read, [title for title in titles if title != read and known[title][0]]


def _named(titles: Sequence[str], wanted: str, name: str) -> str:
    if wanted in titles:
        return wanted
    if wanted.isdecimal() and 1 <= int(wanted) <= len(titles):
        return titles[int(wanted) - 1]
    raise InputError(f"{name}: no sheet {quoted(wanted)}; there are: {', '.join(titles)}")


def _headings(rows: Iterable[Row]) -> tuple[bool, int]:
    """Whether one of a sheet's first rows heads a list of names, and its headings known."""
    best = (False, 0)
    for row in islice(rows, TITLE_ROWS):
        known = recognised(row)
        best = max(best, (bool(known & NAMES), len(known)))
    return best
