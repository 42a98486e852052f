"""Brands of China in pinyin are read in English too, and as they are written."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.east_asian.chinese_brands import in_english_brands


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Dongguan Lvzhou Footwear Co Ltd", "Dongguan Lvzhou Shoes Co., Ltd."),
        ("Jinchuang Jiangsu Group", "Jiangsu Jinchuang Group"),
        ("Xinjiang Daqin New Energy", "Xinjiang Daqin Energy Co., Ltd."),
        ("Zhonghe Xinjiang", "Xinjiang Zhonghe Co., Ltd."),
        ("Dongguan Lvzhou Shoe Factory", "Dongguan Oasis Shoes Co., Ltd."),
        ("Luotuo Jituan Gufen Youxian Gongsi", "Camel Group Co., Ltd."),
        (
            "Hesheng Guiye (Shanshan) Youxian Gongsi",
            "Hoshine Silicon Industry (Shanshan) Co., Ltd.",
        ),
        ("Bingtuan Cotton Trading Co Ltd", "新疆兵团棉麻有限公司"),
    ],
)
def test_a_brand_counts_as_written_and_in_english(first: str, second: str) -> None:
    assert matching.compare(first, second).is_match


def test_words_without_a_brand_are_left() -> None:
    assert in_english_brands(["dongguan", "kolokol", "shoes"]) == ()
