"""Pairs of names that may reach a score, by the weights of their words alone."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix
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


class _Met(NamedTuple):
    """Rows of both sides of a part that share a word that a match must share."""

    part: _Part
    asked: Int32s
    rows: csr_matrix
    """Filed rows by these."""
    saving: Bools | None
    """Whether these have what may be a misplaced word of each set of legal words."""

    @classmethod
    def of(cls, part: _Part, first: int, last: int, legal: LegalWords) -> _Met:
        """Take some of the asked rows."""
        asked = part.asked[slice(*np.searchsorted(part.asked, (first, last)))]
        rows = sp_matmul(part.prefix.kept(asked), part.filed.by_column)
        return cls(part, asked, rows, legal.saving(asked) if part.saving else None)

    def sharing(self, first: int, last: int, sets: Int32s) -> _Sharing:
        """Return the pairs of a few of them; ``sets`` are those of each filed row."""
        some, part = slice(*np.searchsorted(self.asked, (first, last))), self.part
        asked, ends = self.asked[some], self.rows.indptr[some.start : some.stop + 1]
        count, r = np.diff(ends), part.filed.rows.take(self.rows.indices[ends[0] : ends[-1]])
        q, needed = np.repeat(asked, count), np.repeat(part.needs.asked[asked], count)
        if self.saving is not None:
            may = self.saving[some]
            owner = np.repeat(np.arange(len(asked)) * may.shape[1], count)
            good = np.flatnonzero(may.ravel().take(owner + sets.take(r)))
            q, r, needed = q[good], r[good], needed[good]
        np.maximum(needed, part.needs.filed.take(r), out=needed)
        return _Sharing(q, r, needed)


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
        both = offered.by_row(offered.shared_and_agreed)
        self._shared = Overlap.of_rows(both, offered.links, filed.every.by_row)
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
        met = [_Met.of(part, first, last, self._legal) for part in self._parts]
        sets = self._legal.filed.of_row
        found = []
        for laid in self._shared.laid(first, last):
            sharing = [some.sharing(laid.first, laid.last, sets) for some in met]
            q, r, needed = (np.concatenate(column) for column in zip(*sharing, strict=True))
            enough, weights = laid.enough(q, r, needed)
            found.append((q[enough], r[enough], weights))
        q, r, weights = (np.concatenate(column) for column in zip(*found, strict=True))
        order = np.argsort(q, kind="stable")
        q, r, weights = q[order], r[order], weights[order]
        good = np.flatnonzero(self._reaches(q, r, weights.real, weights.imag))
        size = max(len(self._weights_filed), 1)
        return RowPairs(*np.divmod(distinct(q[good].astype(np.int64) * size + r[good]), size))

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
