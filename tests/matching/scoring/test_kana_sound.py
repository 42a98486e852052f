"""Words in kana are found by one or two words of Latin letters that they spell."""

from __future__ import annotations

import pytest

from screener import matching
from screener.model import Supplier
from screener.names.cjk.kana_frame import spells_kana
from tests.matching.entries import listing

SPELLED = [
    ("株式会社フォーバル", "Forval Corporation"),  # kana may write v as b
    ("ビジョナル株式会社", "Visional, Inc."),
    ("株式会社フィックスターズ", "Fixstars Corporation"),
    ("ネクストウェア株式会社", "Nextware Ltd."),
    ("株式会社インソース", "Insource Co., Ltd."),
    ("株式会社ニーズウェル", "Needs Well Inc."),
    ("株式会社フルッタフルッタ", "Fruta Fruta Inc."),
    ("株式会社メンタルヘルステクノロジーズ", "Mental Health Technologies Co., Ltd."),
    ("株式会社フリークアウト", "Freak Out Inc."),
]
OTHER = [
    ("株式会社フォーバル", "Forbath Corporation"),
    ("株式会社フォーバル", "Foval Ferol Corporation"),
    ("ビジョナル株式会社", "Vinyl Inc."),
    ("株式会社ニーズウェル", "Needs Hill Inc."),
    ("ネクストウェア株式会社", "Nextwood Ltd."),
    # words and brands of which it is known what they spell
    ("日本サービス株式会社", "Nippon Surveys Co., Ltd."),
    ("東京ボルト株式会社", "Tokyo Vault Co., Ltd."),
    ("カルビー株式会社", "Calvi Co., Ltd."),
    ("株式会社バンダイ", "Van Dye Co., Ltd."),
]


@pytest.mark.parametrize(("kana", "latin"), SPELLED)
def test_a_name_in_kana_is_found_by_the_words_that_it_spells(kana: str, latin: str) -> None:
    assert matching.compare(kana, latin).is_match
    others = listing("Kolokol Textile Trading Co., Ltd.")
    for asked, listed in ((kana, latin), (latin, kana)):
        index = matching.Index.build([listing(listed), others])
        (found,) = index.search([Supplier(name=asked)])
        assert [match.listed_name.text for match in found] == [listed]


@pytest.mark.parametrize(("kana", "latin"), OTHER)
def test_a_name_in_kana_is_no_other_word(kana: str, latin: str) -> None:
    assert not matching.compare(kana, latin).is_match


@pytest.mark.parametrize(
    ("kana", "words", "spelled"),
    [
        ("エフオン", ("ef", "on"), False),  # two consonants tell no two words
        ("ユナイテッド", ("united",), True),
        ("フリークアウト", ("freak", "out"), True),
        ("フリークアウト", ("freak", "in"), False),
        ("レイ", ("ray",), False),  # one consonant, three letters
    ],
)
def test_few_consonants_tell_no_word(kana: str, words: tuple[str, ...], spelled: bool) -> None:  # noqa: FBT001 - a case
    assert spells_kana(kana, *words) == spelled
