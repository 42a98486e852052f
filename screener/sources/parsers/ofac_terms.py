"""What OFAC's XML and CSV have in common: kinds of entry, kinds of number, dates of birth."""

from __future__ import annotations

import re

from screener.model import ListingKind
from screener.sources.text import day, tidy

__all__ = ["KINDS", "born", "is_identifier"]

KINDS: dict[str, ListingKind] = {
    "entity": "organisation",
    "individual": "person",
    "vessel": "vessel",
    "aircraft": "vessel",
}
_YEAR = re.compile(r"\b(\d{4})\b")
_NO_NUMBER = (
    "gender",
    "secondary sanctions risk",
    "additional sanctions information",
    "organization established date",
    "organization type",
    "website",
    "email address",
    "phone number",
    "fax",
    "transactions prohibited",
    "target type",
    "executive order",
    "listing date",
    "effective date",
    "caatsa",
    "former vessel flag",
    "vessel year of build",
    "other vessel",
    "aircraft m",
    "aircraft operator",
    "aircraft mode",
    "nationality of registration",
    "citizen",
    "ifca determination",
    "peesa information",
    "supplementary information",
)
_LONGEST_RANGE = 15


def is_identifier(kind: str) -> bool:
    """Whether the list's ``idType`` names a number that tells one entity from another."""
    return bool(kind) and not kind.casefold().startswith(_NO_NUMBER)


def born(text: str) -> tuple[str, ...]:
    """Return a published date of birth as far as it is exact; a range gives its years."""
    text = tidy(text).removeprefix("circa ")
    exact = day(text, "%d %b %Y")
    if exact:
        return (exact.isoformat(),)
    month = day(text, "%b %Y")
    if month:
        return (f"{month:%Y-%m}",)
    years = [int(year) for year in _YEAR.findall(text)]
    if not years:
        return ()
    return tuple(map(str, range(min(years), min(max(years), min(years) + _LONGEST_RANGE) + 1)))
