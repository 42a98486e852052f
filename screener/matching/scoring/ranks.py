"""Whether a word of rank or subject tells two names apart: which bank, school or army it is."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from screener.matching.scoring.align import Alignment
from screener.names.form import Reading
from screener.names.kinds import BRANDS, LABELS
from screener.names.tables import read_table
from screener.names.words import Token

__all__ = ["other_rank"]


def other_rank(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether nothing but a bank or school and its place agrees, and one says which: *Central*.

    *Central Bank of Venezuela* is not *Bank of Venezuela*. A name that has a brand may leave out
    such a word, *Saman Export Bank*, but for that of an army or a front. A word that the other
    name has instead of it may be its translation: *Komunistična partija*.
    """
    agreed = [a.tokens[pair.left[0]] for pair in alignment.pairs]
    ranks = _ranks()
    if any(token.kind in BRANDS and token.text not in _said_of_bodies() for token in agreed):
        ranks = _causes()
    left, right = _said(a.tokens, alignment.left_over), _said(b.tokens, alignment.right_over)
    ours, theirs = left - right, right - left
    return any(
        (ours & ranks[token.text] and theirs <= ranks[token.text])
        or (theirs & ranks[token.text] and ours <= ranks[token.text])
        for token in agreed
        if token.text in ranks
    )


def _said(tokens: Sequence[Token], places: Sequence[int]) -> AbstractSet[str]:
    """The words that say what a body is, not where it is or in which form."""
    said = [tokens[at] for at in places]
    return {token.text for token in said if token.kind not in LABELS and token.kind != "place"}


@lru_cache(maxsize=1)
def _said_of_bodies() -> frozenset[str]:
    """Bodies and what is said of them: none of it is a brand."""
    return frozenset(_ranks()).union(*_ranks().values())


@lru_cache(maxsize=1)
def _ranks() -> dict[str, frozenset[str]]:
    return _table("ranks") | _causes()


@lru_cache(maxsize=1)
def _causes() -> dict[str, frozenset[str]]:
    return _table("causes")


def _table(name: str) -> dict[str, frozenset[str]]:
    return {body: frozenset(said.split()) for body, said in read_table("kinds")[name].items()}
