"""Small readings that published lists share: dates, flags, names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import lru_cache

from screener.model import Identifier, Name, NameKind
from screener.names import script_of

__all__ = ["day", "fields", "identifier", "name", "names", "tidy"]

_USCC = re.compile(r"[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}")
_LEI = re.compile(r"[0-9A-Z]{18}\d{2}")
_INN = re.compile(r"\d{10}|\d{12}")
_IMO = re.compile(r"(?:IMO\s*)?(\d{7})", re.IGNORECASE)


def tidy(text: str | None) -> str:
    """Return the text with runs of white space as one space, none at the ends."""
    return " ".join(text.split()) if text else ""


def name(text: str, kind: NameKind = "alias") -> Name:
    """Make a name; its script is read from its letters."""
    return Name(text, kind, script_of(text))


def names(found: Iterable[Name]) -> tuple[Name, ...]:
    """Return the names without repeats and empty ones, the first occurrence kept."""
    kept: dict[str, Name] = {}
    for one in found:
        if one.text:
            kept.setdefault(one.text, one)
    return tuple(kept.values())


@lru_cache(maxsize=16_384)
def day(text: str | None, *patterns: str) -> date | None:
    """Return the date that a text states in one of these forms (`strptime`), else None."""
    text = tidy(text)
    for pattern in patterns:
        try:
            if pattern == "%Y-%m-%d":
                return date.fromisoformat(text)
            # A calendar day has no time zone; the date is all that is kept.
            return datetime.strptime(text, pattern).date()  # noqa: DTZ007
        except ValueError:
            continue
    return None


def identifier(value: str, country: str = "", hint: str = "") -> Identifier | None:
    """Make an identifier, telling its kind by the list's own word for it and by its form.

    Args:
        value: the number as published.
        country: ISO 3166-1 alpha-2 of the issuer, or empty.
        hint: the list's word for the kind, e.g. ``regnumber`` or ``Tax ID No.``.
    """
    value = tidy(value)
    if not value:
        return None
    kind = _kind(value.upper(), country, hint.casefold())
    ship = _IMO.fullmatch(value) if kind == "imo" else None
    return Identifier(kind, ship[1] if ship else value, country)


def _kind(value: str, country: str, hint: str) -> str:
    words = set(hint.replace("/", " ").replace("-", " ").split())
    return next((kind for kind, holds in _KINDS if holds(value, country, hint, words)), "other")


_Test = Callable[[str, str, str, set[str]], bool]
_KINDS: tuple[tuple[str, _Test], ...] = (
    ("other", lambda _v, _c, hint, _w: "passport" in hint or "national id" in hint),
    ("imo", lambda value, _c, hint, words: _is_ship(hint, words) and bool(_IMO.fullmatch(value))),
    ("lei", lambda _v, _c, hint, words: "legal entity" in hint or "lei" in words),
    ("uscc", lambda value, country, _h, _w: country in {"CN", ""} and bool(_USCC.fullmatch(value))),
    ("inn", lambda value, country, _h, words: _is_inn(value, country, words)),
    ("duns", lambda _v, _c, hint, _w: "d-u-n-s" in hint or "duns" in hint),
    ("vat", lambda _v, _c, _h, words: "vat" in words),
    ("registration", lambda _v, _c, hint, _w: "reg" in hint or "company number" in hint),
    ("lei", lambda value, _c, _h, _w: not value.isdigit() and bool(_LEI.fullmatch(value))),
)
"""Kinds in the order they are tried: what the list says, and the form of the number."""


def _is_ship(hint: str, words: set[str]) -> bool:
    return "imo" in words or "vessel registration" in hint


def _is_inn(value: str, country: str, words: set[str]) -> bool:
    if "inn" in words:
        return True
    return country == "RU" and bool({"tax", "fiscalcode"} & words) and bool(_INN.fullmatch(value))


def fields(text: str) -> frozenset[str]:
    """Return the names of fields, written with spaces between them."""
    return frozenset(text.split())
