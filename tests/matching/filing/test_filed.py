from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.matching.filing.filed import Filed, Keys
from screener.matching.filing.texts import Texts, hash_texts

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
