"""Names of ships as bills of lading write them: M/V before the name, an IMO number beside it."""

from __future__ import annotations

import re
from functools import lru_cache

from screener.late_regex import regex
from screener.names.legal import legal_forms
from screener.names.tables import read_table
from screener.names.writing.fold import folded

__all__ = ["imo_number", "is_company_number", "is_imo_number", "ship_named", "without_voyage"]

_IMO = regex(r"\bIMO(?:\s*(?:No|Nr|number)\b)?[.:#]?\s*(\d{7})(?!\d)", re.IGNORECASE)
_DIGITS = 7
_OF_COMPANIES = (8, 6, 4, 2, 9, 7)
_VOYAGE = regex(
    r"(?:(?:\bV(?:oy)?\.?\s*|\bvoyage\s+)\d{1,4}[A-Z]{0,2}|\b\d{2,4}[NESW])\s*$", re.IGNORECASE
)
"""*V. 123W*, or the voyage with its direction alone."""
_AROUND = " \t,;:.-/\"'“”„«»()[]"


def ship_named(text: str) -> str:
    """Return the name of the ship that a text names as one, empty where it names none.

    *M/V "Fu Yuan Yu 7869" IMO 9161003* names *Fu Yuan Yu 7869*: a prefix or an IMO number says so.
    What has a legal form is a firm all the same, if no number says otherwise: *MT Højgaard A/S*.
    """
    start = _prefix().match(text)
    number = _numbered(text)
    if start is None and number is None:
        return ""
    name = text[start.end() :] if start else text
    if number is None and legal_forms().split(folded(name)).classes:
        return ""
    name = _IMO.sub(" ", name)
    return " ".join(_VOYAGE.sub("", name).strip(_AROUND).split())


def without_voyage(text: str) -> str:
    """Return what is written of a ship without its voyage: it is one ship on all of them."""
    return _VOYAGE.sub("", text).strip() or text


def imo_number(text: str) -> str:
    """Return the IMO number that a text names, its check digit right; empty if it names none."""
    found = _numbered(text)
    return found[1] if found and is_imo_number(found[1]) else ""


def _numbered(text: str) -> re.Match[str] | None:
    """Where a text says an IMO number: a pattern takes longer to see that it has not its letters.

    *İ* and *ı* are small or large ones of *i* too.
    """
    return _IMO.search(text) if "mo" in text.lower() else None


def is_imo_number(number: str) -> bool:
    """Whether seven digits are a ship's number by their last, the sum of the others weighed."""
    if len(number) != _DIGITS or not number.isascii() or not number.isdigit():
        return False
    total = sum(int(digit) * (_DIGITS - at) for at, digit in enumerate(number[:-1]))
    return total % 10 == int(number[-1])


def is_company_number(number: str) -> bool:
    """Whether seven digits are the number of a firm that owns or manages ships, by their last."""
    if len(number) != _DIGITS or not number.isascii() or not number.isdigit():
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, _OF_COMPANIES, strict=False))
    return -total % 11 % 10 == int(number[-1])


@lru_cache(maxsize=1)
def _prefix() -> re.Pattern[str]:
    """What stands before a ship's name and is no part of it; letters with or without signs."""
    table = read_table("ships")
    letters = [r"[./\s]?".join(map(re.escape, short)) for short in table["letters"].split()]
    words = [r"\s+".join(map(re.escape, phrase.split())) for phrase in table["words"]]
    either = "|".join([*sorted(words, key=len, reverse=True), *letters])
    return regex(rf"\s*(?:{either})(?![^\W_])[.:]?[\s\"'“„«]+(?=\w)", re.IGNORECASE)
