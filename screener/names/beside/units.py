"""Units of armies and ministries: by their number, and without the ministry that they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from screener.late_regex import regex
from screener.names.legal import legal_forms
from screener.names.tables import read_table
from screener.names.words import word_table
from screener.names.writing.fold import folded
from screener.names.writing.scripts import script_of

__all__ = ["units"]

_FOUR_DIGITS = regex(r"\d{4}")


@dataclass(frozen=True, slots=True)
class _Words:
    """The table ``rules/names/units.yml``."""

    military_ascii: tuple[str, ...]
    """Words of military units without which a name in ASCII holds none: seen at a glance."""
    military_unit: re.Pattern[str]
    """A military unit with its number, of four to six digits."""
    of_ministry: re.Pattern[str]
    """What stands behind the name of a unit or institute: the ministry that it belongs to."""
    ministries_ascii: tuple[str, ...]
    """What a name in ASCII has in small letters that tells such a ministry."""
    least: float


@lru_cache(maxsize=1)
def _words() -> _Words:
    table = read_table("units")
    military, signs, joined_by, ministries = (
        "|".join(map(re.escape, table[words]))
        for words in ("military", "number_signs", "joined_by", "ministries")
    )
    in_english = rf"(?:{joined_by})\s+(?:the\s+)?(?:\w+\s+)?ministry\s+of"
    return _Words(
        tuple(filter(str.isascii, table["military"])),
        regex(rf"\b(?:{military})\W*(?:(?:{signs})\W*)?\d{{4,6}}\b", re.IGNORECASE),
        regex(rf"\W+(?:{in_english}|{ministries})\b", re.IGNORECASE),
        ("ministry", *filter(str.isascii, table["ministries"])),
        table["least"],
    )


def units(name: str) -> Iterator[str]:
    """Yield what a unit is called by itself.

    *85th Center, Military Unit 26165* is the unit; *Directorate of Deep-Sea Research of the
    Ministry of Defence* is the directorate, if its words tell it.
    """
    yield from filter(None, (_military_unit(name), _without_ministry(name)))


def _military_unit(name: str) -> str:
    if not _FOUR_DIGITS.search(name):
        return ""
    words, plain = _words(), name.casefold()
    maybe = not name.isascii() or any(word in plain for word in words.military_ascii)
    unit = words.military_unit.search(name) if maybe else None
    return unit[0] if unit and unit[0] != name else ""


def _without_ministry(name: str) -> str:
    words, plain = _words(), name.lower()
    maybe = not name.isascii() or any(map(plain.__contains__, words.ministries_ascii))
    found = words.of_ministry.search(name) if maybe else None
    if not found:
        return ""
    unit = name[: found.start()]
    known, said = word_table().tokens[script_of(unit)], legal_forms().split(folded(unit)).rest
    told = sum([token.weight for word in said for token in known[word]])
    return unit if told >= _words().least else ""
