"""Numbers in names written in Han."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.form import normal_form


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("新疆生产建设兵团第七师一二三团", ["7", "123"]),
        ("新疆生产建设兵团第十三师", ["13"]),
        ("新疆兵团一〇三团", ["103"]),
        ("五十一团", ["51"]),
        ("石河子市第一棉纺织厂", ["1"]),
        ("第二百二十三团", ["223"]),
    ],
)
def test_numbers_are_read(name: str, numbers: list[str]) -> None:
    tokens = normal_form(name).readings[0].tokens
    assert [token.text for token in tokens if token.kind == "number"] == numbers


@pytest.mark.parametrize("name", ["三一重工股份有限公司", "团结纺织厂", "九江石化", "八方集团"])
def test_a_numeral_in_a_brand_or_place_is_none(name: str) -> None:
    tokens = normal_form(name).readings[0].tokens
    assert "number" not in [token.kind for token in tokens]


@pytest.mark.parametrize(
    ("own", "english", "same"),
    [
        ("新疆生产建设兵团第一师", "XPCC First Division", True),
        ("新疆生产建设兵团第一师", "XPCC Second Division", False),
        ("新疆生产建设兵团第三师五十一团", "51st Regiment of the 3rd Division of XPCC", True),
        ("新疆生产建设兵团第三师五十一团", "53rd Regiment of the 3rd Division of XPCC", False),
        ("新疆兵团第六师芳草湖农场", "XPCC 6th Division Fangcaohu Farm", True),
    ],
)
def test_divisions_and_regiments_are_told_by_their_numbers(
    own: str, english: str, *, same: bool
) -> None:
    assert matching.compare(own, english).is_match is same
