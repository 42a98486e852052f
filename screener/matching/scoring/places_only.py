"""Whether nothing but places agrees: *Hongkong Chinese Ltd*, *Hong Kong and China Gas*."""

from __future__ import annotations

from collections.abc import Sequence

from screener.matching.scoring.align import Alignment
from screener.names.reading import Reading

__all__ = ["agree_in_places_only"]

_PLACE, _SEVERAL = "place", 2
_TELLS = frozenset({"trade", "word", "common"})
"""Kinds of words that say which firm of the places it is."""


def agree_in_places_only(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether names agree in several places and no other word, and one says a trade or brand.

    Places that both say side by side, in one order, are what a firm is called by: *Volga-Dnepr*.
    """
    left = [at for pair in alignment.pairs for at in pair.left]
    if len(left) < _SEVERAL or any(a.tokens[at].kind != _PLACE for at in left):
        return False
    right = [at for pair in sorted(alignment.pairs) for at in pair.right]
    if _side_by_side(sorted(left)) and _side_by_side(right):
        return False
    return any(token.kind in _TELLS for token in alignment.over(a, b))


def _side_by_side(at: Sequence[int]) -> bool:
    return [*at] == [*range(at[0], at[0] + len(at))]
