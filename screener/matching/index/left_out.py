"""What the words that a prefix leaves out may still bring to a pair.

Of each filed row a few bits say which of those words it has, or one that may stand for it. So of
the pairs that share a word of the prefix nearly all are told that share too little besides.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from screener.matching.filing.overlap import NOTHING
from screener.matching.filing.tokens import Rows
from screener.matching.numeric import Bools, Float32s, Int32s, Ints

__all__ = ["LeftOut", "Signs", "WordLinks"]

_Bits = NDArray[np.uint64]
_NUMBERS, _BITS = 8, 64
"""Numbers of so many bits for each filed row; in the last one several words have one bit."""
_LOOKED_UP = 4
"""Words of an asked row that are looked up, heaviest first; few rows leave out more."""


class WordLinks(NamedTuple):
    """Links from asked to filed words; whether these weigh more than is reckoned with."""

    asked: Ints
    filed: Int32s
    heavier: Bools

    def only(self, some: Bools) -> WordLinks:
        """Return those that are marked."""
        at = np.flatnonzero(some)
        return WordLinks(self.asked[at], self.filed[at], self.heavier[at])


class Signs:
    """Of filed rows, which asked words that may be left out they have a link to."""

    def __init__(self, links: WordLinks, filed: Rows, words: Ints, size: int) -> None:
        """Give each of ``words``, one for each time that it is left out, a bit of one number.

        Those that are left out most have one for themselves; ``size`` asked words there are.
        """
        count = np.bincount(words, minlength=size)
        often = np.argsort(-count, kind="stable")[: np.count_nonzero(count)]
        number, bit = np.divmod(np.arange(len(often)), _BITS)
        self.number, self.bit = np.zeros(size, np.int64), np.zeros(size, np.uint64)
        self.number[often] = np.minimum(number, _NUMBERS - 1)
        self.bit[often] = np.uint64(1) << bit.astype(np.uint64)
        told = links.only(count[links.asked] > 0)
        of = self.number[told.asked]
        numbers = range(int(self.number.max(initial=0)) + 1)
        rows = [_of_rows(told.only(of == at), filed, self.bit) for at in numbers]
        self.rows = np.concatenate(rows)
        """A number of each filed row, then another of each; the one asked for most comes first."""
        told = told.only(told.heavier)
        self.heavier = _of_rows(told, filed, self.bit)
        """Of each the bits of what its words may stand for that weigh more."""
        weights = np.zeros(len(filed.table))
        weights[told.filed] = filed.table.weights[told.filed]
        self.heavy = filed.sums(weights).astype(np.float32)
        """What those words weigh."""


def _of_rows(links: WordLinks, filed: Rows, bit: _Bits) -> _Bits:
    """The bits that links give to filed rows; too many to empty ones."""
    words = np.zeros(len(filed.table) + 1, np.uint64)  # the last is none: an empty row may end all
    np.bitwise_or.at(words, links.filed, bit[links.asked])
    tokens = np.append(filed.tokens, len(filed.table))
    return np.asarray(np.bitwise_or.reduceat(words[tokens], filed.starts[:-1]))


class LeftOut:
    """The words that asked rows leave out."""

    def __init__(self, signs: Signs, row: Ints, word: Ints, most: Float32s, size: int) -> None:
        """Take rows and words, what each of these brings at most; ``size`` rows there are."""
        order = np.lexsort((-most, row))
        row, word, most = row[order], word[order], most[order]
        rank = np.arange(len(row)) - np.searchsorted(row, row)
        self._signs = signs
        self._mask = np.zeros(size, np.uint64)
        np.bitwise_or.at(self._mask, row, signs.bit[word])
        self._start = np.zeros((_LOOKED_UP, size), np.int64)
        self._bit = np.zeros((_LOOKED_UP, size), np.uint64)
        self._most = np.zeros((_LOOKED_UP, size), np.float32)
        some = np.flatnonzero(rank < _LOOKED_UP)
        places = rank[some], row[some]
        self._start[places] = signs.number[word[some]] * len(signs.heavier)
        self._bit[places] = signs.bit[word[some]]
        self._most[places] = most[some]
        beyond = rank >= _LOOKED_UP
        rest = np.bincount(row[beyond], most[beyond], size).astype(np.float32)
        self._rest = np.cumsum([rest + NOTHING, *self._most[::-1]], axis=0)[::-1]
        """What each that is looked up brings with all behind it; then what all others bring."""

    def heavier(self, q: Int32s, r: Int32s) -> Ints:
        """Return which pairs may share a word that weighs more in the filed row."""
        return np.flatnonzero(self._signs.heavier.take(r) & self._mask.take(q))

    def may_bring(self, q: Int32s, r: Int32s, least: Float32s) -> Ints:
        """Return which pairs may share so much of what is left out."""
        at = np.flatnonzero(self._rest[0].take(q) >= least)
        q, r, least = q.take(at), r.take(at), least.take(at)
        for start, bit, most, rest in zip(
            self._start, self._bit, self._most, self._rest[1:], strict=True
        ):
            there = self._signs.rows.take(start.take(q) + r) & bit.take(q)
            least -= most.take(q) * (there > 0)
            more = np.flatnonzero(rest.take(q) >= least)
            at, q, r, least = at.take(more), q.take(more), r.take(more), least.take(more)
        return at
