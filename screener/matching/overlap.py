"""Products of single rows of two sparse matrices, for many pairs of rows at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from screener.matching.tokens import runs_of

__all__ = ["NOTHING", "Overlap"]

_Ints = NDArray[np.int64] | NDArray[np.int32]
_Slim = NDArray[np.float32]
NOTHING = 1e-4
"""More than what rounding can take from a sum of weights."""
_CELLS = 2**20
"""Cells of the rows that are laid out at once: as many as a processor keeps close."""
_FIRST = 6
"""Columns of each row of ones that are looked up by their place; few rows have more."""


@dataclass(frozen=True)
class Overlap:
    """The product of any row of one matrix with any of another."""

    left: Callable[[slice], csr_matrix]
    """Gives rows of the one, which need not be kept."""
    places: NDArray[np.int32]
    """Where the columns that the one has anything in stand in those of the other."""
    right: _Filed

    @classmethod
    def of(cls, left: csr_matrix, right: csr_matrix) -> Overlap:
        """Take two matrices."""
        return cls.of_rows(left.__getitem__, left, right)

    @classmethod
    def of_rows(
        cls, left: Callable[[slice], csr_matrix], most: csr_matrix, right: csr_matrix
    ) -> Overlap:
        """Take a matrix by its rows, which have no more in any column than ``most`` has there."""
        highest = np.zeros(right.shape[1], np.float32)
        np.maximum.at(highest, most.indices, most.data)
        # Those that bring most come first: what is left over is soon too little.
        said = np.flatnonzero(highest)
        said = said[np.argsort(-highest[said], kind="stable")]
        places = np.zeros(len(highest), np.int32)
        places[said] = np.arange(len(said))
        narrow = right[:, said].tocsr()
        narrow.sort_indices()
        return cls(left, places, _Filed(narrow, highest[said]))

    def beside(self, left: Callable[[slice], csr_matrix]) -> Overlap:
        """Return the same for another matrix that has something in the same columns."""
        return replace(self, left=left)

    def __call__(self, i: _Ints, j: _Ints, least: _Slim | None = None) -> _Slim:
        """Return ``left[i] · right[j]`` for each pair of rows; ``i`` ascends.

        Where that is less than ``least`` it may be any number that is less. A few rows of ``left``
        at a time are laid out in full, so that the cells that the rows of ``right`` point to are
        read off.
        """
        found = np.zeros(len(i), np.float32)
        if not len(i):
            return found
        begin = int(i[0])
        left = self.left(slice(begin, int(i[-1]) + 1))
        indices = self.places.take(left.indices)
        columns = self.right.rows.shape[1] + 1  # the last is nought
        block = max(_CELLS // columns, 1)
        dense = np.zeros(block * columns, np.float32)
        firsts = np.arange(0, left.shape[0], block)
        bounds = np.append(np.searchsorted(i, firsts + begin), len(i)).tolist()
        for first, start, end in zip(firsts.tolist(), bounds[:-1], bounds[1:], strict=True):
            if start == end:
                continue
            rows = left.indptr[first : first + block + 1]
            inside = slice(rows[0], rows[-1])
            at = np.repeat(np.arange(len(rows) - 1) * columns, np.diff(rows)) + indices[inside]
            dense[at] = left.data[inside]
            places = ((i[start:end] - (begin + first)) * columns).astype(np.int32)
            enough = None if least is None else least[start:end]
            self.right.read(found[start:end], dense, places, j[start:end], enough)
            dense[at] = 0
        return found


@dataclass(frozen=True)
class _Filed:
    """Rows whose columns are looked up in others that are laid out in full."""

    rows: csr_matrix
    most: _Slim
    """The most that each column can bring, in descending order."""

    def read(
        self,
        found: _Slim,
        dense: _Slim,
        places: NDArray[np.int32],
        j: _Ints,
        least: _Slim | None,
    ) -> None:
        """Add up the cells that the rows ``j`` point to, of rows laid out at ``places``."""
        firsts = self._first.take(j, axis=0)
        for column in firsts.T:
            found += dense.take(column + places)
        if least is None:
            more = np.flatnonzero(self._more.take(j))
        else:
            more = np.flatnonzero(found + self._rest.take(j) >= least)
        if not more.size:
            return
        count = self._more.take(j[more])
        cells = runs_of(self.rows.indptr[j[more] + 1] - count, count)
        value = dense.take(np.repeat(places[more], count) + self.rows.indices[cells])
        owner = np.repeat(more, count)
        found += np.bincount(owner, value * self.rows.data[cells], len(found)).astype(np.float32)

    @cached_property
    def _first(self) -> NDArray[np.int32]:
        """The first columns of each row, side by side, where there is nothing but ones."""
        rows, starts, counts = self.rows, self.rows.indptr[:-1], np.diff(self.rows.indptr)
        width = _FIRST if (rows.data == 1).all() else 0
        first = np.full((rows.shape[0], width), rows.shape[1], np.int32)
        for at in range(width):
            there = np.flatnonzero(counts > at)
            first[there, at] = rows.indices[starts[there] + at]
        return first

    @cached_property
    def _more(self) -> NDArray[np.int64]:
        """How many columns each row has besides."""
        counts = np.diff(self.rows.indptr).astype(np.int64)
        return np.asarray(np.maximum(counts - self._first.shape[1], 0))

    @cached_property
    def _rest(self) -> _Slim:
        """The most that these can bring; where there are none, less than anything."""
        rest = self.rows @ self.most + np.float32(NOTHING)
        ends = np.append(self.most, np.float32(0))
        for column in self._first.T:
            rest -= ends.take(column)
        rest[self._more == 0] = -np.inf
        return np.asarray(rest)
