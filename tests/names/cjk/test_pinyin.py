"""Syllables of Mandarin as Taiwan spells them."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.cjk.pinyin import wade_giles


@pytest.mark.parametrize(
    ("pinyin", "written"),
    [
        ("cai", "tsai"),
        ("ying", "ying"),
        ("deng", "teng"),
        ("jie", "chieh"),
        ("shi", "shih"),
        ("zhong", "chung"),
        ("xu", "hsu"),
        ("guo", "kuo"),
        ("tian", "tien"),
        ("ren", "jen"),
        ("bo", "po"),
        ("si", "szu"),
    ],
)
def test_a_syllable_is_spelled_in_wade_giles(pinyin: str, written: str) -> None:
    assert wade_giles(pinyin) == written


@pytest.mark.parametrize(
    ("first", "second"), [("蔡英文", "Tsai Ing-wen"), ("李登輝", "Lee Teng-hui")]
)
def test_persons_of_taiwan_are_found(first: str, second: str) -> None:
    assert matching.compare(first, second, kind="person").is_match


@pytest.mark.parametrize(
    ("first", "second"), [("蔡英文", "Tsai Chi-chang"), ("安倍晋三", "Aso Taro")]
)
def test_other_persons_are_not(first: str, second: str) -> None:
    assert not matching.compare(first, second, kind="person").is_match
