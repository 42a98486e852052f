"""The zip archive that an XLSX or ODS workbook is, opened with its bounds checked."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from lxml import etree

from screener.errors import InputError
from screener.intake.limits import MAX_ROW, MAX_UNPACKED

__all__ = ["BROKEN", "elements", "members", "mentions", "part", "repaired", "row_elements"]

BROKEN = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, lzma.LZMAError, struct.error,
    etree.XMLSyntaxError, NotImplementedError, RuntimeError, EOFError, OSError, LookupError,
    ValueError, ArithmeticError,
)  # fmt: skip
"""What the readers of archive, XML and numbers raise on bytes that are not what they state."""
_PIECE = 2**16


@contextmanager
def repaired(name: str) -> Iterator[None]:
    """Turn whatever a damaged workbook raises into one line."""
    try:
        yield
    except InputError:
        raise
    except BROKEN as error:
        reason = " ".join(str(error).split())[:150]
        raise InputError(
            f"{name}: the workbook is damaged ({reason}); open it in a spreadsheet program "
            "and save it again"
        ) from error


def members(path: Path) -> frozenset[str]:
    """Return the names of an archive's parts.

    Raises:
        InputError: it would unpack to more than ``MAX_UNPACKED``.
    """
    with zipfile.ZipFile(path) as archive:
        parts = archive.infolist()
    if sum(each.file_size for each in parts) > MAX_UNPACKED:
        raise InputError(
            f"{path.name}: unpacks to more than {MAX_UNPACKED // 2**30} GB; "
            "no supplier list needs that, so it is not opened"
        )
    return frozenset(each.filename for each in parts)


@contextmanager
def part(path: Path, name: str) -> Iterator[IO[bytes]]:
    """Open one part; no more is unpacked than its entry states."""
    with zipfile.ZipFile(path) as archive, archive.open(name) as file:
        yield file


def mentions(file: IO[bytes], word: bytes) -> bool:
    """Say whether bytes hold a word, which is found far sooner than an element."""
    before = b""
    while piece := file.read(_PIECE):
        if word in before + piece:
            return True
        before = piece[1 - len(word) :]
    return False


class _Metered:
    """A file of which no more than ``MAX_ROW`` is read before an element ends that has begun."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._open = self._within = 0

    def read(self, size: int) -> bytes:
        """Read on."""
        self._within += size
        if self._open and self._within > MAX_ROW:
            raise ValueError(f"a row of more than {MAX_ROW >> 20} MB")
        return self._file.read(size)

    def note(self, event: str) -> None:
        """Note that an element begins or ends; those within another count to it."""
        if not self._open:
            self._within = 0
        self._open += 1 if event == "start" else -1


def row_elements(file: IO[bytes], *tags: str) -> Iterator[etree._Element]:
    """Give elements as `elements` does, where each is a row or less, and none is too large."""
    metered = _Metered(file)
    for event, element in _events(metered, ("start", "end"), tags):
        metered.note(event)
        if event == "end":
            yield from _given(element)


def elements(file: IO[bytes], *tags: str) -> Iterator[etree._Element]:
    """Give the elements with these local names one by one, and forget each afterwards."""
    for _, element in _events(file, ("end",), tags):
        yield from _given(element)


def _events(
    file: IO[bytes] | _Metered, events: Sequence[str], tags: Sequence[str]
) -> Iterator[tuple[str, etree._Element]]:
    yield from etree.iterparse(
        file,
        events=events,
        tag=[f"{{*}}{tag}" for tag in tags],
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
    )


def _given(element: etree._Element) -> Iterator[etree._Element]:
    yield element
    element.clear()
    while element.getprevious() is not None:
        parent = element.getparent()
        if parent is None:
            break
        del parent[0]
