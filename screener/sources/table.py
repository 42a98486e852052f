"""Reads published CSV strictly: by heading, every row whole, the place named in every error."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from operator import itemgetter
from typing import Protocol, TextIO

from screener.sources.document import Document

__all__ = ["Reader", "Row", "cells", "decoded", "reading", "rows", "table"]

_CHUNK = 1 << 20
_PREVIEW = 80

Row = list[str]


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
    with path.open("r", encoding=encoding, newline="") as file:
        yield file


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
                place += len(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError as error:
            if legacy:
                return legacy
            raise document.wrong(
                f"is not {encoding.removesuffix('-sig').upper()} near byte {place + error.start}",
                part=part,
            ) from error
    return encoding


def _marked(head: bytes) -> str:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    # Without its mark plain UTF-8 is twice as quick to decode.
    return "utf-8-sig" if head == codecs.BOM_UTF8 else "utf-8"


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


def cells(
    document: Document,
    needed: Sequence[str],
    read: Sequence[str],
    *,
    known: Sequence[str] = (),
    delimiter: str = ",",
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield of each row the cells of the columns that are read, as they stand; for large files.

    Like `table`, but twice as quick.

    Args:
        document: the edition.
        needed: headings without which it is another format.
        read: two headings or more; a cell is "" where the column is absent.
        known: headings that are not read and not counted.
        delimiter: what separates cells.

    Raises:
        SourceError: as `table` does.
    """
    with (
        decoded(document) as file,
        reading(document, file, delimiter=delimiter) as reader,
    ):
        headings = next(reader, [])
        where = _places(document, headings, needed, (*read, *known))
        width = len(headings)
        pick = itemgetter(*(where.get(heading, width) for heading in read))
        for row in reader:
            if len(row) == width:
                row.append("")  # what an absent column holds
                yield reader.line_num, pick(row)
            elif row:
                raise _uneven(document, row, width, reader.line_num)


def table(
    document: Document,
    needed: Sequence[str],
    *,
    known: Sequence[str] = (),
    delimiter: str = ",",
    legacy: str = "",
) -> Iterator[tuple[int, Callable[[str], str]]]:
    """Yield each row of a file with headings, as a function from heading to text.

    Columns may stand in any order. A known column that is absent reads as ""; a column that
    is neither needed nor known is counted.

    Raises:
        SourceError: a needed column is absent or doubled, or a row has another number of cells
            than there are headings.
    """
    with decoded(document, legacy=legacy) as file:
        lines = rows(document, file, delimiter=delimiter)
        _, headings = next(lines, (0, []))
        where = _places(document, headings, needed, known)
        width = len(headings)
        for line, row in lines:
            if len(row) != width:
                raise _uneven(document, row, width, line)
            yield line, _getter(row, where)


def _uneven(document: Document, row: Row, width: int, line: int) -> Exception:
    return document.wrong(f"a row has {len(row)} cells, not {width}", line=line)


def _getter(row: Row, where: dict[str, int]) -> Callable[[str], str]:
    def get(heading: str) -> str:
        place = where.get(heading)
        return "" if place is None else row[place].strip()

    return get


def _places(
    document: Document, headings: Sequence[str], needed: Sequence[str], known: Sequence[str]
) -> dict[str, int]:
    clean = [heading.strip() for heading in headings]
    where = {heading: place for place, heading in enumerate(clean)}
    missing = [heading for heading in needed if heading not in where]
    if missing:
        given = ", ".join(clean)[:_PREVIEW]
        raise document.wrong(f"lacks the column {missing[0]!r}; it has: {given}", line=1)
    doubled = [heading for heading in where if heading and clean.count(heading) > 1]
    if doubled:
        raise document.wrong(f"has the column {doubled[0]!r} twice", line=1)
    for heading in set(where) - set(needed) - set(known):
        document.notes.unknown[f"column: {heading[:_PREVIEW]}"] += 1
    return where
