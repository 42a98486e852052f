"""What the reader of XLSB does not tell ([MS-XLSB]): number formats, and cells merged over rows.

A part is a run of records: a number that says what it is, its length, its bytes.
"""

from __future__ import annotations

import posixpath
import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path

from screener.intake.formats.archive import elements, members, part
from screener.intake.formats.merged import Span
from screener.intake.formats.shown import Shown, shown_as
from screener.intake.limits import MAX_BINARY

__all__ = ["Xlsb"]

_ROW, _CELL_RK, _CELL_REAL, _FORMULA_NUMBER = 0, 2, 5, 9
_FORMAT, _CELL_FORMAT, _SHEET, _MERGED = 44, 47, 156, 176
_CELL_FORMATS, _CELL_FORMATS_END = 617, 618
_NUMBERS = frozenset({_CELL_RK, _CELL_REAL, _FORMULA_NUMBER})
_MERGES = b"\xb1\x01\x04"
"""How the record that begins the merged cells begins; to find it is faster than to go there."""
_STYLE = 0xFF_FF_FF
_NONE = 0xFF_FF_FF_FF


class Xlsb:
    """The parts of a workbook that say how its cells look."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._parts = members(path)
        self._places = dict(self._sheets())
        self._styles = self._read_styles() if "xl/styles.bin" in self._parts else []

    def cells(self, title: str) -> Iterator[tuple[int, int, Shown]]:
        """Give row and column, both from 0, of numbers with leading zeros or a percent sign."""
        if not any(shown.digits or shown.form == "percent" for shown in self._styles):
            return
        data, row = self._bytes(self._places[title]), 0
        for kind, place in _records(data):
            if kind == _ROW:
                (row,) = struct.unpack_from("<I", data, place)
            elif kind in _NUMBERS:
                column, style = struct.unpack_from("<II", data, place)
                shown = self._styles[style & _STYLE]
                if shown.digits or shown.form == "percent":
                    yield row, column, shown

    def merged(self, title: str) -> Iterator[Span]:
        """Give the cells of one column that are merged."""
        data = self._bytes(self._places[title])
        for kind, place in _records(data) if _MERGES in data else ():
            if kind == _MERGED:
                top, bottom, left, right = struct.unpack_from("<IIII", data, place)
                if left == right:
                    yield Span(left, top + 1, bottom + 1)

    def _sheets(self) -> Iterator[tuple[str, str]]:
        with part(self._path, "xl/_rels/workbook.bin.rels") as file:
            targets = {
                each.get("Id") or "": posixpath.normpath(
                    posixpath.join("/xl", each.get("Target") or "")
                ).lstrip("/")
                for each in elements(file, "Relationship")
            }
        data = self._bytes("xl/workbook.bin")
        for kind, place in _records(data):
            if kind == _SHEET:
                link, after = _wide(data, place + 8)
                yield _wide(data, after)[0], targets[link]

    def _read_styles(self) -> list[Shown]:
        data = self._bytes("xl/styles.bin")
        written: dict[int, str] = {}
        styles: list[Shown] = []
        inside = False
        for kind, place in _records(data):
            if kind in {_CELL_FORMATS, _CELL_FORMATS_END}:
                inside = kind == _CELL_FORMATS
            elif kind == _FORMAT:
                (number,) = struct.unpack_from("<H", data, place)
                written[number] = _wide(data, place + 2)[0]
            elif kind == _CELL_FORMAT and inside:
                styles.append(shown_as(struct.unpack_from("<HH", data, place)[1], written))
        return styles

    def _bytes(self, name: str) -> bytes:
        with zipfile.ZipFile(self._path) as archive:
            if archive.getinfo(name).file_size > MAX_BINARY:
                raise ValueError(f"{name} has more than {MAX_BINARY} bytes")
            return archive.read(name)


def _records(data: bytes) -> Iterator[tuple[int, int]]:
    """Give each record's kind and where its bytes begin."""
    place, end = 0, len(data)
    while place < end:
        kind, place = _sevens(data, place)
        size, place = _sevens(data, place)
        yield kind, place
        place += size


def _sevens(data: bytes, place: int) -> tuple[int, int]:
    """Read a number of seven bits a byte, the lowest first, and where it ends."""
    value = shift = 0
    while True:
        byte = data[place]
        value |= (byte & 0x7F) << shift
        place, shift = place + 1, shift + 7
        if byte < 0x80:  # noqa: PLR2004 - the eighth bit says that more follow
            return value, place


def _wide(data: bytes, place: int) -> tuple[str, int]:
    """Read a text, and where it ends."""
    (length,) = struct.unpack_from("<I", data, place)
    start = place + 4
    if length == _NONE:
        return "", start
    end = start + 2 * length
    return data[start:end].decode("utf-16-le"), end
