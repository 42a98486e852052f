"""Figures for letters that look alike: *G1PROTRUBOPROVOD*, as text recognition reads.

Whoever does not want to be found writes some that it does not: *W4GNER*.
"""

from __future__ import annotations

from collections.abc import Sequence

from screener.late_regex import regex
from screener.names.cjk.pinyin import syllables
from screener.names.words import word_table

__all__ = ["has_figures", "with_letters"]

_FIGURES = str.maketrans("0568347", "osgbeat")
_MEANT = frozenset({"trade", "generic", "place", "body", "number"})
"""Kinds of words that mean something, in any of their forms."""
_ONE = "1"
_VOWELS = frozenset("aeiouy")
_LEAST_LETTERS = 3
_FIGURE = regex("[01568](?=[a-z]|$)|(?<=[a-z])[347](?=[a-z])")
_MAY_BE_Z = regex(r"(?<=[a-z\d])2(?=1?[a-z])")
_AMONG = regex(r"[a-z]\d+[a-z]+\d|[a-z]\d{2,}[a-z]|\d[a-z]+\d[a-z]*$")
"""A figure within a word that has another."""
_LAST_NOUGHT = regex("[a-z]0$")
_BESIDE = regex(r"[012568][A-Za-z]|[A-Za-z](?:[01568]\b|[347][A-Za-z])")


def has_figures(name: str) -> bool:
    """Whether a figure beside a letter may stand for one, at a glance: most names have none."""
    return _BESIDE.search(name) is not None


def with_letters(words: Sequence[str]) -> tuple[str, ...]:
    """Return folded words with figures within them read as letters, ``()`` if there are none.

    A figure that a word ends with is a number, *unit5*, unless it makes a known word, *shippin6*,
    or with another one any that means something, *SERV1CE5*; or is a nought alone: *DAQ0*. A 2 is a
    z where it makes a known word: *HOR12ON*, not *best2pay*.
    """
    said = tuple(map(_with_letters, words))
    return () if said == tuple(words) else said


def _with_letters(word: str) -> str:
    looks, may_be_z = _FIGURE.search(word), _MAY_BE_Z.search(word)
    if not (looks or may_be_z) or sum(map(str.isalpha, word)) < _LEAST_LETTERS:
        return word
    with_z, known = _MAY_BE_Z.sub("z", word), _means if _AMONG.search(word) else _is_known
    ways = [with_z.translate(_FIGURES).replace(_ONE, letter) for letter in "il"]
    if meant := next(filter(known, ways), ""):
        return meant
    if not looks:
        return word
    said = word.translate(_FIGURES)
    within = [_one(said, at) if said[at] == _ONE else said[at] for at in range(len(word) - 1)]
    last = "o" if _LAST_NOUGHT.search(word) else word[-1]
    return "".join([*within, last])


def _is_known(word: str) -> bool:
    """Whether a word is one that firms use, or can be pinyin."""
    return word in word_table().known or bool(syllables(word))


def _means(word: str) -> bool:
    """Whether a word is known, or means something in a form that is not in the tables: a plural."""
    return _is_known(word.removesuffix("s")) or word_table().whole[word].kind in _MEANT


def _one(word: str, at: int) -> str:
    """Return the letter that a 1 looks like: an l behind a vowel, else an i."""
    return "l" if word[at - 1 : at] in _VOWELS else "i"
