"""An index of names: finds, for many names at once, the few that could score high enough.

Names are filed under their strong words, under neighbouring words written as one, and under a
few exact keys (features.py). A batch of queries is a sparse matrix over those columns, words a few
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
from screener.matching.vocabulary import Entry, Vocabulary, links
from screener.matching.weights import Weights, file_weak, shared_weak
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
        self._costs, self._rows = costs, len(readings)
        filed = [features(reading) for reading in readings]
        self._words, self._joined = Vocabulary(2), Vocabulary(1)
        self._keys, self._pairs = Vocabulary(0), Vocabulary(0)
        self._by_word = self._words.file(f.spellings for f in filed).T.tocsr()
        self._by_joined = self._joined.file(f.joined for f in filed).T.tocsr()
        self._by_key = self._keys.file(_keys(f.exact) for f in filed).T.tocsr()
        self._by_pair = self._pairs.file(_keys(f.pairs) for f in filed).T.tocsr()
        self._weights = Weights(filed, self._words)
        self._weak_words, self._by_weak = file_weak(filed)
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
                _product(by_word @ links(words, self._words, by_sound=True), self._by_word),
                _product(by_word @ links(words, self._joined), self._by_joined),
                _product(by_joined @ links(joined, self._words), self._by_word),
                _sharing(self._pairs, self._by_pair, [f.pairs for f in asked]),
            ],
            self._rows,
        )
        good = self._bound(agreed, asked, Weights(asked, words)) >= threshold
        likely = Pairs(agreed.queries[good], agreed.rows[good], agreed.agreed[good])
        same = _sharing(self._keys, self._by_key, [f.exact for f in asked])
        return _sum([likely, same], self._rows)

    def _bound(self, pairs: Pairs, asked: Sequence[Features], ours: Weights) -> _Floats:
        """The highest score that each pair can have.

        Strong words agree as far as their spelling does, weak ones as far as they are equal or
        near in meaning; what may be a misspelled weak word is taken to agree with any.
        """
        theirs = self._weights
        q, r = pairs.queries, pairs.rows
        strong = np.minimum(pairs.agreed, np.maximum(ours.strong[q], theirs.strong[r]))
        weak = shared_weak(asked, self._weak_words, self._by_weak, q, r)
        weak += ours.loose[q] + theirs.loose[r]
        agreed = strong + np.minimum(weak, np.minimum(ours.weak[q], theirs.weak[r])) + _NOTHING
        # A strong word may answer to a weak one that is not its equal: then both are paid for.
        only_left = np.maximum(ours.strong[q] + ours.weak[q] - agreed, 0)
        only_right = np.maximum(theirs.strong[r] + theirs.weak[r] - agreed, 0)
        costs = self._costs
        cost = costs.extra * np.abs(only_left - only_right)
        cost += costs.conflict * np.minimum(only_left, only_right)
        cost *= 1 + costs.doubt * np.maximum(costs.enough - agreed, 0)
        return np.asarray(agreed / (agreed + cost))


def _keys(keys: Sequence[str]) -> list[Entry]:
    return [(key, 0.0, False) for key in keys]


def _sharing(filed: Vocabulary, by_key: csr_matrix, asked: Sequence[Sequence[str]]) -> Pairs:
    """Pairs that share a key; a key by itself is no weight that agrees."""
    start, columns = [0], list[int]()
    for keys in asked:
        columns += [filed.number[key] for key in keys if key in filed.number]
        start.append(len(columns))
    ones = np.ones(len(columns), np.float32)
    shape = (len(asked), len(filed))
    found = _product(csr_matrix((ones, columns, start), shape=shape), by_key)
    return Pairs(found.queries, found.rows, np.zeros_like(found.agreed))


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
