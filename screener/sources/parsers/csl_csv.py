"""The US Consolidated Screening List, CSV, with and without the ``_id`` column of later years."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screener.model import Listing
from screener.sources.document import Document
from screener.sources.parsers.csl_terms import LISTS, TEXTS, UNREAD, Entry, listing, split
from screener.sources.table import table

__all__ = ["parse"]

_NEEDED = ("source", "name", "alt_names")
_COLUMNS = (*TEXTS, *LISTS, "addresses", "ids")
_CODE = re.compile(r"[A-Z]{2}")


def parse(document: Document) -> Iterator[Listing]:
    """Read the list; each row is one listing, its ``programme`` the list it comes from.

    Raises:
        SourceError: not this format, or an entry without name or of an unknown list.
    """
    for _, get in table(document, _NEEDED, expected=_COLUMNS, known=UNREAD):
        entry: Entry = {column: get(column) for column in _COLUMNS}
        read = _number if get("_id") else _old_number
        yield listing(document, entry, map(read, split(get("ids"))))


def _number(text: str) -> tuple[str, str, str]:
    """Return kind, number and country of ``NIT #, 830106350-0, CO``; the country may lack."""
    parts = text.split(", ")
    country = parts.pop() if len(parts) > 2 and _CODE.fullmatch(parts[-1]) else ""  # noqa: PLR2004 - as above
    return parts[0], ", ".join(parts[1:]), country


def _old_number(text: str) -> tuple[str, str, str]:
    """Return kind, number and country of ``CO, 830106350-0, NIT #``; the country may lack."""
    parts = text.split(", ")
    country = parts.pop(0) if len(parts) > 2 and _CODE.fullmatch(parts[0]) else ""  # noqa: PLR2004 - as above
    return parts[-1], ", ".join(parts[:-1]), country
