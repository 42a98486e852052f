"""The highest score that pairs of names can have, from the weights of their words alone."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from screener.matching.bound import cost_factor
from screener.matching.columns import Columns
from screener.matching.filing import distinct
from screener.matching.overlap import overlap
from screener.matching.parameters import Costs
from screener.matching.vocabulary import WeakLinks

__all__ = ["RoughBound"]

_Ints = NDArray[np.int64]
_Floats = NDArray[np.float64]
_Agreed = NDArray[np.float32]
_Slim = NDArray[np.float32]
_Bools = NDArray[np.bool_]
_NOTHING = 1e-4
"""More than what rounding can take from a sum of weights."""


class RoughBound:
    """Bounds for pairs of an asked and a filed row.

    Of each pair the weight that can agree and the weight of the words that do so at least in part
    are given, for words of no known kind.
    """

    def __init__(self, asked: Columns, filed: Columns, weak: WeakLinks, costs: Costs) -> None:
        self._asked, self._filed, self._costs = asked, filed, costs
        self._weak = (weak.spelled + weak.heard).tocsr()
        # Two rows each: for pairs that are compared by spelling alone, and by sound too.
        linked = (weak.spelled, self._weak)
        ours = [asked.firm(np.flatnonzero(np.diff(matrix.indptr))) for matrix in linked]
        theirs = [filed.firm(distinct(matrix.indices)) for matrix in linked]
        self._weights, self._weights_filed = _slim(asked.weights), _slim(filed.weights)
        self._soft = _slim(np.stack([asked.weights - firm for firm, _, _ in ours]))
        self._soft_filed = _slim(np.stack([filed.weights - firm for firm, _, _ in theirs]))
        self._firm = _slim(np.stack([costly for _, costly, _ in ours]))
        self._firm_filed = _slim(np.stack([costly for _, costly, _ in theirs]))
        self._loose, self._loose_filed = _slim(ours[0][2]), _slim(theirs[0][2])

    def by_strong(self, q: _Ints, r: _Ints, agreed: _Agreed, least: float) -> _Bools:
        """Whether pairs may reach ``least``.

        All words are taken to agree but those that can only agree with words of no known kind.
        """
        most = np.minimum(agreed[:, 0], np.maximum(self._weights[q], self._weights_filed[r]))
        heard = (self._asked.foreign[q] | self._filed.foreign[r]).astype(np.int64)
        most += np.minimum(self._soft[heard, q], self._soft_filed[heard, r])
        left = self._firm[heard, q] - agreed[:, 1]
        right = self._firm_filed[heard, r] - agreed[:, 1]
        return self._reach(most, (left, right), self._factor(q, r), least)

    def by_all(self, q: _Ints, r: _Ints, agreed: _Agreed, least: float) -> _Bools:
        """Whether pairs may reach ``least``; ``q`` ascends.

        Words are taken to agree that may stand for one another, and those that may be any.
        """
        shared = _slim(overlap(*self._offered, q, r)) + agreed[:, 1]
        ours, theirs = self._weights[q], self._weights_filed[r]
        loose, loose_filed = self._loose[q], self._loose_filed[r]
        most = shared + agreed[:, 0] - agreed[:, 1] + loose + loose_filed
        most = np.minimum(most, np.maximum(ours, theirs))
        over = ours - shared - loose, theirs - shared - loose_filed
        factor = self._factor(q, r)
        # What names lose at most is known at once; what they do lose takes a closer look.
        legal, legal_filed = self._asked.legal, self._filed.legal
        lost = legal.most_saved[q], legal_filed.most_saved[r]
        may = self._reach(most, (over[0] - lost[0], over[1] - lost[1]), factor, least)
        at = np.flatnonzero(may)
        q, r = q[at], r[at]
        lost = legal.saved(legal_filed, q, r), legal.conceded(legal_filed, q, r)
        left = over[0][at] - _slim(lost[0]), over[1][at] - _slim(lost[1])
        may[at] = self._reach(most[at], left, factor[at], least)
        return may

    def _factor(self, q: _Ints, r: _Ints) -> _Slim:
        ours, theirs = self._asked.transcribed[q], self._filed.transcribed[r]
        return _slim(cost_factor(ours, theirs, self._costs))

    def _reach(self, most: _Slim, over: tuple[_Slim, _Slim], factor: _Slim, least: float) -> _Bools:
        """Whether what agrees outweighs what is to be paid: agreed / (agreed + cost) >= least."""
        costs, (left, right) = self._costs, over
        most = most + _NOTHING
        left, right = np.maximum(left, 0), np.maximum(right, 0)
        cost = np.abs(left - right)
        cost *= costs.extra
        cost += costs.conflict * np.minimum(left, right)
        cost *= 1 + costs.doubt * np.maximum(costs.enough - most, 0)
        return np.asarray(most * (1 - least) >= cost * factor * least)

    @cached_property
    def _offered(self) -> tuple[csr_matrix, csr_matrix]:
        """Words of known kinds: the most weight that asked rows agree in; which filed rows have."""
        said, weak = np.unique(self._weak.indices, return_inverse=True)
        shape = (self._weak.shape[0], len(said))
        ours = self._asked.rows.table.weights
        theirs = self._filed.rows.table.weights[said]
        owner = np.repeat(np.arange(shape[0]), np.diff(self._weak.indptr))
        weight = np.maximum(ours[owner], theirs[weak]).astype(np.float32)
        weighed = csr_matrix((weight, weak, self._weak.indptr), shape=shape)
        offered = (self._asked.in_row @ weighed).tocsr()
        offered.sum_duplicates()
        return offered, self._filed.in_row[:, said].tocsr()


def _slim(values: _Floats) -> _Slim:
    """Four bytes each are enough for a bound, and half the memory to go through."""
    return values.astype(np.float32)
