"""Uzbek and Azerbaijani write *x* for what others write *kh*: *Baxt*, *Bakht*."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from screener.names.tables import read_part
from screener.names.words import is_name, word_table

__all__ = ["has_schwa", "with_kh", "words_with_x"]

_SCHWA, _CAPITAL_SCHWA = "əƏ"
"""A letter that of the languages in Latin letters Azerbaijani alone has."""


def has_schwa(text: str) -> bool:
    """Whether a text has that letter."""
    return _SCHWA in text or _CAPITAL_SCHWA in text


def with_kh(words: Sequence[str]) -> Sequence[str]:
    """Return the words of such a name as others write those that no table knows, `()` if none."""
    known = word_table().tokens["Latn"]
    said = [w.replace("x", "kh") if "x" in w and is_name(known[w]) else w for w in words]
    return said if said != [*words] else ()


@lru_cache(maxsize=1)
def words_with_x() -> AbstractSet[str]:
    """Return words that tell a name of those languages."""
    words: str = read_part("translations", "tells")["caucasus_turkic"]
    return frozenset(words.split())
