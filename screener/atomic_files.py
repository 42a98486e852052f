"""Files that appear under their names whole, or not at all."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from screener.errors import NO_ROOM

__all__ = ["named_if_full", "sync_folder", "write_atomically"]

_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
"""A file that was not there before; Windows must be told that it holds bytes."""
_BUFFER = 1 << 18
"""Bytes that are written at once: a report of a hundred megabytes takes a third less time so."""


@contextmanager
def write_atomically(
    path: Path, *, private: bool = True, durable: bool = True
) -> Iterator[IO[bytes]]:
    """Open a file that appears under its name whole, on the disk, or not at all.

    Whatever happens before the end, including kill -9, leaves the old file as it was. A link
    stays one: the file it leads to is written. A device or a pipe has no old state to keep, and
    is not replaced.

    Args:
        path: where to write; missing folders are made.
        private: only the owner may read the file, as befits what the workspace keeps. A file
            for others keeps the permissions of the one it replaces, else takes the umask's.
        durable: wait until it is on the disk. For one of thousands that can be made again,
            whole in the face of a crash of the program, not of a power cut, may do.
    """
    path = path.resolve()
    if path.exists() and not path.is_file():
        raise FileExistsError(errno.EEXIST, "is no regular file")
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name[:60]}.{secrets.token_hex(4)}.part")
    handle = os.open(draft, _NEW_FILE, 0o600 if private else 0o666)
    try:
        with named_if_full(path), os.fdopen(handle, "wb", _BUFFER) as file:
            yield file
            if durable:
                file.flush()
                os.fsync(file.fileno())
        if not private:
            with suppress(FileNotFoundError):
                shutil.copymode(path, draft)
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    if durable:
        sync_folder(path.parent)


@contextmanager
def named_if_full(path: Path) -> Iterator[None]:
    """Have a disk that is full said with the place: what fails to write names no file."""
    try:
        yield
    except OSError as error:
        if error.filename is None and error.errno in NO_ROOM:
            error.filename = str(path)
        raise


def sync_folder(folder: Path) -> None:
    """Put the new name itself on the disk, where the platform can."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
