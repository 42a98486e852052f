"""Facts as lines of JSON: what an edition's facts are kept as beside its bytes."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import IO, Any

from screener.errors import SourceError
from screener.model import CountryIndicator, GoodIndicator, Identifier, Listing, Name
from screener.sources.document import Fact

__all__ = ["FORMAT", "read_facts", "write_facts"]

FORMAT = 17
"""Raised whenever a kept fact would read differently; kept facts are then made again."""

_TYPES: dict[str, type[Fact]] = {
    "listing": Listing,
    "good": GoodIndicator,
    "country": CountryIndicator,
}
_TAGS = {kind: tag for tag, kind in _TYPES.items()}
_FIELDS = {
    kind: tuple(one.name for one in fields(kind) if one.name != "source")
    for kind in _TYPES.values()
}


def write_facts(facts: Iterable[Fact], file: IO[bytes]) -> Iterator[Fact]:
    """Write the facts, compressed, passing each on as it is written."""
    with gzip.GzipFile(fileobj=file, mode="wb", compresslevel=4, mtime=0) as packed:
        for fact in facts:
            packed.write(_line(fact).encode())
            yield fact


def _line(fact: Fact) -> str:
    kind = type(fact)
    values = {key: value for key in _FIELDS[kind] if (value := getattr(fact, key))}
    for key in ("listed_on", "delisted_on"):
        if key in values:
            values[key] = values[key].isoformat()
    if kind is Listing:
        values["names"] = [(one.text, one.kind, one.script) for one in values["names"]]
        if "identifiers" in values:
            values["identifiers"] = [
                (one.kind, one.value, one.country) for one in values["identifiers"]
            ]
    return json.dumps([_TAGS[kind], values], ensure_ascii=False, separators=(",", ":")) + "\n"


def read_facts(path: Path, source: str) -> Iterator[Fact]:
    """Read what `write_facts` wrote.

    Raises:
        SourceError: the file is damaged.
    """
    try:
        with gzip.open(path, "rb") as file:
            for line in file:
                tag, values = json.loads(line)
                yield _fact(tag, values, source)
    except (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError) as error:
        raise SourceError(
            f"{path}: the kept facts are damaged ({error}); import or refresh that source again"
        ) from error


def _fact(tag: str, values: dict[str, Any], source: str) -> Fact:
    if tag == "listing":
        return _listing(values, source)
    if tag == "good":
        for key in ("child_labour", "forced_labour", "forced_child_labour"):
            values.setdefault(key, False)
        return GoodIndicator(source=source, **{"sector": "", "good": "", **values})
    return CountryIndicator(source=source, **{"value": "", **values})


def _listing(values: dict[str, Any], source: str) -> Listing:
    values["names"] = tuple([Name(*one) for one in values["names"]])
    for key in ("countries", "addresses", "birth_dates"):
        if key in values:
            values[key] = tuple(values[key])
    if "identifiers" in values:
        values["identifiers"] = tuple([Identifier(*one) for one in values["identifiers"]])
    for key in ("listed_on", "delisted_on"):
        if key in values:
            values[key] = date.fromisoformat(values[key])
    values.setdefault("programme", "")
    return Listing(source=source, **values)
