"""Texts come back from their bytes as they were, also where there are none."""

from __future__ import annotations

import numpy as np
import pytest

from screener.matching.filing.texts import Texts


@pytest.mark.parametrize("texts", [[], [""], ["", "a", "合盛", ""]])
def test_texts_come_back_from_their_bytes(texts: list[str]) -> None:
    packed = Texts.of(texts)
    again = Texts(np.asarray(packed.raw), np.asarray(packed.ends))
    assert again.listed == texts


@pytest.mark.parametrize("count", [1, 100], ids=["few", "many"])
def test_some_texts_are_taken_alike_packed_or_unpacked(count: int) -> None:
    packed = Texts.of(["合盛", "silicon", "", *map(str, range(30))])
    at = np.arange(count) % 3
    again = Texts(np.asarray(packed.raw), np.asarray(packed.ends))
    assert (
        again.taken(at).tolist()
        == packed.taken(at).tolist()
        == (["合盛", "silicon", ""] * 34)[:count]
    )
    for _ in range(40):  # one by one at first, then all at once
        assert again.taken(at[:1]).tolist() == ["合盛"]


@pytest.mark.parametrize("texts", [["silicon", "", "ab"], ["合盛", "", "ab"]])
def test_texts_tell_how_many_characters_they_have(texts: list[str]) -> None:
    packed = Texts.of(texts)
    assert packed.lengths.tolist() == list(map(len, texts))
    assert packed.ascii.tolist() == list(map(str.isascii, texts))
