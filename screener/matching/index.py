"""An index of names: finds, for many names at once, the few that could score high enough.

Names are filed under their strong words, under neighbouring words written as one, and under a few
exact keys (features.py). A batch of queries is a sparse matrix over those columns, words a few
edits away included; its product with the filed names gives each pair the weight that can agree.
What cannot reach the threshold by that weight is dropped before any pair is scored.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sparse_dot_topn import sp_matmul

from screener.matching.features import Features, features
from screener.matching.parameters import Costs
from screener.matching.vocabulary import Vocabulary, links
from screener.names.form import Reading

__all__ = ["NameIndex", "Pairs"]

_Ints = NDArray[np.int64]
_Floats = NDArray[np.float32]
_NOTHING = 1e-6


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of a query and a filed name, each with the weight that can agree."""

    queries: _Ints
    rows: _Ints
    agreed: _Floats


class NameIndex:
    """Readings of listed names, filed for search."""

    def __init__(self, readings: Sequence[Reading], costs: Costs) -> None:
        """File ``readings`` for a scorer with these costs."""
        self._costs = costs
        filed = [features(reading) for reading in readings]
        self._words, self._joined, self._keys = Vocabulary(2), Vocabulary(1), Vocabulary(0)
        self._by_word = self._words.file(f.spellings for f in filed).T.tocsr()
        self._by_joined = self._joined.file(f.joined for f in filed).T.tocsr()
        self._by_key = self._keys.file(_keys(f) for f in filed).T.tocsr()
        self._strong, self._weak = _weights(filed, self._words)
        self._words.freeze()
        self._joined.freeze()

    def candidates(self, queries: Sequence[Reading], threshold: float) -> Pairs:
        """Return the pairs that may score ``threshold`` or more; none that does is left out."""
        asked = [features(reading, asked=True) for reading in queries]
        words, joined = Vocabulary(2), Vocabulary(1)
        by_word = words.file(f.spellings for f in asked)
        by_joined = joined.file(f.joined for f in asked)
        agreed = _sum(
            [
                _product(by_word @ links(words, self._words), self._by_word),
                _product(by_word @ links(words, self._joined), self._by_joined),
                _product(by_joined @ links(joined, self._words), self._by_word),
            ],
            self._strong.size,
        )
        good = self._bound(agreed, *_weights(asked, words)) >= threshold
        likely = Pairs(agreed.queries[good], agreed.rows[good], agreed.agreed[good])
        return _sum([likely, self._same_keys(asked)], self._strong.size)

    def _same_keys(self, asked: Sequence[Features]) -> Pairs:
        """Pairs that share an exact key."""
        start, columns = [0], list[int]()
        for f in asked:
            columns += [self._keys.number[key] for key in f.exact if key in self._keys.number]
            start.append(len(columns))
        ones = np.ones(len(columns), np.float32)
        shape = (len(asked), len(self._keys))
        return _product(csr_matrix((ones, columns, start), shape=shape), self._by_key)

    def _bound(self, pairs: Pairs, strong: _Floats, weak: _Floats) -> _Floats:
        """The highest score that each pair can have.

        What no strong word answers for is taken as it is; all weak words are taken to agree.
        """
        left, right = strong[pairs.queries], self._strong[pairs.rows]
        only_left = np.maximum(left - pairs.agreed, 0)
        only_right = np.maximum(right - pairs.agreed, 0)
        conflict = np.minimum(only_left, only_right)
        extra = np.abs(only_left - only_right)
        most = np.minimum(pairs.agreed, np.maximum(left, right))
        most = most + np.minimum(weak[pairs.queries], self._weak[pairs.rows]) + _NOTHING
        cost = self._costs.extra * extra + self._costs.conflict * conflict
        cost *= 1 + self._costs.doubt * np.maximum(self._costs.enough - most, 0)
        return np.asarray(most / (most + cost))


def _keys(filed: Features) -> list[tuple[str, float, bool]]:
    return [(key, 1.0, False) for key in filed.exact]


def _weights(filed: Sequence[Features], words: Vocabulary) -> tuple[_Floats, _Floats]:
    """Strong and weak weight of each name; a word near a weak one may be that one, misspelled."""
    firm, number = words.firm, words.number
    strong = [sum(w for text, w, _ in f.strong if firm[number[text]]) for f in filed]
    total = [f.weight for f in filed]
    return np.array(strong, np.float32), np.array(total, np.float32) - np.array(strong, np.float32)


def _product(asked: csr_matrix, filed: csr_matrix) -> Pairs:
    """Multiply; the pairs that share anything, with how much."""
    if not asked.nnz or not filed.nnz:
        nothing = np.empty(0, np.int64)
        return Pairs(nothing, nothing, np.empty(0, np.float32))
    product = sp_matmul(asked.tocsr(), filed).tocoo()
    return Pairs(product.row.astype(np.int64), product.col.astype(np.int64), product.data)


def _sum(found: Sequence[Pairs], rows: int) -> Pairs:
    """Add up what several products say of the same pairs."""
    size = np.int64(max(rows, 1))
    pairs = np.concatenate([p.queries * size + p.rows for p in found])
    agreed = np.concatenate([p.agreed for p in found])
    order = np.argsort(pairs, kind="stable")
    pairs, agreed = pairs[order], agreed[order]
    starts = np.flatnonzero(np.diff(pairs, prepend=-1))
    if not starts.size:
        return Pairs(pairs, pairs, agreed)
    unique = pairs[starts]
    return Pairs(unique // size, unique % size, np.add.reduceat(agreed, starts))
