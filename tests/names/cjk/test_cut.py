"""Runs of signs cut into words that are known and brands."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.cjk.cut import cut
from screener.names.cjk.words import words_of


@pytest.mark.parametrize(
    ("run", "brand"),
    [
        ("凌云科技", "凌云"),  # 云科技, cloud technology
        ("华光电子", "华光"),  # 光电子, optoelectronics
        ("青岛大红枣业", "大红"),  # 红枣业, red dates
        ("天光电器", "天光"),
    ],
)
def test_a_brand_of_china_keeps_its_two_signs(run: str, brand: str) -> None:
    assert (brand, None) in cut(run, words_of("Hani"))


@pytest.mark.parametrize(
    ("han", "english"),
    [
        ("凌云科技集团有限责任公司", "Lingyun Science and Technology Group Co., Ltd."),
        ("上海华光电子有限公司", "Shanghai Huaguang Electronics Co., Ltd."),
        ("曙光电子有限公司", "Shuguang Electronics Co., Ltd."),  # known as Sugon, too
        ("白云科技有限公司", "Baiyun Technology Co., Ltd."),
    ],
)
def test_so_it_is_found_as_it_sounds(han: str, english: str) -> None:
    assert matching.compare(han, english).is_match


def test_and_not_by_what_its_second_sign_begins() -> None:
    assert not matching.compare("凌云科技有限公司", "Ling Cloud Technology Co., Ltd.").is_match


def test_a_sign_within_a_name_stands_alone_as_before() -> None:
    pieces = [piece for piece, _ in cut("山东华隆电子与通信", words_of("Hani"))]
    assert pieces == ["山东", "华隆", "电子", "与", "通信"]
