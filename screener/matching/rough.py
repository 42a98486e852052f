"""The highest score that pairs of names can have, from the weights of their words alone."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from screener.matching.bound import cost_factor, pair_weights
from screener.matching.columns import Columns
from screener.matching.filing import distinct
from screener.matching.links import WeakLinks
from screener.matching.overlap import narrowed, overlap
from screener.matching.parameters import Costs
from screener.matching.rough_persons import PairedPersons

__all__ = ["RoughBound"]

_Rows = NDArray[np.int32]
_Floats = NDArray[np.float64]
_Slim = NDArray[np.float32]
_Bools = NDArray[np.bool_]
_NOTHING = 1e-4
"""More than what rounding can take from a sum of weights."""


class RoughBound:
    """Bounds for pairs of an asked and a filed row.

    Of each pair is given, for words of no known kind, the weight that can agree, ``agreed``, and
    that of the words that do so at least in part, ``covered``.
    """

    def __init__(
        self, asked: Columns, filed: Columns, strong: csr_matrix, weak: WeakLinks, costs: Costs
    ) -> None:
        self._asked, self._filed, self._costs = asked, filed, costs
        self._weak = (weak.spelled + weak.heard).tocsr()
        # Two rows each: for pairs that are compared by spelling alone, and by sound too.
        linked = (weak.spelled, self._weak)
        ours = [asked.firm(np.flatnonzero(np.diff(matrix.indptr))) for matrix in linked]
        theirs = [filed.firm(distinct(matrix.indices)) for matrix in linked]
        self._weights, self._weights_filed = _slim(asked.weights), _slim(filed.weights)
        soft = [_credits(asked, filed, matrix) for matrix in linked]
        self._soft = _slim(np.concatenate([credit + ours[0][2] for credit, _ in soft]))
        self._soft_filed = _slim(np.concatenate([credit + theirs[0][2] for _, credit in soft]))
        self._firm = _slim(np.concatenate([costly for _, costly, _ in ours]))
        self._firm_filed = _slim(np.concatenate([costly for _, costly, _ in theirs]))
        self._loose, self._loose_filed = _slim(ours[0][2]), _slim(theirs[0][2])
        self._persons = PairedPersons.of(asked, filed, strong, costs)

    def by_strong(self, q: _Rows, r: _Rows, agreed: _Slim, covered: _Slim, least: float) -> _Bools:
        """Whether pairs may reach ``least``.

        All words are taken to agree but those that can only agree with words of no known kind.
        """
        most = np.minimum(agreed, np.maximum(self._weights[q], self._weights_filed[r]))
        heard = self._asked.foreign[q] | self._filed.foreign[r]
        # The second half of each is for pairs that are compared by sound.
        ours = q + heard * np.int32(len(self._weights))
        theirs = r + heard * np.int32(len(self._weights_filed))
        soft = np.minimum(self._soft[ours], self._soft_filed[theirs])
        most += soft
        left, right = self._firm[ours] - covered, self._firm_filed[theirs] - covered
        if self._persons is not None:
            most += self._persons.agreed(q, r)
            left, right = self._persons.spare(left, right, q, r)
        may = self._reach(most, (left, right), self._factor(q, r), least)
        if self._persons is not None and least > self._persons.few_parts:
            at = np.flatnonzero(may & (soft == 0))
            may[at] = self._persons.tell(q[at], r[at], covered[at])
        return may

    def by_all(self, q: _Rows, r: _Rows, agreed: _Slim, covered: _Slim, least: float) -> _Bools:
        """Whether pairs may reach ``least``; ``q`` ascends.

        Words are taken to agree that may stand for one another, and those that may be any.
        """
        shared = _slim(overlap(*self._offered, q, r)) + covered
        ours, theirs = self._weights[q], self._weights_filed[r]
        loose, loose_filed = self._loose[q], self._loose_filed[r]
        most = shared + agreed - covered + loose + loose_filed
        most = np.minimum(most, np.maximum(ours, theirs))
        over = ours - shared - loose, theirs - shared - loose_filed
        if self._persons is not None:
            # What initials themselves weigh is loose already.
            over = self._persons.spare(*over, q, r)
        factor = self._factor(q, r)
        # What names lose at most is known at once; what they do lose takes a closer look.
        legal, legal_filed = self._asked.legal, self._filed.legal
        lost = legal.most_saved[q], legal_filed.most_saved[r]
        may = self._reach(most, (over[0] - lost[0], over[1] - lost[1]), factor, least)
        at = np.flatnonzero(may)
        q, r = q[at], r[at]
        saved = legal.saved(legal_filed, q, r), legal.conceded(legal_filed, q, r)
        left = over[0][at] - _slim(saved[0]), over[1][at] - _slim(saved[1])
        may[at] = self._reach(most[at], left, factor[at], least)
        return may

    def _factor(self, q: _Rows, r: _Rows) -> _Slim:
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
        weak = self._weak
        ours = self._asked.rows.table.weights
        theirs = self._filed.rows.table.weights
        owner = np.repeat(np.arange(weak.shape[0]), np.diff(weak.indptr))
        weight = np.maximum(ours[owner], theirs[weak.indices]).astype(np.float32)
        weighed = csr_matrix((weight, weak.indices, weak.indptr), shape=weak.shape)
        offered = (self._asked.in_row @ weighed).tocsr()
        offered.sum_duplicates()
        return narrowed(offered, self._filed.in_row)


def _credits(asked: Columns, filed: Columns, linked: csr_matrix) -> tuple[_Floats, _Floats]:
    """The most weight of each row that can agree by way of links, on both sides."""
    i = np.repeat(np.arange(linked.shape[0]), np.diff(linked.indptr))
    j = linked.indices
    table, others = asked.rows.table, filed.rows.table
    ours, theirs = table.weights[i], others.weights[j]
    # Of a misspelled or abbreviated word the lesser weight counts.
    whole = (table.hashes[i] == others.hashes[j]) | (asked.looks.least_heard[i] > 0)
    whole |= filed.looks.least_heard[j] > 0
    weight = pair_weights(ours, theirs, ~whole)
    most, most_filed = np.zeros(len(table)), np.zeros(len(others))
    np.maximum.at(most, i, weight)
    np.maximum.at(most_filed, j, weight)
    return asked.rows.sums(most), filed.rows.sums(most_filed)


def _slim(values: _Floats) -> _Slim:
    """Four bytes each are enough for a bound, and half the memory to go through."""
    return values.astype(np.float32)
