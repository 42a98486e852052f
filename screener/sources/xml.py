"""Reads published XML record by record: no entities, no network, bounded memory."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import IO, Any

from lxml import etree

from screener.sources.document import Document
from screener.sources.text import day

__all__ = ["Element", "local", "records"]

Element = Any
"""An lxml element; its stubs know neither `iterparse` with a tag nor comments among children."""

NO_OTHERS: Mapping[str, str] = MappingProxyType({})
_PROLOG_BYTES = 65_536
_SMALL = 4 << 20
"""Bytes; a file of no more is parsed whole, a third quicker than element by element."""
_FARTHEST = 16 << 20
"""Bytes between two records; what stands between them is held in memory, at some twenty times
its size."""
_OPTIONS: dict[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "huge_tree": False,
    "load_dtd": False,
    "remove_comments": True,
    "remove_pis": True,
    # The space between elements says nothing, and is a third of what there is to build.
    "remove_blank_text": True,
    "collect_ids": False,
}
_DOCTYPE = "has a DOCTYPE, which no published edition has"


def local(tag: str) -> str:
    """Return a tag without its namespace."""
    return tag.rpartition("}")[2]


def records(
    document: Document,
    *tags: str,
    part: str = "",
    dated: str = "",
    others: Mapping[str, str] = NO_OTHERS,
) -> Iterator[Element]:
    """Yield each element of these names, whole, and forget it when the next is asked for.

    Args:
        document: the edition that the file belongs to.
        tags: names of elements, whatever their namespace; one within another is part of it.
        part: which of the edition's files; the main one when empty.
        dated: the root's attribute that states the edition's day, which is noted.
        others: what to say where the root is that of another format of the same publisher.

    Raises:
        SourceError: the file has a document type declaration, is not well-formed (with the
            line), or holds none of the elements.
    """
    path = document.files[part] if part else document.main
    with path.open("rb") as file:
        if b"<!DOCTYPE" in file.read(_PROLOG_BYTES).upper():
            raise document.wrong(_DOCTYPE, part=part)
        file.seek(0)
        found = False
        for element in _elements(document, file, tags, part):
            if dated and not found:
                stated = element.getroottree().getroot().get(dated, "")
                document.notes.dated(day(stated[:10], "%Y-%m-%d"))
            found = True
            yield element
        if not found:
            root = _root(file)
            why = others.get(root, f"holds no <{tags[0]}>: this is not the expected format")
            raise document.wrong(f"begins with <{root[:60]}> and {why}", part=part)


def _elements(
    document: Document, file: IO[bytes], tags: Sequence[str], part: str
) -> Iterator[Element]:
    found = False
    read = _whole if os.fstat(file.fileno()).st_size <= _SMALL else _piecemeal
    try:
        for element in read(file, [f"{{*}}{tag}" for tag in tags]):
            if not found and element.getroottree().docinfo.doctype:
                raise document.wrong(_DOCTYPE, part=part)
            found = True
            yield element
    except _TooFarError as error:
        raise document.wrong(
            f"begins with <{_root(file)[:60]}> and holds no <{tags[0]}> within "
            f"{_FARTHEST >> 20} MB: this is not the expected format",
            part=part,
        ) from error
    except etree.XMLSyntaxError as error:
        raise document.wrong(
            f"is not well-formed XML: {error.msg}", part=part, line=error.lineno
        ) from error


def _root(file: IO[bytes]) -> str:
    """Return the name of a file's first element."""
    file.seek(0)
    for _, element in etree.iterparse(file, events=("start",), **_OPTIONS):
        return local(element.tag)
    return ""


def _whole(file: IO[bytes], tags: Sequence[str]) -> Iterator[Element]:
    root = etree.fromstring(file.read(), etree.XMLParser(**_OPTIONS))
    for element in root.iter(*tags):
        if next(element.iterancestors(*tags), None) is None:
            yield element


def _piecemeal(file: IO[bytes], tags: Sequence[str]) -> Iterator[Element]:
    metered = _Metered(file)
    depth = 0
    for event, element in etree.iterparse(metered, events=("start", "end"), tag=tags, **_OPTIONS):
        depth += 1 if event == "start" else -1
        if event == "end" and not depth:
            yield element
            metered.since = 0
            _forget(element)


class _TooFarError(Exception):
    """No record came for so long that what did would fill the memory."""


class _Metered:
    """A file that ends in an error when too much of it is read between two records."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.since = 0

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(size)
        self.since += len(data)
        if self.since > _FARTHEST:
            raise _TooFarError
        return data


def _forget(element: Element) -> None:
    element.clear(keep_tail=False)
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
