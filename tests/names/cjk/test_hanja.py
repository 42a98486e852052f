"""Names in Han that may be Korean."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.cjk.hanja import in_hangul
from screener.names.tables import read_table


@pytest.mark.parametrize(
    ("han", "hangul"),
    # The law of first sounds changes the first sign only: 柳韓, but 高麗.
    [
        ("高麗亞鉛株式會社", "고려아연주식회사"),
        ("柳韓洋行株式會社", "유한양행주식회사"),
        ("株式會社 樂喜化學", "주식회사낙희화학"),
        ("韓國電力公社", "한국전력공사"),
    ],
)
def test_korea_reads_han_so(han: str, hangul: str) -> None:
    assert in_hangul(han) == hangul


@pytest.mark.parametrize("name", ["日本製鉄株式会社", "高麗貿易有限公司", "三菱重工", "中國銀行"])
def test_what_nothing_tells_to_be_korean_is_not_read_so(name: str) -> None:
    assert in_hangul(name) == ""


def test_a_name_with_a_sign_of_no_known_reading_is_not_read() -> None:
    assert in_hangul("龘龘株式會社") == ""


@pytest.mark.parametrize(
    ("han", "english"),
    [
        ("高麗亞鉛株式會社", "Korea Zinc Company, Ltd."),
        ("東國製鋼株式會社", "Dongkuk Steel Mill Co., Ltd."),
        ("柳韓洋行 株式會社", "Yuhan Corporation"),
        ("朝鮮大聖銀行", "Korea Daesong Bank"),
    ],
)
def test_a_firm_of_korea_in_han_is_found_by_its_english_name(han: str, english: str) -> None:
    assert matching.compare(han, english).is_match


def test_a_firm_of_korea_in_han_is_not_another_one() -> None:
    assert not matching.compare("高麗亞鉛株式會社", "Korea Lead Company, Ltd.").is_match
    assert not matching.compare("東國製鋼株式會社", "Dongkuk Trading Co., Ltd.").is_match


def test_no_sign_has_two_readings() -> None:
    signs = "".join(read_table("hanja")["signs"].values())
    assert len(signs) == len(set(signs))


@pytest.mark.parametrize(
    ("han", "english"),
    # As China writes firms of the North, and as those write themselves.
    [
        ("南川江贸易会社", "Namchongang Trading Corporation"),
        ("朝鲜富强贸易会社", "Korea Pugang Trading Corporation"),
        ("朝鲜龙岳山总贸易会社", "Korea Ryongaksan General Trading Corporation"),
        ("朝鲜大同江贸易会社", "Taedonggang Trading Corporation"),
        ("清川江航运公司", "Chongchongang Shipping Company"),
        ("高丽商业银行", "Koryo Commercial Bank"),
        ("清津造船厂", "Chongjin Shipyard"),
        ("万寿台创作社", "Mansudae Art Studio"),
        ("朝鲜祥原水泥联合企业", "Sangwon Cement Complex"),
    ],
)
def test_a_firm_of_the_north_is_found_as_it_reads_its_signs(han: str, english: str) -> None:
    assert matching.compare(han, english).is_match


@pytest.mark.parametrize(
    ("han", "english"),
    [
        ("朝鲜富强贸易会社", "Korea Puhung Trading Corporation"),
        ("高丽商业银行", "Kumgang Commercial Bank"),
        ("朝鲜檀君贸易会社", "Korea Taedonggang Trading Corporation"),
    ],
)
def test_a_firm_of_the_north_is_not_another_one(han: str, english: str) -> None:
    assert not matching.compare(han, english).is_match
