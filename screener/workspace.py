"""The folder where a user's state lives: editions, caches, changed rules. ``SCREENER_HOME``."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from screener.errors import NO_ROOM, InputError, StoreError
from screener.settings import Settings

__all__ = ["Workspace", "in_each", "sync_folder", "write_atomically"]

_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
"""A file that was not there before; Windows must be told that it holds bytes."""
_BUFFER = 1 << 18
"""Bytes that are written at once: a report of a hundred megabytes takes a third less time so."""
_A_LITTLE = 1 << 20
"""With less room than this on its disk, next to nothing that is asked for can be kept."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """Paths within the user's folder. Nothing is created before something is written."""

    home: Path

    def __post_init__(self) -> None:
        """Refuse what is no path, which would be told from deep inside.

        Raises:
            InputError: it is none.
        """
        if not isinstance(self.home, Path):
            raise InputError(f"the workspace is {self.home!r}; give a pathlib.Path to its folder")

    @classmethod
    def default(cls, settings: Settings | None = None) -> Workspace:
        """Return the workspace that ``SCREENER_HOME`` or the platform's data folder names.

        Raises:
            InputError: a file is in its place.
        """
        home = (settings or Settings()).home
        if home.is_file():
            raise InputError(f"{home}: is a file, where SCREENER_HOME is to be a folder")
        return cls(home)

    @property
    def editions(self) -> Path:
        """Fetched and imported editions; see `screener.sources.editions`."""
        return self.home / "editions"

    @property
    def sources(self) -> Path:
        """Descriptors of the user's own, a folder each; see `screener.sources.descriptor`."""
        return self.home / "sources"

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

        Raises:
            InputError: nothing can be written to the folder.
        """
        path = self.home / "locks" / f"{name}.lock"
        with self._writable():
            path.parent.mkdir(parents=True, exist_ok=True)
            lock = path.open("a+b")
        with lock as file:
            _lock(file)
            yield

    def begin(self) -> None:
        """Make the folder if it is not there yet, as what begins to work will write there.

        Raises:
            InputError: nothing can be written there.
        """
        with self._writable():
            self.home.mkdir(mode=0o700, parents=True, exist_ok=True)

    @contextmanager
    def _writable(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise InputError(
                f"{self.home}: cannot be written to ({error.strerror}); SCREENER_HOME names another"
            ) from error

    def take_a_little(self) -> None:
        """Write a little and leave nothing.

        Raises:
            OSError: the disk takes no more.
            StoreError: the folder is gone, as where its disk is no longer mounted.
        """
        try:
            with _named(self.home), tempfile.TemporaryFile(dir=self.home) as file:
                file.write(bytes(_A_LITTLE))
        except FileNotFoundError as error:
            raise StoreError(
                f"{self.home}: the folder is gone; see whether its disk is mounted"
            ) from error

    @contextmanager
    def scratch(self, name: str) -> Iterator[Path]:
        """Give an empty folder of this name for the while; hold a lock meanwhile.

        What a killed process left there is removed first.
        """
        folder = self.home / "scratch" / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        try:
            with _named(folder):
                yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        while True:
            file.seek(0)
            try:
                msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
            except OSError as error:
                if error.errno != errno.EDEADLK:  # so it says after ten seconds in vain
                    raise
            else:
                return
else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX)


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
        with _named(path), os.fdopen(handle, "wb", _BUFFER) as file:
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
def _named(path: Path) -> Iterator[None]:
    """Have a disk that is full said with the place: what fails to write names no file."""
    try:
        yield
    except OSError as error:
        if error.filename is None and error.errno in NO_ROOM:
            error.filename = str(path)
        raise


def in_each(folder: Path, name: str) -> list[Path]:
    """Return the files of this name in the folders in a folder; none where that is not there.

    ``glob`` takes a folder that cannot be read for an empty one: what it holds would count no more.
    """
    try:
        inside = sorted(folder.iterdir())
    except FileNotFoundError:
        return []
    return [path for one in inside if (path := one / name).exists()]


def sync_folder(folder: Path) -> None:
    """Put the new name itself on the disk, where the platform can."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
