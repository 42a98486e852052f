"""Foreign words that kana spells by their sound."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener import matching
from screener.names.cjk.kana import moras, read_kana
from screener.names.cjk.kana_echo import odd_in_kana

SOUNDS = "カキサシタツナネハフマモヤラロガジダバポ"


@pytest.mark.parametrize(
    ("kana", "word"),
    # As the firms are registered in English with Japan's Financial Services Agency.
    [("ケネディクス", "kenedix"), ("アルコニックス", "alconix"), ("アンビス", "amvis"),
     ("ディップ", "dip"), ("ヒューリック", "hulic"), ("ネクステージ", "nextage"),
     ("リプロセル", "reprocell"), ("フォーバル", "forval"), ("ピープル", "people"),
     ("マイポックス", "mipox"), ("ライズ", "rise"), ("アイズ", "eyez"), ("メイト", "mate"),
     ("ユーグレナ", "euglena"), ("クオルテック", "qualtec"), ("リリカラ", "lilycolor"),
     ("ユビキタス", "ubiquitous"), ("サンネクスタ", "sunnexta"), ("ラクーン", "raccoon"),
     ("ゼロックス", "xerox"), ("セベルスターリ", "severstal")],
)  # fmt: skip
def test_kana_spells_a_foreign_word(kana: str, word: str) -> None:
    assert odd_in_kana(kana, word) == 0


@pytest.mark.parametrize(
    ("kana", "word"),
    [("ケネディクス", "kenwood"), ("アンビス", "amazon"), ("ディップ", "dot"),
     ("ヒューリック", "hitachi"), ("フォーバル", "football"), ("ア", "a"), ("ミズノ", "mazda"),
     ("サンエー", "sinie"), ("ユアサ", "isis"), ("トリドール", "taladro"), ("アシックス", "saic")],
)  # fmt: skip
def test_it_spells_no_other(kana: str, word: str) -> None:
    assert odd_in_kana(kana, word) is None


@pytest.mark.parametrize(
    ("kana", "word"),
    [("イシン", "isan"), ("ニッタ", "nata"), ("テラ", "tara"), ("ジオコード", "gokudo"),
     ("フィスコ", "fesco"), ("コムチュア", "kometa"), ("カーリット", "calt")],
)  # fmt: skip
def test_one_vowel_that_few_would_write_so_is_odd(kana: str, word: str) -> None:
    assert odd_in_kana(kana, word) == 1


@given(st.text(SOUNDS, min_size=2, max_size=8))
def test_kana_spells_itself_as_it_is_read_but_for_no_other_consonants(kana: str) -> None:
    said = read_kana(kana)
    assert odd_in_kana(kana, said) == 0
    assert odd_in_kana(kana, f"{said}kst") is None


@given(
    st.text("アイウエオカキクケコサシスセソンーッャュョァィ・", max_size=12),
    st.text("abcxy", max_size=9),
)
def test_one_sound_tells_no_word(kana: str, word: str) -> None:
    assert odd_in_kana(kana, word) is None or len(moras(kana)) > 1


@pytest.mark.parametrize(
    ("firm", "listed"),
    # Firms of Japan as registered there, and names that the EU, OFAC and the UK list.
    [("株式会社サンユウ", "SINIE"), ("株式会社ジオコード", "GOKUDO"),
     ("アンドール株式会社", "ANDARIEL"), ("イシン株式会社", "ISAN"),
     ("株式会社ニッスイ", "AN NISA"), ("株式会社アシックス", "SAIC"),
     ("株式会社ガーラ", "LLC GORA"), ("株式会社上組", "Gharargah Sazandegi"),
     ("株式会社イムラ", "MIRA")],
)  # fmt: skip
def test_a_firm_of_japan_is_no_listed_one_of_its_consonants(firm: str, listed: str) -> None:
    assert not matching.compare(firm, listed).is_match


@pytest.mark.parametrize(
    ("own", "english"),
    [("株式会社サンユウ", "SANYU CO., LTD."), ("株式会社ジオコード", "Geocode Co.,Ltd."),
     ("アンドール株式会社", "ANDOR Co., Ltd."), ("ナイル株式会社", "Nyle Inc."),
     ("株式会社ロゴスホールディングス", "LOGOS HOLDINGS INC."),
     ("株式会社ロジスネクスト", "Logisnext"), ("ロスネフチ", "Rosneft Oil Company"),
     ("公開株式会社タトネフチ", "Tatneft PJSC"), ("ザイリンクス株式会社", "Xilinx K.K."),
     ("株式会社クリーク・アンド・リバー社", "CREEK & RIVER Co.,Ltd.")],
)  # fmt: skip
def test_it_is_the_firm_of_its_registered_name(own: str, english: str) -> None:
    assert matching.compare(own, english).is_match
