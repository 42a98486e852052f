"""Latin letters by their names in kana and Hangul."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.names.cjk.letters import joined_letters, spelled_letters


@pytest.mark.parametrize(
    ("written", "letters"),
    [
        ("エヌ・ティ・ティ", "ntt"),
        ("エムシー", "mc"),
        ("ワイケイケイ", "ykk"),
        ("에스케이", "sk"),
        ("케이씨씨", "kcc"),
        ("아이에이", "ia"),
        ("에이치엠엠", "hmm"),
    ],
)
def test_letters_are_read_by_their_names(written: str, letters: str) -> None:
    assert spelled_letters(written) == letters


@pytest.mark.parametrize("word", ["エイチ", "오디", "유이", "삼성", "トヨタ", "LG", "隆基", ""])
def test_other_words_spell_no_letters(word: str) -> None:
    assert spelled_letters(word) == ""


@given(st.lists(st.sampled_from(["에스", "케이", "엘", "엠", "씨"]), min_size=2, max_size=5))
def test_every_letter_is_read(names: list[str]) -> None:
    assert len(spelled_letters("".join(names))) == len(names)


def test_letters_are_joined_though_a_table_knows_some_of_them() -> None:
    assert joined_letters([("피", None), ("에스케이", "sk"), ("전자", "electronic")]) == [
        ("피에스케이", None),
        ("전자", "electronic"),
    ]
