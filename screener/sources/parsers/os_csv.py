"""OpenSanctions' ``targets.simple.csv``, from the user's own copy."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from screener.model import Identifier, Listing, ListingKind
from screener.sources.descriptor import Descriptor, Programme
from screener.sources.document import Document
from screener.sources.table import cells
from screener.sources.text import day, name, names, tidy

__all__ = ["parse"]

_NEEDED = ("id", "schema", "name", "aliases", "countries", "sanctions", "dataset")
_READ = (
    "id",
    "schema",
    "name",
    "aliases",
    "countries",
    "addresses",
    "identifiers",
    "birth_date",
    "dataset",
    "sanctions",
    "first_seen",
    "last_change",
    "last_seen",
)
_NOT_READ = ("program_ids", "phones", "emails")
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
    for line, row in cells(document, _NEEDED, _READ, known=_NOT_READ):
        id_, schema, title, aliases, codes, places, numbers, born, sets, sanctions, first, *seen = (
            row
        )
        kind = KINDS.get(schema)
        if kind is None:
            document.notes.unknown[f"schema: {schema.strip()[:40]}"] += 1
            continue
        primary = tidy(title)
        if not id_ or not primary:
            raise document.wrong("a row lacks its id or name", line=line)
        programme, meaning = _meaning(document.descriptor, sets)
        document.notes.dated(_changed(*seen))
        yield Listing(
            source=document.source,
            id=id_.strip(),
            kind=kind,
            names=names([name(primary, "primary"), *map(name, _many(aliases))]),
            programme=programme,
            effect=meaning.effect,
            relevance=meaning.relevance,
            countries=_codes(codes),
            addresses=_many(places),
            identifiers=tuple([Identifier("other", one) for one in _many(numbers)]),
            birth_dates=_many(born),
            listed_on=document.day("first_seen", first[:10], "%Y-%m-%d"),
            remark=tidy(sanctions),
        )


@lru_cache(maxsize=1024)
def _sets(cell: str) -> tuple[str, ...]:
    return tuple(one for part in cell.split(";") if (one := tidy(part)))


def _meaning(descriptor: Descriptor, cell: str) -> tuple[str, Programme]:
    sets = _sets(cell)
    return "; ".join(sets), descriptor.programme(sets)


def _changed(changed: str, seen: str) -> date | None:
    """Return the day on which a row was changed or, where that is not said, last seen."""
    return day(changed[:10] or seen[:10], "%Y-%m-%d")


def _many(cell: str) -> tuple[str, ...]:
    """Split a cell by semicolons, but for those within quotes, where these are in pairs."""
    if not cell:
        return ()
    marks = cell.count('"')
    quoted = marks and marks % 2 == 0
    parts = next(csv.reader([cell], delimiter=";")) if quoted else cell.split(";")
    return tuple([one for part in parts if (one := tidy(part))])


@lru_cache(maxsize=4096)
def _codes(cell: str) -> tuple[str, ...]:
    return countries(_many(cell))


def countries(codes: Iterable[str]) -> tuple[str, ...]:
    """Return the alpha-2 codes among codes that may also be of regions or of former states."""
    return tuple(dict.fromkeys(code.upper() for code in codes if len(code) == _ALPHA_2))
