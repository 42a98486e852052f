"""The words by which names of Japan are known, cut and read."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.cjk.japan import is_japanese, read_by_signs
from screener.names.cjk.unidic import readings


@pytest.mark.parametrize(
    ("signs", "said"),
    [(["tetsu", "ko"], "tekko"), (["natsu", "ko"], "natsuko"), (["betsu", "fu"], "betsufu"),
     (["sho", ""], "")],
)  # fmt: skip
def test_signs_are_read_as_they_sound_together(signs: list[str], said: str) -> None:
    assert read_by_signs(signs) == said


def test_a_name_with_a_chinese_legal_form_is_not_japanese() -> None:
    assert is_japanese("大東興業")
    assert not is_japanese("大東興業股份有限公司")


@pytest.mark.parametrize("section", ["families", "other_families", "nouns", "signs", "on_signs"])
def test_every_reading_is_in_latin_letters(section: str) -> None:
    assert all(said.isascii() and said.isalpha() for _, said in readings(section))


@pytest.mark.parametrize("name", ["日本電気硝子", "東洋紡績", "トヨタ紡織", "株式会社ヤギ"])
def test_a_japanese_name_is_known_as_such(name: str) -> None:
    assert is_japanese(name)


@pytest.mark.parametrize("name", ["新疆天业", "三菱", "太阳纸业"])
def test_a_chinese_name_is_not(name: str) -> None:
    assert not is_japanese(name)


@pytest.mark.parametrize(
    ("name", "romaji"), [("山口組", "Yamaguchi-gumi"), ("大林組", "Obayashi Gumi")]
)
def test_a_family_and_its_group_are_read_as_japanese_too(name: str, romaji: str) -> None:
    assert is_japanese(name) is None
    assert not is_japanese("業務組")
    assert matching.compare(name, romaji).score > 0.99


def test_signs_that_only_japanese_writes_tell_a_name_without_a_legal_form() -> None:
    assert matching.compare("稲川会", "Inagawa-kai").score > 0.99
    assert not is_japanese("长江实业")


def test_what_a_firm_of_japan_does_is_put_into_english() -> None:
    assert matching.compare("株式会社丸一溶接", "Maruichi Welding Co., Ltd.").score > 0.98


@pytest.mark.parametrize(
    ("name", "read"),
    [
        # Firms of two signs, without a legal form.
        ("蝶理", "Chori"),
        ("兼松", "Kanematsu"),
        # Firms that have another name in English, as they are read.
        ("日本電産株式会社", "Nihon Densan K.K."),
        ("倉敷紡績", "Kurashiki Boseki"),
        ("雪印乳業", "Yukijirushi Nyugyo"),
        # And by that name.
        ("日本電産", "Nidec Corporation"),
        ("倉敷紡績", "Kurabo Industries"),
        ("東レ株式会社", "Toray Industries, Inc."),
    ],
)
def test_a_firm_of_japan_is_found_as_it_is_read(name: str, read: str) -> None:
    assert matching.compare(name, read).is_match
