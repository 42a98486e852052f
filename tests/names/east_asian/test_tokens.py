"""What a run means, in weighed words."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.east_asian.readings import read_east_asian
from screener.names.east_asian.tokens import spoken


def test_a_trade_that_english_tables_do_not_know_weighs_as_a_trade() -> None:
    tokens = read_east_asian("云南驰宏锌锗", "Hani").translated
    assert {token.kind for token in tokens if token.text in ("zinc", "germanium")} == {"trade"}


def test_a_word_that_is_read_aloud_weighs_what_its_meaning_does() -> None:
    brand, trade = spoken("隆基", "Hani", None), spoken("科技", "Hani", "technology")
    assert (brand.text, trade.text) == ("longji", "keji")
    assert trade.weight < brand.weight == 1


@pytest.mark.parametrize(
    ("name", "english", "other"),
    # *Robot*, *air*, *all* and *baker* are words of other languages too.
    [("アルファロボット株式会社", "Alpha Robot Co., Ltd.", "Alpha Missile Co., Ltd."),
     ("スカイエアー株式会社", "Sky Air Co., Ltd.", "Sky Water Co., Ltd.")],
)  # fmt: skip
def test_what_words_mean_is_english(name: str, english: str, other: str) -> None:
    assert matching.compare(name, english).is_match
    assert not matching.compare(name, other).is_match
