"""The UK Sanctions List, CSV: a row for each combination of name, address and number.

A line ``Report Date: 18-Aug-2026`` stands before the headings. The rows of one ``Unique ID``
belong together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from screener.model import Effect, Listing
from screener.sources.document import Document
from screener.sources.parsers.uk_terms import KINDS, births, in_order, name_kind, nameless
from screener.sources.table import Row, cells, folded
from screener.sources.text import day, distinct, identifier, name, tidy

__all__ = ["parse"]

_PARTS = tuple(f"Name {number}" for number in range(1, 7))
_ADDRESS = (
    *(f"Address Line {number}" for number in range(1, 7)),
    "Address Postal Code",
    "Address Country",
)
_NUMBERS = {
    "Passport number": "passport",
    "National Identifier number": "national id",
    "Business registration number (s)": "registration",
    "IMO number": "imo",
    "Hull identification number (HIN)": "hull",
}
_COUNTRIES = ("Nationality(/ies)", "Current believed flag of ship", "Address Country")
_TYPES = ("Designation Type", "Individual, Entity, Ship")
"""The heading of the kind, in the present layout and in the one before."""
_NEEDED = ("Unique ID", "Name 6", "Name type", "Regime Name")
_READ = (
    *_NEEDED,
    *_PARTS[:-1],
    *_ADDRESS,
    *_NUMBERS,
    *_COUNTRIES[:-1],
    *_TYPES,
    "Alias strength",
    "Name non-latin script",
    "Sanctions Imposed",
    "Other Information",
    "Date Designated",
    "D.O.B",
)
_NOT_READ = (
    "Last Updated",
    "OFSI Group ID",
    "UN Reference Number",
    "Title",
    "Non-latin script type",
    "Non-latin script language",
    "Designation source",
    "UK Statement of Reasons",
    "Phone number",
    "Website",
    "Email address",
    "National Identifier additional information",
    "Passport additional information",
    "Position",
    "Gender",
    "Town of birth",
    "Country of birth",
    "Type of entity",
    "Subsidiaries",
    "Parent company",
    "Current owner/operator (s)",
    "Previous owner/operator (s)",
    "Previous flags",
    "Type of ship",
    "Tonnage of ship",
    "Length of ship",
    "Year Built",
)
_REPORT = re.compile(r"Report Date:\s*(\S+)", re.IGNORECASE)
_DAYS = ("%d-%b-%Y", "%d/%m/%Y", "%Y-%m-%d")
_NUMBERED = re.compile(r"\s*\(\d+\)\.?\s*|\s*[|;]\s*")

Record = dict[str, str]


def parse(document: Document) -> Iterator[Listing]:
    """Read the list; the rows of one ``Unique ID`` are one listing, in order of the first.

    A designation without any name is counted and left out, with a warning.

    Raises:
        SourceError: not this format, or a designation without id or a known kind.
    """
    groups: dict[str, tuple[int, list[Record]]] = {}

    def report(row: Row) -> bool:
        found = _REPORT.match(row[0].strip())
        document.notes.dated(day(found[1], *_DAYS) if found else None)
        return bool(found)

    for line, row in cells(
        document, _NEEDED, _READ, known=_NOT_READ, before=report, optional=_TYPES
    ):
        record = {key: text for key, cell in zip(_READ, row, strict=True) if (text := tidy(cell))}
        groups.setdefault(record.get("Unique ID", ""), (line, []))[1].append(record)
    for group, (line, records) in groups.items():
        if listing := _listing(document, group, line, records):
            yield listing


def _listing(document: Document, group: str, line: int, found: list[Record]) -> Listing | None:
    first = found[0]
    kind = KINDS.get(next((first[key] for key in _TYPES if key in first), "").casefold())
    spelled = dict.fromkeys(
        (text, name_kind(one.get("Name type", ""), one.get("Alias strength", "")))
        for one in found
        if (text := " ".join(one[part] for part in _PARTS if part in one))
    )
    original = _each(found, "Name non-latin script")
    if kind is None or not group:
        raise document.wrong("a designation lacks id or kind", line=line)
    if not spelled and not original:
        nameless(document, group)
        return None
    regime = first.get("Regime Name", "")
    meaning = document.descriptor.programme([regime])
    numbers = (
        identifier(text, "", hint)
        for key, hint in _NUMBERS.items()
        for one in found
        for text in _NUMBERED.split(one.get(key, ""))
    )
    return Listing(
        source=document.source,
        id=group,
        kind=kind,
        names=in_order(
            document,
            [name(text, of) for text, of in spelled],
            list(map(name, original)),
        ),
        programme=regime,
        effect=_effect(found, meaning.effect),
        relevance=meaning.relevance,
        countries=_countries(document, found),
        addresses=distinct(map(_address, found)),
        identifiers=distinct(numbers),
        birth_dates=births(document, _each(found, "D.O.B")),
        legal_act=meaning.legal_act or regime,
        legal_act_url=meaning.legal_act_url,
        listed_on=document.day("Date Designated", first.get("Date Designated"), *_DAYS),
        remark=first.get("Other Information", ""),
    )


def _each(found: list[Record], key: str) -> list[str]:
    return list(dict.fromkeys(one[key] for one in found if key in one))


def _effect(found: list[Record], effect: Effect) -> Effect:
    """Return the effect; without an asset freeze, such as for a ship, no more than advice."""
    imposed = _each(found, "Sanctions Imposed")
    frozen = any("assetfreeze" in folded(one) for one in imposed)
    return effect if frozen or not imposed else "advisory"


def _countries(document: Document, found: list[Record]) -> tuple[str, ...]:
    texts = (
        text for key in _COUNTRIES for one in _each(found, key) for text in _NUMBERED.split(one)
    )
    return distinct(map(document.country, texts))


def _address(record: Record) -> str:
    return ", ".join(record[key] for key in _ADDRESS if key in record)
