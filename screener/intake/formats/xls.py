"""XLS and XLSB, Excel's binary workbooks, read in a process that may fail."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import weakref
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from screener.errors import InputError
from screener.intake.formats import xls_child
from screener.intake.formats.archive import BROKEN
from screener.intake.formats.biff8 import Biff8
from screener.intake.formats.biff12 import Xlsb
from screener.intake.formats.merged import Span
from screener.intake.formats.shown import Shown, restored
from screener.intake.limits import MAX_CELLS
from screener.intake.table import Row
from screener.model import Statement

__all__ = ["Xls"]

_Forms = dict[int, dict[int, Shown]]
"""Row and column, both from 0, of cells that a number format makes another text of."""

_SECONDS = 120
"""Of the processor's; on Windows, where a process cannot be given so many, of the clock's."""
_OUT_OF_TIME = -24
"""How a process ends that has used them up: by SIGXCPU."""
_PIECE = 2**20
_BLANK = b"[]\n"


class Xls:
    """A binary workbook. Its rows wait in a temporary file, so that memory stays bounded."""

    hidden: tuple[str, ...] = ()

    def __init__(self, path: Path) -> None:
        self._file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as we are
        weakref.finalize(self, self._file.close)
        try:
            done = subprocess.run(  # noqa: S603 - our own script with a path; no shell
                [sys.executable, "-P", xls_child.__file__, str(path), str(_SECONDS)],
                stdout=self._file,
                stderr=subprocess.PIPE,
                timeout=_SECONDS if sys.platform == "win32" else None,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise _too_long() from error
        if done.returncode == _OUT_OF_TIME:
            raise _too_long()
        if done.returncode == xls_child.PROTECTED:
            raise InputError(f"{path.name}: protected by a password; save a copy without one")
        if done.returncode:
            raise ValueError(_last_line(done.stderr))
        self._starts = dict(self._titles())
        self._forms: dict[str, _Forms] = {}
        self._merged: dict[str, list[Span]] = {}
        self.notes: tuple[Statement, ...] = ()
        try:
            self._look(Xlsb(path) if zipfile.is_zipfile(path) else Biff8(path))
        except BROKEN:  # What the cells hold was read all the same, by another reader.
            self._forms, self._merged = {}, {}
            self.notes = (Statement.of("intake.formats_unread"),)

    def _look(self, book: Xlsb | Biff8) -> None:
        """Take from the workbook what its reader does not tell."""
        count = 0
        for title in self._starts:
            forms = self._forms.setdefault(title, {})
            for row, column, shown in book.cells(title):
                forms.setdefault(row, {})[column] = shown
                count += 1
                if count > MAX_CELLS // 8:
                    raise ValueError("too many numbers with a format")
            if isinstance(book, Xlsb):
                self._merged[title] = list(book.merged(title))

    @property
    def titles(self) -> list[str]:
        """The sheets' names, in order."""
        return list(self._starts)

    def rows(self, title: str) -> Iterator[Row]:
        """Give a sheet's rows from row 1 on."""
        forms = self._forms.get(title)
        for number, row in enumerate(self._plain_rows(title)):
            shown = forms.get(number) if forms else None
            yield _as_shown(row, shown) if shown else row

    def _plain_rows(self, title: str) -> Iterator[list[str]]:
        for line in self._lines(self._starts[title]):
            if line.startswith(b'"'):
                return
            if line.startswith(b"["):
                yield [] if line == _BLANK else json.loads(line)

    def merged(self, title: str) -> Iterator[Span]:
        """Give the cells of one column that are merged."""
        first = next(self._lines(self._starts[title]))
        yield from (Span(*each) for each in json.loads(first)["merged"])
        yield from self._merged.get(title, ())

    def _titles(self) -> Iterator[tuple[str, int]]:
        """The sheets' names, and where their rows begin."""
        place = 0
        for line in self._lines(0):
            place += len(line)
            if line.startswith(b'"'):
                yield json.loads(line), place

    def _lines(self, place: int) -> Iterator[bytes]:
        """Lines from a place on; several readers may take turns."""
        self._file.seek(place)
        while lines := self._file.readlines(_PIECE):
            place += sum(map(len, lines))
            yield from lines
            self._file.seek(place)


def _as_shown(row: list[str], forms: dict[int, Shown]) -> list[str]:
    for column, shown in forms.items():
        if column < len(row) and row[column]:
            row[column] = restored(row[column], shown)
    return row


def _too_long() -> ValueError:
    return ValueError(f"not read after {_SECONDS} seconds")


def _last_line(stderr: bytes) -> str:
    lines = stderr.decode("utf-8", "replace").strip().splitlines()
    return next((line for line in reversed(lines) if "rror" in line), "its reader gave up")
