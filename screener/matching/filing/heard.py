"""Whether words may be alike by their sound, for many at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from screener.matching.filing.tokens import TokenTable
from screener.matching.numeric import Bools, Int32s
from screener.matching.scoring.parameters import parameters
from screener.matching.scoring.sound import SOUND_SCRIPTS, SPELLED_SCRIPTS
from screener.matching.scoring.spelling import (
    LEAST_BONES,
    LEAST_ECHOED,
    LEAST_HEARD,
    SHORTEST_TYPO,
    SURELY_TWO,
    TWO_TYPOS,
)

__all__ = ["edits_allowed", "least_heard", "may_be_heard"]

_HANGUL = 1
"""Words in Hangul are alike by vowels too, however few their consonants are, and fully so."""
_HAN = LEAST_ECHOED + 1
"""Stands for ``LEAST_HEARD`` of words in Han and kana, alike by vowels too, and more so."""


def least_heard(table: TokenTable) -> Int32s:
    """Return how many consonants each word needs to be known by its sound; 0 for one never is.

    Those are words in a script that is read in several ways, if they were not translated.
    """
    least = np.where(table.of_script(SPELLED_SCRIPTS), LEAST_ECHOED, LEAST_HEARD)
    least[table.of_kind(frozenset({"name"}))] = LEAST_BONES
    read = table.of_script(frozenset({"Hani", "Kana"}))
    least[read & ~table.of_kind(frozenset({"name"}))] = _HAN
    least[~table.of_kind(frozenset({"name", "word"}))] = 0
    least[table.of_script(frozenset({"Hang"}))] = _HANGUL
    least[~table.of_script(SOUND_SCRIPTS)] = 0
    return least.astype(np.int32)


def edits_allowed(shorter: NDArray[np.integer], alike: Bools | None = None) -> Int32s:
    """Return how many edits two words may be apart, by the letters of the shorter.

    ``alike`` tells whether they begin with the same letter; None of words known by their sound.
    """
    two = shorter >= SURELY_TWO
    if alike is not None:
        two |= alike & (shorter >= TWO_TYPOS)
    return np.asarray((shorter >= SHORTEST_TYPO) * 1 + two, np.int32)


def may_be_heard(
    consonants: tuple[Int32s, Int32s], edits: Int32s, least: tuple[Int32s, Int32s]
) -> Bools:
    """Return whether pairs of words may be alike by sound.

    Args:
        consonants: Of each word how many it has.
        edits: From the consonants of one to those of the other.
        least: What ``least_heard`` says of each word.
    """
    words = parameters().words
    shorter, longer = np.minimum(*consonants), np.maximum(np.maximum(*consonants), 1)
    hangul = (least[0] == _HANGUL) | (least[1] == _HANGUL)
    needed = np.where(hangul, _HANGUL, np.maximum(*least))
    han = needed == _HAN
    needed = np.where(han, LEAST_HEARD, needed)
    enough = shorter >= np.where((edits == 0) & (needed >= LEAST_HEARD), LEAST_BONES, needed)
    value = words.sound * (1 - edits / longer) * (1 - 1 / (longer + 1) ** 2)
    alike = hangul | han | (value >= words.least)
    return np.asarray(enough & (edits <= edits_allowed(shorter)) & alike)
