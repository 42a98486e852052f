"""Products of single rows of two sparse matrices, for many pairs of rows at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from screener.matching.tokens import runs_of

__all__ = ["narrowed", "overlap"]

_Ints = NDArray[np.int64] | NDArray[np.int32]
_CELLS = 2**21
"""Cells of the rows that are laid out at once: as many as a processor keeps close."""


def overlap(left: csr_matrix, right: csr_matrix, i: _Ints, j: _Ints) -> NDArray[np.float64]:
    """Return ``left[i] · right[j]`` for each pair of rows; ``i`` ascends.

    A few rows of ``left`` at a time are laid out in full, so that the cells that the rows of
    ``right`` point to are read off.
    """
    out = np.zeros(len(i))
    columns = max(left.shape[1], 1)
    block = max(_CELLS // columns, 1)
    dense = np.zeros(block * columns, np.float32)
    counts = np.diff(right.indptr).astype(np.int64)[j]
    firsts = np.arange(0, left.shape[0], block)
    bounds = np.append(np.searchsorted(i, firsts), len(i))
    for first, start, end in zip(firsts, bounds[:-1], bounds[1:], strict=True):
        if start == end:
            continue
        rows = left.indptr[first : first + block + 1].astype(np.int64)
        inside = slice(rows[0], rows[-1])
        at = np.repeat(np.arange(len(rows) - 1) * columns, np.diff(rows)) + left.indices[inside]
        dense[at] = left.data[inside]
        count = counts[start:end]
        cells = runs_of(right.indptr[j[start:end]].astype(np.int64), count)
        found = np.repeat((i[start:end] - first) * columns, count) + right.indices[cells]
        owner = np.repeat(np.arange(end - start), count)
        out[start:end] = np.bincount(owner, dense[found] * right.data[cells], end - start)
        dense[at] = 0
    return out


def narrowed(left: csr_matrix, right: csr_matrix) -> tuple[csr_matrix, csr_matrix]:
    """Return two matrices with only the columns that ``left`` has anything in."""
    said = np.zeros(left.shape[1], bool)
    said[left.indices] = True
    place = (np.cumsum(said) - 1).astype(left.indices.dtype)
    shape = (left.shape[0], int(said.sum()))
    narrow = csr_matrix((left.data, place[left.indices], left.indptr), shape=shape)
    return narrow, right[:, np.flatnonzero(said)].tocsr()
