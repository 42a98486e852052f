"""The UK's OFSI consolidated list (ConList), CSV; retired in January 2026, read for archives.

One row per combination of name, date of birth and address; the rows of one group belong
together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from screener.model import Listing, Name, NameKind
from screener.quotes import quoted
from screener.sources.document import Document
from screener.sources.parsers.uk_terms import KINDS, births
from screener.sources.table import Row, decoded, folded, rows, tell_missing
from screener.sources.text import day, distinct, identifier, name, names, one_primary, tidy

__all__ = ["parse"]

_NAMES = tuple(f"Name {number}" for number in range(1, 7))
_NEEDED = ("Name 6", "Name 1", "Group Type", "Alias Type", "Regime", "Listed On", "Group ID")
_EXPECTED = (*_NAMES, "DOB", "Nationality", "Country", "Address 1", "Other Information")
_KNOWN = (
    *_NEEDED,
    *_NAMES[1:-1],
    *(f"Address {number}" for number in range(1, 7)),
    "Title",
    "Name Non-Latin Script",
    "Non-Latin Script Type",
    "Non-Latin Script Language",
    "DOB",
    "Town of Birth",
    "Country of Birth",
    "Nationality",
    "Passport Details",
    "Passport Number",
    "NI Number",
    "National Identification Number",
    "National Identification Details",
    "Alias Quality",
    "Position",
    "Post/Zip Code",
    "Country",
    "Other Information",
    "Last Updated",
    "UK Sanctions List Date Designated",
    "Grp Status",
)
_SPELLED = {folded(heading): heading for heading in _KNOWN}
_NUMBERED = re.compile(r"\s*\(?\b\w\)\s*")
_IN_BRACKETS = re.compile(r"\s*\(.*?\)")

Record = dict[str, str]


def parse(document: Document) -> Iterator[Listing]:
    """Read the list; the rows of one ``Group ID`` are one listing, in order of the first.

    Raises:
        SourceError: not this format, or a group without name or of an unknown type.
    """
    groups: dict[str, list[tuple[int, Record]]] = {}
    for line, record in _records(document):
        groups.setdefault(record["Group ID"], []).append((line, record))
    for group, found in groups.items():
        yield _listing(document, group, found[0][0], [record for _, record in found])


def _records(document: Document) -> Iterator[tuple[int, Record]]:
    with decoded(document, legacy="cp1252") as file:
        lines = rows(document, file)
        _, headings = next(lines, (0, []))
        if headings[:1] == ["Last Updated"]:
            document.notes.dated(day(headings[1] if len(headings) > 1 else "", "%d/%m/%Y"))
            _, headings = next(lines, (0, []))
        headings = _clean(document, headings)
        for line, row in lines:
            if len(row) not in {len(headings), len(headings) + 1}:
                raise document.wrong(f"a row has {len(row)} cells, not {len(headings)}", line=line)
            yield line, dict(zip(headings, map(tidy, row), strict=False))


def _clean(document: Document, headings: Row) -> Row:
    """Return the headings without the empty one that some exports put before the first."""
    headings = [_SPELLED.get(folded(heading), tidy(heading)) for heading in headings]
    headings = headings[1:] if headings[:1] == [""] else headings
    for heading in _NEEDED:
        if heading not in headings:
            raise document.wrong(f"lacks the column {quoted(heading)}", line=1)
    tell_missing(document, _EXPECTED, headings)
    for heading in headings:
        if heading not in _KNOWN:
            document.notes.unknown[f"column: {heading[:60]}"] += 1
    return headings


def _listing(document: Document, group: str, line: int, found: list[Record]) -> Listing:
    first = found[0]
    kind = KINDS.get(first["Group Type"].casefold())
    named = _names(found)
    if kind is None or not group or not named:
        raise document.wrong("a group lacks its id, a name or a known type", line=line)
    meaning = document.descriptor.programme([first["Regime"]])
    numbers = [
        identifier(record.get(key, ""), "", hint)
        for record in found
        for key, hint in (
            ("Passport Details", "passport"),
            ("Passport Number", "passport"),
            ("NI Number", "national id"),
            ("National Identification Number", "national id"),
        )
    ]
    return Listing(
        source=document.source,
        id=group,
        kind=kind,
        names=named,
        programme=first["Regime"],
        effect=meaning.effect,
        relevance=meaning.relevance,
        countries=_countries(document, found),
        addresses=distinct(map(_address, found)),
        identifiers=distinct(numbers),
        birth_dates=births(document, dict.fromkeys(one.get("DOB", "") for one in found)),
        legal_act=meaning.legal_act,
        listed_on=document.day("Listed On", first["Listed On"], "%d/%m/%Y"),
        remark=first.get("Other Information", ""),
    )


def _names(found: list[Record]) -> tuple[Name, ...]:
    made = [
        name(text, _name_kind(record["Alias Type"], record.get("Alias Quality", "")))
        for record in found
        if (text := tidy(" ".join(record.get(part, "") for part in _NAMES)))
    ]
    original = [name(record.get("Name Non-Latin Script", "")) for record in found]
    return names([*one_primary(made), *original])


def _name_kind(text: str, quality: str) -> NameKind:
    stated = text.casefold()
    if stated in {"prime alias", "primary name"}:
        return "primary"
    if stated.startswith("fka"):
        return "former"
    return "weak" if quality.casefold().startswith("low") else "alias"


def _countries(document: Document, found: list[Record]) -> tuple[str, ...]:
    texts = [
        text
        for record in found
        for key in ("Nationality", "Country")
        for part in _NUMBERED.split(record.get(key, ""))
        if (text := _IN_BRACKETS.sub("", part).strip(" .,"))
    ]
    return distinct(map(document.country, dict.fromkeys(texts)))


def _address(record: Record) -> str:
    keys = (*(f"Address {number}" for number in range(1, 7)), "Post/Zip Code", "Country")
    return ", ".join(text for key in keys if (text := record.get(key, "")))
