"""What the EU's consolidated list means, whether as XML or CSV."""

from __future__ import annotations

from collections.abc import Iterable

from screener.model import Identifier, ListingKind, Name
from screener.names.form import normal_form
from screener.sources.text import circa, name, tidy, years

__all__ = ["BIRTH", "GONE", "address", "born", "primary_first", "remark", "ship_or_firm"]

GONE = {"CS", "YU", "AN", "SU", "00"}
"""Codes of states that are no more, and the list's own code for an unknown one."""
_OF_FIRMS = frozenset({"trade"})
"""Kinds of words that a firm's name has and a ship's has not."""
_LAST = 8
"""Above the rank of every name; see `primary_first`."""
_PREFERRED = {"EN", "en", ""}
"""Languages of a name that is shown first: English, and what is not marked."""
_NOT_STATED = "UNKNOWN"
"""Stands for a part of an address that is not known."""


def ship_or_firm(names: Iterable[Name], numbers: Iterable[Identifier]) -> ListingKind:
    """Tell a ship from a firm that owns ships: both have IMO numbers, both are enterprises.

    A firm's names have a legal form or a word of trade: *Weihai World-Shipping Freight*.
    """
    if all(number.kind != "imo" for number in numbers):
        return "organisation"
    readings = [reading for name in names for reading in normal_form(name.text).readings]
    firm = any(
        reading.legal or any(token.kind in _OF_FIRMS for token in reading.tokens)
        for reading in readings
    )
    return "organisation" if firm else "vessel"


def primary_first(aliases: Iterable[tuple[str, str, bool, str]]) -> tuple[Name, ...]:
    """Return the names with the one a reader of English looks for first.

    The list marks no primary name and often begins with another language. Preferred is a
    strong name in Latin letters, marked English or not marked at all, else any; the oldest
    record decides between equals.

    Args:
        aliases: text, language code, whether strong, and the record's number.
    """
    kept: dict[str, Name] = {}
    best, least, oldest = None, _LAST, (0, "")
    for text, language, strong, number in aliases:
        if not text:
            continue
        one = kept.get(text)
        if one is None:
            one = kept[text] = name(text, "alias" if strong else "weak")
        rank = 4 * (not strong) + 2 * (one.script != "Latn") + (language not in _PREFERRED)
        if rank < least or (rank == least and (len(number), number) < oldest):
            best, least, oldest = one, rank, (len(number), number)
    if best is None:
        return ()
    del kept[best.text]
    return (Name(best.text, "primary", best.script), *kept.values())


def remark(*texts: str | None) -> str:
    """Return what is remarked of an entity: details of its designation, then its remarks."""
    return " ".join(text for one in texts if (text := tidy(one)))


def address(parts: Iterable[str | None]) -> str:
    """Return an address in one line, without the parts that are not known."""
    return ", ".join([text for part in parts if (text := tidy(part)) and text != _NOT_STATED])


BIRTH = (
    "birthdate",
    "calendarType",
    "year",
    "monthOfYear",
    "yearRangeFrom",
    "yearRangeTo",
    "circa",
)
"""What is read of a birth, in the order in which `born` takes it."""


def born(fields: Iterable[str]) -> tuple[str, ...]:
    """Return a date of birth as far as it is known; of other calendars only one in full.

    A range gives its years.
    """
    whole, calendar, year, month, first, last, vague = fields
    if whole or calendar not in {"", "GREGORIAN"}:
        dates: tuple[str, ...] = (whole,) if whole else ()
    elif year:
        dates = (f"{year}-{int(month):02}" if month.isdigit() else year,)
    elif first.isdigit():
        dates = years(int(first), int(last) if last.isdigit() else int(first))
    else:
        dates = ()
    return circa(dates) if vague.casefold() == "true" else dates
