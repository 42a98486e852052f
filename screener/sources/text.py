"""Small readings that published lists share: dates, flags, names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import TypeVar

from screener.model import CIRCA, Identifier, Name, NameKind
from screener.names import script_of

__all__ = [
    "circa",
    "day",
    "distinct",
    "fields",
    "identifier",
    "name",
    "names",
    "of_a_person",
    "one_primary",
    "slug",
    "tidy",
    "years",
]

_T = TypeVar("_T")

_USCC = re.compile(r"[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}")
_USCC_LENGTH = 18
_LEI = re.compile(r"[0-9A-Z]{18}\d{2}")
_LEI_LENGTH = 20
_CNPJ = re.compile(r"[0-9A-Z]{2}\.[0-9A-Z]{3}\.[0-9A-Z]{3}/[0-9A-Z]{4}-\d{2}")
_CPF = re.compile(r"(?:\d{3}|\*{3}|X{3})\.\d{3}\.\d{3}-(?:\d{2}|\*{2}|X{2})")
_MASKED = re.compile(r"\*|XXX\.")
"""Digits that a register of persons does not show."""
_INN = re.compile(r"\d{10}|\d{12}")
_IMO = re.compile(r"(?:IMO\s*)?(\d{7})", re.IGNORECASE)
_NOT_IN_A_SLUG = re.compile(r"[^a-z0-9]+")


def tidy(text: str | None) -> str:
    """Return the text with runs of white space as one space, none at the ends."""
    return " ".join(text.split()) if text else ""


def slug(text: str) -> str:
    """Return an id made of a text, for entries that have no number: *acme-co-ltd*."""
    return _NOT_IN_A_SLUG.sub("-", text.casefold()).strip("-")


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


def one_primary(found: Iterable[Name]) -> list[Name]:
    """Return the names with one primary name, which stands first: the first that is called so."""
    ordered = sorted(found, key=lambda one: one.kind != "primary")
    first = [name(one.text, "primary") for one in ordered[:1]]
    return first + [name(one.text) if one.kind == "primary" else one for one in ordered[1:]]


def distinct(found: Iterable[_T | None]) -> tuple[_T, ...]:
    """Return each thing once, in the order met, without what is empty."""
    return tuple(dict.fromkeys(filter(None, found)))


@lru_cache(maxsize=16_384)
def day(text: str | None, *patterns: str) -> date | None:
    """Return the date that a text states in one of these forms (`strptime`), else None."""
    text = tidy(text)
    for pattern in patterns:
        try:
            if pattern == "%Y-%m-%d":
                return date.fromisoformat(text)
            # A calendar day has no time zone; the date is all that is kept.
            return datetime.strptime(text, pattern).date()  # noqa: DTZ007 - see above
        except ValueError:
            continue
    return None


_LONGEST_RANGE = 30


def years(first: int, last: int) -> tuple[str, ...]:
    """Return each year of a range, such as of births that are not known better."""
    return tuple(map(str, range(first, min(last, first + _LONGEST_RANGE) + 1)))


def circa(dates: Iterable[str]) -> tuple[str, ...]:
    """Return dates as the model has those that their publisher does not hold for exact."""
    return tuple(f"{CIRCA}{date}" for date in dates)


def identifier(value: str, country: str = "", hint: str = "") -> Identifier | None:
    """Make an identifier, telling its kind by the list's own word for it and by its form.

    Args:
        value: the number as published.
        country: ISO 3166-1 alpha-2 of the issuer, or empty.
        hint: the list's word for the kind, e.g. ``regnumber`` or ``Tax ID No.``.
    """
    value = tidy(value)
    if not any(map(str.isalnum, value)):  # nothing, or the "-" that stands for it
        return None
    kind = _kind(value.upper(), country, hint.casefold())
    ship = _IMO.fullmatch(value) if kind == "imo" else None
    if kind == "cnpj" or of_a_person(value):
        country = "BR"
    return Identifier(kind, ship[1] if ship else value, country)


def of_a_person(value: str) -> bool:
    """Say whether a number is one that persons alone have: a Brazilian CPF, also a masked one."""
    return bool(_CPF.fullmatch(value.upper()))


def _kind(value: str, country: str, hint: str) -> str:
    said = _said(hint)
    if said.ship and said.before != "other" and _IMO.fullmatch(value):
        return "imo"
    if said.before:
        return said.before
    if said.cnpj or (country in {"BR", ""} and (_CNPJ.fullmatch(value) or _CPF.fullmatch(value))):
        return "other" if _MASKED.search(value) else "cnpj"
    if len(value) == _USCC_LENGTH and country in {"CN", ""} and _USCC.fullmatch(value):
        return "uscc"
    if said.inn or (said.tax and country == "RU" and _INN.fullmatch(value)):
        return "inn"
    lei = len(value) == _LEI_LENGTH and not value.isdigit() and _LEI.fullmatch(value)
    return said.after or ("lei" if lei else "other")


@dataclass(frozen=True, slots=True)
class _Said:
    """What the list's word for a number says about its kind."""

    before: str
    """A kind that holds whatever the number looks like."""
    after: str
    """A kind that holds unless the number's form says otherwise."""
    ship: bool
    inn: bool
    cnpj: bool
    tax: bool


_OF_PERSONS = ("passport", "national id", "citizen")


@lru_cache(maxsize=1024)
def _said(hint: str) -> _Said:
    words = set(hint.replace("/", " ").replace("-", " ").split())
    before = after = ""
    if any(word in hint for word in _OF_PERSONS):
        before = "other"
    elif "legal entity" in hint or "lei" in words:
        before = "lei"
    elif words & {"isin", "mmsi"}:
        before = "isin" if "isin" in words else "mmsi"
    if "d-u-n-s" in hint or "duns" in hint:
        after = "duns"
    elif {"vat", "v.a.t."} & words:
        after = "vat"
    elif "reg" in hint or "company number" in hint or "ogrn" in words:
        after = "registration"
    return _Said(
        before,
        after,
        ship="imo" in words or "vessel registration" in hint,
        inn="inn" in words,
        cnpj=bool({"cnpj", "cpf", "c.n.p.j."} & words),
        tax=bool({"tax", "fiscalcode", "tin"} & words),
    )


def fields(text: str) -> frozenset[str]:
    """Return the names of fields, written with spaces between them."""
    return frozenset(text.split())
