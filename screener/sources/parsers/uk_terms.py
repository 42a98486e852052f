"""What the lists of the United Kingdom mean, whichever of its offices and formats gives them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from screener.model import ListingKind, Name, NameKind
from screener.names.ships import imo_number, ship_named
from screener.sources.document import Document
from screener.sources.text import distinct, name, names, one_primary, tidy

__all__ = ["KINDS", "births", "in_order", "name_kind", "nameless"]

KINDS: dict[str, ListingKind] = {
    "individual": "person",
    "entity": "organisation",
    "ship": "vessel",
}
_DAY = re.compile(r"(?:(\d\d|dd)/(\d\d|mm)/)?(\d{4})", re.IGNORECASE)


def nameless(document: Document, number: str) -> None:
    """Tell of an entry that is left out because nothing could be compared with it."""
    document.notes.unknown["entry without a name"] += 1
    document.notes.warn("source.entry_without_name", id=tidy(number)[:60])


def in_order(document: Document, found: list[Name], original: list[Name]) -> tuple[Name, ...]:
    """Return the names with one primary name, which stands first; originals stand last."""
    original = [one for one in original if one.text]
    document.notes.records["names"] += len(found) + len(original)
    if not found:
        found, original = original[:1], original[1:]
    found = one_primary(found)
    # *IMO 9333591 ("ARCTIC EXPRESS")* is how the list names a ship; a ledger has the name alone
    ships = [name(ship_named(one.text)) for one in found if imo_number(one.text)]
    return names([*found, *(one for one in ships if one.text), *original])


@lru_cache(maxsize=256)
def name_kind(kind: str, strength: str) -> NameKind:
    """Return the kind of a name by the list's words for it and for its strength."""
    stated = kind.strip().casefold()
    if stated == "primary name":
        return "primary"
    if stated.startswith(("fka", "former")):
        return "former"
    return "weak" if strength.casefold().startswith("low") else "alias"


def births(document: Document, texts: Iterable[str]) -> tuple[str, ...]:
    """Return the dates of birth; one in a form that is not known is counted."""
    dates: list[str] = []
    for text in filter(None, texts):
        dates.append(_born(text))
        if not dates[-1]:
            document.notes.unknown[f"date of birth: {text.strip()[:40]}"] += 1
    return distinct(dates)


def _born(text: str) -> str:
    """Return a date of birth as precise as it is given: ``dd/mm/1970`` is a year."""
    found = _DAY.fullmatch(text.strip())
    if not found:
        return ""
    date, month, year = found.groups()
    if not month or not month.isdigit() or month == "00":
        return str(year)
    return f"{year}-{month}-{date}" if date.isdigit() and date != "00" else f"{year}-{month}"
