"""Products of single rows of two sparse matrices, for many pairs of rows at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from screener.matching.filing.tokens import runs_of
from screener.matching.numeric import Float32s, Int32s, Ints

__all__ = ["NOTHING", "Overlap"]

_Ints = Ints | Int32s
_Numbers = NDArray[Any]
"""Complex ones are two products at once."""
NOTHING = 1e-4
"""More than what rounding can take from a sum of weights."""
_CELLS = 2**22
"""Cells of the rows that are laid out at once: of fewer rows calls cost as much as what they do."""
_LAYERS, _AT_ONCE = 2, 7
"""Columns of each row that are looked up at once, twice; few rows have more. With what those
behind them may bring, numpy copies them as one number of 16 bytes."""
_CODES = 2**16
"""Columns that are told apart then: of others that share a cell the one with most counts."""
_HIGHEST, _ENOUGH = 255, 60_000
"""Steps that a cell has at most, and more than any product has."""
_SPARE: dict[np.dtype[Any], _Numbers] = {}
"""Cells for the next few rows, by what they hold: the system takes longer to find new ones than it
takes to work with them."""


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

    def __call__(self, i: _Ints, j: _Ints) -> _Numbers:
        """Return ``left[i] · right[j]`` for each pair of rows; ``i`` ascends."""
        found = [np.empty(0, np.float32)]
        first, last = (int(i[0]), int(i[-1]) + 1) if len(i) else (0, 0)
        for laid in self.laid(first, last):
            some = slice(*np.searchsorted(i, (laid.first, laid.last)))
            found.append(laid.products(i[some], j[some]))
        return np.concatenate(found)

    def laid(self, first: int, last: int) -> Iterator[Laid]:
        """Yield some rows of ``left``, a few at a time."""
        left, block = self.left(slice(first, last)), self.right.block
        for at in range(0, left.shape[0], block):
            ends = left.indptr[at : at + block + 1]
            inside = slice(ends[0], ends[-1])
            row = np.repeat(np.arange(len(ends) - 1), np.diff(ends))
            column, values = self.places.take(left.indices[inside]), left.data[inside]
            start = first + at
            yield Laid(start, start + len(ends) - 1, row, column, values, self.right)


class Laid(NamedTuple):
    """A few rows, laid out in full to look up columns in them."""

    first: int
    last: int
    """The row behind them."""
    row: Ints
    """Of each value the row, from the first on."""
    column: Int32s
    values: _Numbers
    right: _Filed

    def enough(self, i: _Ints, j: _Ints, least: Float32s) -> tuple[Ints, _Numbers]:
        """Return which pairs of rows have a product of ``least`` or more, and those.

        Of complex products the real part counts.
        """
        may = self.right.may_reach(self, i, j, least)
        products = self.products(i.take(may), j.take(may))
        good = np.flatnonzero(products.real >= least.take(may))
        return may.take(good), products.take(good)

    def products(self, i: _Ints, j: _Ints) -> _Numbers:
        """Return the products of pairs of rows."""
        return self.right.products(self, i, j)


@dataclass(frozen=True)
class _Filed:
    """Rows whose columns are looked up in others that are laid out in full."""

    rows: csr_matrix
    most: Float32s
    """The most that each column can bring, in descending order."""

    def products(self, laid: Laid, i: _Ints, j: _Ints) -> _Numbers:
        """Return the products of pairs of rows."""
        rows, columns = self.rows, self.rows.shape[1]
        at = laid.row * columns + laid.column
        starts = rows.indptr.take(j)
        count = rows.indptr.take(j + 1) - starts
        inside = runs_of(starts, count)
        place = (i - laid.first) * columns
        looked_up = np.repeat(place, count) + rows.indices.take(inside)
        with self.cells(laid.values.dtype) as cells:
            cells[at] = laid.values
            value = cells.take(looked_up, mode="clip")
            cells[at] = 0
        if not self._of_ones:
            value *= rows.data.take(inside)
        # What stands behind the last is added up for none, but may be where an empty row begins.
        found = np.add.reduceat(np.append(value, value.dtype.type(0)), np.cumsum(count) - count)
        found[count == 0] = 0
        return found

    def may_reach(self, laid: Laid, i: _Ints, j: _Ints, least: Float32s) -> Ints:
        """Return which pairs may have a product of ``least``, by weights that are rounded up."""
        at = np.arange(len(least))
        if not self._of_ones:
            return at
        columns = min(len(self.most) + 1, _CODES)
        there = laid.row * columns + laid.column % columns
        rounded = np.ceil(laid.values.real / self._step).astype(np.uint8)
        steps = np.clip(least / self._step, 0, _ENOUGH).astype(np.uint16)
        places = ((i - laid.first) * columns).astype(np.int64)
        found = np.zeros(len(at), np.uint16)
        with self.cells(np.dtype(np.uint8)) as cells:
            np.maximum.at(cells, there, rounded)
            for layer in self._layers:
                *codes, rest = layer.take(j).view(np.uint16).reshape(-1, _AT_ONCE + 1).T
                for code in codes:
                    found += cells.take(places + code, mode="clip")
                more = np.flatnonzero(found + rest >= steps)
                at, found, places = at.take(more), found.take(more), places.take(more)
                j, steps = j.take(more), steps.take(more)
            cells[there] = 0
        return at

    @property
    def block(self) -> int:
        """How many rows are laid out at once."""
        return max(_CELLS // (len(self.most) + 1), 1)

    @contextmanager
    def cells(self, kind: np.dtype[Any]) -> Iterator[_Numbers]:
        """Lend cells that are nought, and are left so, else they are lent to nobody again."""
        size = self.block * (len(self.most) + 1)
        cells = _SPARE.pop(kind, None)
        if cells is None or len(cells) < size:
            cells = np.zeros(max(size, _CELLS), kind)
        yield cells
        _SPARE[kind] = cells

    @cached_property
    def _of_ones(self) -> bool:
        return bool((self.rows.data == 1).all())

    @cached_property
    def _step(self) -> float:
        """The weight that a cell of one step has at most."""
        return float(self.most.max(initial=NOTHING)) * (1 + NOTHING) / _HIGHEST

    @cached_property
    def _layers(self) -> list[NDArray[np.complex128]]:
        """Some columns of each row, and in steps the most that those behind them bring.

        Where a row has no more columns there is the one behind all others.
        """
        rows, counts = self.rows, np.diff(self.rows.indptr)
        most, width = np.append(self.most, np.float32(0)), len(self.most) + 1
        rest = np.asarray(rows @ self.most, np.float32)
        layers = []
        for start in range(0, _LAYERS * _AT_ONCE, _AT_ONCE):
            codes = np.zeros((rows.shape[0], _AT_ONCE + 1), np.uint16)
            for at in range(_AT_ONCE):
                column = np.full(rows.shape[0], width - 1, np.int32)
                there = np.flatnonzero(counts > start + at)
                column[there] = rows.indices[rows.indptr[there] + start + at]
                rest -= most.take(column)
                codes[:, at] = column % min(width, _CODES)
            behind = np.where(counts > start + _AT_ONCE, rest + NOTHING, 0)
            codes[:, _AT_ONCE] = np.minimum(np.ceil(behind / self._step), _ENOUGH)
            layers.append(codes.view(np.complex128).ravel())
        return layers
