"""The folder where a user's state lives: editions, caches, changed rules. ``SCREENER_HOME``."""

from __future__ import annotations

import errno
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from screener.atomic_files import named_if_full
from screener.errors import InputError, StoreError
from screener.settings import Settings

__all__ = ["Workspace", "in_each"]

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
            with named_if_full(self.home), tempfile.TemporaryFile(dir=self.home) as file:
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
            with named_if_full(folder):
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


def in_each(folder: Path, name: str) -> list[Path]:
    """Return the files of this name in the folders in a folder; none where that is not there.

    ``glob`` takes a folder that cannot be read for an empty one: what it holds would count no more.
    """
    try:
        inside = sorted(folder.iterdir())
    except FileNotFoundError:
        return []
    return [path for one in inside if (path := one / name).exists()]
