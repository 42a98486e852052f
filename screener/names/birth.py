"""Dates of birth that a list writes behind a person's name."""

from __future__ import annotations

import re

__all__ = ["name_and_birth"]

_BORN = re.compile(
    r"[\s,;(\[]*(?<!\w)(?:born|b\.|geb\.|geboren|née?|d\.?o\.?b\.?|date of birth|\*|род\.)"
    r"\s*:?\s*(?:on|am|le)?\s*"
    r"(?P<date>\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4})(?!\d)[)\]]?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d{4}")


def name_and_birth(text: str) -> tuple[str, str]:
    """Part ``Petrov, Ivan (born 12.03.1970)`` into the name and the date.

    Returns:
        The name, and the date as far as it is sure: ``1970-03-12``, or ``1970`` where day and
        month could be either way round (12/03/1970); ``""`` when the text has none.
    """
    found = _BORN.search(text) if _YEAR.search(text) else None
    if found is None:
        return text, ""
    name = (text[: found.start()] + " " + text[found.end() :]).strip()
    date = found["date"]
    if "." in date:
        day, month, year = date.split(".")
        return name, f"{year}-{int(month):02}-{int(day):02}"
    return name, date[-4:] if "/" in date else date
