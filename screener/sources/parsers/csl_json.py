"""The US Consolidated Screening List, JSON: an object with ``results``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from screener.model import Listing
from screener.sources.document import Document
from screener.sources.jsonfile import whole
from screener.sources.parsers.csl_terms import LISTS, TEXTS, UNREAD, Entry, listing
from screener.sources.text import tidy

__all__ = ["parse"]

_KNOWN = {*TEXTS, *LISTS, *UNREAD, "addresses", "country", "id", "ids"}
_ADDRESS = ("address", "city", "state", "postal_code", "country")


def parse(document: Document) -> Iterator[Listing]:
    """Read the list; each of the ``results`` is one listing.

    Raises:
        SourceError: not this format, or an entry without name or of an unknown list.
    """
    data = whole(document)
    results = data.get("results") if isinstance(data, dict) else data
    if not isinstance(results, list):
        raise document.wrong("has no list of `results`")
    for place, result in enumerate(results, 1):
        if not isinstance(result, dict) or "source" not in result:
            raise document.wrong(f"result {place} is not an entry of this list")
        for key in result.keys() - _KNOWN:
            document.notes.unknown[str(key)[:60]] += 1
        yield listing(document, _entry(result), _numbers(result))


def _entry(result: dict[str, Any]) -> Entry:
    entry: Entry = {key: tidy(str(result.get(key) or "")) for key in TEXTS}
    for key in LISTS:
        entry[key] = [tidy(str(one)) for one in result.get(key) or []]
    entry["addresses"] = [
        ", ".join(text for key in _ADDRESS if (text := tidy(str(one.get(key) or ""))))
        for one in result.get("addresses") or []
    ]
    return entry


def _numbers(result: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    for one in result.get("ids") or []:
        yield (
            str(one.get("type") or ""),
            str(one.get("number") or ""),
            str(one.get("country") or ""),
        )
