"""Pairs of names of persons that may reach a score, by the weights of their words alone.

An initial may stand for any name that begins with it, which nothing else tells the index; and two
persons are told by two whole parts, or by all of both names.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sparse_dot_topn import sp_matmul

from screener.matching.filing.columns import Columns
from screener.matching.filing.misplaced import LegalWords
from screener.matching.filing.overlap import Overlap
from screener.matching.filing.texts import Texts
from screener.matching.filing.tokens import Rows
from screener.matching.index.needs import may_reach
from screener.matching.index.offered import Offered, WordRows
from screener.matching.index.weight_bound import RowPairs
from screener.matching.numeric import Bools, Float32s, Int32s
from screener.matching.scoring.parameters import PersonParameters, parameters
from screener.matching.scoring.person_initials import FIRST_LETTERS
from screener.matching.scoring.spelling import SHORTEST_TYPO

__all__ = ["PersonWeightBound"]

_Bits = NDArray[np.uint32]
_LEAST_PARTS = 2
_PARTICLE = frozenset({"particle"})
_NOTHING = 1e-3
"""Less than any word weighs."""


class PersonWeightBound:
    """Finds the pairs of an asked and a filed name of persons that may reach a score."""

    def __init__(
        self,
        offered: Offered,
        filed: WordRows,
        legal: LegalWords,
        costs: PersonParameters,
        least: float,
    ) -> None:
        """Take what asked rows offer, all filed rows, what is paid, and the score.

        ``legal`` tells words that may be of the other name's legal form.
        """
        ours, theirs = offered.asked, offered.filed
        self._costs, self._least, self._filed_rows = costs, least, filed
        self._asked, self._filed = _Side.of(ours), _Side.of(theirs)
        self._lost = legal.lost
        self._strong = offered.by_row(offered.strong)
        weak = offered.weak
        self._weak = Overlap.of_rows(offered.by_row(weak), weak, filed.by_row)
        # Words as they stand: several that the other writes as one are no part in common.
        words, others = len(ours.rows.table), len(theirs.rows.table)
        by_word = (ours.in_row @ offered.strong[:words, :others]).tocsr()
        self._by_word = Overlap.of(by_word, theirs.in_row)
        parts = by_word.copy()
        parts.data[:] = 1
        self._parts = Overlap.of(parts, theirs.in_row)

    def pairs(self, first: int, last: int) -> RowPairs:
        """Return the pairs of some asked rows that share a word of no known kind."""
        met = sp_matmul(self._strong(slice(first, last)), self._filed_rows.by_column)
        asked = np.arange(first, first + met.shape[0], dtype=np.int32)
        q, r, covered = np.repeat(asked, np.diff(met.indptr)), met.indices, met.data
        weak = self._weak(q, r)
        may = self._reaches(q, r, covered + weak)
        if self._least > self._costs.few_parts:
            at = np.flatnonzero(may & (weak == 0))
            may[at] = self._tell(q[at], r[at], covered[at])
        return RowPairs(q[may].astype(np.int64), r[may].astype(np.int64))

    def _reaches(self, q: Int32s, r: Int32s, shared: Float32s) -> Bools:
        """Whether pairs may reach the score; initials are taken to agree with any."""
        asked, filed = self._asked, self._filed
        ours, theirs = asked.weights[q], filed.weights[r]
        most = np.minimum(shared, np.maximum(ours, theirs)) + asked.agreed[q] + filed.agreed[r]
        lost = self._lost(q, r)
        # Initials need not be paid, nor names that those of the other side may stand for.
        left = ours - shared - asked.loose[q] - filed.met(asked, r, q) - lost[0]
        right = theirs - shared - filed.loose[r] - asked.met(filed, q, r) - lost[1]
        return may_reach(most, (left, right), self._costs, 1, self._least)

    def _tell(self, q: Int32s, r: Int32s, covered: Float32s) -> Bools:
        """Whether pairs may agree in two parts, or in all of both names; ``q`` ascends.

        Args:
            q: The asked rows.
            r: The filed rows, which have no more in common than
            covered: the weight of words, or words written as one, that agree at least in part.
        """
        asked, filed = self._asked, self._filed
        parts = self._parts(q, r) + asked.short[q] + filed.short[r]
        few = (parts < _LEAST_PARTS) & (covered - self._by_word(q, r) < _NOTHING)
        sizes, initials = asked.sizes[q], asked.counts[q] + filed.counts[r]
        return np.asarray(~few | ((sizes == filed.sizes[r]) & (sizes <= 1 + initials)))


@dataclass(frozen=True)
class _Side:
    """The initials of each row, and what others may stand for in it."""

    sizes: Float32s
    """How many words there are, but for articles."""
    counts: Float32s
    """How many of them are initials."""
    short: Float32s
    """How many are names so short that they may be alike and not known to be."""
    weights: Float32s
    """What the row weighs."""
    agreed: Float32s
    """The most weight that the initials can agree in."""
    loose: Float32s
    """What they weigh."""
    letters: _Bits
    """Which letters the initials are, a bit for each."""
    firsts: _Bits
    """The letters that all other words begin with."""
    heaviest: Float32s
    """The weight of the heaviest word."""

    @classmethod
    def of(cls, columns: Columns) -> _Side:
        rows = columns.rows
        weights, initial = rows.table.weights, rows.table.of_kind(frozenset({"initial"}))
        heaviest = np.zeros(len(rows), np.float32)
        np.maximum.at(heaviest, rows.row, weights[rows.tokens].astype(np.float32))
        lengths = rows.table.lengths
        short = rows.table.of_kind(frozenset({"name"})) & (lengths < SHORTEST_TYPO)
        # The index does not know *y* as a part of the word beside it.
        short |= rows.table.of_kind(_PARTICLE) & (lengths == 1)
        alike = parameters().words.initial
        return cls(
            rows.sums((~rows.table.of_kind(_PARTICLE)).astype(np.float64)).astype(np.float32),
            rows.sums(initial.astype(np.float64)).astype(np.float32),
            rows.sums(short.astype(np.float64)).astype(np.float32),
            columns.weights.astype(np.float32),
            rows.sums(weights * initial * alike).astype(np.float32),
            rows.sums(weights * initial).astype(np.float32),
            _with_others(_first_letters(rows, rows.table.texts, initial)),
            _first_letters(rows, rows.table.texts, ~initial)
            | _first_letters(rows, rows.table.raws, ~initial),
            heaviest,
        )

    def met(self, other: _Side, ours: Int32s, theirs: Int32s) -> Float32s:
        """The most weight of their rows that the initials of our rows can stand for."""
        met = np.zeros(len(ours), np.float32)
        at = np.flatnonzero(self.letters[ours] & other.firsts[theirs])
        met[at] = self.counts[ours[at]] * other.heaviest[theirs[at]]
        return met


def _first_letters(rows: Rows, texts: Texts, words: Bools) -> _Bits:
    """Which letters those of each row's words begin with that are marked, a bit for each.

    Two letters may have one bit, which costs a look at a pair that does not match.
    """
    codes = texts.firsts.astype(np.uint32)
    bits = np.where(words, np.uint32(1) << (codes & np.uint32(31)), np.uint32(0))
    letters = np.zeros(len(rows), np.uint32)
    np.bitwise_or.at(letters, rows.row, bits[rows.tokens])
    return letters


def _with_others(letters: _Bits) -> _Bits:
    """Add the letters that names may begin with which initials stand for: *H.* is *Khariton*."""
    found = letters.copy()
    for some in FIRST_LETTERS:
        bits = np.uint32(sum(1 << (ord(letter) & 31) for letter in some))
        found |= np.where(letters & bits, bits, np.uint32(0))
    return found
