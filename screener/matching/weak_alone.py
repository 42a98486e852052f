"""Pairs of names that may reach a score by their weak words alone."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sparse_dot_topn import sp_matmul

from screener.matching.bars import Bar

__all__ = ["WeakAlone", "WeakPairs"]

_Rows = NDArray[np.int32]
_Slim = NDArray[np.float32]
_Bools = NDArray[np.bool_]


class WeakPairs(NamedTuple):
    """Pairs of an asked and a filed row, and the weight of weak words that they may agree in."""

    queries: _Rows
    rows: _Rows
    weak: _Slim


class _Part(NamedTuple):
    """Rows of both sides that are held against one another."""

    plain: bool
    """Whether all rows of both sides are plain."""
    asked: _Bools
    """Which of the asked rows."""
    filed: _Rows
    by_word: csr_matrix
    """Words by those filed rows."""


class WeakAlone:
    """Finds the pairs whose weak words may be enough, should no strong ones agree."""

    def __init__(
        self,
        offered: csr_matrix,
        in_row: csr_matrix,
        strong: tuple[Bar, Bar],
        weak: tuple[Bar, Bar],
    ) -> None:
        """Take what asked rows offer to filed words, and the words of filed rows.

        Args:
            offered: Asked rows by filed words.
            in_row: Filed rows by filed words.
            strong: What rows of both sides need of strong words, should all weak ones agree.
            weak: What they need of weak words, should no strong ones agree.
        """
        self._offered, self._weak = offered, weak
        asked, filed = strong
        self._parts = []
        for ours, theirs, plain in (
            (asked.plain, filed.plain, True),
            (asked.plain, ~filed.plain, False),
            (~asked.plain, np.ones_like(filed.plain), False),
        ):
            some = ours & (asked.all(plain=plain) == 0)
            rows = np.flatnonzero(theirs & (filed.all(plain=plain) == 0)).astype(np.int32)
            self._parts.append(_Part(plain, some, rows, in_row[rows].T.tocsr()))

    def pairs(self, first: int, last: int) -> WeakPairs:
        """Return the pairs of some asked rows, which ascend."""
        found = [self._pairs(part, first, last) for part in self._parts]
        queries = np.concatenate([one.queries for one in found])
        order = np.argsort(queries, kind="stable")
        rows = np.concatenate([one.rows for one in found])
        weak = np.concatenate([one.weak for one in found])
        return WeakPairs(queries[order], rows[order], weak[order])

    def _pairs(self, part: _Part, first: int, last: int) -> WeakPairs:
        asked = (np.flatnonzero(part.asked[first:last]) + first).astype(np.int32)
        shared = sp_matmul(self._offered[asked], part.by_word)
        needed, needed_filed = (bar.all(plain=part.plain) for bar in self._weak)
        count = np.diff(shared.indptr)
        good = np.flatnonzero(shared.data >= np.repeat(needed[asked], count))
        rows = part.filed[shared.indices[good]]
        queries, weak = np.repeat(asked, count)[good], shared.data[good]
        enough = weak >= needed_filed[rows]
        return WeakPairs(queries[enough], rows[enough], weak[enough])
