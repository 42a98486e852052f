"""Figures taken for letters that look alike: *G1PROTRUBOPROVOD*, as text recognition reads."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screener.names.words import word_table

__all__ = ["with_letters"]

_FIGURES = {"0": "o", "5": "s", "6": "g", "8": "b"}
_ONE = "1"
_VOWELS = frozenset("aeiouy")
_LEAST_LETTERS = 3
_FIGURE = re.compile("[01568](?=[a-z]|$)")


def with_letters(words: Sequence[str]) -> tuple[str, ...]:
    """Return folded words with figures within them read as letters, ``()`` if there are none.

    A figure that a word ends with is a number, *unit5*, unless it makes a known word: *shippin6*.
    """
    said = tuple(map(_with_letters, words))
    return () if said == tuple(words) else said


def _with_letters(word: str) -> str:
    if not _FIGURE.search(word) or sum(map(str.isalpha, word)) < _LEAST_LETTERS:
        return word
    read = [
        _letter(char, word[at - 1 : at]) if word[at + 1 : at + 2].isalpha() else char
        for at, char in enumerate(word)
    ]
    last = _letter(word[-1], word[-2])
    known = "".join([*read[:-1], last])
    return known if known in word_table().known else "".join(read)


def _letter(figure: str, before: str) -> str:
    """Return the letter that a figure looks like: 1 like an l behind a vowel, else like an i."""
    if figure == _ONE:
        return "l" if before in _VOWELS else "i"
    return _FIGURES.get(figure, figure)
