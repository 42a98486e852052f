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
from screener.matching.filing import Filed
from screener.matching.parameters import Costs, NameParameters
from screener.matching.rough import RoughBound
from screener.matching.vocabulary import Links, links, links_joined
from screener.names.form import Reading

__all__ = ["NameIndex", "Pairs"]

_Ints = NDArray[np.int64]
_Floats = NDArray[np.float64]
_Agreed = NDArray[np.float32]
"""Pairs by two: the weight that can agree, and the weight of the words that do so at least in part."""
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
        size = np.int64(max(len(filed.rows), 1))
        linked, weak = links(asked.words, filed.words)
        words = _keyed(asked.by_word, linked, self.by_word, size)
        joints = _sum(
            [
                _keyed(
                    asked.by_word, links_joined(asked.words, filed.joined), self.by_joined, size
                ),
                _keyed(
                    asked.joined.of_row,
                    links_joined(asked.joined, filed.words),
                    self.by_word,
                    size,
                ),
            ]
        )
        features = asked.features
        q, r = self.pairs.sharing(asked.pairs)
        pairs, agreed = _sum([words, joints, (q * size + r, np.zeros((len(q), 2), np.float32))])
        bound = RoughBound(asked, filed, weak, costs)
        good = bound.by_strong(pairs // size, pairs % size, agreed) >= threshold
        pairs, agreed = pairs[good], agreed[good]
        pairs = pairs[bound.by_all(pairs // size, pairs % size, agreed) >= threshold]
        if isinstance(costs, NameParameters):
            q, r = pairs // size, pairs % size
            score = highest_scores(asked.side, filed.side, q, r, costs, _at(joints, pairs))
            pairs = pairs[score >= threshold]
        same = [
            self.exact.sharing(features.exact()),
            self.initials.sharing(features.acronyms()),
            self.acronyms.sharing(features.initials()),
            *self._blended(asked.blends),
        ]
        pairs = np.unique(np.concatenate([pairs, *(q * size + r for q, r in same)]))
        return Pairs(pairs // size, pairs % size)

    def _blended(self, asked: Blends) -> Iterator[tuple[_Ints, _Ints]]:
        """Pairs of a name of one word and one whose words that may be made of."""
        filed = self.columns.blends
        q, r = self.blend_starts.sharing(asked.words)
        may = asked.may_be(filed, q, r)
        yield q[may], r[may]
        q, r = self.blends.sharing(asked.starts)
        may = filed.may_be(asked, r, q)
        yield q[may], r[may]


def _at(sums: _Sums, pairs: _Ints) -> _Floats:
    """The sum for each pair, 0 where there is none."""
    keys, values = np.append(sums[0], -1), np.append(sums[1][:, 1], 0)
    at = np.searchsorted(sums[0], pairs)
    return np.where(keys[at] == pairs, values[at], 0)


def _keyed(rows: csr_matrix, links: Links, filed: csr_matrix, size: np.int64) -> _Sums:
    """The pairs that share anything, each as one number, with how much can agree, be covered."""
    agreed = sp_matmul((rows @ links.agreed).tocsr(), filed)
    covered = sp_matmul((rows @ links.covered).tocsr(), filed)
    owner = np.repeat(np.arange(agreed.shape[0]), np.diff(agreed.indptr))
    return owner * size + agreed.indices, np.column_stack([agreed.data, covered.data])


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
