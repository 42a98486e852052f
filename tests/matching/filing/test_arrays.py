"""Records as arrays: what an index is kept as, whatever version of numpy there is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest
from numpy.typing import NDArray

from screener.matching.filing.arrays import from_arrays, to_arrays


@dataclass(frozen=True)
class _Kept:
    numbers: NDArray[np.int64]
    known: bool


@dataclass(frozen=True)
class _NotKept:
    number: int


def test_a_record_comes_back_from_its_arrays() -> None:
    """Numpy 2.5 made ``NDArray`` an alias, which is no class to ask for."""
    record = _Kept(np.arange(3), known=True)
    found = from_arrays(_Kept, dict(to_arrays(record, "index")), "index")
    assert found.numbers.tolist() == [0, 1, 2]
    assert found.known is True


def test_what_is_no_array_is_not_read_as_one() -> None:
    with pytest.raises(TypeError, match=r"index\.number: <class 'int'> cannot be kept"):
        from_arrays(_NotKept, {"index.number": np.array(1)}, "index")
