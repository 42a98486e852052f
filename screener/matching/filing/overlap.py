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
from screener.matching.numeric import Int32s, Ints

__all__ = ["NOTHING", "Overlap"]

_Ints = Ints | Int32s
_Numbers = NDArray[Any]
"""Complex ones are two products at once."""
NOTHING = 1e-4
"""More than what rounding can take from a sum of weights."""
_CELLS = 2**22
"""Cells of the rows that are laid out at once: of fewer rows calls cost as much as what they do."""
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
        """Take a matrix by its rows, which have nothing in a column where ``most`` has nothing."""
        size = right.shape[1]
        said = np.flatnonzero(np.bincount(most.indices, minlength=size))
        places = np.zeros(size, np.int32)
        places[said] = np.arange(len(said))
        return cls(left, places, _Filed(right[:, said].tocsr()))

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

    def products(self, i: _Ints, j: _Ints) -> _Numbers:
        """Return the products of pairs of rows."""
        return self.right.products(self, i, j)


@dataclass(frozen=True)
class _Filed:
    """Rows whose columns are looked up in others that are laid out in full."""

    rows: csr_matrix

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

    @property
    def block(self) -> int:
        """How many rows are laid out at once."""
        return max(_CELLS // self._width, 1)

    @contextmanager
    def cells(self, kind: np.dtype[Any]) -> Iterator[_Numbers]:
        """Lend cells that are nought, and are left so, else they are lent to nobody again."""
        size = self.block * self._width
        cells = _SPARE.pop(kind, None)
        if cells is None or len(cells) < size:
            cells = np.zeros(max(size, _CELLS), kind)
        yield cells
        _SPARE[kind] = cells

    @property
    def _width(self) -> int:
        return int(self.rows.shape[1]) + 1

    @cached_property
    def _of_ones(self) -> bool:
        return bool((self.rows.data == 1).all())
