"""Old XLS workbooks. A BIFF8 sheet is at most 65,536 rows by 256 columns."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from screener.errors import InputError
from screener.intake import xls_child
from screener.intake.table import Row

__all__ = ["Xls"]

_SECONDS = 120


class Xls:
    """A workbook in the format before 2007, read in a process that may fail."""

    def __init__(self, path: Path) -> None:
        try:
            done = subprocess.run(  # noqa: S603 - our own script with a path; no shell
                [sys.executable, "-P", xls_child.__file__, str(path)],
                capture_output=True,
                timeout=_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise ValueError(f"not read after {_SECONDS} seconds") from error
        if done.returncode == xls_child.PROTECTED:
            raise InputError(f"{path.name}: protected by a password; save a copy without one")
        if done.returncode:
            raise ValueError(_last_line(done.stderr))
        self._sheets: dict[str, list[Row]] = {}
        for line in done.stdout.splitlines():
            value = json.loads(line)
            if isinstance(value, str):
                rows = self._sheets.setdefault(value, [])
            else:
                rows.append(value)

    @property
    def titles(self) -> list[str]:
        """The sheets' names, in order."""
        return list(self._sheets)

    def rows(self, title: str) -> Iterator[Row]:
        """Give a sheet's rows from row 1 on."""
        return iter(self._sheets[title])


def _last_line(stderr: bytes) -> str:
    lines = stderr.decode("utf-8", "replace").strip().splitlines()
    return next((line for line in reversed(lines) if "rror" in line), "its reader gave up")
