"""Brands of China in pinyin: which Latin letters tell a firm by themselves, and which do not."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.cjk.pinyin import syllables
from screener.names.tables import read_table

_LEAST_SYLLABLES = 3


@pytest.mark.parametrize(
    ("pinyin", "english"),
    [
        ("Jinfeng Silicon Co., Ltd.", "Goldwind Silicon Co., Ltd."),
        ("Jinfeng Solar", "Goldwind Solar"),
        ("Atesi Energy", "Canadian Solar"),
        ("Risheng Energy", "Risen Energy"),
        ("Hesheng Power", "Hoshine Power"),
        ("Hualing Steel", "Valin Steel"),
        ("Daquan Power", "Daqo Power"),
        ("Tianhe Energy Technology", "Trina Energy Technology"),
        ("Zhengtai Solar", "Chint Solar"),
        ("Yida Trading", "Esquel Trading"),
        ("Xinyi Solar", "Synergy Solar"),
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
        ("徐工集团工程机械股份有限公司", "XCMG Construction Machinery Co., Ltd."),
        ("阿特斯阳光电力集团股份有限公司", "CSI Solar Co., Ltd."),
        ("保利协鑫能源控股有限公司", "GCL-Poly Energy Holdings Limited"),
        ("海澜之家集团股份有限公司", "HLA Group Corp., Ltd."),
        # brands that are a town of Malaysia, and goods, elsewhere
        ("江西新山矿业有限公司", "Jiangxi Xinshan Mining Co., Ltd."),
        ("珍珠纺织有限公司", "Zhenzhu Textile Co., Ltd."),
    ],
)
def test_its_signs_tell_the_firm(han: str, english: str) -> None:
    assert matching.compare(han, english).is_match


@pytest.mark.parametrize(
    ("pinyin", "english"),
    # As the list under the Uyghur Forced Labor Prevention Act, or the firm's own pages, call it.
    [
        (
            "Hesheng Silicon Industry (Shanshan) Co.",
            "Hoshine Silicon Industry (Shanshan) Co., Ltd.",
        ),
        ("Xinjiang Daquan New Energy Co., Ltd.", "Xinjiang Daqo New Energy Co., Ltd."),
        ("Changji Yida Textile Co., Ltd.", "Changji Esquel Textile Co., Ltd."),
        ("Dalian Yuanyang Fishery Co., Ltd.", "Dalian Ocean Fishing Co., Ltd."),
        ("Qingdao Yuanyang Shipping Co.", "Qingdao Ocean Shipping Co."),
    ],
)
def test_its_trade_tells_the_firm(pinyin: str, english: str) -> None:
    assert matching.compare(pinyin, english).is_match


def test_short_pinyin_tells_a_firm_by_its_trade_only() -> None:
    brands = read_table("translations")["chinese_brands"]
    assert brands
    for pinyin, english in brands.items():
        said = [syllables(word) for word in pinyin.split()]
        long = all(said) and sum(map(len, said)) >= _LEAST_SYLLABLES
        assert long or pinyin.split()[-1] == english.split()[-1], pinyin
        assert pinyin != english


@pytest.mark.parametrize(
    ("han", "english", "another"),
    [
        ("北京理工大学", "Beijing Institute of Technology", "Beijing University of Technology"),
        (
            "中华煤气有限公司",
            "The Hong Kong and China Gas Company Limited",
            "China Gas Holdings Limited",
        ),
    ],
)
def test_what_its_words_mean_one_by_one_may_be_the_name_of_another(
    han: str, english: str, another: str
) -> None:
    own, other = matching.compare(han, english), matching.compare(han, another)
    assert own.is_match
    assert other.score < 0.6


@pytest.mark.parametrize(
    ("han", "english"),
    # Made up but for the first three: brands that sound as words of trade do.
    [
        ("日照实华原油码头有限公司", "Rizhao Shihua Crude Oil Terminal Co., Ltd."),
        ("武汉华工激光工程有限责任公司", "Wuhan Huagong Laser Engineering Co., Ltd."),
        ("上海科济药业有限公司", "Shanghai Keji Pharmaceutical Co., Ltd."),
        ("宁波方智机械有限公司", "Ningbo Fangzhi Machinery Co., Ltd."),
        ("苏州茂益五金有限公司", "Suzhou Maoyi Hardware Co., Ltd."),
    ],
)
def test_a_brand_that_sounds_as_a_trade_is_a_brand(han: str, english: str) -> None:
    assert matching.compare(han, english).is_match


@pytest.mark.parametrize(
    ("han", "english"),
    [
        ("宁波方智机械有限公司", "Ningbo Textile Machinery Co., Ltd."),
        ("苏州茂益五金有限公司", "Suzhou Trading Hardware Co., Ltd."),
        ("茂名实华股份有限公司", "Maoming Petrochemical Co., Ltd."),
    ],
)
def test_and_not_that_trade(han: str, english: str) -> None:
    assert not matching.compare(han, english).is_match
