"""What the words of a name call for, found once for each: most call for nothing."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache, reduce
from operator import or_

from screener.names.glued import is_glued
from screener.names.legal import legal_forms
from screener.names.remembered import Remembered
from screener.names.words import word_table

__all__ = ["AMBIGUOUS", "BRACKET", "FOREIGN", "GLUED", "LEGAL", "NUMBER", "PHRASE", "signs_of"]

PHRASE, AMBIGUOUS, LEGAL, GLUED, NUMBER, BRACKET, FOREIGN = (1 << at for at in range(7))
"""The word may begin a phrase, be a name in other languages, begin a legal form, have been run
together from several, be a number in Latin letters; it is a bracket."""


_BRACKETS = frozenset("()")


def signs_of(words: Sequence[str]) -> int:
    """Return all that folded words call for, a bit for each."""
    return reduce(or_, map(_SIGNS.__getitem__, words), 0)


def _signs(word: str) -> int:
    table = word_table()
    signs = GLUED * is_glued(word)
    if "number" in [token.kind for token in table.tokens["Latn"][word]]:
        signs |= NUMBER
    if word not in _listed():
        return signs
    foreign = word in table.foreign
    return (
        signs
        | PHRASE * (word in table.phrases or (foreign and _begins_english(word)))
        | AMBIGUOUS * (word in table.ambiguous.short)
        | LEGAL * (word in legal_forms().beginnings)
        | BRACKET * (word in _BRACKETS)
        | FOREIGN * foreign
    )


@lru_cache(maxsize=1)
def _listed() -> AbstractSet[str]:
    """The words that may call for more than their own form tells."""
    table = word_table()
    return _BRACKETS.union(
        table.phrases, table.foreign, table.ambiguous.short, legal_forms().beginnings
    )


def _begins_english(word: str) -> bool:
    """Whether a word of another language may begin an English phrase by what it means."""
    table = word_table()
    return table.meanings[word].partition(" ")[0] in table.english


_SIGNS = Remembered(_signs, 300_000)
