"""An index on disk: arrays that processes map into memory instead of each making their own.

A kept index is one file named after all that it was made from: a hash of what follows, a line that
says where each array stands, and the arrays. It holds no code and no pickled objects, and appears
whole or not at all; one that is damaged is made anew.
"""

from __future__ import annotations

import hashlib
import json
import mmap
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from screener.atomic_files import write_atomically
from screener.late_regex import regex
from screener.matching.filing.arrays import from_arrays, to_arrays

__all__ = ["is_whole", "kept", "read", "write"]

_T = TypeVar("_T")
_Placed = tuple[str, str, tuple[int, ...], int]
"""Name, type and shape of an array, and where it stands behind the table of them."""
_HASH = "sha256"
_HASH_LINE = 2 * hashlib.new(_HASH).digest_size + 1
_ALIGNED = 64
"""Bytes to a multiple of which arrays are placed: a line of the processor's cache."""
_KEY = regex("[0-9a-f]{64}")
"""Names of kept indexes; what else is in their folder is none of ours."""
_ABANDONED = 86_400
"""Seconds after which a half-written index is one that its process died over."""
_MOST_KEPT = 4
"""Kept indexes in one folder; the least recently used go first."""


def kept(folder: Path, key: str, kind: type[_T], make: Callable[[], _T]) -> tuple[_T, Path | None]:
    """Return the record kept in ``folder`` under ``key``, made and kept if it is not there.

    Returns:
        The record, and where it is kept; None where the folder cannot be written to, for a full
        or read-only disk is no reason not to screen.
    """
    place = folder / key
    # Another process may forget or replace it between the look and the reading.
    with suppress(OSError, KeyError, ValueError):
        if is_whole(place):
            found = read(place, kind)
            with suppress(OSError):
                os.utime(place)
            return found, place
    made = make()
    try:
        write(place, made)
        _forget_oldest(folder, place)
        return read(place, kind), place
    except OSError:
        return made, None


def is_whole(place: Path) -> bool:
    """Whether a record is kept there, and every byte of it is as it was written."""
    try:
        with place.open("rb") as file:
            stated = file.read(_HASH_LINE)
            return stated == _hash_line(hashlib.file_digest(file, _HASH).hexdigest())
    except OSError:
        return False


def read(place: Path, kind: type[_T]) -> _T:
    """Map a record into memory, shared by all that read it.

    Mapped copy-on-write: the sparse product takes no read-only arrays, and writes to none.
    """
    with place.open("rb") as file:
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY)
    table_end = mapped.find(b"\n", _HASH_LINE) + 1
    placed: list[_Placed] = json.loads(mapped[_HASH_LINE:table_end])
    arrays: dict[str, NDArray[Any]] = {
        name: np.frombuffer(mapped, of, int(np.prod(shape)), table_end + at).reshape(shape)
        for name, of, shape, at in placed
    }
    record: _T = from_arrays(kind, arrays, "index")
    return record


def write(place: Path, record: object) -> None:
    """Keep a record: it appears there whole; a damaged one that was there before is replaced.

    One that another process has put there meanwhile is as good, and stays: not every system lets a
    file be replaced that others have mapped.
    """
    if is_whole(place):
        return
    arrays = {name: np.ascontiguousarray(array) for name, array in to_arrays(record, "index")}
    with write_atomically(place, durable=False) as file:
        _write(file, arrays)


def _write(file: IO[bytes], arrays: dict[str, NDArray[Any]]) -> None:
    file.write(_hash_line("0" * (_HASH_LINE - 1)))
    digest = hashlib.new(_HASH)
    for part in _parts(arrays):
        digest.update(part)
        file.write(part)
    file.seek(0)
    file.write(_hash_line(digest.hexdigest()))


def _parts(arrays: dict[str, NDArray[Any]]) -> Iterator[bytes | memoryview]:
    """What a file holds behind its hash: the table of arrays, and each of them."""
    placed: list[_Placed] = []
    end = 0
    for name, array in arrays.items():
        placed.append((name, array.dtype.str, array.shape, end))
        end += _padded(array.nbytes)
    table = json.dumps(placed).encode()
    before = _HASH_LINE + len(table) + 1
    yield table + b" " * (_padded(before) - before) + b"\n"
    for array in arrays.values():
        yield array.reshape(-1).view(np.uint8).data
        yield bytes(_padded(array.nbytes) - array.nbytes)


def _padded(size: int) -> int:
    return -(-size // _ALIGNED) * _ALIGNED


def _hash_line(digest: str) -> bytes:
    return f"{digest}\n".encode()


def _forget_oldest(folder: Path, keep: Path) -> None:
    for left in folder.glob(".*.part"):
        if left.stat().st_mtime < keep.stat().st_mtime - _ABANDONED:
            _forget(left)
    found = [path for path in folder.iterdir() if _KEY.fullmatch(path.name)]
    found.sort(key=lambda path: path.stat().st_mtime, reverse=True)
    for path in found[_MOST_KEPT:]:
        if path != keep:
            _forget(path)


def _forget(path: Path) -> None:
    """Delete an index, or one that a former version kept as a folder."""
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):  # others may have it open, where that keeps it
            path.unlink()
