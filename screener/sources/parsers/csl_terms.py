"""What the US Consolidated Screening List means, whether as CSV or JSON."""

from __future__ import annotations

import re
from collections.abc import Iterable

from screener.model import Identifier, Listing, ListingKind
from screener.quotes import quoted
from screener.sources.document import Document
from screener.sources.parsers.ofac_terms import KINDS, born, is_identifier
from screener.sources.text import day, distinct, identifier, name, names, slug, tidy

__all__ = ["LISTS", "TEXTS", "UNREAD", "Entry", "listing", "split"]

TEXTS = (
    "source",
    "entity_number",
    "type",
    "name",
    "title",
    "federal_register_notice",
    "start_date",
    "end_date",
    "call_sign",
    "vessel_type",
    "vessel_flag",
    "remarks",
    "source_information_url",
)
"""Columns that hold one text."""
LISTS = ("programs", "alt_names", "citizenships", "dates_of_birth", "nationalities")
"""Columns that hold several."""
UNREAD = (
    "_id",
    "standard_order",
    "license_requirement",
    "license_policy",
    "gross_tonnage",
    "gross_registered_tonnage",
    "vessel_owner",
    "source_list_url",
    "places_of_birth",
)
"""Columns of later years that say nothing which a listing holds."""

# The menu-based list stands as "(NS-MBS List)", that of China's military firms also as "(NS-CMIC)".
_ABBREVIATION = re.compile(r"\((?:NS-)?(?P<short>[A-Z]{2,4})(?: List)?\)")
_TAIL = re.compile(
    r"[,;]?\s+and any successors?,? .*$|[,;]?\s+and (?:its|any) (?:sub-?units?|subsidiar).*$",
    re.IGNORECASE,
)
_NEXT_ADDRESS = re.compile(r";\s+(?:and\s+)?")

Entry = dict[str, str | list[str]]
"""An entry by the names of the CSV's columns; what repeats is a list."""


def split(text: str) -> list[str]:
    """Split what the list separates by semicolons, dropping a leading ``and``."""
    return [one for part in _NEXT_ADDRESS.split(text) if (one := tidy(part).strip(";, "))]


def listing(document: Document, entry: Entry, numbers: Iterable[tuple[str, str, str]]) -> Listing:
    """Make a listing of an entry.

    Args:
        document: the edition.
        entry: its fields.
        numbers: kind, number and country of each identifier.

    Raises:
        SourceError: it lacks its name or source list.
    """
    source, text = _one(entry, "source"), tidy(_one(entry, "name"))
    if not text or not source:
        raise document.wrong(f"an entry lacks its name or source: {quoted(text or source)}"[:200])
    code = _ABBREVIATION.search(source)
    sublist = code["short"] if code else source
    if not document.descriptor.describes(sublist):
        document.notes.unknown[f"source: {source[:60]}"] += 1
    meaning = document.descriptor.programme([sublist, *_list(entry, "programs")])
    kind = _kind(document, entry)
    stem, tails = _TAIL.subn("", text)
    aliases = [name(_turned(_TAIL.sub("", one), kind)) for one in _list(entry, "alt_names")]
    listed = document.day("start_date", _one(entry, "start_date")[:10], "%Y-%m-%d")
    return Listing(
        source=document.source,
        id=_id(entry, sublist, text, listed.isoformat() if listed else ""),
        kind=kind,
        names=names([name(_turned(stem, kind), "primary"), *aliases]),
        programme="; ".join([sublist, *_list(entry, "programs")]),
        effect=meaning.effect,
        relevance=meaning.relevance,
        countries=_countries(document, entry),
        addresses=tuple(_list(entry, "addresses")),
        identifiers=_identifiers(document, numbers),
        birth_dates=tuple(
            dict.fromkeys(one for text in _list(entry, "dates_of_birth") for one in born_iso(text))
        ),
        legal_act=_one(entry, "federal_register_notice"),
        legal_act_url=_one(entry, "source_information_url"),
        listed_on=listed,
        includes_subsidiaries=bool(tails),
        remark=_remark(entry),
    )


def _remark(entry: Entry) -> str:
    # An order that ends on a day stays in force until the list drops it, so no delisting.
    ends = _one(entry, "end_date")
    texts = [_one(entry, "title"), _one(entry, "remarks"), f"ends {ends}" if ends else ""]
    return "; ".join(filter(None, texts))


def _one(entry: Entry, key: str) -> str:
    value = entry.get(key, "")
    return value if isinstance(value, str) else "; ".join(value)


def _list(entry: Entry, key: str) -> list[str]:
    value = entry.get(key, [])
    return split(value) if isinstance(value, str) else value


def _kind(document: Document, entry: Entry) -> ListingKind:
    if _one(entry, "vessel_type") or _one(entry, "call_sign"):
        return "vessel"
    stated = _one(entry, "type")
    if kind := KINDS.get(stated.casefold()):
        return kind
    if stated:
        document.notes.unknown[f"type: {stated[:40]}"] += 1
    return "person" if _list(entry, "dates_of_birth") else "organisation"


def _turned(text: str, kind: ListingKind) -> str:
    last, comma, first = tidy(text).partition(", ")
    return f"{first} {last}" if comma and kind == "person" else tidy(text)


def _id(entry: Entry, sublist: str, text: str, listed: str) -> str:
    """Return the list's own number; for its lists without numbers one made of the entry."""
    number = _one(entry, "entity_number")
    if number:
        return f"{sublist}/{number}"
    return f"{sublist}/{slug(f'{text} {listed}')}"


def _countries(document: Document, entry: Entry) -> tuple[str, ...]:
    texts = [*_list(entry, "nationalities"), *_list(entry, "citizenships")]
    texts += [one.rpartition(", ")[2] for one in _list(entry, "addresses")]
    texts += [_one(entry, "vessel_flag"), _one(entry, "country")]
    return distinct(map(document.country, texts))


def _identifiers(
    document: Document, numbers: Iterable[tuple[str, str, str]]
) -> tuple[Identifier, ...]:
    made = (
        identifier(number, document.country(country), kind)
        for kind, number, country in numbers
        if is_identifier(kind)
    )
    return distinct(made)


def born_iso(text: str) -> tuple[str, ...]:
    """Return a date of birth in either form that the list uses."""
    exact = day(text, "%Y-%m-%d")
    return (exact.isoformat(),) if exact else born(text)
