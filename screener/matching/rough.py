"""The highest score that pairs of names can have, from the weights of their words alone."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from screener.matching.bars import Bar
from screener.matching.bound import cost_factor, pair_weights
from screener.matching.columns import Columns
from screener.matching.filing import distinct
from screener.matching.links import WeakLinks
from screener.matching.misplaced import LegalWords
from screener.matching.overlap import Overlap
from screener.matching.parameters import Costs
from screener.matching.rough_persons import PairedPersons
from screener.matching.weak_alone import WeakAlone

__all__ = ["RoughBound"]

_Rows = NDArray[np.int32]
_Floats = NDArray[np.float64]
_Slim = NDArray[np.float32]
_Bools = NDArray[np.bool_]
_NOTHING = 1e-4
"""More than what rounding can take from a sum of weights."""
_HALVINGS = 14


class RoughBound:
    """Tells pairs of an asked and a filed row that may reach a score from those that cannot.

    Of each pair is given ``covered``: the weight of the words of no known kind, or words written as
    one, that agree at least in part.
    """

    def __init__(
        self,
        asked: Columns,
        filed: Columns,
        links: tuple[csr_matrix, WeakLinks],
        costs: Costs,
        least: float,
    ) -> None:
        """Take both sides, the strong and the weak links of their words, and the score."""
        strong, weak = links
        self._asked, self._filed, self._costs, self._least = asked, filed, costs, least
        self.legal = LegalWords(asked.legal, filed.legal)
        self._weak = (weak.spelled + weak.heard).tocsr()
        self._weights, self._weights_filed = _slim(asked.weights), _slim(filed.weights)
        self._persons = PairedPersons.of(asked, filed, strong, costs)
        spelled, heard = (self._soft(linked) for linked in (weak.spelled, self._weak))
        self._bar, self._bar_filed = (
            self._bar_of(side, (one, other))
            for side, one, other in zip((asked, filed), spelled, heard, strict=True)
        )

    def enough(self, q: _Rows, r: _Rows, covered: _Slim) -> _Bools:
        """Whether pairs share enough of their strong words, should all weak ones agree."""
        plain = self._bar.plain.take(q) & self._bar_filed.plain.take(r)
        may = covered >= self._bar.of(q, plain)
        may &= covered >= self._bar_filed.of(r, plain)
        return may

    def weak(self, q: _Rows, r: _Rows) -> _Slim:
        """The most weight of weak words that pairs can agree in; ``q`` ascends."""
        return self._overlap(q, r)

    @cached_property
    def weak_alone(self) -> WeakAlone | None:
        """Finds the pairs whose weak words may be enough; None for persons, told by their names."""
        if self._persons is not None:
            return None
        needed = self._needed(self._asked), self._needed(self._filed)
        return WeakAlone(self._offered, self._filed.in_row, (self._bar, self._bar_filed), needed)

    def reaches(self, q: _Rows, r: _Rows, covered: _Slim, weak: _Slim) -> _Bools:
        """Whether pairs may reach the score; ``q`` ascends.

        Weak words are taken to agree that may stand for one another, and initials with any.
        """
        shared = weak + covered
        ours, theirs = self._weights[q], self._weights_filed[r]
        most = np.minimum(shared, np.maximum(ours, theirs))
        over = ours - shared, theirs - shared
        if self._persons is not None:
            most += self._persons.agreed(q, r)
            over = self._persons.spare(*over, q, r)
        factor = _slim(
            cost_factor(self._asked.transcribed[q], self._filed.transcribed[r], self._costs)
        )
        # What names lose at most is known at once; what they do lose takes a closer look.
        lost = self.legal.most(q, r)
        may = self._reach(most, (over[0] - lost[0], over[1] - lost[1]), factor)
        at = np.flatnonzero(may)
        lost = self.legal.lost(q[at], r[at])
        may[at] = self._reach(most[at], (over[0][at] - lost[0], over[1][at] - lost[1]), factor[at])
        if self._persons is not None and self._least > self._persons.few_parts:
            at = np.flatnonzero(may & (weak == 0))
            may[at] = self._persons.tell(q[at], r[at], covered[at])
        return may

    def _reach(self, most: _Slim, over: tuple[_Slim, _Slim], factor: _Slim) -> _Bools:
        """Whether what agrees outweighs what is to be paid: agreed / (agreed + cost) >= least."""
        costs, least, (left, right) = self._costs, self._least, over
        most = most + _NOTHING
        left, right = np.maximum(left, 0), np.maximum(right, 0)
        cost = np.abs(left - right)
        cost *= costs.extra
        cost += costs.conflict * np.minimum(left, right)
        cost *= 1 + costs.doubt * np.maximum(costs.enough - most, 0)
        return np.asarray(most * (1 - least) >= cost * factor * least)

    def _soft(self, linked: csr_matrix) -> tuple[tuple[_Slim, _Slim], tuple[_Slim, _Slim]]:
        """Of each row of both sides: the weight of weak words that can agree, and of firm ones."""
        asked, filed = self._asked, self._filed
        credit, credit_filed = _credits(asked, filed, linked)
        firm = asked.firm(np.flatnonzero(np.diff(linked.indptr)))
        firm_filed = filed.firm(distinct(linked.indices))
        return (_slim(credit), _slim(firm)), (_slim(credit_filed), _slim(firm_filed))

    def _bar_of(self, side: Columns, parts: tuple[tuple[_Slim, _Slim], tuple[_Slim, _Slim]]) -> Bar:
        """The least that rows need, by halving: the more agrees, the less is to be paid."""
        soft, firm = (np.concatenate(part) for part in zip(*parts, strict=True))
        if self._persons is not None:  # an initial may stand for any word
            return Bar(side.plain, np.zeros(len(firm), np.float32))
        return self._least_of(soft, firm, side)

    def _needed(self, side: Columns) -> Bar:
        """The least weight of weak words that rows need, should no strong ones agree."""
        whole = np.maximum(_slim(side.weights) - side.legal.most_saved, 0)
        return self._least_of(np.float32(0), np.concatenate([whole, whole]), side)

    def _least_of(self, given: _Slim | np.float32, whole: _Slim, side: Columns) -> Bar:
        """The least of ``whole`` that must agree where ``given`` does, for each row of a side.

        By halving: the more agrees, the less is to be paid.
        """
        factor, plain = np.ones(len(whole), np.float32), side.plain
        factor[len(plain) :] = cost_factor(plain, ~plain, self._costs)
        low, high = np.zeros(len(whole), np.float32), whole.copy()
        for _ in range(_HALVINGS):
            middle = (low + high) / np.float32(2)
            enough = self._reach(middle + given, (whole - middle, np.zeros_like(low)), factor)
            low[~enough] = middle[~enough]
            high[enough] = middle[enough]
        return Bar(plain, np.maximum(low - _NOTHING, 0))

    @cached_property
    def _overlap(self) -> Overlap:
        return Overlap.of(self._offered, self._filed.in_row)

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
        # However many words of a row may stand for a filed one, it agrees once.
        most = weighed.max(axis=0).toarray().ravel()
        offered.data = np.minimum(offered.data, most[offered.indices])
        return offered


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
