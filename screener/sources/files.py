"""From what the user or the publisher hands over to the plain files of an edition."""

from __future__ import annotations

import codecs
import fnmatch
import gzip
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from screener.errors import SourceInputError
from screener.sources.descriptor import Descriptor, Kind

__all__ = ["Given", "kind_of", "unpack"]

_CHUNK = 1 << 20
_HEAD = 4096
_MAX_MEMBERS = 100


@dataclass(frozen=True, slots=True)
class Given:
    """The plain files of an edition, each under its part, and what kind of file they are."""

    kind: Kind
    files: Mapping[str, Path]
    names: Mapping[str, str]
    """The name that each file came with."""


def kind_of(path: Path) -> Kind | None:
    """Return what kind of file the bytes are, whatever the name says; None if none we know."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if head.startswith(b"PK\x03\x04"):
        return "xlsx" if "xl/workbook.xml" in _members(path) else None
    if head.startswith(tuple(_NOT_READ)):
        return None
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head.decode("utf-16", "ignore").encode()
    text = head.removeprefix(codecs.BOM_UTF8).lstrip().lower()
    if text.startswith(b"<"):
        return "html" if b"<!doctype html" in text or b"<html" in text else "xml"
    if text.startswith((b"{", b"[")):
        return "json"
    return None if b"\0" in head else "csv"


_NOT_READ = {
    b"%PDF-": "a PDF",
    b"\xd0\xcf\x11\xe0": "a workbook or text of the old Office formats",
    b"7z\xbc\xaf\x27\x1c": "a 7z archive",
    b"Rar!": "a RAR archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"\x28\xb5\x2f\xfd": "a Zstandard archive",
}
"""Kinds of file that publishers or mail programs hand out and no list is read from."""


def _what(path: Path) -> str:
    """Name the kind of a file that is none of ours."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if head.startswith(b"PK") and "content.xml" in _members(path):
        return "an OpenDocument file"
    known = (what for mark, what in _NOT_READ.items() if head.startswith(mark))
    return next(known, "of no known kind")


def _members(path: Path) -> list[str]:
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.namelist()
    except zipfile.BadZipFile:
        return []


def unpack(descriptor: Descriptor, paths: Mapping[str, Path], folder: Path) -> Given:
    """Unpack what was handed over and tell which file is which part of the edition.

    Args:
        descriptor: the source's; its size limit and parts are used.
        paths: the files by the name that each came with; archives are opened.
        folder: an empty folder to unpack into.

    Raises:
        SourceInputError: empty, too large, damaged, of a kind this source has no parser for, or a
            part is missing.
    """
    plain: dict[str, Path] = {}
    for name, path in paths.items():
        plain.update(_plain(descriptor, name, path, folder))
    parts = _parts(descriptor, plain)
    kinds = {part: kind_of(plain[name]) for part, name in parts.items()}
    for part, kind in kinds.items():
        if plain[parts[part]].stat().st_size == 0:
            raise SourceInputError(f"{descriptor.id}: {parts[part]} is empty")
        if kind not in descriptor.formats:
            expected = " or ".join(descriptor.formats) or "nothing"
            found = kind or _what(plain[parts[part]])
            raise SourceInputError(f"{descriptor.id}: {parts[part]} is {found}, not {expected}")
    kind = next(iter(kinds.values()))
    if kind is None or len(set(kinds.values())) != 1:
        raise SourceInputError(f"{descriptor.id}: the files are of different kinds: {kinds}")
    return Given(kind, {part: plain[name] for part, name in parts.items()}, parts)


def _plain(descriptor: Descriptor, name: str, path: Path, folder: Path) -> dict[str, Path]:
    limit = descriptor.max_megabytes << 20
    with path.open("rb") as file:
        head = file.read(4)
    if head.startswith(b"\x1f\x8b"):
        with gzip.open(path, "rb") as packed:
            return {name.removesuffix(".gz"): _copy(descriptor, name, packed, folder, limit)}
    if head == b"PK\x03\x04":
        unpacked = _unzip(descriptor, name, path, folder, limit)
        if kind_of(path) != "xlsx" and "content.xml" not in unpacked:
            return unpacked
    if path.stat().st_size > limit:
        raise _too_large(descriptor, name)
    return {name: path}


def _unzip(
    descriptor: Descriptor, name: str, path: Path, folder: Path, limit: int
) -> dict[str, Path]:
    try:
        with zipfile.ZipFile(path) as archive:
            members = [one for one in archive.infolist() if not one.is_dir()]
            if len(members) > _MAX_MEMBERS:
                raise SourceInputError(f"{descriptor.id}: {name} holds {len(members)} files")
            found: dict[str, Path] = {}
            left = limit * max(1, len(descriptor.parts))
            for member in members:
                with archive.open(member) as packed:
                    leaf = member.filename.replace("\\", "/").rpartition("/")[2]
                    found[leaf] = _copy(descriptor, leaf, packed, folder, min(limit, left))
                    left -= found[leaf].stat().st_size
            return found
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise SourceInputError(f"{descriptor.id}: {name} is a damaged archive: {error}") from error


def _copy(
    descriptor: Descriptor, name: str, packed: IO[bytes] | gzip.GzipFile, folder: Path, limit: int
) -> Path:
    """Unpack one file, never more than the limit, whatever the archive says its size is."""
    target = folder / f"unpacked-{len(list(folder.iterdir()))}"
    size = 0
    try:
        with target.open("wb") as file:
            while chunk := packed.read(_CHUNK):
                size += len(chunk)
                if size > limit:
                    raise _too_large(descriptor, name)
                file.write(chunk)
    except (EOFError, zlib.error, gzip.BadGzipFile, zipfile.BadZipFile) as error:
        raise SourceInputError(f"{descriptor.id}: {name} is cut off or damaged: {error}") from error
    return target


def _too_large(descriptor: Descriptor, name: str) -> SourceInputError:
    return SourceInputError(
        f"{descriptor.id}: {name} is larger than {descriptor.max_megabytes} MB, the most that is "
        "believable for this list"
    )


def _of_the_list(descriptor: Descriptor, plain: Mapping[str, Path]) -> Mapping[str, Path]:
    """Return the files without what archives bring along: hidden files, schemas, notes."""
    if len(plain) == 1:
        return plain
    found = {
        name: path
        for name, path in plain.items()
        if not name.startswith(".")
        and Path(name).suffix.lower() not in _BESIDE
        and kind_of(path) in descriptor.formats
    }
    return found or plain


_BESIDE = {".xsd", ".txt", ".md", ".pdf", ".css", ".js"}


def _parts(descriptor: Descriptor, plain: Mapping[str, Path]) -> dict[str, str]:
    """Return the name of the file that plays each part; the main part first."""
    if not plain:
        raise SourceInputError(f"{descriptor.id}: no file was given")
    plain = _of_the_list(descriptor, plain)
    needed_parts = set(descriptor.parts) - set(descriptor.optional_parts)
    if len(plain) == 1 and (len(needed_parts) <= 1 or kind_of(next(iter(plain.values()))) != "csv"):
        return {"main": next(iter(plain))}
    found = {
        part: name
        for part, patterns in descriptor.parts.items()
        for name in plain
        if any(fnmatch.fnmatch(name.casefold(), pattern) for pattern in patterns)
    }
    missing = [
        part
        for part in descriptor.parts
        if part not in found and part not in descriptor.optional_parts
    ]
    strange = sorted(set(plain) - set(found.values()))
    if missing or (strange and not descriptor.parts):
        named = (f"a file named {descriptor.parts[part][0]}" for part in missing)
        needed = " and ".join(named) or "one file"
        raise SourceInputError(
            f"{descriptor.id}: an edition needs {needed}; given: {', '.join(sorted(plain))}"
        )
    return found
