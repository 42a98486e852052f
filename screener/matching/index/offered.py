"""What asked rows have to offer to the words of filed ones: the most weight that can agree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.sparse import bmat, csr_matrix

from screener.matching.filing.columns import Columns
from screener.matching.filing.filed import owners
from screener.matching.filing.links import links, links_joined
from screener.matching.index.word_bound import pair_weights
from screener.matching.numeric import Bools, Int32s, Ints

__all__ = ["Offered", "WordRows"]


@dataclass(frozen=True)
class WordRows:
    """Some rows of one side by their words, then by their neighbouring words written as one."""

    rows: Int32s
    by_row: csr_matrix

    @classmethod
    def of(cls, side: Columns) -> WordRows:
        """Take all rows. A word that a row has twice stands there twice."""
        joined, size = side.joined.of_row, len(side.rows.table)
        count = np.diff(joined.indptr)
        row = np.concatenate([side.rows.row, np.repeat(np.arange(len(count)), count)])
        column = np.concatenate([side.rows.tokens, joined.indices + size])
        order = np.argsort(row, kind="stable")
        starts = (side.rows.starts + joined.indptr).astype(np.int32)
        shape = len(count), size + joined.shape[1]
        ones = np.ones(len(row), np.float32)
        by_row = csr_matrix((ones, column[order].astype(np.int32), starts), shape)
        return cls(np.arange(len(count), dtype=np.int32), by_row)

    def only(self, some: Bools) -> WordRows:
        """Return those of the rows that are marked."""
        at = np.flatnonzero(some)
        return WordRows(self.rows[at], self.by_row[at])

    @cached_property
    def by_column(self) -> csr_matrix:
        """Columns by these rows."""
        return self.by_row.T.tocsr()

    @cached_property
    def owner(self) -> Ints:
        """The row of each word in ``by_row``, by its place here."""
        return owners(self.by_row)


@dataclass(frozen=True)
class Offered:
    """Which words of the asked side may stand for which of the filed side, with a weight each.

    Words written as one stand behind all words, on both sides.
    """

    asked: Columns
    filed: Columns
    rows: WordRows
    """The asked rows."""
    strong: csr_matrix
    """Words of no known kind, and words that one of the two sides writes as one."""
    weak: csr_matrix
    """All others."""

    @classmethod
    def of(cls, asked: Columns, filed: Columns) -> Offered:
        """Link the words of both sides, with the higher weight of each two."""
        strong, weak = links(asked.words, filed.words)
        one = asked.words.of_token @ links_joined(asked.words, filed.joined)
        several = links_joined(asked.joined, filed.words) @ filed.words.of_token.T
        nothing = csr_matrix((several.shape[0], one.shape[1]), dtype=np.float32)
        strong, weak = (_weighed(linked, asked, filed) for linked in (strong, weak))
        strong = bmat([[strong, one], [several, nothing]], "csr", np.float32)
        weak.resize(strong.shape)
        return cls(asked, filed, WordRows.of(asked), strong, weak)

    @cached_property
    def links(self) -> csr_matrix:
        """All words that may stand for one another, with the higher weight of each two."""
        return self.strong.maximum(self.weak).tocsr()

    @cached_property
    def shared_and_agreed(self) -> csr_matrix:
        """Both weights of ``links`` and ``agreed`` as one complex number."""
        weights = np.empty(self.links.nnz, np.complex64)
        weights.real, weights.imag = self.links.data, self.agreed.data
        return csr_matrix((weights, self.links.indices, self.links.indptr), self.links.shape)

    @cached_property
    def owner(self) -> Ints:
        """The asked word of each of ``links``."""
        return owners(self.links)

    @cached_property
    def of_words(self) -> Ints:
        """The places of ``links`` where two words stand, neither of them written as one."""
        words, others = len(self.asked.rows.table), len(self.filed.rows.table)
        return np.flatnonzero((self.owner < words) & (self.links.indices < others))

    @cached_property
    def agreed(self) -> csr_matrix:
        """The same as ``links``, with the most weight that can agree.

        That is the mean of both weights of equal words and of those that may be alike in sound; of
        all others the lesser.
        """
        asked, filed, links = self.asked, self.filed, self.links
        i, j = self.owner[self.of_words], links.indices[self.of_words]
        table, others = asked.rows.table, filed.rows.table
        whole = table.hashes[i] == others.hashes[j]
        whole |= (asked.looks.least_heard[i] > 0) | (filed.looks.least_heard[j] > 0)
        agreed = links.data.copy()
        agreed[self.of_words] = pair_weights(table.weights[i], others.weights[j], ~whole)
        return csr_matrix((agreed, links.indices, links.indptr), links.shape)

    def by_row(self, links: csr_matrix) -> Callable[[slice], csr_matrix]:
        """Return what gives, of asked rows, what they offer by way of some links.

        That is a weight for each word of the filed side, or two as a complex number. However many
        words of a row may stand for a filed one, it agrees once.
        """
        parts = [links.data.real, links.data.imag] if np.iscomplexobj(links) else [links.data]
        highest = np.zeros((links.shape[1], len(parts)), np.float32)
        for part, weights in enumerate(parts):
            np.maximum.at(highest[:, part], links.indices, weights)

        def rows(some: slice) -> csr_matrix:
            offered = (self.rows.by_row[some] @ links).tocsr()
            weights = offered.data.view(np.float32).reshape(-1, len(parts))
            np.minimum(weights, highest.take(offered.indices, axis=0), out=weights)
            return offered

        return rows

    def only(self, some: Bools) -> csr_matrix:
        """Return those of ``links`` that are marked."""
        links = self.links
        places = self.owner[some], links.indices[some]
        return csr_matrix((links.data[some], places), links.shape)

    @cached_property
    def joined(self) -> csr_matrix:
        """Those of ``links`` by which one of the two sides writes words as one."""
        joined = np.ones(self.links.nnz, bool)
        joined[self.of_words] = False
        return self.only(joined)


def _weighed(linked: csr_matrix, asked: Columns, filed: Columns) -> csr_matrix:
    weight = np.maximum(
        asked.rows.table.weights[owners(linked)], filed.rows.table.weights[linked.indices]
    ).astype(np.float32)
    return csr_matrix((weight, linked.indices, linked.indptr), linked.shape)
