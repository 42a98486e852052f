"""The folder where a user's state lives: editions, caches, changed rules. ``SCREENER_HOME``."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from screener.settings import Settings

__all__ = ["Workspace", "write_atomically"]


@dataclass(frozen=True, slots=True)
class Workspace:
    """Paths within the user's folder. Nothing is created before something is written."""

    home: Path

    @classmethod
    def default(cls, settings: Settings | None = None) -> Workspace:
        """Return the workspace that ``SCREENER_HOME`` or the platform's data folder names."""
        return cls((settings or Settings()).home)

    @property
    def editions(self) -> Path:
        """Fetched and imported editions; see `screener.sources.editions`."""
        return self.home / "editions"

    @property
    def cache(self) -> Path:
        """What can be made again, such as indexes."""
        return self.home / "cache"

    @property
    def rules(self) -> Path:
        """Rulebooks that the user changed."""
        return self.home / "rules"

    @contextmanager
    def locked(self, name: str) -> Iterator[None]:
        """Hold the lock of this name; waits while another process holds it.

        The operating system lets go of it when the process ends, however it ends.
        """
        folder = self.home / "locks"
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / f"{name}.lock").open("a+b") as file:
            _lock(file)
            yield


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX)


@contextmanager
def write_atomically(path: Path) -> Iterator[IO[bytes]]:
    """Open a file that appears under its name whole, on the disk, or not at all.

    Whatever happens before the end, including kill -9, leaves the old file as it was.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        with suppress(FileNotFoundError):
            Path(temporary).unlink()
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Put the new name itself on the disk, where the platform can."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
