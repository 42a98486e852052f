"""Reads published XML record by record: no entities, no network, bounded memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import IO, Any

from lxml import etree

from screener.sources.document import Document

__all__ = ["Element", "local", "records"]

Element = Any
"""An lxml element; its stubs know neither `iterparse` with a tag nor comments among children."""

_PROLOG_BYTES = 65_536
_DOCTYPE = "has a DOCTYPE, which no published edition has"


def local(tag: str) -> str:
    """Return a tag without its namespace."""
    return tag.rpartition("}")[2]


def records(document: Document, *tags: str, part: str = "") -> Iterator[Element]:
    """Yield each element of these names, whole, and forget it when the next is asked for.

    Args:
        document: the edition that the file belongs to.
        tags: names of elements, whatever their namespace; they must not nest.
        part: which of the edition's files; the main one when empty.

    Raises:
        SourceError: the file has a document type declaration, is not well-formed (with the
            line), or holds none of the elements.
    """
    path = document.files[part] if part else document.main
    with path.open("rb") as file:
        if b"<!DOCTYPE" in file.read(_PROLOG_BYTES).upper():
            raise document.wrong(_DOCTYPE, part=part)
        file.seek(0)
        yield from _elements(document, file, tags, part)


def _elements(
    document: Document, file: IO[bytes], tags: Sequence[str], part: str
) -> Iterator[Element]:
    events = etree.iterparse(
        file,
        events=("end",),
        tag=[f"{{*}}{tag}" for tag in tags],
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    found = False
    try:
        for _, element in events:
            if not found and element.getroottree().docinfo.doctype:
                raise document.wrong(_DOCTYPE, part=part)
            found = True
            yield element
            _forget(element)
    except etree.XMLSyntaxError as error:
        raise document.wrong(
            f"is not well-formed XML: {error.msg}", part=part, line=error.lineno
        ) from error
    if not found:
        raise document.wrong(f"holds no <{tags[0]}>: this is not the expected format", part=part)


def _forget(element: Element) -> None:
    element.clear(keep_tail=False)
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
