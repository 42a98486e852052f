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
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sparse_dot_topn import sp_matmul

from screener.matching.bound import Looks, Side, highest_scores
from screener.matching.features import Blends, Features
from screener.matching.filing import Filed, Keys
from screener.matching.misplaced import Misplaced
from screener.matching.overlap import overlap
from screener.matching.parameters import Costs, NameParameters
from screener.matching.tokens import Rows
from screener.matching.vocabulary import Joined, Links, Vocabulary, links, links_joined
from screener.names.form import Reading

__all__ = ["NameIndex", "Pairs"]

_Ints = NDArray[np.int64]
_Floats = NDArray[np.float64]
_Agreed = NDArray[np.float32]
"""Pairs by two: the weight that can agree, and the weight of the words that do so at least in part."""
_Sums = tuple[_Ints, _Agreed]
_NOTHING = 1e-6
_SHORTEST_FIRM = 3
"""Shorter words may be anything: the plural of a letter, a misspelled legal form."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of a query and a filed name."""

    queries: _Ints
    rows: _Ints


class _Filing:
    """Readings with all that they are filed under, or asked for."""

    def __init__(self, readings: Sequence[Reading], *, asked: bool = False) -> None:
        rows = Rows.of(readings)
        self.features = Features(rows, asked=asked)
        self.words = Vocabulary.of(self.features)
        self.joined = Joined.of(rows, self.features.joints())
        self.legal = Misplaced.of(readings, rows)
        self.blends = Blends.of(readings)

    @cached_property
    def pairs(self) -> Keys:
        """Rows of little strong weight by pairs of their words."""
        return self.features.pairs(self.words.misspelled())

    @cached_property
    def in_row(self) -> csr_matrix:
        """Rows by words of the table, a one for each time that a row has a word."""
        rows = self.features.rows
        ones = np.ones(len(rows.tokens), np.float32)
        return csr_matrix((ones, rows.tokens, rows.starts), shape=(len(rows), len(rows.table)))

    @cached_property
    def by_word(self) -> csr_matrix:
        """Rows by words of the vocabulary."""
        return (self.in_row @ self.words.of_token).tocsr()

    @cached_property
    def side(self) -> Side:
        """One side of pairs to be compared word by word."""
        rows = self.features.rows
        return Side(rows, Looks.of(rows.table), self.legal)

    @cached_property
    def weights(self) -> _Floats:
        """Weight of each row."""
        return self.features.rows.sums(self.features.rows.table.weights)

    def firm(self, links: _Ints) -> tuple[_Floats, _Floats, _Floats]:
        """Weights of each row: of firm words, of those that cost their weight, of loose ones.

        Firm words agree with words of no known kind alone; ``links`` are numbers of words that
        may stand for others. Those that may be a legal form cost little. Loose words may agree
        with any.
        """
        features = self.features
        firm = features.strong & (features.rows.table.lengths >= _SHORTEST_FIRM)
        loose = ~features.weak & ~firm
        firm[links] = False
        weights, sums = features.rows.table.weights, features.rows.sums
        return (
            sums(weights * firm),
            sums(weights * (firm & ~self.legal.may_be)),
            sums(weights * loose),
        )


class NameIndex:
    """Readings of listed names, filed for search."""

    def __init__(self, readings: Sequence[Reading], costs: Costs) -> None:
        """File ``readings`` for a scorer with these costs."""
        self._costs = costs
        self._filed = filed = _Filing(readings)
        self._by_word = filed.by_word.T.tocsr()
        self._by_word.data[:] = 1
        self._by_joined = filed.joined.of_row.T.tocsr()
        features = filed.features
        self._exact, self._pairs = Filed.of(features.exact()), Filed.of(filed.pairs)
        self._initials, self._acronyms = (
            Filed.of(features.initials()),
            Filed.of(features.acronyms()),
        )
        self._blends = Filed.of(filed.blends.words)
        self._blend_starts = Filed.of(filed.blends.starts)
        _ = filed.words.filed, filed.words.forms, filed.words.sounds
        _ = filed.joined.filed, filed.joined.forms, filed.side

    def candidates(self, queries: Sequence[Reading], threshold: float) -> Pairs:
        """Return the pairs that may score ``threshold`` or more; none that does is left out."""
        asked, filed = _Filing(queries, asked=True), self._filed
        size = np.int64(max(len(filed.features.rows), 1))
        linked, weak = links(asked.words, filed.words)
        words = _keyed(asked.by_word, linked, self._by_word, size)
        joints = _sum(
            [
                _keyed(
                    asked.by_word, links_joined(asked.words, filed.joined), self._by_joined, size
                ),
                _keyed(
                    asked.joined.of_row,
                    links_joined(asked.joined, filed.words),
                    self._by_word,
                    size,
                ),
            ]
        )
        features = asked.features
        q, r = self._pairs.sharing(asked.pairs)
        pairs, agreed = _sum([words, joints, (q * size + r, np.zeros((len(q), 2), np.float32))])
        bound = _Bound(asked, filed, weak, self._costs)
        good = bound.by_strong(pairs // size, pairs % size, agreed) >= threshold
        pairs, agreed = pairs[good], agreed[good]
        pairs = pairs[bound.by_all(pairs // size, pairs % size, agreed) >= threshold]
        if isinstance(self._costs, NameParameters):
            q, r = pairs // size, pairs % size
            score = highest_scores(asked.side, filed.side, q, r, self._costs, _at(joints, pairs))
            pairs = pairs[score >= threshold]
        same = [
            self._exact.sharing(features.exact()),
            self._initials.sharing(features.acronyms()),
            self._acronyms.sharing(features.initials()),
            *self._blended(asked.blends),
        ]
        pairs = np.unique(np.concatenate([pairs, *(q * size + r for q, r in same)]))
        return Pairs(pairs // size, pairs % size)

    def _blended(self, asked: Blends) -> Iterator[tuple[_Ints, _Ints]]:
        """Pairs of a name of one word and one whose words that may be made of."""
        filed = self._filed.blends
        q, r = self._blend_starts.sharing(asked.words)
        may = asked.may_be(filed, q, r)
        yield q[may], r[may]
        q, r = self._blends.sharing(asked.starts)
        may = filed.may_be(asked, r, q)
        yield q[may], r[may]


class _Bound:
    """The highest score that pairs can have, from the weight of their words that can agree."""

    def __init__(self, asked: _Filing, filed: _Filing, weak: csr_matrix, costs: Costs) -> None:
        self._asked, self._filed, self._weak, self._costs = asked, filed, weak, costs
        ours = asked.firm(np.flatnonzero(np.diff(weak.indptr)))
        theirs = filed.firm(np.unique(weak.indices))
        self._soft, self._soft_filed = asked.weights - ours[0], filed.weights - theirs[0]
        self._firm, self._firm_filed = ours[1], theirs[1]
        self._loose, self._loose_filed = ours[2], theirs[2]

    def by_strong(self, q: _Ints, r: _Ints, agreed: _Agreed) -> _Floats:
        """Take all words to agree but those that can only agree with words of no known kind."""
        soft = np.minimum(self._soft[q], self._soft_filed[r])
        most = np.minimum(agreed[:, 0], np.maximum(self._asked.weights[q], self._filed.weights[r]))
        left, right = self._firm[q] - agreed[:, 1], self._firm_filed[r] - agreed[:, 1]
        return self._share(most + soft, left, right)

    def by_all(self, q: _Ints, r: _Ints, agreed: _Agreed) -> _Floats:
        """Take all words to agree that may stand for one another, and those that may be any."""
        asked, filed = self._asked, self._filed
        shared = overlap(self._offered, filed.in_row, q, r)
        ours, theirs = asked.weights[q], filed.weights[r]
        loose, loose_filed = self._loose[q], self._loose_filed[r]
        return self._share(
            np.minimum(agreed[:, 0] + shared + loose + loose_filed, np.maximum(ours, theirs)),
            ours - agreed[:, 1] - shared - loose - asked.legal.saved(filed.legal, q, r),
            theirs - agreed[:, 1] - shared - loose_filed - asked.legal.conceded(filed.legal, q, r),
        )

    @cached_property
    def _offered(self) -> csr_matrix:
        """Asked rows by filed words: the most weight of words of known kinds that can agree."""
        weak = self._weak
        ours = self._asked.features.rows.table.weights
        theirs = self._filed.features.rows.table.weights
        owner = np.repeat(np.arange(weak.shape[0]), np.diff(weak.indptr))
        weight = np.maximum(ours[owner], theirs[weak.indices]).astype(np.float32)
        weighed = csr_matrix((weight, weak.indices, weak.indptr), shape=weak.shape)
        offered = (self._asked.in_row @ weighed).tocsr()
        offered.sum_duplicates()
        return offered

    def _share(self, most: _Floats, left: _Floats, right: _Floats) -> _Floats:
        costs, most = self._costs, most + _NOTHING
        left, right = np.maximum(left, 0), np.maximum(right, 0)
        cost = costs.extra * np.abs(left - right) + costs.conflict * np.minimum(left, right)
        cost *= 1 + costs.doubt * np.maximum(costs.enough - most, 0)
        return np.asarray(most / (most + cost))


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
