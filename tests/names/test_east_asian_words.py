"""The words by which names in Han, kana or Hangul are cut and read."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from screener.names.east_asian import EastAsian, is_japanese, read_east_asian
from screener.names.east_asian_words import (
    brands,
    firm_in_han,
    in_other_words,
    is_own_name,
    simplify,
    words_but_brands,
    words_of,
)
from screener.names.form import normal_form
from screener.names.tables import read_table

SECTIONS = (
    "trade",
    "chinese_brands",
    "shared_brands",
    "japanese",
    "korean",
    "korean_shared_brands",
)


def said(tokens: tuple[object, ...]) -> str:
    return " ".join(getattr(token, "text") for token in tokens)  # noqa: B009 - any token


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


@pytest.mark.parametrize(
    ("run", "way", "text"),
    [
        ("阳光电源", "translated", "sungrow"),
        ("阳光电源", "branded", "yangguang power"),
        ("台湾中兴纺织", "wade", "taiwan chunghsing textile"),
        ("荣发制衣厂", "cantonese", "wing fat garment factory"),
        ("中山市古镇明辉灯饰厂", "translated", "zhongshan guzhen minghui lighting factory"),
        ("新疆维吾尔自治区", "other", "xinjiang uyghur autonomous region"),
    ],
)
def test_a_run_is_read_in_each_way(run: str, way: str, text: str) -> None:
    reading: EastAsian = read_east_asian(run, "Hani")
    assert said(getattr(reading, way)).startswith(text)


def test_the_seat_weighs_less_than_a_place_elsewhere() -> None:
    seat, *_ = read_east_asian("苏州恒力化纤", "Hani").translated
    *_, place = read_east_asian("纽威数控苏州", "Hani").translated
    assert (seat.text, place.text) == ("suzhou", "suzhou")
    assert seat.weight < place.weight


def test_a_trade_that_english_tables_do_not_know_weighs_as_a_trade() -> None:
    tokens = read_east_asian("云南驰宏锌锗", "Hani").translated
    assert {token.kind for token in tokens if token.text in ("zinc", "germanium")} == {"trade"}


@pytest.mark.parametrize("name", ["日本電気硝子", "東洋紡績", "トヨタ紡織", "株式会社ヤギ"])
def test_a_japanese_name_is_known_as_such(name: str) -> None:
    assert is_japanese(name)


@pytest.mark.parametrize("name", ["新疆天业", "三菱", "太阳纸业"])
def test_a_chinese_name_is_not(name: str) -> None:
    assert not is_japanese(name)


def test_signs_with_several_readings_are_read_as_in_names() -> None:
    texts = {said(reading.tokens) for reading in normal_form("厦门重晟长盈").readings}
    assert any("chongshengchangying" in text for text in texts)


def test_the_sign_of_shanghai_is_not_taken_for_its_japanese_look_alike() -> None:
    assert simplify("沪士電子") == "沪士电子"
    assert simplify("広島") == simplify("廣島") == "广岛"


def test_a_spelling_of_a_firm_stands_for_all_of_them() -> None:
    assert firm_in_han("国航") == firm_in_han("中国国际航空")
    assert firm_in_han("旭日") != firm_in_han("东升")
    assert firm_in_han("无此") == "无此"


def test_a_brand_at_the_beginning_only_is_another_name_elsewhere() -> None:
    assert said(read_east_asian("德昌电机", "Hani").translated) == "johnson electric"
    assert said(read_east_asian("宁波德昌电机", "Hani").translated).startswith("ningbo dechang")


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
