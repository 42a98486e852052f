"""Products of single rows of two sparse matrices, for many pairs of rows at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from screener.matching.tokens import runs_of

__all__ = ["Overlap"]

_Ints = NDArray[np.int64] | NDArray[np.int32]
_Slim = NDArray[np.float32]
_CELLS = 2**19
"""Cells of the rows that are laid out at once: as many as a processor keeps close."""
_FIRST = 4
"""Columns of each row of ones that are looked up by their place; few rows have more."""


@dataclass(frozen=True)
class Overlap:
    """The product of any row of one matrix with any of another."""

    left: csr_matrix
    right: csr_matrix

    @classmethod
    def of(cls, left: csr_matrix, right: csr_matrix) -> Overlap:
        """Take two matrices, with only the columns that ``left`` has anything in."""
        said = np.zeros(left.shape[1], bool)
        said[left.indices] = True
        place = (np.cumsum(said) - 1).astype(left.indices.dtype)
        shape = (left.shape[0], int(said.sum()))
        narrow = csr_matrix((left.data, place[left.indices], left.indptr), shape=shape)
        return cls(narrow, right[:, np.flatnonzero(said)].tocsr())

    def __call__(self, i: _Ints, j: _Ints) -> _Slim:
        """Return ``left[i] · right[j]`` for each pair of rows; ``i`` ascends.

        A few rows of ``left`` at a time are laid out in full, so that the cells that the rows of
        ``right`` point to are read off.
        """
        found, left = np.zeros(len(i), np.float32), self.left
        columns = left.shape[1] + 1  # the last is nought
        block = max(_CELLS // columns, 1)
        dense = np.zeros(block * columns, np.float32)
        firsts = np.arange(0, left.shape[0], block)
        bounds = np.append(np.searchsorted(i, firsts), len(i)).tolist()
        for first, start, end in zip(firsts.tolist(), bounds[:-1], bounds[1:], strict=True):
            if start == end:
                continue
            rows = left.indptr[first : first + block + 1]
            inside = slice(rows[0], rows[-1])
            at = np.repeat(np.arange(len(rows) - 1) * columns, np.diff(rows)) + left.indices[inside]
            dense[at] = left.data[inside]
            places = ((i[start:end] - first) * columns).astype(np.int32)
            self._read(found[start:end], dense, places, j[start:end])
            dense[at] = 0
        return found

    def _read(self, found: _Slim, dense: _Slim, places: NDArray[np.int32], j: _Ints) -> None:
        """Add up the cells that rows of ``right`` point to, of rows laid out at ``places``."""
        for column in self._first:
            found += dense.take(column.take(j) + places)
        more = np.flatnonzero(self._more.take(j))
        if not more.size:
            return
        count = self._more.take(j[more])
        cells = runs_of(self.right.indptr[j[more] + 1] - count, count)
        value = dense.take(np.repeat(places[more], count) + self.right.indices[cells])
        owner = np.repeat(more, count)
        found += np.bincount(owner, value * self.right.data[cells], len(found)).astype(np.float32)

    @cached_property
    def _first(self) -> list[NDArray[np.int32]]:
        """The first columns of each row of ``right``, where that has nothing but ones."""
        right, nothing = self.right, np.int32(self.left.shape[1])
        if not (right.data == 1).all():
            return []
        starts, counts = right.indptr[:-1], np.diff(right.indptr)
        found = []
        for at in range(_FIRST):
            column = np.full(right.shape[0], nothing, np.int32)
            there = np.flatnonzero(counts > at)
            column[there] = right.indices[starts[there] + at]
            found.append(column)
        return found

    @cached_property
    def _more(self) -> NDArray[np.int64]:
        """How many columns each row of ``right`` has besides."""
        counts = np.diff(self.right.indptr).astype(np.int64)
        return np.asarray(np.maximum(counts - len(self._first), 0))
