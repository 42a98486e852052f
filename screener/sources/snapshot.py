"""Facts of small lists in our own columns: ``snapshot.csv`` beside the descriptor.

Maintainers write them with ``python -m screener.sources FOLDER``. Of persons a snapshot
carries names and legal act, nothing else.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import cast

from screener.errors import SourceError
from screener.model import GoodIndicator, Identifier, Listing, ListingKind, Name, NameKind
from screener.resources import sources_dir
from screener.sources.descriptor import Descriptor
from screener.sources.document import Fact
from screener.sources.text import name

__all__ = ["read_snapshot", "snapshot_path", "snapshot_sha256", "write_snapshot"]

_LISTING = (
    "id",
    "kind",
    "programme",
    "name",
    "aliases",
    "weak_aliases",
    "former_names",
    "countries",
    "addresses",
    "identifiers",
    "legal_act",
    "legal_act_url",
    "listed_on",
    "includes_subsidiaries",
)
_GOOD = (
    "country",
    "good",
    "sector",
    "child_labour",
    "forced_labour",
    "forced_child_labour",
    "derived_from",
    "year",
)
_BETWEEN = " | "
_KINDS: tuple[tuple[str, NameKind], ...] = (
    ("aliases", "alias"),
    ("weak_aliases", "weak"),
    ("former_names", "former"),
)


def snapshot_path(source: str) -> Path:
    """Return where a source's bundled facts are, whether or not it has any."""
    return sources_dir() / source / "snapshot.csv"


def snapshot_sha256(source: str) -> str:
    """Return the hash of a source's bundled facts, by which results name that edition.

    Raises:
        SourceError: there are none, or they cannot be read.
    """
    path = snapshot_path(source)
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise SourceError(f"{path}: cannot be read; install the program again") from error


def write_snapshot(facts: Iterable[Fact]) -> str:
    """Return the facts as CSV text: listings, or goods."""
    rows = [_row(fact) for fact in facts]
    text = io.StringIO()
    writer = csv.DictWriter(text, _LISTING if "kind" in rows[0] else _GOOD, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _row(fact: Fact) -> dict[str, str]:
    if isinstance(fact, GoodIndicator):
        return {key: _cell(getattr(fact, key)) for key in _GOOD}
    if not isinstance(fact, Listing):
        raise TypeError(f"a snapshot holds listings or goods, not {type(fact).__name__}")
    person = fact.kind == "person"
    return {
        "id": fact.id,
        "kind": fact.kind,
        "programme": fact.programme,
        "name": fact.names[0].text,
        **{column: _joined(_of_kind(fact, kind)) for column, kind in _KINDS},
        "countries": "" if person else _joined(fact.countries),
        "addresses": "" if person else _joined(fact.addresses),
        "identifiers": "" if person else _joined([_number(one) for one in fact.identifiers]),
        "legal_act": fact.legal_act,
        "legal_act_url": fact.legal_act_url,
        "listed_on": _cell(fact.listed_on),
        "includes_subsidiaries": _cell(fact.includes_subsidiaries),
    }


def _of_kind(listing: Listing, kind: NameKind) -> list[str]:
    return [one.text for one in listing.names[1:] if one.kind == kind]


def _number(one: Identifier) -> str:
    """Return a number with its kind and country before it: ``inn:RU:7709448606``."""
    return f"{one.kind}:{one.country}:{one.value}"


def _joined(texts: Sequence[str]) -> str:
    if any("|" in text for text in texts):
        raise ValueError(f"a text holds the sign that separates texts: {texts}")
    return _BETWEEN.join(texts)


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def read_snapshot(descriptor: Descriptor) -> tuple[str, list[Fact]]:
    """Return the hash of the bundled snapshot and the facts in it.

    Raises:
        SourceError: the snapshot is absent or does not read, with the row.
    """
    path = snapshot_path(descriptor.id)
    try:
        data = path.read_bytes()
        rows = csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""), strict=True)
        facts = list(_facts(descriptor, rows))
    except (OSError, UnicodeDecodeError, csv.Error, KeyError, ValueError) as error:
        raise SourceError(f"{path}: the bundled facts are damaged: {error!r}") from error
    return hashlib.sha256(data).hexdigest(), facts


def _facts(descriptor: Descriptor, rows: Iterable[dict[str, str]]) -> Iterator[Fact]:
    for row in rows:
        yield _listing(descriptor, row) if "kind" in row else _good(descriptor, row)


def _listing(descriptor: Descriptor, row: dict[str, str]) -> Listing:
    meaning = descriptor.programme([row["programme"]])
    return Listing(
        source=descriptor.id,
        id=row["id"],
        kind=cast("ListingKind", row["kind"]),
        names=(name(row["name"], "primary"), *_further_names(row)),
        programme=row["programme"],
        effect=meaning.effect,
        relevance=meaning.relevance,
        countries=_split(row["countries"]),
        addresses=_split(row["addresses"]),
        identifiers=tuple(map(_identifier, _split(row["identifiers"]))),
        legal_act=row["legal_act"],
        legal_act_url=row["legal_act_url"],
        listed_on=date.fromisoformat(row["listed_on"]) if row["listed_on"] else None,
        includes_subsidiaries=row["includes_subsidiaries"] == "yes",
    )


def _identifier(text: str) -> Identifier:
    kind, country, value = text.split(":", 2)
    return Identifier(kind, value, country)


def _further_names(row: dict[str, str]) -> Iterator[Name]:
    for column, kind in _KINDS:
        yield from (name(text, kind) for text in _split(row[column]))


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(_BETWEEN)) if cell else ()


def _good(descriptor: Descriptor, row: dict[str, str]) -> GoodIndicator:
    return GoodIndicator(
        source=descriptor.id,
        country=row["country"],
        good=row["good"],
        sector=row["sector"],
        child_labour=row["child_labour"] == "yes",
        forced_labour=row["forced_labour"] == "yes",
        forced_child_labour=row["forced_child_labour"] == "yes",
        derived_from=row["derived_from"],
        year=int(row["year"]),
    )
