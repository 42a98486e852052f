"""Words of known kinds cut short: *constr*, *mfg*."""

from __future__ import annotations

from functools import lru_cache

from screener.matching.sound import has_vowel
from screener.names.words import word_table

__all__ = ["abbreviates", "abbreviates_common", "kinds_by_letter"]

_CLIPPED, _CONTRACTED, _OF_PLACE = 3, 4, 4
"""Letters of a word without its end, without its vowels, and of the longest that is no place's."""


def abbreviates(short: str, long: str) -> bool:
    """Whether ``short`` is a word of a known kind, clipped (*constr*) or without its vowels.

    Few letters are short for no place: *Phil* is not the Philippines, *Shan* not Shanghai.
    """
    if len(short) < _CLIPPED or len(long) < len(short) + 2 or short[0] != long[0]:
        return False
    if long not in word_table().kinds or short in word_table().common:
        return False
    if long.startswith(short):
        return len(short) > _OF_PLACE or word_table().whole[long].kind != "place"
    if len(short) < _CONTRACTED or has_vowel(short[1:]):
        return False
    letters = iter(long)
    return all(c in letters for c in short)


@lru_cache(maxsize=300_000)
def abbreviates_common(word: str) -> bool:
    """Whether ``word`` may be a word of a known kind cut short."""
    if len(word) < _CLIPPED:
        return False
    if word in _clipped():
        return True
    if len(word) < _CONTRACTED or has_vowel(word[1:]):
        return False
    return any(abbreviates(word, long) for long in kinds_by_letter().get(word[0], ()))


@lru_cache(maxsize=1)
def kinds_by_letter() -> dict[str, list[str]]:
    """Return the words of known kinds by the letter that they begin with."""
    found: dict[str, list[str]] = {}
    for word in sorted(word_table().kinds):
        found.setdefault(word[0], []).append(word)
    return found


@lru_cache(maxsize=1)
def _clipped() -> frozenset[str]:
    """All beginnings of words of a known kind that abbreviate them."""
    table = word_table()
    starts = {word[:end] for word in table.kinds for end in range(_CLIPPED, len(word) - 1)}
    return frozenset(starts - table.common)
