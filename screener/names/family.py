"""Which part of a person's name is written as the family's."""

from __future__ import annotations

from screener.late_regex import regex
from screener.names.writing.fold import fold

__all__ = ["family_words"]

_WORD = regex(r"[^\W\d_]{2,}")
_VOWEL = regex("[aeiouy]")
_MOST_BEFORE_COMMA = 4
"""Words of a family name that stands before a comma: *de la Cruz Perez, Ana*."""


def family_words(name: str) -> frozenset[str]:
    """Return the folded words that a name sets apart as the family's, if it does.

    In capitals beside others that are not, *Ali Hassan KHALIL*, or before a comma. What cannot be
    said is short for another name: *MD Rahman*.
    """
    words = _WORD.findall(name)
    capitals = [word for word in words if word.isupper()]
    if capitals and any(word[1:].islower() for word in words):
        said = fold(" ".join(capitals)).split()
        return frozenset(word for word in said if _VOWEL.search(word))
    before, comma, behind = name.partition(",")
    if comma and _WORD.search(behind) and len(before.split()) <= _MOST_BEFORE_COMMA:
        return frozenset(fold(before).split())
    return frozenset()
