"""Dates of birth that a list writes behind a person's name."""

from __future__ import annotations

import re

from screener.late_regex import regex

__all__ = ["birth", "name_and_birth"]

_MONTH = (
    r"(?:jan|feb|m[aä]r|a[pbv]r|ma[iy]|ju[nli]|a[uo][gû]|sep|o[ck]t|nov|d[eé][cz]|ene|dic)"
    r"[^\W\d_]*\.?"
)
_IN_WORDS = (
    rf"\d{{1,2}}(?:-\d{{1,2}}-|\.?[\s-]{_MONTH}[\s-])\d{{4}}|{_MONTH}\s(?:\d{{1,2}},?\s)?\d{{4}}"
)
"""Dates of which only the year is sure: *12-03-1970*, and those with a month in some language."""
_BORN = regex(
    r"[\s,;(\[]*(?<!\w)(?:born|b\.|geb\.|geboren|née?|d\.?o\.?b\.?|date of birth|\*|род\.)"
    r"\s*:?\s*(?:on|am|le)?\s*"
    rf"(?P<date>\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|{_IN_WORDS}|\d{{4}})"
    r"(?!\d)[)\]]?",
    re.IGNORECASE,
)
_BY_YEAR = regex(r"\d{4}(?:-|$)")
_DAY = regex(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_WORDED = regex(_IN_WORDS, re.IGNORECASE)
_YEAR = regex(r"\d{4}")


def name_and_birth(text: str) -> tuple[str, str]:
    """Part ``Petrov, Ivan (born 12.03.1970)`` into the name and the date.

    Returns:
        The name, and the date as far as it is sure: ``1970-03-12``, or ``1970`` where day and
        month could be either way round (12/03/1970); ``""`` when the text has none.
    """
    found = _BORN.search(text) if _YEAR.search(text) else None
    if found is None:
        return text, ""
    return (text[: found.start()] + " " + text[found.end() :]).strip(), birth(found["date"])


def birth(date: str) -> str:
    """Return a written date of birth as far as it is sure; ``""`` for what is no date."""
    if _BY_YEAR.match(date):
        return date
    found = _DAY.fullmatch(date)
    if found is None:
        return date[-4:] if _WORDED.fullmatch(date) else ""
    day, month, year = found.groups()
    return f"{year}-{int(month):02}-{int(day):02}" if "." in date else year
