"""An index of names: finds, for many names at once, the few that could score high enough.

Names are filed under their strong words, under neighbouring words written as one, and under a
few exact keys (features.py). A batch of queries is a sparse matrix over those columns, words a few
edits away included; its product with the filed names gives each pair the weight that can agree.
What cannot reach the threshold by that weight is dropped, then what cannot reach it word by word
(bound.py), before any pair is scored.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sparse_dot_topn import sp_matmul

from screener.matching.bound import highest_scores
from screener.matching.columns import Columns
from screener.matching.features import Blends
from screener.matching.filing import Filed, distinct
from screener.matching.likeness import Likeness
from screener.matching.parameters import Costs, NameParameters
from screener.matching.rough import RoughBound
from screener.matching.texts import BASE
from screener.matching.vocabulary import Links, links, links_joined
from screener.names.form import Reading

__all__ = ["NameIndex", "Pairs"]

_Ints = NDArray[np.int64]
_Floats = NDArray[np.float64]
_Agreed = NDArray[np.float32]
"""Pairs by two: the weight that can agree, and that of the words that do so at least in part."""
_BLOCK = 2_000
"""Rows whose pairs are worked on at once: so many that they stay close to the processor."""
_MARKS = 20
_Sums = tuple[_Ints, _Agreed]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of a query and a filed name."""

    queries: _Ints
    rows: _Ints


@dataclass(frozen=True)
class NameIndex:
    """Readings of listed names, filed for search."""

    columns: Columns
    by_word: csr_matrix
    by_joined: csr_matrix
    exact: Filed
    pairs: Filed
    initials: Filed
    acronyms: Filed
    blends: Filed
    blend_starts: Filed

    @classmethod
    def of(cls, readings: Sequence[Reading]) -> NameIndex:
        """File ``readings``."""
        columns = Columns.of(readings)
        by_word = columns.by_word.T.tocsr()
        by_word.data[:] = 1
        features, blends = columns.features, columns.blends
        return cls(
            columns,
            by_word,
            columns.joined.of_row.T.tocsr(),
            Filed.of(features.exact()),
            Filed.of(columns.pairs),
            Filed.of(features.initials()),
            Filed.of(features.acronyms()),
            Filed.of(blends.words),
            Filed.of(blends.starts),
        )

    def candidates(self, queries: Sequence[Reading], threshold: float, costs: Costs) -> Pairs:
        """Return the pairs that may score ``threshold`` or more; none that does is left out."""
        asked, filed = Columns.of(queries, asked=True), self.columns
        size = max(len(filed.rows), 1)
        search = _Search(self, asked, threshold, costs)
        features = asked.features
        same = [
            self.exact.sharing(features.exact()),
            self.initials.sharing(features.acronyms()),
            self.acronyms.sharing(features.initials()),
            *self._blended(asked.blends),
        ]
        blocks = [search.block(at, at + _BLOCK) for at in range(0, len(asked.rows), _BLOCK)]
        pairs = distinct(np.concatenate([*blocks, *(q * size + r for q, r in same)]))
        return Pairs(pairs // size, pairs % size)

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
        self._asked, self._filed = asked, index.columns
        self._threshold, self._costs = threshold, costs
        self._known: dict[int, Likeness] = {}
        self._size = max(len(self._filed.rows), 1)
        linked, weak = links(asked.words, self._filed.words)
        joined = links_joined(asked.words, self._filed.joined)
        joints = links_joined(asked.joined, self._filed.words)
        self._words = _Offer(asked.by_word, linked, index.by_word)
        self._joints = (
            _Offer(asked.by_word, joined, index.by_joined),
            _Offer(asked.joined.of_row, joints, index.by_word),
        )
        q, r = index.pairs.sharing(asked.pairs)
        self._paired = distinct(q * self._size + r)
        self._bound = RoughBound(asked, self._filed, weak, costs)

    def block(self, first: int, last: int) -> _Ints:
        """Return the pairs of some rows, each as one number, in ascending order."""
        size, threshold = self._size, self._threshold
        joints = _sum([offer.taken(first, last, size) for offer in self._joints])
        keys, agreed = self._words.taken(first, last, size)
        edges = np.searchsorted(self._paired, [first * size, last * size])
        paired = self._paired[edges[0] : edges[1]]
        more = _sum([joints, (paired, np.zeros((len(paired), 2), np.float32))])
        # Few pairs are met in more than one way: only those are put together.
        twice = _met(keys, more[0])
        both = _sum([more, (keys[twice], agreed[twice])])
        found = [
            (keys[good], agreed[good])
            for keys, agreed in ((keys[~twice], agreed[~twice]), both)
            for good in [self._bound.by_strong(keys // size, keys % size, agreed, threshold)]
        ]
        pairs, agreed = _sum(found)
        pairs = pairs[self._bound.by_all(pairs // size, pairs % size, agreed, threshold)]
        if not isinstance(self._costs, NameParameters):
            return pairs
        sides = self._asked.side, self._filed.side
        q, r = pairs // size, pairs % size
        score = highest_scores(
            sides, q, r, self._costs, joined=_at(joints, pairs), known=self._known
        )
        return pairs[score >= threshold]


class _Offer:
    """What rows of queries offer to filed rows by way of words that both are filed under."""

    def __init__(self, rows: csr_matrix, links: Links, filed: csr_matrix) -> None:
        self._agreed = (rows @ links.agreed).tocsr()
        self._covered = (rows @ links.covered).tocsr()
        self._filed = filed

    def taken(self, first: int, last: int, size: int) -> _Sums:
        """The pairs that share anything, each as one number, with how much of it."""
        agreed = sp_matmul(self._agreed[first:last], self._filed)
        covered = sp_matmul(self._covered[first:last], self._filed)
        owner = np.repeat(np.arange(agreed.shape[0]) + first, np.diff(agreed.indptr))
        return owner * size + agreed.indices, np.column_stack([agreed.data, covered.data])


def _met(keys: _Ints, others: _Ints) -> NDArray[np.bool_]:
    """Whether each of many keys is among a few others; ``others`` ascend."""
    marked = np.zeros(2**_MARKS, bool)
    marked[_mark(others)] = True
    met = marked[_mark(keys)]
    at = np.flatnonzero(met)
    place = np.searchsorted(others, keys[at])
    met[at] = np.append(others, -1)[place] == keys[at]
    return met


def _mark(keys: _Ints) -> NDArray[np.uint64]:
    return (keys.astype(np.uint64) * np.uint64(BASE)) >> np.uint64(64 - _MARKS)


def _at(sums: _Sums, pairs: _Ints) -> _Floats:
    """The sum for each pair, 0 where there is none."""
    keys, values = np.append(sums[0], -1), np.append(sums[1][:, 1], 0)
    at = np.searchsorted(sums[0], pairs)
    return np.where(keys[at] == pairs, values[at], 0)


def _sum(found: Sequence[_Sums]) -> _Sums:
    """Add up what several products say of the same pairs."""
    pairs = np.concatenate([keys for keys, _ in found])
    agreed = np.concatenate([values for _, values in found])
    order = np.argsort(pairs)
    pairs, agreed = pairs[order], agreed[order]
    starts = np.flatnonzero(np.diff(pairs, prepend=-1))
    if not starts.size:
        return pairs, agreed
    return pairs[starts], np.add.reduceat(agreed, starts, axis=0)
