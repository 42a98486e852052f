"""Words that exist: a misspelling of one seldom is another."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from screener.names.words import word_table

if TYPE_CHECKING:  # two words are compared without numpy, which takes long to load
    import numpy as np
    from numpy.typing import NDArray

    from screener.matching.numeric import Bools

    _Numbers = NDArray[np.integer]

__all__ = ["OF_KIND", "are_other_words", "usual_word"]

_LONG_WORD = 7
_MANY_USE, OF_KIND = 1, 2


def usual_word(word: str) -> int:
    """Return 2 for a word of a known kind, 1 for another that many firms use, 0 for all others."""
    table = word_table()
    return OF_KIND if word in table.kinds else _MANY_USE * (word in table.usual)


@overload
def are_other_words(usual: int, other: int, shorter: int) -> bool: ...
@overload
def are_other_words(usual: _Numbers, other: _Numbers, shorter: _Numbers) -> Bools: ...
def are_other_words(
    usual: int | _Numbers, other: int | _Numbers, shorter: int | _Numbers
) -> bool | Bools:
    """Whether two words a few edits apart both exist, so that neither is misspelled.

    Of one pair of words, or of many at once.

    Args:
        usual: What ``usual_word`` says of one word.
        other: The same of the other.
        shorter: Letters of the shorter one. Of longer ones those that many firms use may be
            misspelled in a vowel.
    """
    short = (usual == _MANY_USE) & (shorter < _LONG_WORD)
    return (usual == other) & ((usual == OF_KIND) | short)
