from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.matching.filing.filed import Filed, Keys, numbered
from screener.matching.filing.texts import Texts, hash_texts
from screener.matching.numeric import Ints

words = st.lists(st.text("abc", max_size=3), max_size=30)


def keys(texts: list[str]) -> Keys:
    return Keys(np.arange(len(texts)), hash_texts(Texts.of(texts)))


@given(filed=words, asked=words)
def test_rows_are_found_under_equal_texts_and_no_others(filed: list[str], asked: list[str]) -> None:
    equal = [(i, j) for i, a in enumerate(asked) for j, b in enumerate(filed) if a == b]
    shelf = Filed.of(keys(filed))
    for ours, theirs in (shelf.sharing(keys(asked)), shelf.shared(Filed.of(keys(asked)))):
        assert sorted(zip(ours.tolist(), theirs.tolist(), strict=True)) == equal


def test_more_rows_than_can_be_filed_are_refused() -> None:
    with pytest.raises(OverflowError, match="67108864 rows"):
        Filed.of(Keys(np.array([2**26]), np.array([7], np.uint64)))


@pytest.mark.parametrize("kind", ["int32", "int64"])
def test_a_pair_is_the_same_number_however_its_places_are_kept(kind: str) -> None:
    # 9,999 × 300,000 + 299,999 is more than 32 bits hold
    queries: Ints = np.array([0, 9_999], kind)
    rows: Ints = np.array([1, 299_999], kind)
    assert numbered(queries, rows, 300_000).tolist() == [1, 2_999_999_999]
