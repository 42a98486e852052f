"""Pairs of names that may reach a score, by the weights of their words alone."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from sparse_dot_topn import sp_matmul

from screener.matching.filing.filed import distinct
from screener.matching.filing.misplaced import LegalWords
from screener.matching.filing.overlap import NOTHING, Overlap
from screener.matching.index.offered import Offered, WordRows
from screener.matching.index.prefix import Prefix, Prefixes
from screener.matching.index.word_bound import cost_factor
from screener.matching.numeric import Bools, Float32s, Int32s, Ints
from screener.matching.scoring.parameters import Costs

__all__ = ["RowGroups", "RowPairs", "WeightBound", "may_reach"]

_ROUNDED = 5e-5
"""A score is rounded to four places, and may come to what it must be by that."""
_HALVINGS, _STEPS = 14, 256
"""Weights between two steps are taken for the lower, which needs no more."""


class RowPairs(NamedTuple):
    """Pairs of an asked and a filed row; the asked ones ascend."""

    asked: Ints
    filed: Ints


class RowGroups(NamedTuple):
    """Filed rows, by what they need in common with others."""

    every: WordRows
    plain: WordRows
    """Read as they are spelled, from Latin letters."""
    others: WordRows
    """All that are not."""
    formed: tuple[WordRows, ...]
    """With a legal form, which may stand elsewhere in the other name: with one that many have, and
    with another, which is in question for most names and few rows."""


class _Needs(NamedTuple):
    """The weight that rows need in common with others."""

    asked: Float32s
    filed: Float32s


class _Part(NamedTuple):
    """Rows of both sides that are held against one another."""

    asked: Int32s
    filed: WordRows
    prefix: Prefix
    needs: _Needs
    saving: bool
    """Whether only those pairs count of which the asked row has what may be a misplaced legal word
    of the other, which need not be paid."""


class _Sharing(NamedTuple):
    """Pairs of an asked and a filed row that share something, and what they need in common."""

    asked: Int32s
    filed: Int32s
    needed: Float32s


class WeightBound:
    """Finds the pairs of an asked and a filed name of organisations that may reach a score."""

    def __init__(
        self, offered: Offered, filed: RowGroups, legal: LegalWords, costs: Costs, least: float
    ) -> None:
        """Take what asked rows offer, the filed rows, what is paid, and the score.

        ``legal`` tells words that may be of the other name's legal form.
        """
        asked = offered.asked
        self._asked, self._filed, self._costs, self._least = asked, offered.filed, costs, least
        self._legal = legal
        self._weights = asked.weights.astype(np.float32)
        self._weights_filed = offered.filed.weights.astype(np.float32)
        links, agreed = offered.links, offered.agreed
        self._shared = Overlap.of_rows(offered.by_row(links), links, filed.every.by_row)
        self._agreed = offered.by_row(agreed)
        weights_filed = self._weights_filed - legal.most[1]
        alike, unlike = (
            _Needs(
                self._needed(self._weights, cross=cross), self._needed(weights_filed, cross=cross)
            )
            for cross in (False, True)
        )
        plain, prefixes = asked.plain, Prefixes(offered)
        far = prefixes.of(unlike.asked)
        self._parts = [
            _Part(np.flatnonzero(some).astype(np.int32), rows, prefix, needs, saving=False)
            for some, rows, prefix, needs in (
                (plain, filed.plain, prefixes.of(alike.asked), alike),
                (plain, filed.others, far, unlike),
                (~plain, filed.every, far, unlike),
            )
        ]
        for rows in filed.formed:
            saved = legal.most_to(rows.rows)
            less = _Needs(self._needed(self._weights - saved, cross=True), unlike.filed)
            some = np.flatnonzero(saved > 0).astype(np.int32)
            self._parts.append(_Part(some, rows, prefixes.of(less.asked), less, saving=True))

    def pairs(self, first: int, last: int) -> RowPairs:
        """Return the pairs of some asked rows."""
        found = [self._sharing(part, first, last) for part in self._parts]
        q, r, needed = (np.concatenate(column) for column in zip(*found, strict=True))
        order = np.argsort(q, kind="stable")
        q, r, needed = q[order], r[order], needed[order]
        shared, agreed = self._shared.beside(self._agreed, q, r, needed)
        good = np.flatnonzero(shared >= needed)
        q, r = q[good], r[good]
        good = np.flatnonzero(self._reaches(q, r, shared[good], agreed[good]))
        size = max(len(self._weights_filed), 1)
        return RowPairs(*np.divmod(distinct(q[good].astype(np.int64) * size + r[good]), size))

    def _sharing(self, part: _Part, first: int, last: int) -> _Sharing:
        """The pairs that share a word that a match must share."""
        asked = part.asked[slice(*np.searchsorted(part.asked, (first, last)))]
        met = sp_matmul(part.prefix.kept(asked), part.filed.by_column)
        count, r = np.diff(met.indptr), part.filed.rows.take(met.indices)
        q, needed = np.repeat(asked, count), np.repeat(part.needs.asked[asked], count)
        np.maximum(needed, part.needs.filed.take(r), out=needed)
        if part.saving:
            some = self._legal.saves(asked, r, count)
            q, r, needed = q[some], r[some], needed[some]
        return _Sharing(q, r, needed)

    def _reaches(self, q: Int32s, r: Int32s, shared: Float32s, agreed: Float32s) -> Bools:
        """Whether pairs that share and agree in so much may reach the score; ``q`` ascends."""
        ours, theirs = self._weights.take(q), self._weights_filed.take(r)
        most = np.minimum(agreed, np.maximum(ours, theirs))
        transcribed = self._asked.transcribed[q], self._filed.transcribed[r]
        factor = cost_factor(*transcribed, self._costs).astype(np.float32)
        lost = self._legal.lost(q, r)
        over = ours - shared - lost[0], theirs - shared - lost[1]
        return may_reach(most, over, self._costs, factor, self._least)

    def _needed(self, whole: Float32s, *, cross: bool) -> Float32s:
        """The least weight that rows need in common with others, which may have no more.

        By halving: the more agrees, the less is to be paid; less still by names in two scripts.
        """
        factor = cost_factor(np.array([False]), np.array([cross]), self._costs).astype(np.float32)
        step = (np.maximum(whole, 0) * _STEPS).astype(np.int32)
        weights: Float32s = (np.arange(step.max(initial=0) + 1) / _STEPS).astype(np.float32)
        low, high, nothing = np.zeros_like(weights), weights.copy(), np.zeros_like(weights)
        for _ in range(_HALVINGS):
            middle = (low + high) / np.float32(2)
            over = weights - middle, nothing
            enough = may_reach(middle, over, self._costs, factor, self._least)
            low[~enough] = middle[~enough]
            high[enough] = middle[enough]
        return np.asarray(np.maximum(low - NOTHING, 0).take(step))


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
