"""Blessings behind a holy name in Arabic letters, which are no part of a body's name."""

from __future__ import annotations

import re
from functools import lru_cache

from screener.late_regex import regex
from screener.names.tables import read_table

__all__ = ["without_eulogies"]


def without_eulogies(text: str) -> str:
    """Drop blessings from a text in Arabic letters: خاتم الانبیا (ص), یا مهدی عج, امام (ره)."""
    said = _eulogy().sub(lambda found: found["holy"] or " ", text)
    return " ".join(said.split()) if said != text else text


@lru_cache(maxsize=1)
def _eulogy() -> re.Pattern[str]:
    words, short, letters, holy = (
        "|".join(read_table("honours")["eulogies"][part])
        for part in ("words", "short", "letters", "holy")
    )
    return regex(
        rf"\(\s*(?:{words}|{short}|{letters})\s*\)"
        rf"|(?<!\w)(?:{words})(?!\w)"
        rf"|(?<=\w\s)(?:{short})\s*$"
        rf"|(?:(?<=\s)|(?<=\sال))(?P<holy>{holy})\s+(?:{letters})(?!\w)"
    )
