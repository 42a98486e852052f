"""Products of single rows of two sparse matrices, for many pairs of rows at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from screener.matching.filing.tokens import runs_of
from screener.matching.numeric import Float32s, Int32s, Ints

__all__ = ["NOTHING", "Overlap"]

_Ints = Ints | Int32s
NOTHING = 1e-4
"""More than what rounding can take from a sum of weights."""
_CELLS = 2**20
"""Cells of the rows that are laid out at once: as many as a processor keeps close."""
_LAYERS = (3, 3, 7)
"""Columns of each row of ones that are looked up at once, by their place; few rows have more. One
more figure behind them, and numpy copies each row as one number of 16 or 32 bytes."""


@dataclass(frozen=True)
class Overlap:
    """The product of any row of one matrix with any of another."""

    left: Callable[[slice], csr_matrix]
    """Gives rows of the one, which need not be kept."""
    places: Int32s
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

    def __call__(self, i: _Ints, j: _Ints, least: Float32s | None = None) -> Float32s:
        """Return ``left[i] · right[j]`` for each pair of rows; ``i`` ascends.

        Where that is less than ``least`` it may be any number that is less.
        """
        return self._products(None, i, j, least)[0]

    def beside(
        self, other: Callable[[slice], csr_matrix], i: _Ints, j: _Ints, least: Float32s
    ) -> tuple[Float32s, Float32s]:
        """Return the same and, where that is enough, the products of the rows of another matrix.

        ``other`` gives its rows, which have something in the same columns.
        """
        return self._products(other, i, j, least)

    def _products(
        self,
        other: Callable[[slice], csr_matrix] | None,
        i: _Ints,
        j: _Ints,
        least: Float32s | None,
    ) -> tuple[Float32s, Float32s]:
        found, beside = np.zeros((2, len(i)), np.float32)
        if not len(i):
            return found, beside
        if least is None:
            least = np.full(len(i), -np.inf, np.float32)
        begin, end = int(i[0]), int(i[-1]) + 1
        left = self.left(slice(begin, end))
        theirs = other(slice(begin, end)) if other else None
        columns = self.right.rows.shape[1] + 1  # the last is nought
        block = max(_CELLS // columns, 1)
        dense = np.zeros((block, columns), np.float32)
        firsts = np.arange(0, end - begin, block)
        bounds = np.append(np.searchsorted(i, firsts + begin), len(i)).tolist()
        for first, start, stop in zip(firsts.tolist(), bounds[:-1], bounds[1:], strict=True):
            if start == stop:
                continue
            places = ((i[start:stop] - (begin + first)) * columns).astype(np.int32)
            pairs = _Pairs(places, j[start:stop], least[start:stop])
            self._read(found[start:stop], left, first, dense, pairs)
            if theirs is not None:
                at = np.flatnonzero(found[start:stop] >= pairs.least)
                more = np.zeros(len(at), np.float32)
                self._read(more, theirs, first, dense, pairs.only(at).in_full())
                beside[start + at] = more
        return found, beside

    def _read(
        self, found: Float32s, left: csr_matrix, first: int, dense: Float32s, pairs: _Pairs
    ) -> None:
        """Lay a few rows out in full, and read off the cells that those of ``right`` point to."""
        block, columns = dense.shape
        rows = left.indptr[first : first + block + 1]
        inside = slice(rows[0], rows[-1])
        at = np.repeat(np.arange(len(rows) - 1) * columns, np.diff(rows))
        at += self.places.take(left.indices[inside])
        cells = dense.ravel()
        cells[at] = left.data[inside]
        self.right.read(found, cells, pairs)
        cells[at] = 0


class _Pairs(NamedTuple):
    """Pairs of a row that is laid out, and of one whose columns are looked up in it."""

    places: Int32s
    """Where the one is laid out."""
    rows: _Ints
    """The other."""
    least: Float32s
    """What they must come to."""

    def only(self, at: NDArray[np.intp]) -> _Pairs:
        """Return some of the pairs."""
        return _Pairs(self.places.take(at), self.rows.take(at), self.least.take(at))

    def in_full(self) -> _Pairs:
        """Return the same, for which no sum is too little."""
        return self._replace(least=np.full(len(self.least), -np.inf, np.float32))


@dataclass(frozen=True)
class _Filed:
    """Rows whose columns are looked up in others that are laid out in full."""

    rows: csr_matrix
    most: Float32s
    """The most that each column can bring, in descending order."""

    def read(self, found: Float32s, dense: Float32s, pairs: _Pairs) -> None:
        """Add up what pairs have in common, while it may come to what it must."""
        at = np.arange(len(found))
        for layer in self._layers:
            value = found.take(at)
            *columns, rest = layer.take(pairs.rows, axis=0).T
            for column in columns:
                # No place is out of reach: to look for that takes as long as to read it.
                value += dense.take(column + pairs.places, mode="clip")
            found[at] = value
            more = np.flatnonzero(value + rest.view(np.float32) >= pairs.least)
            if not more.size:
                return
            at, pairs = at[more], pairs.only(more)
        starts = self.rows.indptr[pairs.rows] + self._width
        count = self.rows.indptr[pairs.rows + 1] - starts
        cells = runs_of(starts.astype(np.int64), count.astype(np.int64))
        value = dense.take(np.repeat(pairs.places, count) + self.rows.indices[cells])
        owner = np.repeat(np.arange(len(at)), count)
        found[at] += np.bincount(owner, value * self.rows.data[cells], len(at)).astype(np.float32)

    @cached_property
    def _width(self) -> int:
        """How many columns of each row are looked up by their place: of ones only."""
        return sum(_LAYERS) if (self.rows.data == 1).all() else 0

    @cached_property
    def _layers(self) -> list[Int32s]:
        """Some columns of each row, and the most that those behind them bring, side by side.

        Where a row has no more columns there is the one behind all others; where none are behind
        these, no number.
        """
        rows, counts = self.rows, np.diff(self.rows.indptr)
        rest = np.asarray(rows @ self.most + NOTHING, np.float32)
        ends, layers, start = np.append(self.most, np.float32(0)), [], 0
        for width in _LAYERS if self._width else ():
            layer = np.full((rows.shape[0], width + 1), rows.shape[1], np.int32)
            for at in range(width):
                there = np.flatnonzero(counts > start + at)
                layer[there, at] = rows.indices[rows.indptr[there] + start + at]
                rest -= ends.take(layer[:, at])
            start += width
            layer[:, width] = (
                np.where(counts > start, rest, np.nan).astype(np.float32).view(np.int32)
            )
            layers.append(layer)
        return layers
