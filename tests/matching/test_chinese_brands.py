"""Brands of China in pinyin: which Latin letters tell a firm by themselves, and which do not."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.pinyin import syllables
from screener.names.tables import read_table

_LEAST_SYLLABLES = 4


@pytest.mark.parametrize(
    ("pinyin", "english"),
    [
        ("Jinfeng Silicon Co., Ltd.", "Goldwind Silicon Co., Ltd."),
        ("Jinfeng Solar", "Goldwind Solar"),
        ("Atesi Energy", "Canadian Solar"),
        ("Risheng Energy", "Risen Energy"),
        ("Hesheng Power", "Hoshine Power"),
        ("Hesheng Silicon", "Hoshine Silicon"),
        ("Hualing Steel", "Valin Steel"),
        ("Daquan Power", "Daqo Power"),
        ("Tianhe Energy Technology", "Trina Energy Technology"),
        ("Zhengtai Solar", "Chint Solar"),
        ("Yida Textile", "Esquel Textile"),
        ("Xinyi Cotton Textile", "Synergy Textile"),
        ("Meidi Group", "Midea Group"),
    ],
)
def test_pinyin_of_many_firms_is_not_read_as_one_of_them(pinyin: str, english: str) -> None:
    assert not matching.compare(pinyin, english).is_match


@pytest.mark.parametrize(
    ("han", "english"),
    # As the firms call themselves on their own pages.
    [
        ("新疆大全新能源股份有限公司", "Xinjiang Daqo New Energy Co., Ltd."),
        ("合盛硅业股份有限公司", "Hoshine Silicon Industry Co., Ltd."),
        ("金风科技股份有限公司", "Goldwind Science & Technology Co., Ltd."),
        ("湖南华菱钢铁股份有限公司", "Hunan Valin Steel Co., Ltd."),
        ("晶科能源股份有限公司", "Jinko Solar Co., Ltd."),
    ],
)
def test_its_signs_tell_the_firm(han: str, english: str) -> None:
    assert matching.compare(han, english).is_match


def test_brands_that_are_read_from_pinyin_are_long_and_say_no_trade() -> None:
    brands, trades = read_table("translations")["chinese_brands"], read_table("kinds")["trade"]
    assert brands
    for pinyin, english in brands.items():
        said = [syllables(word) for word in pinyin.split()]
        assert all(said), pinyin
        assert sum(map(len, said)) >= _LEAST_SYLLABLES, pinyin
        assert set(trades.split()).isdisjoint((*pinyin.split(), *english.split())), pinyin
        assert pinyin != english
