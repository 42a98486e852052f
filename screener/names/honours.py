"""Plants and institutes named after people: the surname alone, in its own case.

*Завод имени В. А. Дегтярева*, *Degtyarev Plant* and *Plant named after V.A. Degtyarev* are one.
"""

from __future__ import annotations

import re

from screener.names.fold import fold
from screener.names.words import word_table

__all__ = ["before_honours", "without_honours"]

_TITLE = (
    r"(?:академика|академик|академіка|профессора|маршала|генерала|адмирала|героя|akademika|"
    r"academician|professora|professor|prof\.|acad\.|marshala|marshal|generala|admirala|admiral)\s+"
)
_INITIALS = r"(?:[A-ZА-ЯІЇЄҐЎ]\.\s*){1,3}"
_BARE_INITIALS = r"(?:[A-ZА-ЯІЇЄҐЎ]{1,2}\s+){1,3}"
_NAMED_AFTER = re.compile(
    r"(?<!\w)(?:(?:им|ім)\.?|im\.|имени|імені|імя|imeni|imienia|named (?:after|for|by))\s+"
    rf"(?:{_TITLE})?(?:{_INITIALS}|{_BARE_INITIALS})?(?:{_TITLE})?(?P<surname>\w[\w'’-]{{3,}})",
    re.IGNORECASE,
)
_NAMED = ("named", "im.", "imeni", "imienia")
_NAMED_IN_ANY = (*_NAMED, "им", "ім", "ı", "i\u0307")
"""The Turkish letters are as good as *i*, whatever their case."""
_PERSON = re.compile(rf"(?<![\w.]){_INITIALS}(?=([A-ZА-ЯІЇЄҐЎ]\w{{3,}}))")
_CASES = (
    ("ского", "ский"), ("цкого", "цкий"), ("ького", "кий"), ("ова", "ов"), ("ева", "ев"),
    ("ёва", "ёв"), ("ина", "ин"), ("іна", "ін"), ("ына", "ын"), ("ого", "ий"), ("єва", "єв"),
    ("skogo", "sky"), ("skoho", "sky"), ("tskogo", "tsky"), ("ova", "ov"), ("eva", "ev"),
    ("ina", "in"), ("ogo", "y"), ("yna", "yn"),
)  # fmt: skip
"""Endings of surnames in the genitive, and in the nominative."""
_NAMED_SO = frozenset({"aerospace", "bureau", "missile", "shipyard", "space"})
"""Words of what is named after people: *S.P. Korolev Rocket Corporation*. Elsewhere initials tell a
firm by its owner: *R.K. Gupta Textiles* is not *S.P. Gupta Textiles*."""


def without_honours(name: str) -> str:
    """Return ``name`` with the person that it is named after as a surname, `""` if none is."""
    if found := _honour(name):
        surname = _nominative(found["surname"])
        return f"{name[: found.start()]} {surname} {name[found.end() :]}".strip()
    person = _PERSON.search(name) if "." in name else None
    meant = word_table().canonical
    if person is None or meant(fold(person[1])) in word_table().weak:
        return ""
    without = f"{name[: person.start()]}{name[person.end() :]}"
    return "" if _NAMED_SO.isdisjoint(map(meant, fold(without).split())) else without


def before_honours(name: str) -> str:
    """Return what stands before the person that a name says it is named after, `""` if nothing."""
    found = _honour(name)
    return name[: found.start()].strip(" ,«»\"'“”‘’(") if found else ""


def _honour(name: str) -> re.Match[str] | None:
    plain = name.casefold()
    named = any(map(plain.count, _NAMED if name.isascii() else _NAMED_IN_ANY))
    return _NAMED_AFTER.search(name) if named else None


def _nominative(surname: str) -> str:
    for genitive, nominative in _CASES:
        if surname.endswith(genitive):
            return surname.removesuffix(genitive) + nominative
    return surname
