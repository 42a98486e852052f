"""Texts that are none come back from their bytes as none."""

from __future__ import annotations

import numpy as np
import pytest

from screener.matching.texts import Texts


@pytest.mark.parametrize("texts", [[], [""], ["", "a", "合盛", ""]])
def test_texts_come_back_from_their_bytes(texts: list[str]) -> None:
    packed = Texts.of(texts)
    again = Texts(np.asarray(packed.raw), np.asarray(packed.ends))
    assert again.listed == texts
