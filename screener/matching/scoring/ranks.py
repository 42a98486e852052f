"""Whether a word of rank or subject tells two names apart: which bank, school or army it is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from screener.matching.scoring.align import Alignment
from screener.names.form import Reading
from screener.names.tables import read_table
from screener.names.words import Token

__all__ = ["other_rank"]

_BRANDS = frozenset({"word", "common"})


def other_rank(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether nothing but a bank or school and its place agrees, and one says which: *Central*.

    *Central Bank of Venezuela* is not *Bank of Venezuela*. A name that has a brand may leave out
    such a word, *Saman Commercial Bank*, but for that of an army or a front.
    """
    agreed = [a.tokens[pair.left[0]] for pair in alignment.pairs]
    ranks = _ranks()
    if any(token.kind in _BRANDS and token.text not in ranks for token in agreed):
        ranks = _causes()
    over = _texts(a.tokens, alignment.left_over) ^ _texts(b.tokens, alignment.right_over)
    return any(over & ranks[token.text] for token in agreed if token.text in ranks)


def _texts(tokens: Sequence[Token], places: Sequence[int]) -> set[str]:
    return {tokens[at].text for at in places}


@lru_cache(maxsize=1)
def _ranks() -> dict[str, frozenset[str]]:
    return _table("ranks") | _causes()


@lru_cache(maxsize=1)
def _causes() -> dict[str, frozenset[str]]:
    return _table("causes")


def _table(name: str) -> dict[str, frozenset[str]]:
    return {body: frozenset(said.split()) for body, said in read_table("kinds")[name].items()}
