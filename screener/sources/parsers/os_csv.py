"""OpenSanctions' ``targets.simple.csv``, from the user's own copy."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date

from screener.model import Identifier, Listing, ListingKind
from screener.sources.document import Document
from screener.sources.table import table
from screener.sources.text import day, name, names, tidy

__all__ = ["parse"]

_NEEDED = ("id", "schema", "name", "aliases", "countries", "sanctions", "dataset")
_KNOWN = (
    "birth_date",
    "addresses",
    "identifiers",
    "program_ids",
    "phones",
    "emails",
    "first_seen",
    "last_seen",
    "last_change",
)
KINDS: dict[str, ListingKind] = {
    "Person": "person",
    "Company": "organisation",
    "Organization": "organisation",
    "LegalEntity": "organisation",
    "PublicBody": "organisation",
    "Vessel": "vessel",
    "Airplane": "vessel",
}
_ALPHA_2 = 2


def parse(document: Document) -> Iterator[Listing]:
    """Read the table; each row about a firm, person, vessel or aircraft is one listing.

    ``programme`` is the data set an entry comes from. Rows about anything else, such as a
    security or a wallet, are counted and left out.

    Raises:
        SourceError: not this format, or a row without id or name.
    """
    for line, get in table(document, _NEEDED, known=_KNOWN):
        kind = KINDS.get(get("schema"))
        if kind is None:
            document.notes.unknown[f"schema: {get('schema')[:40]}"] += 1
            continue
        if not get("id") or not get("name"):
            raise document.wrong("a row lacks its id or name", line=line)
        sets = [tidy(one) for one in get("dataset").split(";") if one.strip()]
        meaning = document.descriptor.programme(sets)
        seen = day(get("last_change")[:10] or get("last_seen")[:10], "%Y-%m-%d")
        document.notes.dates.extend([seen] if seen else [])
        yield Listing(
            source=document.source,
            id=get("id"),
            kind=kind,
            names=names([name(tidy(get("name")), "primary"), *map(name, _many(get("aliases")))]),
            programme="; ".join(sets),
            effect=meaning.effect,
            relevance=meaning.relevance,
            countries=countries(_many(get("countries"))),
            addresses=tuple(_many(get("addresses"))),
            identifiers=tuple(Identifier("other", one) for one in _many(get("identifiers"))),
            birth_dates=tuple(_many(get("birth_date"))),
            listed_on=_first_seen(get("first_seen")),
            remark=tidy(get("sanctions")),
        )


def _many(cell: str) -> list[str]:
    """Split a cell by semicolons, but for those within quotes."""
    parts = next(csv.reader([cell], delimiter=";"), [])
    return [one for part in parts if (one := tidy(part))]


def countries(codes: list[str]) -> tuple[str, ...]:
    """Return the alpha-2 codes among codes that may also be of regions or of former states."""
    return tuple(dict.fromkeys(code.upper() for code in codes if len(code) == _ALPHA_2))


def _first_seen(text: str) -> date | None:
    return day(text[:10], "%Y-%m-%d")
