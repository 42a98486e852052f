"""The highest score that pairs of names can have, from the weights of their words alone."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from screener.matching.columns import Columns
from screener.matching.overlap import overlap
from screener.matching.parameters import Costs

__all__ = ["RoughBound"]

_Ints = NDArray[np.int64]
_Floats = NDArray[np.float64]
_Agreed = NDArray[np.float32]
_NOTHING = 1e-6


class RoughBound:
    """Bounds for pairs of an asked and a filed row.

    Of each pair the weight that can agree and the weight of the words that do so at least in part
    are given, for words of no known kind.
    """

    def __init__(self, asked: Columns, filed: Columns, weak: csr_matrix, costs: Costs) -> None:
        self._asked, self._filed, self._weak, self._costs = asked, filed, weak, costs
        ours = asked.firm(np.flatnonzero(np.diff(weak.indptr)))
        theirs = filed.firm(np.unique(weak.indices))
        self._soft, self._soft_filed = asked.weights - ours[0], filed.weights - theirs[0]
        self._firm, self._firm_filed = ours[1], theirs[1]
        self._loose, self._loose_filed = ours[2], theirs[2]

    def by_strong(self, q: _Ints, r: _Ints, agreed: _Agreed) -> _Floats:
        """Take all words to agree but those that can only agree with words of no known kind."""
        soft = np.minimum(self._soft[q], self._soft_filed[r])
        most = np.minimum(agreed[:, 0], np.maximum(self._asked.weights[q], self._filed.weights[r]))
        left, right = self._firm[q] - agreed[:, 1], self._firm_filed[r] - agreed[:, 1]
        return self._share(most + soft, left, right)

    def by_all(self, q: _Ints, r: _Ints, agreed: _Agreed) -> _Floats:
        """Take all words to agree that may stand for one another, and those that may be any."""
        asked, filed = self._asked, self._filed
        shared = overlap(self._offered, filed.in_row, q, r)
        ours, theirs = asked.weights[q], filed.weights[r]
        loose, loose_filed = self._loose[q], self._loose_filed[r]
        return self._share(
            np.minimum(agreed[:, 0] + shared + loose + loose_filed, np.maximum(ours, theirs)),
            ours - agreed[:, 1] - shared - loose - asked.legal.saved(filed.legal, q, r),
            theirs - agreed[:, 1] - shared - loose_filed - asked.legal.conceded(filed.legal, q, r),
        )

    @cached_property
    def _offered(self) -> csr_matrix:
        """Asked rows by filed words: the most weight of words of known kinds that can agree."""
        weak = self._weak
        ours = self._asked.rows.table.weights
        theirs = self._filed.rows.table.weights
        owner = np.repeat(np.arange(weak.shape[0]), np.diff(weak.indptr))
        weight = np.maximum(ours[owner], theirs[weak.indices]).astype(np.float32)
        weighed = csr_matrix((weight, weak.indices, weak.indptr), shape=weak.shape)
        offered = (self._asked.in_row @ weighed).tocsr()
        offered.sum_duplicates()
        return offered

    def _share(self, most: _Floats, left: _Floats, right: _Floats) -> _Floats:
        costs, most = self._costs, most + _NOTHING
        left, right = np.maximum(left, 0), np.maximum(right, 0)
        cost = costs.extra * np.abs(left - right) + costs.conflict * np.minimum(left, right)
        cost *= 1 + costs.doubt * np.maximum(costs.enough - most, 0)
        return np.asarray(most / (most + cost))
