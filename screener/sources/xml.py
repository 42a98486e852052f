"""Reads published XML record by record: no entities, no network, bounded memory."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import IO, Any

from lxml import etree

from screener.sources.document import Document
from screener.sources.text import day

__all__ = ["Element", "keep", "leaves", "local", "records"]

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


def keep(document: Document, texts: dict[str, str], element: Element, tag: str) -> None:
    """Keep the text of an element that an entry has once; a second one is counted."""
    if tag in texts:
        document.notes.unknown[f"{tag}: twice"] += 1
    texts[tag] = texts.get(tag) or element.text or ""


def leaves(document: Document, element: Element, known: frozenset[str]) -> dict[str, str]:
    """Return the texts of an element's children by their local names.

    Children that are not known, and such as are there twice, are counted.
    """
    cut = element.tag.rfind("}") + 1
    found = {child.tag[cut:]: child.text or "" for child in element}
    if len(found) != len(element):
        found = {}
        for child in element:
            keep(document, found, child, child.tag[cut:])
    if not known.issuperset(found):
        for key in found.keys() - known:
            document.notes.unknown[f"{element.tag[cut:]}/{key}"] += 1
    return found


def records(
    document: Document,
    *tags: str,
    part: str = "",
    dated: str = "",
    others: Mapping[str, str] = NO_OTHERS,
    beside: frozenset[str] | None = frozenset(),
) -> Iterator[Element]:
    """Yield each element of these names, whole, and forget it when the next is asked for.

    Elements of other names that stand beside them, or beside what they stand in, are counted.

    Args:
        document: the edition that the file belongs to.
        tags: names of elements, whatever their namespace; one within another is part of it.
        part: which of the edition's files; the main one when empty.
        dated: the root's attribute that states the edition's day, which is noted.
        others: what to say where the root is that of another format of the same publisher.
        beside: names that stand beside the records and are known; None counts none, where
            the file is read a second time.

    Raises:
        SourceError: the file has a document type declaration, is not well-formed (with the
            line), or holds none of the elements.
    """
    path = document.files[part] if part else document.main
    with path.open("rb") as file:
        if b"<!DOCTYPE" in file.read(_PROLOG_BYTES).upper():
            raise document.wrong(_DOCTYPE, part=part)
        file.seek(0)
        root: Element | None = None
        strange: Counter[str] = Counter()
        for element in _elements(document, file, tags, part, strange):
            if root is None:
                root = element.getroottree().getroot()
                document.notes.dated(day(root.get(dated, "")[:10], "%Y-%m-%d") if dated else None)
            yield element
        if root is None:
            name = _root(file)
            why = others.get(name, f"holds no <{tags[0]}>: this is not the expected format")
            raise document.wrong(f"begins with <{name[:60]}> and {why}", part=part)
        if beside is not None:
            strange.update(_strangers(root, tags))
            for tag in strange.keys() - beside - set(tags):
                document.notes.unknown[f"beside the entries: {tag[:60]}"] += strange[tag]


def _strangers(parent: Element, tags: Sequence[str]) -> Iterator[str]:
    """Yield the name of each element that holds no record where others are or hold one."""
    for child in parent:
        if local(child.tag) in tags:
            continue
        if next(child.iter(*[f"{{*}}{tag}" for tag in tags]), None) is None:
            yield local(child.tag)
        else:
            yield from _strangers(child, tags)


def _elements(
    document: Document, file: IO[bytes], tags: Sequence[str], part: str, strange: Counter[str]
) -> Iterator[Element]:
    found = False
    read = _whole if os.fstat(file.fileno()).st_size <= _SMALL else _piecemeal
    try:
        for element in read(file, [f"{{*}}{tag}" for tag in tags], strange):
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


def _whole(file: IO[bytes], tags: Sequence[str], _: Counter[str]) -> Iterator[Element]:
    root = etree.fromstring(file.read(), etree.XMLParser(**_OPTIONS))
    for element in root.iter(*tags):
        if next(element.iterancestors(*tags), None) is None:
            yield element


def _piecemeal(file: IO[bytes], tags: Sequence[str], strange: Counter[str]) -> Iterator[Element]:
    metered = _Metered(file)
    depth = 0
    for event, element in etree.iterparse(metered, events=("start", "end"), tag=tags, **_OPTIONS):
        depth += 1 if event == "start" else -1
        if event == "end" and not depth:
            yield element
            metered.since = 0
            _forget(element, strange)


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


def _forget(element: Element, strange: Counter[str]) -> None:
    """Free the memory of an element and of those before it, counting the names of these."""
    element.clear(keep_tail=False)
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        if parent[0].tag != element.tag:
            strange[local(parent[0].tag)] += 1
        del parent[0]
