"""The words by which names in Han, kana or Hangul are cut and read."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from screener.names.cjk.words import (
    brands,
    firm_in_han,
    in_other_words,
    is_own_name,
    simplify,
    words_but_brands,
    words_of,
)
from screener.names.tables import read_table

SECTIONS = (
    "trade",
    "chinese_brands",
    "shared_brands",
    "japanese",
    "korean",
    "korean_shared_brands",
)


@pytest.mark.parametrize("section", SECTIONS)
def test_meanings_are_plain_words_and_have_each_word_once(section: str) -> None:
    for meaning, words in read_table("east_asian_words")[section].items():
        assert re.fullmatch("[a-z0-9 ]+", meaning), meaning
        assert max(Counter(words.split()).values()) == 1, meaning


def test_no_sign_has_two_cantonese_readings() -> None:
    signs = "".join(read_table("cantonese")["signs"].values())
    assert max(Counter(signs).values()) == 1
    assert all(isinstance(reading, str) for reading in read_table("cantonese")["signs"])


def test_every_sign_of_a_japanese_name_has_letters() -> None:
    table = read_table("japanese")
    for section in ("names", "trade", "given", "signs", "romaji"):
        assert all(isinstance(reading, str) for reading in table[section].values()), section


def test_a_word_keeps_its_usual_meaning_and_has_another() -> None:
    words = words_of("Hani")
    assert words.meaning["科技"] == "technology"
    assert words.other["科技"] == "science technology"


def test_a_brand_is_no_word_of_those_but_brands() -> None:
    assert "隆基" in brands()
    assert "隆基" not in words_but_brands().meaning
    assert words_but_brands().meaning["电源"] == "power supply"


def test_the_sign_of_shanghai_is_not_taken_for_its_japanese_look_alike() -> None:
    assert simplify("沪士電子") == "沪士电子"
    assert simplify("広島") == simplify("廣島") == "广岛"


def test_a_spelling_of_a_firm_stands_for_all_of_them() -> None:
    assert firm_in_han("国航") == firm_in_han("中国国际航空")
    assert firm_in_han("旭日") != firm_in_han("东升")
    assert firm_in_han("无此") == "无此"


def test_own_names_are_told_from_words_of_trade_and_place() -> None:
    assert is_own_name("旭日", "Hani", "common")
    assert is_own_name("无此", "Hani", "word")
    assert is_own_name("대한", "Hang", "place")
    assert not is_own_name("棉花", "Hani", "trade")
    assert not is_own_name("上海", "Hani", "place")
    assert not is_own_name("화학", "Hang", "trade")
    assert not is_own_name("sunrise", "Latn", "common")


def test_a_word_has_another_form_in_english_by_a_table_or_by_its_parts() -> None:
    assert in_other_words("科技") == "science technology"
    assert in_other_words("金枪鱼渔业") == "tuna fishery"
    assert in_other_words("无此") is None
    assert in_other_words("中粮糖业") is None, "a brand is no sum of its parts"
