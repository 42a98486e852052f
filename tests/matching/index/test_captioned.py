"""Pairs that captions give are numbered among all rows, however many rows there are."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from screener.matching.filing.columns import Columns
from screener.matching.index import index as index_module
from screener.matching.index.index import NameIndex
from screener.matching.scoring.parameters import parameters
from screener.names.form import normal_form
from screener.names.reading import Reading

CAPTION = normal_form("Kaloti (Dubai gold trader)").readings
WHOLE = normal_form("Kaloti Jewellery International DMCC").readings


@pytest.mark.parametrize(("asked", "filed"), [(CAPTION, WHOLE), (WHOLE, CAPTION)])
def test_a_pair_is_one_number_of_64_bits(
    asked: Sequence[Reading], filed: Sequence[Reading]
) -> None:
    # of 10,000 asked rows and 300,000 filed ones a number of 32 bits would be another pair
    search = index_module._Search(  # noqa: SLF001 - the rows alone do not show it
        NameIndex.of(filed), Columns.of(asked), 0.78, parameters().names
    )
    pairs = list(search.captioned())
    assert pairs
    assert all((queries * 300_000).dtype == np.int64 for queries, _ in pairs)
