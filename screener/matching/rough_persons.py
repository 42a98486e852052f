"""What is special about the highest score of persons: initials, and names that agree in one part.

An initial may stand for any name that begins with it, which nothing else tells the index; and two
persons are told by two whole parts, or by all of both names.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from screener.matching.columns import Columns
from screener.matching.likeness import SHORTEST_TYPO
from screener.matching.overlap import Overlap
from screener.matching.parameters import Costs, PersonParameters, parameters
from screener.matching.tokens import Rows

__all__ = ["PairedPersons"]

_Rows = NDArray[np.int32]
_Slim = NDArray[np.float32]
_Bits = NDArray[np.uint32]
_Bools = NDArray[np.bool_]
_LEAST_PARTS = 2
_NOTHING = 1e-3
"""Less than any word weighs."""


@dataclass(frozen=True)
class PairedPersons:
    """Asked and filed names of persons."""

    asked: _Side
    filed: _Side
    few_parts: float
    """The highest score of names that agree in one part and not in all."""
    by_word: Overlap
    """The weight of the words that may stand for one another."""
    parts: Overlap
    """The number of filed words that any asked one may stand for."""

    @classmethod
    def of(
        cls, asked: Columns, filed: Columns, linked: csr_matrix, costs: Costs
    ) -> PairedPersons | None:
        """Look through names of persons; None of others, whose letters stand for no names.

        ``linked`` are words that may stand for one another, with their weight.
        """
        if not isinstance(costs, PersonParameters):
            return None
        offered = (asked.by_word @ linked).tocsr()
        parts = (offered @ filed.words.of_token.T).tocsr()
        parts.data[:] = 1
        return cls(
            _Side.of(asked.rows),
            _Side.of(filed.rows),
            costs.few_parts,
            Overlap.of(offered, filed.by_word),
            Overlap.of(parts, filed.in_row),
        )

    def agreed(self, q: _Rows, r: _Rows) -> _Slim:
        """The most weight that pairs of rows can agree in by initials."""
        return np.asarray(self.asked.weights[q] + self.filed.weights[r])

    def spare(self, left: _Slim, right: _Slim, q: _Rows, r: _Rows) -> tuple[_Slim, _Slim]:
        """What is to be paid at least of ``left`` and ``right``, what the pairs have over.

        Initials need not be paid, nor names that those of the other side may stand for.
        """
        asked, filed = self.asked, self.filed
        left = left - asked.loose[q] - filed.met(asked, r, q)
        return left, right - filed.loose[r] - asked.met(filed, q, r)

    def tell(self, q: _Rows, r: _Rows, covered: _Slim) -> _Bools:
        """Whether pairs may agree in two parts, or in all of both names; ``q`` ascends.

        Args:
            q: The asked rows.
            r: The filed rows, which have no more in common than
            covered: the weight of words, or words written as one, that agree at least in part.
        """
        asked, filed = self.asked, self.filed
        parts = self.parts(q, r) + asked.short[q] + filed.short[r]
        few = (parts < _LEAST_PARTS) & (covered - self.by_word(q, r) < _NOTHING)
        sizes, initials = asked.sizes[q], asked.counts[q] + filed.counts[r]
        return np.asarray(~few | ((sizes == filed.sizes[r]) & (sizes <= 1 + initials)))


@dataclass(frozen=True)
class _Side:
    """The initials of each row, and what others may stand for in it."""

    sizes: _Slim
    """How many words there are."""
    counts: _Slim
    """How many of them are initials."""
    short: _Slim
    """How many are names so short that they may be alike and not known to be."""
    weights: _Slim
    """The most weight that the initials can agree in."""
    loose: _Slim
    """What they weigh."""
    letters: _Bits
    """Which letters the initials are, a bit for each."""
    firsts: _Bits
    """The letters that all other words begin with."""
    heaviest: _Slim
    """The weight of the heaviest word."""

    @classmethod
    def of(cls, rows: Rows) -> _Side:
        weights, initial = rows.table.weights, rows.table.of_kind(frozenset({"initial"}))
        heaviest = np.zeros(len(rows), np.float32)
        np.maximum.at(heaviest, rows.row, weights[rows.tokens].astype(np.float32))
        lengths = rows.table.lengths
        short = rows.table.of_kind(frozenset({"name"})) & (lengths < SHORTEST_TYPO)
        # The index does not know *y* as a part of the word beside it.
        short |= rows.table.of_kind(frozenset({"particle"})) & (lengths == 1)
        alike = parameters().words.initial
        return cls(
            rows.lengths.astype(np.float32),
            rows.sums(initial.astype(np.float64)).astype(np.float32),
            rows.sums(short.astype(np.float64)).astype(np.float32),
            rows.sums(weights * initial * alike).astype(np.float32),
            rows.sums(weights * initial).astype(np.float32),
            _first_letters(rows, initial),
            _first_letters(rows, ~initial),
            heaviest,
        )

    def met(self, other: _Side, ours: _Rows, theirs: _Rows) -> _Slim:
        """The most weight of their rows that the initials of our rows can stand for."""
        met = np.zeros(len(ours), np.float32)
        at = np.flatnonzero(self.letters[ours] & other.firsts[theirs])
        met[at] = self.counts[ours[at]] * other.heaviest[theirs[at]]
        return met


def _first_letters(rows: Rows, words: _Bools) -> _Bits:
    """Which letters those of each row's words begin with that are marked, a bit for each.

    Two letters may have one bit, which costs a look at a pair that does not match.
    """
    codes = rows.table.texts.firsts.astype(np.uint32)
    bits = np.where(words, np.uint32(1) << (codes & np.uint32(31)), np.uint32(0))
    letters = np.zeros(len(rows), np.uint32)
    np.bitwise_or.at(letters, rows.row, bits[rows.tokens])
    return letters
