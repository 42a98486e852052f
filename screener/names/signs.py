"""What the words of a name call for, found once for each: most call for nothing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import or_

from screener.names.glued import is_glued
from screener.names.legal import legal_forms
from screener.names.remembered import Remembered
from screener.names.words import word_table

__all__ = ["AMBIGUOUS", "BRACKET", "FOREIGN", "GLUED", "LEGAL", "NUMBER", "PHRASE", "signs_of"]

PHRASE, AMBIGUOUS, LEGAL, GLUED, NUMBER, BRACKET, FOREIGN = (1 << at for at in range(7))
"""The word may begin a phrase, be a name in other languages, begin a legal form, have been run
together from several, be a number in Latin letters; it is a bracket."""


def signs_of(words: Sequence[str]) -> int:
    """Return all that folded words call for, a bit for each."""
    return reduce(or_, map(_SIGNS.__getitem__, words), 0)


def _signs(word: str) -> int:
    table = word_table()
    return (
        PHRASE * (word in table.phrases or _begins_english(word))
        | AMBIGUOUS * table.ambiguous.is_short(word)
        | LEGAL * legal_forms().begins(word)
        | GLUED * is_glued(word)
        | NUMBER * ("number" in [token.kind for token in table.tokens["Latn"][word]])
        | BRACKET * (word in "()")
        | FOREIGN * (word in table.foreign)
    )


def _begins_english(word: str) -> bool:
    """Whether a word of another language may begin an English phrase by what it means."""
    table = word_table()
    return word in table.foreign and table.meanings[word].partition(" ")[0] in table.english


_SIGNS = Remembered(_signs, 300_000)
