"""The US Consolidated Screening List, JSON: an object with ``results``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from screener.model import Listing
from screener.sources.document import Document
from screener.sources.jsonfile import whole
from screener.sources.parsers.csl_terms import LISTS, TEXTS, UNREAD, Entry, listing, split
from screener.sources.text import tidy

__all__ = ["parse"]

_KNOWN = {*TEXTS, *LISTS, *UNREAD, "addresses", "country", "id", "ids"}
_ADDRESS = ("address", "city", "state", "postal_code", "country")
_NUMBER = ("type", "number", "country")

Kind = TypeVar("Kind", str, dict[str, Any])
Result = dict[str, Any]


def parse(document: Document) -> Iterator[Listing]:
    """Read the list; each of the ``results`` is one listing.

    Raises:
        SourceError: not this format, some of a search's results, or an entry without name, of
            an unknown list, or with something else where texts are.
    """
    data = whole(document)
    results = data.get("results") if isinstance(data, dict) else data
    if not isinstance(results, list):
        raise document.wrong("has no list of `results`")
    total = data.get("total") if isinstance(data, dict) else None
    if isinstance(total, int) and total > len(results):
        document.doubt(f"holds {len(results)} of {total} results: a page of a search, not the list")
    for place, result in enumerate(results, 1):
        if not isinstance(result, dict) or "source" not in result:
            raise document.wrong(f"result {place} is not an entry of this list")
        for key in result.keys() - _KNOWN:
            document.notes.unknown[str(key)[:60]] += 1
        try:
            entry, numbers = _entry(result), list(_numbers(result))
        except TypeError as error:
            raise document.wrong(f"result {place}: {error}") from error
        yield listing(document, entry, numbers)


def _entry(result: Result) -> Entry:
    entry: Entry = {key: _text(result, key) for key in (*TEXTS, "country")}
    for key in LISTS:
        entry[key] = [one for text in _each(result, key, str) for one in split(text)]
    entry["addresses"] = [
        ", ".join(text for key in _ADDRESS if (text := _text(one, key)))
        for one in _each(result, "addresses", dict)
    ]
    return entry


def _numbers(result: Result) -> Iterator[tuple[str, str, str]]:
    for one in _each(result, "ids", dict):
        kind, number, country = (_text(one, key) for key in _NUMBER)
        yield kind, number, country


def _text(holder: Result, key: str) -> str:
    value = holder.get(key)
    if not isinstance(value, str | int | float | None):
        raise TypeError(f"{key} is no text")
    return "" if value is None else tidy(str(value))


def _each(result: Result, key: str, kind: type[Kind]) -> list[Kind]:
    """Return what a field holds, which the list gives as one, as several, or as nothing."""
    value = result.get(key)
    values = value if isinstance(value, list) else [value]
    found = [one for one in values if one is not None]
    if not all(isinstance(one, kind) for one in found):
        raise TypeError(f"{key} holds something else than {_MEANT[kind]}")
    return found


_MEANT = {str: "texts", dict: "objects"}
