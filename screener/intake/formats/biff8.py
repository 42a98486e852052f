"""What the reader of XLS does not tell ([MS-XLS], [MS-CFB]): number formats.

An XLS is a compound file, a small file system, with one stream of records for the workbook.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

from screener.intake.formats.shown import Shown, shown_as
from screener.intake.limits import MAX_BINARY

__all__ = ["Biff8"]

_BEGIN, _END, _SHEET, _FORMAT, _CELL_FORMAT = 0x0809, 0x000A, 0x0085, 0x041E, 0x00E0
_FORMULA, _NUMBER, _RK, _MANY_RK = 0x0006, 0x0203, 0x027E, 0x00BD
_ONE = frozenset({_FORMULA, _NUMBER, _RK})
_VERSION = 0x0600
_ENTRY = 128


class Biff8:
    """The records of a workbook that say how its cells look."""

    def __init__(self, path: Path) -> None:
        if path.stat().st_size > MAX_BINARY:
            raise ValueError(f"more than {MAX_BINARY} bytes")
        self._data = _workbook(path.read_bytes())
        self._places: dict[str, int] = {}
        self._styles: list[Shown] = []
        self._read_globals()

    def cells(self, title: str) -> Iterator[tuple[int, int, Shown]]:
        """Give row and column, both from 0, of numbers with leading zeros or a percent sign."""
        if not any(shown.digits or shown.form == "percent" for shown in self._styles):
            return
        for row, column, style in self._numbers(self._places[title]):
            shown = self._styles[style]
            if shown.digits or shown.form == "percent":
                yield row, column, shown

    def _numbers(self, start: int) -> Iterator[tuple[int, int, int]]:
        """Give row, column and style of a sheet's cells that hold numbers."""
        for kind, place, size in self._records(start):
            if kind in _ONE:
                yield struct.unpack_from("<HHH", self._data, place)
            elif kind == _MANY_RK:
                row, first = struct.unpack_from("<HH", self._data, place)
                for number in range((size - 6) // 6):
                    (style,) = struct.unpack_from("<H", self._data, place + 4 + 6 * number)
                    yield row, first + number, style

    def _read_globals(self) -> None:
        if struct.unpack_from("<HHH", self._data)[::2] != (_BEGIN, _VERSION):
            raise ValueError("not of Excel 97 or later")
        written: dict[int, str] = {}
        for kind, place, _ in self._records(0):
            if kind == _FORMAT:
                number, length, wide = struct.unpack_from("<HHB", self._data, place)
                written[number] = self._text(place + 5, length, wide)
            elif kind == _CELL_FORMAT:
                number = struct.unpack_from("<HH", self._data, place)[1]
                self._styles.append(shown_as(number, written))
            elif kind == _SHEET:
                start, _, length, wide = struct.unpack_from("<IHBB", self._data, place)
                self._places[self._text(place + 8, length, wide)] = start

    def _text(self, place: int, length: int, wide: int) -> str:
        if wide & 1:
            return self._data[place : place + 2 * length].decode("utf-16-le")
        return self._data[place : place + length].decode("latin-1")

    def _records(self, place: int) -> Iterator[tuple[int, int, int]]:
        """Give kind, place and size of a part's records; parts within it, charts, are passed."""
        depth = 0
        while True:
            kind, size = struct.unpack_from("<HH", self._data, place)
            depth += (kind == _BEGIN) - (kind == _END)
            if not depth:
                return
            if depth == 1:
                yield kind, place + 4, size
            place += 4 + size


def _workbook(data: bytes) -> bytes:
    """Return the workbook's stream out of the compound file."""
    (shift,) = struct.unpack_from("<H", data, 30)
    sectors, directory, _, least = _words(data, 44, 4)
    size = 1 << shift
    table = _table(data, size, sectors)
    entries = _chain(data, size, table, directory)
    for place in range(0, len(entries), _ENTRY):
        (length,) = struct.unpack_from("<H", entries, place + 64)
        name = entries[place : place + max(0, length - 2)].decode("utf-16-le")
        if name in {"Workbook", "Book"}:
            start, count = _words(entries, place + 116, 2)
            if count < least:
                raise ValueError("the workbook lies in the stream of small ones")
            return _chain(data, size, table, start)[:count]
    raise ValueError("no workbook in the compound file")


def _table(data: bytes, size: int, sectors: int) -> list[int]:
    """Return which sector follows which."""
    places = list(_words(data, 76, 109))
    following, more = _words(data, 68, 2)
    for _ in range(min(more, len(data) // size)):
        words = _words(data, (following + 1) * size, size // 4)
        places += words[:-1]
        following = words[-1]
    return [
        word for sector in places[:sectors] for word in _words(data, (sector + 1) * size, size // 4)
    ]


def _chain(data: bytes, size: int, table: list[int], sector: int) -> bytes:
    """Return the bytes of a chain of sectors."""
    pieces: list[bytes] = []
    while sector < len(table):
        if len(pieces) > len(table):
            raise ValueError("sectors follow each other in a circle")
        pieces.append(data[(sector + 1) * size : (sector + 2) * size])
        sector = table[sector]
    return b"".join(pieces)


def _words(data: bytes, place: int, count: int) -> tuple[int, ...]:
    return struct.unpack_from(f"<{count}I", data, place)
