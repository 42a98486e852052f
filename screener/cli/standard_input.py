"""A table from standard input: ``cat list.csv | screener screen -``, ``compare --pairs -``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from screener.errors import InputError

__all__ = ["STANDARD_INPUT", "as_file"]

STANDARD_INPUT = "-"
_MOST = 2 * 2**30
"""Bytes that are taken in; they go to a file, not into memory."""
_CHUNK = 2**20


@contextmanager
def as_file(file: Path) -> Iterator[Path]:
    """Give the file itself, or for ``-`` one that holds what comes from standard input.

    Raises:
        InputError: standard input is a terminal, is empty, or gives more than 2 GiB.
    """
    if str(file) != STANDARD_INPUT:
        yield file
        return
    if sys.stdin.isatty():
        raise InputError("-: nothing is piped in; use: cat LIST.csv | screener … -")
    with TemporaryDirectory(prefix="screener-") as folder:
        copy = Path(folder) / "standard-input"
        _copy(sys.stdin.buffer, copy)
        yield copy


def _copy(source: IO[bytes], path: Path) -> None:
    taken = 0
    with path.open("wb") as target:
        while chunk := source.read(_CHUNK):
            taken += len(chunk)
            if taken > _MOST:
                raise InputError(f"-: more than {_MOST // 2**30} GB; give a file")
            target.write(chunk)
    if not taken:
        raise InputError("-: standard input is empty; pipe a table into it")
