"""Dates as people of many lands write them, where they cannot be mistaken for another day."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from functools import cache
from itertools import product
from typing import Literal

from babel.dates import get_month_names

from screener.intake.rules import rules_table

__all__ = ["read_date"]

_YEAR_FIRST = re.compile(
    r"(\d{4})(?:[\-/年년]|\. ?) ?(\d{1,2})(?:[\-/月월]|\. ?) ?(\d{1,2})[日일.]?(?:[T ].*)?"
)
_DAY_FIRST = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_EITHER_FIRST = re.compile(r"(\d{1,2})([/\-])(\d{1,2})\2(\d{4})")
_IN_VIETNAMESE = re.compile(r"ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})", re.IGNORECASE)
# 31 March 2027, 31-Mar-2027, 31 de março de 2027; and March 31, 2027.
_IN_WORDS = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[ \-](?:de )?([^\W\d][^\d,]*?)\.?[ \-,]+(?:de )?(\d{4})"
)
_MONTH_FIRST = re.compile(r"([^\W\d][^\d,]*?)\.? (\d{1,2})(?:st|nd|rd|th)?, ?(\d{4})")
_IN_ERA = re.compile(r"(\D+?)\.? ?(\d{1,3}|元)[年./\-] ?(\d{1,2})[月./\-] ?(\d{1,2})日?")
_FIRST_YEAR = "元"
_MONTHS = 12
_LONGEST = 60
_OF_BUDDHA, _AHEAD = range(2530, 2599), 543
"""Years from 1987 on as Thailand, Laos and Cambodia count them too, and how far these are ahead.

What never expires has a year such as 2500 or 2599.
"""
_LANGUAGES = (
    *("en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "cs", "ro", "sv", "da", "fi", "hu"),
    *("ru", "uk", "id", "ms", "vi", "th", "lo", "km", "my", "hi", "bn", "ta"),
)
_WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")
_CONTEXTS: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")


def read_date(text: str) -> date | None:
    """Read a date in the orders that cannot be mistaken; None for the others.

    ``03/04/2025`` and ``03-04-2025`` are different days in London and in New York, so they stay
    unread. ``03/04/2568`` is Thai, where the day stands first: the year is 2025. Read are figures
    of any script, names of months, and the eras of Japan and Taiwan.
    """
    text = _in_ascii_figures(text)
    if match := _YEAR_FIRST.fullmatch(text):
        return _day(match[1], match[2], match[3])
    if match := _DAY_FIRST.fullmatch(text) or _IN_VIETNAMESE.fullmatch(text):
        return _day(match[3], match[2], match[1])
    if match := _EITHER_FIRST.fullmatch(text):
        return _either_first(int(match[1]), int(match[3]), match[4])
    return (_in_words(text) or _in_era(text)) if len(text) <= _LONGEST else None


def _in_ascii_figures(text: str) -> str:
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.digit(char)) if char.isdigit() else char
        for char in unicodedata.normalize("NFKC", text)
    )


def _either_first(first: int, second: int, year: str) -> date | None:
    if first > _MONTHS or first == second or int(year) in _OF_BUDDHA:
        return _day(year, str(second), str(first))
    if second > _MONTHS:
        return _day(year, str(first), str(second))
    return None


def _in_words(text: str) -> date | None:
    if match := _IN_WORDS.fullmatch(text):
        day, name, year = match.groups()
    elif match := _MONTH_FIRST.fullmatch(text):
        name, day, year = match.groups()
    else:
        return None
    month = _months().get(_plain(name), 0)
    return _day(year, str(month), day) if month else None


def _in_era(text: str) -> date | None:
    """Read a year of an era: 令和7年3月31日, R7.3.31, 民國113年3月1日."""
    match = _IN_ERA.fullmatch(text)
    before: int | None = rules_table("content")["eras"].get(match[1].strip()) if match else None
    if match is None or before is None:
        return None
    year = 1 if match[2] == _FIRST_YEAR else int(match[2])
    return _day(str(before + year), match[3], match[4]) if year else None


@cache
def _months() -> Mapping[str, int]:
    """The names of months in many languages; one that is two months to two of them is none."""
    found: dict[str, int] = {}
    for language, width, context in product(_LANGUAGES, _WIDTHS, _CONTEXTS):
        for month, name in get_month_names(width, context, language).items():
            plain = _plain(str(name))
            found[plain] = month if found.get(plain, month) == month else 0
    return found


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold().strip(" .")


def _day(year: str, month: str, day: str) -> date | None:
    number = int(year)
    number -= _AHEAD if number in _OF_BUDDHA else 0
    try:
        return date(number, int(month), int(day))
    except ValueError:
        return None
