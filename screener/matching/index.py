"""An index of names: finds, for many names at once, the few that could score high enough.

Names are filed under their strong words, under neighbouring words written as one, and under a
few exact keys (features.py). A batch of queries is a sparse matrix over those columns, words a few
edits away included; its product with the filed names gives each pair the weight that can agree. So
does that of weak words, for names of which those may be enough (weak_alone.py). What cannot reach
the threshold by that weight is dropped, then what cannot reach it word by word (bound.py), before
any pair is scored.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sparse_dot_topn import sp_matmul

from screener.matching.bound import highest_scores
from screener.matching.columns import Columns
from screener.matching.features import Blends
from screener.matching.filing import Filed, distinct
from screener.matching.initials import initials_reach
from screener.matching.likeness import Likeness
from screener.matching.links import links, links_joined
from screener.matching.overlap import Overlap
from screener.matching.parameters import Costs, NameParameters
from screener.matching.rough import RoughBound
from screener.names.form import Reading

__all__ = ["NameIndex", "Pairs"]

_Ints = NDArray[np.int64]
_Rows = NDArray[np.int32]
_Weights = NDArray[np.float32]
_AT_ONCE = 200_000_000
"""Rows asked for by rows filed that are worked on at once: so few that the pairs among them that
share anything stay close to the processor."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of a query and a filed name."""

    queries: _Ints
    rows: _Ints


@dataclass(frozen=True)
class NameIndex:
    """Readings of listed names, filed for search."""

    columns: Columns
    by_shared: csr_matrix
    """Words, then neighbouring words written as one, by the rows that have them."""
    exact: Filed
    initials: Filed
    acronyms: Filed
    blends: Filed
    blend_starts: Filed

    @classmethod
    def of(cls, readings: Sequence[Reading]) -> NameIndex:
        """File ``readings``."""
        columns = Columns.of(readings)
        shared = _beside(columns.by_word, columns.joined.of_row)
        shared.data[:] = 1
        features, blends = columns.features, columns.blends
        return cls(
            columns,
            shared.T.tocsr(),
            Filed.of(features.exact()),
            Filed.of(features.initials()),
            Filed.of(features.acronyms()),
            Filed.of(blends.words),
            Filed.of(blends.starts),
        )

    @cached_property
    def shared_by_row(self) -> csr_matrix:
        """Rows by words, then by neighbouring words written as one."""
        return self.by_shared.T.tocsr()

    def candidates(self, queries: Sequence[Reading], threshold: float, costs: Costs) -> Pairs:
        """Return the pairs that may score ``threshold`` or more.

        Left out are a few that do: a typo in a word of more than 30 letters, two in words written
        as one, a misspelled short foreign word among weak ones (docs/performance.md).
        """
        asked, filed = Columns.of(queries), self.columns
        size = max(len(filed.rows), 1)
        search = _Search(self, asked, threshold, costs)
        features = asked.features
        same = [
            self.exact.sharing(features.exact()),
            *self._initialled(asked, threshold, costs),
            *self._blended(asked.blends),
        ]
        block = max(_AT_ONCE // size, 1)
        blocks = [search.block(at, at + block) for at in range(0, len(asked.rows), block)]
        pairs = distinct(np.concatenate([*blocks, *(q * size + r for q, r in same)]))
        return Pairs(pairs // size, pairs % size)

    def _initialled(
        self, asked: Columns, threshold: float, costs: Costs
    ) -> Iterator[tuple[_Ints, _Ints]]:
        """Pairs of a name with a word that may be the initials of all words of the other."""
        filed, features = self.columns, asked.features
        q, r = self.initials.sharing(features.acronyms())
        may = initials_reach(asked, filed, (q, r), costs, threshold)
        yield q[may], r[may]
        q, r = self.acronyms.sharing(features.initials())
        may = initials_reach(filed, asked, (r, q), costs, threshold)
        yield q[may], r[may]

    def _blended(self, asked: Blends) -> Iterator[tuple[_Ints, _Ints]]:
        """Pairs of a name of one word and one whose words it is made of."""
        filed = self.columns.blends
        q, r = self.blend_starts.sharing(asked.words)
        may = asked.made_of(filed, q, r)
        yield q[may], r[may]
        q, r = self.blends.sharing(asked.starts)
        may = filed.made_of(asked, r, q)
        yield q[may], r[may]


class _Search:
    """A batch of queries on its way through an index, some rows at a time."""

    def __init__(self, index: NameIndex, asked: Columns, threshold: float, costs: Costs) -> None:
        self._asked, self._filed, self._by_shared = asked, index.columns, index.by_shared
        self._threshold, self._costs = threshold, costs
        self._known: dict[int, Likeness] = {}
        self._size = max(len(self._filed.rows), 1)
        words, weak = links(asked.words, self._filed.words)
        glued = links_joined(asked.words, self._filed.joined)
        apart = links_joined(asked.joined, self._filed.words)
        # What rows offer to words that are filed, and to words written as one of those filed.
        several, one = asked.joined.of_row @ apart, asked.by_word @ glued
        self._covered = _beside(asked.by_word @ words + several, one)
        self._joined = Overlap.of(_beside(several, one), index.shared_by_row)
        self._bound = RoughBound(asked, self._filed, (words, weak), costs, threshold)

    def block(self, first: int, last: int) -> _Ints:
        """Return the pairs of some rows, each as one number; some of them twice."""
        found = [self._strong(first, last)]
        alone = self._bound.weak_alone
        if alone is not None:
            q, r, weak = alone.pairs(first, last)
            found.append(self._reaching(q, r, np.zeros(len(q), np.float32), weak))
        return np.concatenate(found)

    def _strong(self, first: int, last: int) -> _Ints:
        """The pairs that share a strong word or what one of them writes as one."""
        covered = sp_matmul(self._covered[first:last], self._by_shared)
        owner = np.arange(covered.shape[0], dtype=np.int32) + np.int32(first)
        q, r = np.repeat(owner, np.diff(covered.indptr)), covered.indices
        good = np.flatnonzero(self._bound.enough(q, r, covered.data))
        q, r, agreed = q[good], r[good], covered.data[good]
        return self._reaching(q, r, agreed, self._bound.weak(q, r))

    def _reaching(self, q: _Rows, r: _Rows, covered: _Weights, weak: _Weights) -> _Ints:
        """Those of the pairs that may reach the threshold; ``q`` ascends."""
        good = np.flatnonzero(self._bound.reaches(q, r, covered, weak))
        queries, rows = q[good].astype(np.int64), r[good].astype(np.int64)
        if isinstance(self._costs, NameParameters):
            joined = self._joined(queries, rows) > 0
            # Few pairs are left once all words that are close are taken for equal.
            for known in (None, self._known):
                score = highest_scores(
                    (self._asked.side, self._filed.side),
                    queries,
                    rows,
                    self._costs,
                    legal=self._bound.legal,
                    joined=joined,
                    known=known,
                )
                good = np.flatnonzero(score >= self._threshold)
                queries, rows = queries[good], rows[good]
                joined = joined[good]
        return queries * self._size + rows


def _beside(words: csr_matrix, joined: csr_matrix) -> csr_matrix:
    """Columns of words, then of neighbouring words written as one."""
    return hstack([words, joined], format="csr", dtype=np.float32)
