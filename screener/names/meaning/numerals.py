"""Numbers written as words: *twenty-first* is 21st."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from screener.names.tables import read_table

__all__ = ["numeral_phrases", "numeral_words"]

_UNITS = range(1, 10)


@lru_cache(maxsize=1)
def numeral_words() -> Mapping[str, str]:
    """Return words for numbers, with their figures; *twentyfirst* too."""
    table = read_table("kinds")
    apart = {phrase.replace(" ", ""): figures for phrase, figures in numeral_phrases().items()}
    return {**table["numbers"], **table["tens"], **apart}


@lru_cache(maxsize=1)
def numeral_phrases() -> Mapping[str, str]:
    """Return numbers of two words: *twenty one*, *twenty first*."""
    table = read_table("kinds")
    units = {
        word: int(figures)
        for word, figures in table["numbers"].items()
        if word.isalpha() and int(figures) in _UNITS and word not in table["roman"]
    }
    return {
        f"{ten} {unit}": str(int(tens) + figure)
        for ten, tens in table["tens"].items()
        if int(tens) % 100 and not ten.endswith("th")
        for unit, figure in units.items()
    }
