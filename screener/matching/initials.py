"""Initials of persons, each of which scoring may pair with any name that begins with it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from screener.matching.parameters import Costs, PersonParameters, parameters
from screener.matching.tokens import Rows

__all__ = ["PairedInitials"]

_Rows = NDArray[np.int32]
_Slim = NDArray[np.float32]
_Bits = NDArray[np.uint32]


@dataclass(frozen=True)
class PairedInitials:
    """The initials of asked and of filed rows, and the names that they may stand for."""

    asked: _Side
    filed: _Side

    @classmethod
    def of(cls, asked: Rows, filed: Rows, costs: Costs) -> PairedInitials | None:
        """Look through names of persons; None of others, whose letters stand for no names."""
        if not isinstance(costs, PersonParameters):
            return None
        return cls(_Side.of(asked), _Side.of(filed))

    def agreed(self, q: _Rows, r: _Rows) -> _Slim:
        """The most weight that pairs of rows can agree in by initials."""
        return np.asarray(self.asked.weights[q] + self.filed.weights[r])

    def spare(self, left: _Slim, right: _Slim, q: _Rows, r: _Rows) -> tuple[_Slim, _Slim]:
        """What is to be paid at least of ``left`` and ``right``, what the pairs have over.

        Names that the other side's initials may stand for need not be paid.
        """
        return left - self.filed.met(self.asked, r, q), right - self.asked.met(self.filed, q, r)


@dataclass(frozen=True)
class _Side:
    """The initials of each row, and what others may stand for in it."""

    counts: _Slim
    weights: _Slim
    """The most weight that the initials can agree in."""
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
        alike = parameters().words.initial
        return cls(
            rows.sums(initial.astype(np.float64)).astype(np.float32),
            rows.sums(weights * initial * alike).astype(np.float32),
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


def _first_letters(rows: Rows, words: NDArray[np.bool_]) -> _Bits:
    """Which letters those of each row's words begin with that are marked, a bit for each.

    Two letters may have one bit, which costs a look at a pair that does not match.
    """
    texts = rows.table.texts
    codes = np.append(texts.raw, np.uint8(0))[texts.ends - texts.sizes].astype(np.uint32)
    bits = np.where(words, np.uint32(1) << (codes & np.uint32(31)), np.uint32(0))
    letters = np.zeros(len(rows), np.uint32)
    np.bitwise_or.at(letters, rows.row, bits[rows.tokens])
    return letters
