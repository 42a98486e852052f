"""Han is read aloud as names are, and within words of trade as those are."""

from __future__ import annotations

import pytest

from screener.names.cjk.aloud import syllables_of


@pytest.mark.parametrize(
    ("signs", "said"),
    [
        ("工商银行", "gong shang yin hang"),
        ("船舶重工", "chuan bo zhong gong"),
        ("重庆", "chong qing"),
        ("重庆重型", "chong qing zhong xing"),
        ("单晶硅", "dan jing gui"),
        ("番禺", "pan yu"),
        ("新番", "xin fan"),
    ],
)
def test_a_sign_is_read_as_in_the_word_that_it_stands_in(signs: str, said: str) -> None:
    assert syllables_of(signs) == tuple(said.split())
