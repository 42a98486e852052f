"""The weight that two names need in common to reach a score, by what each of them weighs in all."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from screener.matching.filing.overlap import NOTHING
from screener.matching.numeric import Bools, Float32s, Int32s, Ints
from screener.matching.scoring.parameters import Costs

__all__ = ["Needs", "alone", "may_reach", "steps"]

_ROUNDED = 5e-5
"""A score is rounded to four places, and may come to what it must be by that."""
_HALVINGS = 14
_FINE, _STEPS = 256, 32
"""Steps in a unit of weight, fewer where both weights count. What is between two steps is taken for
the lower, which needs no more."""
_MOST = 6
"""The most weight that counts where both do."""
_WEIGHTS = _STEPS * _MOST + 1


class Needs(NamedTuple):
    """The weight that asked and filed rows need in common."""

    table: Float32s
    """What two rows need of each weight, in steps."""
    line: Int32s
    """Where the weight of each asked row begins in the table."""
    step: Int32s
    """Where that of each filed row stands behind it."""
    less: Int32s
    """The same of the filed row without the words that weigh more than what may stand for them."""

    @classmethod
    def of(
        cls,
        asked: Float32s,
        filed: tuple[Int32s, Int32s],
        costs: Costs,
        factor: float,
        least: float,
    ) -> Needs:
        """Take the weights of asked rows, ``step`` and ``less``; the costs, and the score."""
        return cls(_table(costs, factor, least), steps(asked) * _WEIGHTS, *filed)

    def between(self, q: Int32s, r: Int32s, heavier: Ints) -> Float32s:
        """What two rows need in common; less where they may share a ``heavier`` word."""
        step = self.step.take(r)
        step[heavier] = self.less.take(r.take(heavier))
        return self.table.take(self.line.take(q) + step)


def alone(weights: Float32s, costs: Costs, factor: float, least: float) -> Float32s:
    """The least weight that rows need in common with others, which may have no more."""
    step = (np.maximum(weights, 0) * _FINE).astype(np.int32)
    whole: Float32s = (np.arange(step.max(initial=0) + 1) / _FINE).astype(np.float32)
    return _least_shared(whole, np.zeros_like(whole), costs, factor, least).take(step)


def steps(weights: Float32s) -> Int32s:
    """Return weights in steps."""
    return (np.clip(weights, 0, _MOST) * _STEPS).astype(np.int32)


@lru_cache(maxsize=8)
def _table(costs: Costs, factor: float, least: float) -> Float32s:
    """The least weight that rows of each two weights need in common, line by line."""
    weights: Float32s = (np.arange(_WEIGHTS) / _STEPS).astype(np.float32)
    ours, theirs = np.repeat(weights, _WEIGHTS), np.tile(weights, _WEIGHTS)
    return _least_shared(ours, theirs, costs, factor, least)


def _least_shared(
    ours: Float32s, theirs: Float32s, costs: Costs, factor: float, least: float
) -> Float32s:
    """By halving: the more agrees, the less is to be paid; less still by names in two scripts."""
    low, high = np.zeros_like(ours), np.maximum(ours, theirs)
    for _ in range(_HALVINGS):
        middle = (low + high) / np.float32(2)
        enough = may_reach(middle, (ours - middle, theirs - middle), costs, factor, least)
        low[~enough] = middle[~enough]
        high[enough] = middle[enough]
    return np.asarray(np.maximum(low - NOTHING, 0))


def may_reach(
    most: Float32s,
    over: tuple[Float32s, Float32s],
    costs: Costs,
    factor: Float32s | float,
    least: float,
) -> Bools:
    """Whether what agrees outweighs what is to be paid: agreed / (agreed + cost) >= least.

    Args:
        most: The most weight that can agree.
        over: What either side has over.
        costs: What is paid for that.
        factor: By how much less is paid.
        least: The score.
    """
    most = most + NOTHING
    left, right = np.maximum(over[0], 0), np.maximum(over[1], 0)
    cost = np.abs(left - right)
    cost *= costs.extra
    cost += costs.conflict * np.minimum(left, right)
    cost *= 1 + costs.doubt * np.maximum(costs.enough - most, 0)
    least -= _ROUNDED
    return np.asarray(most * (1 - least) >= cost * factor * least)
