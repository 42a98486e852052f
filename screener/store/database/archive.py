"""Zip files that say what they are, give the same bytes for the same content, and check themselves.

The last member, ``manifest.json``, holds the SHA-256 of every other one.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import IO, Any

from screener.errors import InputError
from screener.quotes import quoted
from screener.store.payload import json_bytes

__all__ = ["Archive", "ArchiveWriter", "open_archive"]

_MANIFEST = "manifest.json"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_CHUNK = 1 << 20
# The last but one: a flipped bit may ask for a password, or for a way of packing that nobody knows.
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError)
"""What reading a damaged zip raises."""


class ArchiveWriter(AbstractContextManager["ArchiveWriter"]):
    """Writes members one after the other; ``finish`` adds the manifest."""

    def __init__(self, file: IO[bytes]) -> None:
        self._zip = zipfile.ZipFile(file, "w")
        self._hashes: dict[str, str] = {}

    def add(self, name: str, parts: Iterable[bytes]) -> None:
        """Add a member made of these parts."""
        digest = hashlib.sha256()
        with self._zip.open(_member(name), "w", force_zip64=True) as member:
            for part in parts:
                digest.update(part)
                member.write(part)
        self._hashes[name] = digest.hexdigest()

    def add_lines(self, name: str, lines: Iterable[bytes]) -> None:
        """Add a member of lines."""
        self.add(name, (line + b"\n" for line in lines))

    def finish(self, kind: str, about: dict[str, Any]) -> None:
        """Add the manifest and end the file."""
        manifest = {"kind": kind, **about, "members": self._hashes}
        self._zip.writestr(_member(_MANIFEST), json_bytes(manifest))
        self._zip.close()

    def __exit__(self, *_: object) -> None:
        """Let go of a file that is given up, which else is closed when it is gone already."""
        # On a full disk it cannot be ended either; what stopped it is told.
        with suppress(OSError):
            self._zip.close()


def _member(name: str) -> zipfile.ZipInfo:
    """Return what a member is called; it is compressed as it says itself, not as its zip does."""
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


class Archive:
    """An archive that was opened for reading; every member was held against its hash."""

    def __init__(self, opened: zipfile.ZipFile, about: dict[str, Any]) -> None:
        self._zip = opened
        self.about = about

    @property
    def members(self) -> list[str]:
        """Names of the members, as the manifest lists them."""
        return list(self.about["members"])

    def read(self, name: str) -> bytes:
        """Return a whole member."""
        return self._zip.read(name)

    def lines(self, name: str) -> Iterator[bytes]:
        """Return a member's lines."""
        with self._zip.open(name) as member:
            for line in member:
                yield line.rstrip(b"\n")

    def parts(self, name: str) -> Iterator[bytes]:
        """Return a member in parts of bounded size."""
        with self._zip.open(name) as member:
            while part := member.read(_CHUNK):
                yield part


@contextmanager
def open_archive(path: Path, kind: str) -> Iterator[Archive]:
    """Open an archive of a kind, after checking every member.

    Raises:
        InputError: the file is no such archive, or not as it was written.
    """
    with ExitStack() as stack:
        # Only this: a disk that fails while it is restored is no fault of the archive.
        try:
            opened = stack.enter_context(zipfile.ZipFile(path))
            about = _checked(path, opened, kind)
        except OSError as error:
            raise InputError(f"{path}: cannot be read ({error.strerror or error})") from error
        except _DAMAGE as error:
            raise InputError(f"{path}: is not a zip file, or is damaged ({error})") from error
        yield Archive(opened, about)


def _checked(path: Path, opened: zipfile.ZipFile, kind: str) -> dict[str, Any]:
    try:
        about = json.loads(opened.read(_MANIFEST))
        members, found = about["members"], about["kind"]
    except (KeyError, ValueError, TypeError) as error:
        raise InputError(f"{path}: has no manifest of ours, or a damaged one") from error
    if found != kind:
        raise InputError(f"{path}: is a {found}, not a {kind}")
    if sorted(opened.namelist()) != sorted([*members, _MANIFEST]):
        raise InputError(f"{path}: members were added or are missing")
    for name, expected in members.items():
        _check_name(path, name)
        digest = hashlib.sha256()
        with opened.open(name) as member:
            while part := member.read(_CHUNK):
                digest.update(part)
        if digest.hexdigest() != expected:
            raise InputError(f"{path}: {name} was altered")
    return dict(about)


def _check_name(path: Path, name: str) -> None:
    parts = PurePosixPath(name)
    if parts.is_absolute() or ".." in parts.parts or "\\" in name or ":" in parts.parts[0]:
        raise InputError(f"{path}: member {quoted(name)} points outside of the archive")
