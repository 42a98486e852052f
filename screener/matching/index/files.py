"""An index on disk: arrays that processes map into memory instead of each making their own.

A kept index is a folder named after all that it was made from. It holds arrays and their hashes
only, no code and no pickled objects, and appears whole or not at all; one that is damaged is made
anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from screener.matching.filing.arrays import from_arrays, to_arrays

__all__ = ["is_whole", "kept", "read", "write"]

_T = TypeVar("_T")
_CONTENTS = "contents.json"
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
        contents = json.loads((place / _CONTENTS).read_bytes())
        return bool(contents) and all(
            _digest(place / f"{name}.npy") == digest for name, digest in contents.items()
        )
    except (OSError, ValueError, AttributeError):
        return False


def read(place: Path, kind: type[_T]) -> _T:
    """Map a record into memory, shared by all that read it.

    Mapped copy-on-write: the sparse product takes no read-only arrays, and writes to none.
    """
    names = json.loads((place / _CONTENTS).read_bytes())
    arrays = {name: _mapped(place / f"{name}.npy") for name in names}
    record: _T = from_arrays(kind, arrays, "index")
    return record


def write(place: Path, record: object) -> None:
    """Keep a record: it appears there whole; a damaged one that was there before is replaced."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with _scratch(place.parent) as made:
        contents = {}
        for name, array in to_arrays(record, "index"):
            np.save(made / f"{name}.npy", array, allow_pickle=False)
            contents[name] = _digest(made / f"{name}.npy")
        (made / _CONTENTS).write_text(json.dumps(contents), encoding="utf-8")
        # Another process may have put the same index there a moment ago: it is as good, and those
        # that share its search may be about to read it.
        if is_whole(place):
            return
        with _scratch(place.parent) as old:
            with suppress(FileNotFoundError):
                place.rename(old / place.name)
            with suppress(OSError):
                made.rename(place)


@contextmanager
def _scratch(folder: Path) -> Iterator[Path]:
    made = Path(tempfile.mkdtemp(dir=folder, prefix=".", suffix=".part"))
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _mapped(path: Path) -> NDArray[Any]:
    array: NDArray[Any] = np.load(path, mmap_mode=None if _is_small(path) else "c")
    return array.view(np.ndarray)  # as fast to take parts of as any other array


def _is_small(path: Path) -> bool:
    """A page or two is read, not mapped; an empty file cannot be mapped at all."""
    return path.stat().st_size < 16_384  # noqa: PLR2004 - four pages of memory


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _forget_oldest(folder: Path, keep: Path) -> None:
    for left in folder.glob(".*.part"):
        if left.stat().st_mtime < keep.stat().st_mtime - _ABANDONED:
            shutil.rmtree(left, ignore_errors=True)
    found = [path for path in folder.iterdir() if path.is_dir() and not path.name.startswith(".")]
    found.sort(key=lambda path: path.stat().st_mtime, reverse=True)
    for path in found[_MOST_KEPT:]:
        if path != keep:
            shutil.rmtree(path, ignore_errors=True)
