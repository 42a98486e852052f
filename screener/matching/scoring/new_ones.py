"""Whether one firm is the *New* of what the other is called by: *Shin-Keisei*, *New China Life*."""

from __future__ import annotations

from screener.matching.scoring.align import Alignment
from screener.names.kinds import BRANDS
from screener.names.reading import Reading

__all__ = ["is_of_new_one"]

_NEW = frozenset({"new", "shin", "neo"})
_NAMED = BRANDS | {"place"}
"""Kinds of words that a firm is the new one of; *new material* is a trade.

Before the place of a firm with a brand it is what a ledger says: *NEW Hotan Taida Apparel*.
"""


def is_of_new_one(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether one name says *new* before a brand or place that both say, and the other not."""
    if _NEW.isdisjoint([token.text for token in alignment.over(a, b)]):
        return False  # as nearly all
    return _says_new(a, alignment) or _says_new(b, alignment.turned())


def _says_new(name: Reading, alignment: Alignment) -> bool:
    new = [at for at in alignment.left_over if name.tokens[at].text in _NEW]
    said = {pair.left[0] for pair in alignment.pairs if pair.likeness.way == "equal"}
    branded = any(name.tokens[at].kind == "word" for at in said)
    named = BRANDS if branded else _NAMED
    return any(at + 1 in said and name.tokens[at + 1].kind in named for at in new)
