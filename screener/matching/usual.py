"""Words that exist: a misspelling of one seldom is another."""

from __future__ import annotations

from typing import Any

from screener.names.words import word_table

__all__ = ["are_other_words", "usual_word"]

_LONG_WORD = 7
_MANY_USE, _OF_KIND = 1, 2


def usual_word(word: str) -> int:
    """Return 2 for a word of a known kind, 1 for another that many firms use, 0 for all others."""
    table = word_table()
    return _OF_KIND if word in table.kinds else _MANY_USE * (word in table.known)


def are_other_words(usual: Any, other: Any, shorter: Any) -> Any:  # noqa: ANN401 - see below
    """Whether two words a few edits apart both exist, so that neither is misspelled.

    For one pair of words, or many: all arguments are numbers, or all are arrays.

    Args:
        usual: What ``usual_word`` says of one word.
        other: The same of the other.
        shorter: Letters of the shorter one. Of longer ones those that many firms use may be
            misspelled in a vowel.
    """
    short = (usual == _MANY_USE) & (shorter < _LONG_WORD)
    return (usual == other) & ((usual == _OF_KIND) | short)
