"""Pairs of names that may reach a score, by the weights of their words alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from sparse_dot_topn import sp_matmul

from screener.matching.filing.filed import distinct, numbered
from screener.matching.filing.misplaced import LegalWords
from screener.matching.filing.overlap import Overlap
from screener.matching.index.needs import Needs, alone, may_reach, steps
from screener.matching.index.offered import Offered, WordRows
from screener.matching.index.prefix import Prefix, Prefixes
from screener.matching.index.word_bound import cost_factor
from screener.matching.numeric import Bools, Float32s, Int32s, Ints
from screener.matching.scoring.parameters import Costs

__all__ = ["RowGroups", "RowPairs", "WeightBound"]

_AT_ONCE = 2**17
"""Pairs that are looked at together: so few that they stay close to the processor."""


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


class _Part(NamedTuple):
    """Rows of both sides that are held against one another."""

    asked: Int32s
    filed: WordRows
    prefix: Prefix
    needs: Needs
    saving: bool
    """Whether only those pairs count of which the asked row has what may be a misplaced legal word
    of the other, which need not be paid."""

    def pairs(self, first: int, last: int, legal: LegalWords) -> Iterator[tuple[Int32s, Int32s]]:
        """Yield pairs of some asked rows and filed ones that may share enough, a few at a time."""
        asked = self.asked[slice(*np.searchsorted(self.asked, (first, last)))]
        met = sp_matmul(self.prefix.kept(asked), self.filed.by_column)
        saving = legal.saving(asked) if self.saving else None
        turn = met.indptr // _AT_ONCE
        ends = [*np.flatnonzero(np.diff(turn)).tolist(), len(asked)]
        for start, end in pairwise([0, *ends]):
            inside = slice(met.indptr[start], met.indptr[end])
            at = np.repeat(np.arange(start, end), np.diff(met.indptr[start : end + 1]))
            r, shared = self.filed.rows.take(met.indices[inside]), met.data[inside]
            if saving is not None:
                sets = legal.filed.of_row.take(r)
                good = np.flatnonzero(saving.ravel().take(at * saving.shape[1] + sets))
                at, r, shared = at.take(good), r.take(good), shared.take(good)
            q = asked.take(at)
            left_out = self.prefix.left_out
            least = self.needs.between(q, r, left_out.heavier(q, r)) - shared
            some = left_out.may_bring(q, r, least)
            yield q.take(some), r.take(some)


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
        plain, whole = asked.plain, self._weights
        every = self._alone(whole, cross=False)
        prefixes = Prefixes(offered, every)
        # Of what may be a word of the other name's legal form nothing need be paid.
        paid = self._weights_filed - legal.most[1]
        self._steps_filed = steps(paid), steps(paid - prefixes.heavy)
        alike, unlike = (self._needs(whole, cross=cross) for cross in (False, True))
        near, far = map(prefixes.of, (every, self._alone(whole, cross=True)))
        self._parts = [
            _Part(np.flatnonzero(some).astype(np.int32), rows, prefix, needs, saving=False)
            for some, rows, prefix, needs in (
                (plain, filed.plain, near, alike),
                (plain, filed.others, far, unlike),
                (~plain, filed.every, far, unlike),
            )
        ]
        for rows in filed.formed:
            saved = legal.most_to(rows.rows)
            less, some = whole - saved, np.flatnonzero(saved > 0).astype(np.int32)
            prefix = prefixes.of(self._alone(less, cross=True))
            self._parts.append(
                _Part(some, rows, prefix, self._needs(less, cross=True), saving=True)
            )

    def pairs(self, first: int, last: int) -> RowPairs:
        """Return the pairs of some asked rows."""
        size = max(len(self._weights_filed), 1)
        found = [
            numbered(q, r, size)
            for part in self._parts
            for q, r in part.pairs(first, last, self._legal)
        ]
        q, r = np.divmod(distinct(np.concatenate(found)), size)
        weights = self._shared(q, r)
        good = np.flatnonzero(self._reaches(q, r, weights.real, weights.imag))
        return RowPairs(q[good], r[good])

    def _reaches(self, q: Int32s, r: Int32s, shared: Float32s, agreed: Float32s) -> Bools:
        """Whether pairs that share and agree in so much may reach the score; ``q`` ascends."""
        ours, theirs = self._weights.take(q), self._weights_filed.take(r)
        most = np.minimum(agreed, np.maximum(ours, theirs))
        transcribed = self._asked.transcribed[q], self._filed.transcribed[r]
        factor = cost_factor(*transcribed, self._costs).astype(np.float32)
        lost = self._legal.lost(q, r)
        over = ours - shared - lost[0], theirs - shared - lost[1]
        return may_reach(most, over, self._costs, factor, self._least)

    def _alone(self, weights: Float32s, *, cross: bool) -> Float32s:
        """The least weight that asked rows need in common with any; less in another script."""
        return alone(weights, self._costs, self._factor(cross=cross), self._least)

    def _needs(self, weights: Float32s, *, cross: bool) -> Needs:
        """What asked rows of these weights need in common with each filed one."""
        factor = self._factor(cross=cross)
        return Needs.of(weights, self._steps_filed, self._costs, factor, self._least)

    def _factor(self, *, cross: bool) -> float:
        return float(cost_factor(np.array([False]), np.array([cross]), self._costs)[0])
