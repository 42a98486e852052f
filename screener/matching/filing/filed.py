"""Rows filed under hashes, and found again under them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from screener.matching.filing.texts import Hashes
from screener.matching.filing.tokens import runs_of
from screener.matching.numeric import Int32s, Ints

__all__ = ["Filed", "Keys", "distinct", "numbered", "ones", "owners"]

_ROW = np.uint64(2**26 - 1)
_SPREAD = np.uint64(0x9FB21C651E98DF25)


@dataclass(frozen=True)
class Keys:
    """Hashes, each with the row it belongs to."""

    rows: Ints
    hashes: Hashes


@dataclass(frozen=True)
class Filed:
    """Rows in the order of the hashes they are filed under, found again by those.

    A hash and its row are packed into one number: numbers are sorted several times faster than
    rows are by their hashes. The 38 bits that are left of a hash tell all but few texts apart;
    two that they do not cost a look at a pair that does not match.
    """

    packed: Hashes

    @classmethod
    def of(cls, keys: Keys) -> Filed:
        """File rows under their hashes.

        Raises:
            OverflowError: there are more rows than can be filed, 67 million.
        """
        rows = keys.rows.astype(np.uint64)
        if rows.size and rows.max() > _ROW:
            raise OverflowError(f"{rows.max()} rows are too many for an index")
        packed = _mixed(keys.hashes)
        packed |= rows
        packed.sort()
        return cls(packed)

    def sharing(self, asked: Keys) -> tuple[Ints, Ints]:
        """Return pairs of an asked and a filed row with a hash in common; some more than once."""
        return self._sharing(asked.rows, _mixed(asked.hashes))

    def shared(self, other: Filed) -> tuple[Ints, Ints]:
        """Return pairs of another's row and one of these with a hash in common."""
        return self._sharing((other.packed & _ROW).astype(np.int64), other.packed & ~_ROW)

    def _sharing(self, rows: Ints, hashes: Hashes) -> tuple[Ints, Ints]:
        packed = self.packed
        if not len(packed):
            return np.empty(0, np.int64), np.empty(0, np.int64)
        start = np.searchsorted(packed, hashes)
        there = (packed[np.minimum(start, len(packed) - 1)] ^ hashes) <= _ROW
        hit = np.flatnonzero(there)  # few: the end is looked for where there is a beginning
        start = start[hit]
        count = np.searchsorted(packed, hashes[hit] | _ROW, side="right") - start
        found = packed[runs_of(start, count)] & _ROW
        return np.repeat(rows[hit], count), found.astype(np.int64)


def _mixed(hashes: Hashes) -> Hashes:
    """Spread what tells hashes apart, which those of short texts have in their last bits only."""
    mixed = hashes * _SPREAD
    mixed &= ~_ROW
    return mixed


def numbered(queries: Ints | Int32s, rows: Ints | Int32s, size: int) -> Ints:
    """Return pairs of a query and one of ``size`` rows, each as one number.

    Of 64 bits, whatever those of the pairs are, as the places in a sparse matrix: of 10,000 queries
    and 300,000 rows one of 32 bits would be another pair.
    """
    return queries.astype(np.int64) * size + rows


def distinct(numbers: Ints) -> Ints:
    """Return each number once, in ascending order; many times faster than numpy's ``unique``."""
    numbers = np.sort(numbers)
    return numbers[np.flatnonzero(np.diff(numbers, prepend=-1))]


def ones(rows: Ints, columns: Ints, shape: tuple[int, int]) -> csr_matrix:
    """Return a matrix with ones at these places."""
    made = csr_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape=shape)
    made.sum_duplicates()
    made.data[:] = 1
    return made


def owners(matrix: csr_matrix) -> Ints:
    """Return the row of each value of a matrix, in their order."""
    return np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
