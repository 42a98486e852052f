"""Words without their endings, language by language: *islamikis* and *islamiko* are one."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

__all__ = ["arabic_stem", "root", "singular"]

_SHORTEST_PLURAL = 5
_SHORTEST_ROOT = 4
"""Letters that are left at least of a declined word without its ending."""
_SHORTEST_ARABIC_STEM = 3
_ARABIC_ENDINGS = ("iat", "ia", "at", "un", "in", "i", "a")


def singular(word: str) -> str:
    """Drop the ending of a regular English or Romance plural."""
    if len(word) < _SHORTEST_PLURAL or not word.endswith("s") or word[-2] in "sui":
        return word
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


def root(word: str, endings: AbstractSet[str]) -> str:
    """Drop the longest of the ``endings`` of a word that is declined."""
    for at in range(_SHORTEST_ROOT, len(word)):
        if word[at:] in endings:
            return word[:at]
    return word


def arabic_stem(word: str) -> str:
    """Drop the ending of an adjective or plural: *dfaaia*, of defence, is *dfaa*."""
    for ending in _ARABIC_ENDINGS:
        shortest = _SHORTEST_ARABIC_STEM + (len(ending) == 1)
        if word.endswith(ending) and len(word) - len(ending) >= shortest:
            return word[: -len(ending)]
    return word
