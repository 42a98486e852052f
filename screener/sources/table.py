"""Reads published CSV strictly: by heading, every row whole, the place named in every error."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Sequence
from contextlib import contextmanager
from operator import itemgetter
from typing import Protocol, TextIO

from screener.quotes import quoted
from screener.sources.document import Document
from screener.sources.text import tidy

__all__ = [
    "Get",
    "Reader",
    "Row",
    "cells",
    "decoded",
    "folded",
    "getter",
    "reading",
    "refuse_joined",
    "rows",
    "table",
    "tell_missing",
]

_CHUNK = 1 << 20
_PREVIEW = 80
_SIGNED = "-sig"

Row = list[str]
Get = Callable[[str], str]
"""Gives the cell of a row below a heading."""


class Reader(Protocol):
    """Rows of CSV as `csv.reader` gives them, and the line that the last one ended on."""

    line_num: int

    def __iter__(self) -> Iterator[Row]: ...
    def __next__(self) -> Row: ...


@contextmanager
def decoded(document: Document, part: str = "", *, legacy: str = "") -> Iterator[TextIO]:
    """Open a file as text: UTF-8, or UTF-16 with its mark, or a legacy encoding if not UTF-8.

    Raises:
        SourceError: neither; with the place of the first byte that does not read.
    """
    path = document.files[part] if part else document.main
    encoding = _encoding(document, part, legacy)
    with path.open("r", encoding=encoding.removesuffix(_SIGNED), newline="") as file:
        if encoding.endswith(_SIGNED):
            file.read(1)  # the mark: passed over here, as the codec that does it is slow
        try:
            yield file
        except UnicodeDecodeError as error:  # of the legacy encoding: UTF-8 was tried whole
            raise document.wrong(
                "is neither UTF-8 nor windows-1252; save it as UTF-8 and take it in again",
                part=part,
            ) from error


def _encoding(document: Document, part: str, legacy: str) -> str:
    path = document.files[part] if part else document.main
    with path.open("rb") as file:
        encoding = _marked(file.read(3))
        file.seek(0)
        decoder = codecs.getincrementaldecoder(encoding)()
        place = 0
        try:
            while chunk := file.read(_CHUNK):
                decoder.decode(chunk)
                if b"\0" in chunk and encoding != "utf-16":
                    nul = place + chunk.index(b"\0")
                    document.doubt(f"is no text: byte {nul} is NUL", part=part)
                place += len(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError as error:
            if legacy:
                return legacy
            raise document.wrong(
                f"is not {encoding.removesuffix(_SIGNED).upper()} near byte {place + error.start}",
                part=part,
            ) from error
    return encoding


def _marked(head: bytes) -> str:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return f"utf-8{_SIGNED}" if head == codecs.BOM_UTF8 else "utf-8"


@contextmanager
def reading(
    document: Document, file: TextIO, part: str = "", *, delimiter: str = ","
) -> Iterator[Reader]:
    """Give a reader of rows; whatever it cannot read while it is used becomes our error.

    Raises:
        SourceError: a quote that does not close, a field beyond the module's limit of 128 KB.
    """
    reader: Reader = csv.reader(file, delimiter=delimiter, strict=True)
    try:
        yield reader
    except csv.Error as error:
        raise document.wrong(
            f"is not clean CSV: {error}", part=part, line=reader.line_num
        ) from error


def rows(
    document: Document, file: TextIO, part: str = "", *, delimiter: str = ","
) -> Iterator[tuple[int, Row]]:
    """Yield each row with the line it ends on; empty lines are left out.

    Raises:
        SourceError: as `reading` does.
    """
    with reading(document, file, part, delimiter=delimiter) as reader:
        for row in reader:
            if row:
                yield reader.line_num, row


def _nothing_before(_: Row) -> bool:
    return False


def cells(
    document: Document,
    needed: Sequence[str],
    read: Sequence[str],
    *,
    known: Sequence[str] = (),
    delimiter: str = ",",
    before: Callable[[Row], bool] = _nothing_before,
    repeated: str = "",
    optional: Collection[str] = (),
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield of each row the cells of the columns that are read, as they stand; for large files.

    Like `table`, but twice as quick.

    Args:
        document: the edition.
        needed: headings without which it is another format.
        read: two headings or more; a cell is "" where the column is absent, which is a warning.
        known: headings that are not read and not counted.
        delimiter: what separates cells.
        before: takes a row that stands before the headings, and says whether it was one.
        repeated: a heading that the format has more than once; the first of them is read.
        optional: headings of those that are read that not every edition has.

    Raises:
        SourceError: as `table` does.
    """
    with (
        decoded(document) as file,
        reading(document, file, delimiter=delimiter) as reader,
    ):
        headings = next(reader, [])
        while headings and before(headings):
            headings = next(reader, [])
        where = _places(document, headings, needed, (*read, *known), repeated)
        tell_missing(document, (one for one in read if one not in optional), where)
        width = len(headings)
        pick = itemgetter(*(where.get(heading, width) for heading in read))
        for row in reader:
            if row == headings:
                refuse_joined(document, reader.line_num)
            if len(row) != width or not row[0]:
                row = _fitted(document, row, width, reader.line_num)  # noqa: PLW2901 - the same row
            if row:
                row.append("")  # what an absent column holds
                yield reader.line_num, pick(row)


def table(
    document: Document,
    needed: Sequence[str],
    *,
    expected: Sequence[str] = (),
    known: Sequence[str] = (),
    delimiter: str = ",",
    legacy: str = "",
) -> Iterator[tuple[int, Get]]:
    """Yield each row of a file with headings, as a function from heading to text.

    Columns may stand in any order, and headings be spelled in any case and spacing. An expected
    or known column that is absent reads as ""; of an expected one that is a warning. A column
    that is none of these is counted.

    Raises:
        SourceError: a needed column is absent or doubled, or a row has another number of cells
            than there are headings.
    """
    with decoded(document, legacy=legacy) as file:
        lines = rows(document, file, delimiter=delimiter)
        _, headings = next(lines, (0, []))
        where = _places(document, headings, needed, (*expected, *known))
        tell_missing(document, expected, where)
        width = len(headings)
        for line, row in lines:
            if row == headings:
                refuse_joined(document, line)
            if fitted := _fitted(document, row, width, line):
                yield line, getter(fitted, where)


def tell_missing(document: Document, expected: Iterable[str], there: Container[str]) -> None:
    """Warn of each column that is expected and is not there."""
    for heading in expected:
        if heading not in there:
            document.notes.warn("source.missing_column", name=heading)


def refuse_joined(document: Document, line: int) -> None:
    """Refuse headings that come again, which would be an entry; see `Document.doubt`."""
    document.doubt("the headings are there again, as where files were joined", line=line)


def _fitted(document: Document, row: Row, width: int, line: int) -> Row:
    """Return a row without the empty cells that spreadsheets add; nothing of an empty row."""
    if not any(map(str.strip, row)):
        return []
    if len(row) < width or any(map(str.strip, row[width:])):
        raise document.wrong(f"a row has {len(row)} cells, not {width}", line=line)
    return row[:width]


def getter(row: Row, where: dict[str, int]) -> Get:
    """Return what gives the cells of a row, by where each heading stands."""

    def get(heading: str) -> str:
        place = where.get(heading)
        return "" if place is None else row[place].strip()

    return get


def _places(
    document: Document,
    headings: Sequence[str],
    needed: Sequence[str],
    known: Sequence[str],
    repeated: str = "",
) -> dict[str, int]:
    """Return where each column stands, by the heading we know it by."""
    clean = [tidy(heading) for heading in headings]
    spelled = {folded(heading): heading for heading in (*known, *needed)}
    where: dict[str, int] = {}
    for place, heading in enumerate(clean):
        ours = spelled.get(folded(heading))
        if ours is None:
            document.notes.unknown[f"column: {heading[:_PREVIEW]}"] += 1
        elif ours in where and ours != repeated:
            raise document.wrong(f"has the column {quoted(ours)} twice", line=1)
        else:
            where.setdefault(ours, place)
    missing = [heading for heading in needed if heading not in where]
    if missing:
        given = ", ".join(clean)[:_PREVIEW]
        raise document.wrong(f"lacks the column {quoted(missing[0])}; it has: {given}", line=1)
    return where


def folded(heading: str) -> str:
    """Return what tells a heading from others, whatever its case, spacing and punctuation."""
    letters = "".join(char for char in heading.casefold() if char.isalnum())
    return letters or heading
