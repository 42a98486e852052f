"""A prefix filter: the few words of a row of which a match must share at least one.

A row needs so much weight in common with another to reach a score. Words that together weigh less
than that can be left out of the search: whoever shares no other word of the row shares too little.
Those are left out that most filed rows share.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix, vstack

from screener.matching.filing.overlap import NOTHING
from screener.matching.index.left_out import LeftOut, Signs, WordLinks
from screener.matching.index.offered import Offered
from screener.matching.numeric import Bools, Float32s, Floats, Int32s, Ints

__all__ = ["Prefix", "Prefixes"]

_HEAVIER, _LIGHT = 1.1, 0.25
"""A word is left out with the links that bring little more than it weighs, or little at all: in a
few names it weighs more, and one such link would keep it in all."""


@dataclass(frozen=True)
class Prefix:
    """Asked rows, cut to the words of which they must share one."""

    words: csr_matrix
    """The asked rows by the words of which they must share one."""
    links: csr_matrix
    """These words by words of the filed side, then by words written as one."""
    left_out: LeftOut

    def kept(self, rows: Int32s) -> csr_matrix:
        """Return of some asked rows what they offer by these words."""
        return (self.words[rows] @ self.links).tocsr()


class Prefixes:
    """Cuts asked rows to what they need."""

    def __init__(self, offered: Offered, most: Float32s) -> None:
        """Take what asked rows have to offer, and the ``most`` weight that each may need."""
        self._rows, links = offered.rows, offered.links
        at = offered.of_words
        owner, linked = offered.owner[at], links.indices[at]
        ours = offered.asked.rows.table.weights[owner]
        # A word brings what agrees, and that it need not be paid for.
        credit = np.maximum(ours, offered.agreed.data[at])
        light = np.maximum(ours * _HEAVIER, _LIGHT)
        some = credit <= light
        owner, linked, credit, at = owner[some], linked[some], credit[some], at[some]
        brought = links.data[at]
        heavier = brought > light[some]
        size = links.shape[0]
        self._most = np.zeros(size, np.float32)
        np.maximum.at(self._most, owner, np.where(heavier, credit, brought))
        met = np.bincount(offered.filed.rows.tokens, minlength=links.shape[1])
        often = np.bincount(owner, met[linked], size).astype(np.float64)
        self._order, self._brought = self._in_turn(self._most, often)
        light = np.zeros(links.nnz, bool)
        light[at] = True
        # What may be left out, and below it what never is.
        self._links = vstack([offered.only(light), offered.only(~light)], format="csr")
        words = self._rows.by_row.indices[self._out(most)]
        told = WordLinks(owner, linked, heavier)
        self._signs = Signs(told, offered.filed.rows, words[self._most[words] > 0], size)

    @property
    def heavy(self) -> Float32s:
        """What words of each filed row weigh that bring more than what is left out for them."""
        return self._signs.heavy

    def _in_turn(self, credit: Float32s, met: Floats) -> tuple[Ints, Floats]:
        """Order the words of each row, first those that are shared by most for what they bring.

        Returns:
            Their places, and what each brings together with those of its row before it.
        """
        by_row = self._rows.by_row
        bring = credit[by_row.indices].astype(np.float64)
        often = np.maximum(met[by_row.indices], NOTHING)
        order = np.lexsort((bring / often, self._rows.owner))
        brought = np.cumsum(bring[order])
        before = np.concatenate([[0.0], brought])[by_row.indptr[:-1]]
        return order, brought - before[self._rows.owner]

    def of(self, needed: Float32s) -> Prefix:
        """Cut the rows, each of which needs so much weight in common with another."""
        by_row, row = self._rows.by_row, self._rows.owner
        word, out = by_row.indices, self._out(needed)
        where = np.concatenate([row[~out], row])
        what = np.concatenate([word[~out], word + by_row.shape[1]])
        shape = len(needed), self._links.shape[0]
        words = csr_matrix((np.ones(len(where), np.float32), (where, what)), shape)
        some = np.flatnonzero(out & (self._most[word] > 0))
        most = self._most[word[some]]
        return Prefix(
            words, self._links, LeftOut(self._signs, row[some], word[some], most, len(needed))
        )

    def _out(self, needed: Float32s) -> Bools:
        """Whether each word is left out by rows that need so much."""
        out = np.empty(len(self._order), bool)
        out[self._order] = self._brought < needed[self._rows.owner] - NOTHING
        return out
