"""Rows filed under hashes, and found again under them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from screener.matching.texts import Hashes
from screener.matching.tokens import runs_of

__all__ = ["Filed", "Keys", "distinct", "ones"]

_Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Keys:
    """Hashes, each with the row it belongs to."""

    rows: _Ints
    hashes: Hashes


@dataclass(frozen=True)
class Filed:
    """Rows in the order of the hashes they are filed under."""

    hashes: Hashes
    rows: NDArray[np.int32]

    @classmethod
    def of(cls, keys: Keys) -> Filed:
        """File rows under their hashes."""
        order = np.argsort(keys.hashes)
        return cls(keys.hashes[order], keys.rows[order].astype(np.int32))

    def sharing(self, asked: Keys) -> tuple[_Ints, _Ints]:
        """Return pairs of an asked and a filed row with a hash in common; some more than once."""
        if not len(self.hashes):
            return np.empty(0, np.int64), np.empty(0, np.int64)
        start = np.searchsorted(self.hashes, asked.hashes)
        there = self.hashes[np.minimum(start, len(self.hashes) - 1)] == asked.hashes
        hit = np.flatnonzero(there)  # few: the end is looked for where there is a beginning
        start = start[hit]
        count = np.searchsorted(self.hashes, asked.hashes[hit], side="right") - start
        found = self.rows[runs_of(start, count)].astype(np.int64)
        return np.repeat(asked.rows[hit], count), found


def distinct(numbers: _Ints) -> _Ints:
    """Return each number once, in ascending order; many times faster than numpy's ``unique``."""
    numbers = np.sort(numbers)
    return numbers[np.flatnonzero(np.diff(numbers, prepend=-1))]


def ones(rows: _Ints, columns: _Ints, shape: tuple[int, int]) -> csr_matrix:
    """Return a matrix with ones at these places."""
    made = csr_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape=shape)
    made.sum_duplicates()
    made.data[:] = 1
    return made
