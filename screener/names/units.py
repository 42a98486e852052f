"""Units of armies and ministries: by their number, and without the ministry that they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screener.names.fold import folded
from screener.names.legal import legal_forms
from screener.names.scripts import script_of
from screener.names.words import word_table

__all__ = ["units"]

_MILITARY_UNIT = re.compile(
    r"\b(?:military unit|войсковая часть|воинская часть|військова частина|в/ч)"
    r"\W*(?:no\W*|№\W*)?\d{4,6}\b",
    re.IGNORECASE,
)
_FOUR_DIGITS = re.compile(r"\d{4}")
_OF_MINISTRY = re.compile(
    r"\W+(?:(?:of|under|at)\s+(?:the\s+)?(?:\w+\s+)?ministry\s+of|(?:при\s+)?м[иі]н[иі]стерств[аеу]"
    r"|минобороны|мо рф|мвд)\b",
    re.IGNORECASE,
)
"""What stands behind the name of a unit or institute: the ministry that it belongs to."""
_LEAST_OF_MINISTRY = 1.2
"""Weight of words that tell a unit of a ministry by themselves: *Main Directorate* says less."""


def units(name: str) -> Iterator[str]:
    """Yield what a unit is called by itself.

    *85th Center, Military Unit 26165* is the unit; *Directorate of Deep-Sea Research of the
    Ministry of Defence* is the directorate, if its words tell it.
    """
    yield from filter(None, (_military_unit(name), _without_ministry(name)))


def _military_unit(name: str) -> str:
    maybe = _FOUR_DIGITS.search(name) and (not name.isascii() or "military" in name.casefold())
    unit = _MILITARY_UNIT.search(name) if maybe else None
    return unit[0] if unit and unit[0] != name else ""


def _without_ministry(name: str) -> str:
    found = _OF_MINISTRY.search(name)
    if not found:
        return ""
    unit = name[: found.start()]
    known, said = word_table().tokens[script_of(unit)], legal_forms().split(folded(unit)).rest
    told = sum([token.weight for word in said for token in known[word]])
    return unit if told >= _LEAST_OF_MINISTRY else ""
