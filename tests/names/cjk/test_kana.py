"""Kana read aloud, and as a foreign word that it may spell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener import matching
from screener.names.cjk.kana import as_foreign, as_slavic, moras, read_kana

SOUNDS = {
    "カ": "ka", "キ": "ki", "サ": "sa", "シ": "shi", "タ": "ta", "ツ": "tsu", "ナ": "na",
    "ネ": "ne", "ハ": "ha", "フ": "fu", "マ": "ma", "モ": "mo", "ヤ": "ya", "ラ": "ra",
    "ロ": "ro", "ガ": "ga", "ジ": "ji", "ダ": "da", "バ": "ba", "ポ": "po",
}  # fmt: skip
"""Signs with their reading in Hepburn's romanisation."""


@pytest.mark.parametrize(
    ("kana", "said"),
    [("スズキ", "suzuki"), ("マツダ", "matsuda"), ("しまむら", "shimamura"),
     ("キョクヨウ", "kyokuyou"),
     ("シャープ", "shapu"), ("ティッシュ", "tishu"), ("ジェイ", "jei"), ("ウェア", "wea")],
)  # fmt: skip
def test_kana_is_read_as_in_hepburns_romanisation(kana: str, said: str) -> None:
    assert read_kana(kana) == said


def test_vowels_between_consonants_are_left_out_of_a_foreign_word() -> None:
    assert as_foreign("ケネディクス") == "kenedix"
    assert as_foreign("アンビス") == "ambis"
    assert as_foreign("ー") == ""


@given(st.lists(st.sampled_from(sorted(SOUNDS)), min_size=2, max_size=8))
def test_signs_are_read_one_by_one(signs: list[str]) -> None:
    assert read_kana("".join(signs)) == "".join(SOUNDS[sign] for sign in signs)


def test_a_foreign_word_that_kana_may_spell_is_not_equal_to_it() -> None:
    # ライト工業 calls itself Raito Kogyo.
    light = matching.compare("ライト工業", "Light Industry").score
    assert light < 1
    assert matching.compare("ライト工業株式会社", "Raito Kogyo Co., Ltd.").is_match
    assert matching.compare("スズキ株式会社", "Suzuki K.K.").score == 1


@given(st.text("アイウエオカキクケコサシスセソンーッャュョァィ・", max_size=12))
def test_any_kana_can_be_read(kana: str) -> None:
    assert read_kana(kana).isascii()
    assert as_foreign(kana).isascii()
    assert len(moras(kana)) <= len(kana)


@pytest.mark.parametrize(
    ("own", "english"),
    [
        ("ケネディクス株式会社", "Kenedix, Inc."),
        ("株式会社アンビスホールディングス", "Amvis Holdings, Inc."),
        ("フロンティア・マネジメント株式会社", "Frontier Management Inc."),
        ("株式会社フルスピード", "Full Speed Inc."),
        ("株式会社光陽社", "KOYOSHA INC."),
        ("日本興業株式会社", "NIHON KOGYO CO., LTD."),
    ],
)
def test_a_firm_is_found_by_its_registered_name(own: str, english: str) -> None:
    assert matching.compare(own, english).is_match


@pytest.mark.parametrize(
    ("own", "english"),
    [
        ("ケネディクス株式会社", "Kenwood Corporation"),
        ("株式会社アンビスホールディングス", "Amber Holdings, Inc."),
        ("フロンティア・マネジメント株式会社", "Adventure Management Inc."),
        ("ヤマハ発動機", "Yamaha Corporation"),
    ],
)
def test_another_is_not(own: str, english: str) -> None:
    assert not matching.compare(own, english).is_match


@pytest.mark.parametrize(
    ("kana", "word"),
    [("ヤコヴレフ", "yakovrev"), ("アフトマティカ", "avtmatika"), ("ヴィチャズ", "vityaz"),
     ("スヴャジ", "suvyaz"), ("ツポレフ", "tuporev"), ("テフノ", "tehono"),
     ("ジュコフスキー", "jukov"), ("スキー", "suki")],
)  # fmt: skip
def test_names_of_russia_are_read_as_they_are_spelled_there(kana: str, word: str) -> None:
    assert as_slavic(kana) == word


def test_a_vowel_that_is_long_is_spoken() -> None:
    assert as_foreign("アムール") == "amul"
