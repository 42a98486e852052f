"""Pairs that captions give are numbered among all rows, however many rows there are."""

from __future__ import annotations

import numpy as np
import pytest

from screener.matching.filing.columns import Columns
from screener.matching.index import index as index_module
from screener.matching.index.index import NameIndex
from screener.matching.scoring.parameters import parameters
from screener.names.form import normal_form

CAPTION = normal_form("Kaloti (Dubai gold trader)").readings
WHOLE = normal_form("Kaloti Jewellery International DMCC").readings


@pytest.mark.parametrize(("asked", "filed"), [(CAPTION, WHOLE), (WHOLE, CAPTION)])
def test_a_pair_is_one_number_of_64_bits(asked: list[object], filed: list[object]) -> None:
    # of 10,000 asked rows and 300,000 filed ones a number of 32 bits would be another pair
    search = index_module._Search(  # noqa: SLF001 - the rows alone do not show it
        NameIndex.of(filed),  # type: ignore[arg-type]
        Columns.of(asked),  # type: ignore[arg-type]
        0.78,
        parameters().names,
    )
    pairs = list(search.captioned())
    assert pairs
    assert all((queries * 300_000).dtype == np.int64 for queries, _ in pairs)
