"""Names in kana that are made of foreign words, and letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener import matching
from screener.names.cjk.japan import japanese_words
from screener.names.cjk.loans import with_loans
from screener.names.east_asian.readings import read_east_asian


@pytest.mark.parametrize(
    ("kana", "words"),
    [("イエローハット", ["yellow", "hat"]), ("アールシーコア", ["rc", "core"]),
     ("キーパー", ["keeper"]),
     ("ユナイテッドアローズ", ["united", "arrow"]), ("グレイスヒルズ", ["grace", "hill"]),
     ("バンク・オブ・イノベーション", ["bank", "of", "innovation"]), ("アイネット", ["i", "net"]),
     ("デジタルハーツ", ["digital", "heart"])],
)  # fmt: skip
def test_kana_that_is_all_foreign_words_is_read_as_those(kana: str, words: list[str]) -> None:
    read = read_east_asian(kana, "Kana", japanese=True)
    assert [token.text for token in read.japanese] == words


@pytest.mark.parametrize(
    ("name", "english"),
    # As the firms are registered in English with Japan's Financial Services Agency.
    [("株式会社クイック", "QUICK CO.,LTD."), ("フュージョン株式会社", "Fusion Co.,Ltd."),
     ("ジェイリース株式会社", "J-LEASE CO.,LTD."), ("株式会社コア", "CORE CORPORATION"),
     ("株式会社フライングガーデン", "FLYING GARDEN CO., LTD"),
     ("株式会社ブイキューブ", "V-cube, Inc."), ("株式会社エムティ食品", "MT Foods Co., Ltd.")],
)  # fmt: skip
def test_a_firm_is_found_by_the_foreign_words(name: str, english: str) -> None:
    assert matching.compare(name, english).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [("株式会社コア", "Koala Co., Ltd."), ("株式会社イエローハット", "Yellow Cap Ltd."),
     ("ジェイリース株式会社", "K-LEASE CO.,LTD.")],
)  # fmt: skip
def test_another_firm_is_not(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


@given(st.text("アイウエオカキシジンッティネコーズス・", min_size=1, max_size=14))
def test_no_sign_is_lost_but_dots(kana: str) -> None:
    pieces = with_loans([(kana, None)], japanese_words())
    assert "".join(piece for piece, _ in pieces).replace("・", "") == kana.replace("・", "")
