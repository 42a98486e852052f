"""Chinese names in pinyin by syllable or in one word are cut into words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import lazy_pinyin

from screener import matching
from screener.names.cjk.pinyin import SYLLABLES
from screener.names.cjk.pinyin_words import in_pinyin_words


@pytest.mark.parametrize(
    ("spelled", "words"),
    [
        ("he tian tai da fu shi you xian gong si", "hetian taida apparel youxian gongsi"),
        ("hetiantaidafushiyouxiangongsi", "hetian taida apparel youxian gongsi"),
        ("he tian tai da fu shi co ltd", "hetian taida apparel co ltd"),
        (
            "xin jiang zhong tai hua xue gu fen you xian gong si",
            "xinjiang zhongtai chemical gufen youxian gongsi",
        ),
    ],
)
def test_syllables_are_words(spelled: str, words: str) -> None:
    assert in_pinyin_words(spelled.split()) == [tuple(words.split())]


@pytest.mark.parametrize(
    "name", ["he tian tai", "general trading", "sun man trading", "manufacturing"]
)
def test_fewer_syllables_and_other_words_stay(name: str) -> None:
    assert in_pinyin_words(name.split()) == []


# Firms of the UFLPA Entity List and well-known ones, by the names that they have in Chinese.
FIRMS = [
    ("和田泰达服饰有限公司", "Hetian Taida Apparel Co., Ltd."),
    ("新疆中泰化学股份有限公司", "Xinjiang Zhongtai Chemical Co., Ltd."),
    ("骆驼集团股份有限公司", "Camel Group Co., Ltd."),
    ("东莞绿洲鞋业有限公司", "Dongguan Oasis Shoes Co., Ltd."),
    ("比亚迪股份有限公司", "BYD Company Limited"),
]


@pytest.mark.parametrize(("own", "english"), FIRMS)
@pytest.mark.parametrize("between", [" ", ""])
def test_a_firm_is_found_by_the_syllables_of_its_name(own: str, english: str, between: str) -> None:
    spelled = between.join(lazy_pinyin(own)).title()
    assert matching.compare(spelled, own).is_match
    assert matching.compare(spelled, english).is_match


@pytest.mark.parametrize(
    ("spelled", "english"),
    [
        ("Xibei Gongye Daxue", "Northwestern Polytechnical University"),
        ("Guofang Keji Daxue", "National University of Defense Technology"),
        ("Zhongguo Chuanbo Zhonggong Jituan", "China Shipbuilding Industry Corporation"),
        ("Zhongguo Gongshang Yinhang", "Industrial and Commercial Bank of China"),
        ("Zhongguo Gongshangyinhang", "Industrial and Commercial Bank of China"),
        ("Guojia Anquan Bu", "Ministry of State Security"),
        ("Zhongguo Bingqi Zhuangbei Jituan", "China South Industries Group"),
        ("Xi'an Dianzi Keji Daxue", "Xidian University"),
        ("Moyu Xian Renmin Zhengfu", "Karakax County People's Government"),
    ],
)
def test_a_body_is_found_by_the_words_of_its_chinese_name(spelled: str, english: str) -> None:
    assert matching.compare(spelled, english).is_match


@pytest.mark.parametrize(
    ("spelled", "english"),
    [
        ("Xibei Gongye Daxue", "Northwest Normal University"),
        ("Zhongguo Gongshang Yinhang", "China Construction Bank"),
        ("Beijing Ligong Daxue", "Beijing Forestry University"),
    ],
)
def test_another_body_is_another_in_its_words_too(spelled: str, english: str) -> None:
    assert not matching.compare(spelled, english).is_match


def test_another_brand_is_another_firm() -> None:
    spelled = "He Tian Tai Da Fu Shi You Xian Gong Si"
    assert not matching.compare(spelled, "Hetian Haolin Apparel Co., Ltd.").is_match


@given(st.lists(st.sampled_from(sorted(SYLLABLES)), max_size=12))
def test_any_syllables_are_read_without_loss_of_order(parts: list[str]) -> None:
    said = in_pinyin_words(parts)
    assert all(len(way) <= 3 * len(parts) for way in said)
    assert in_pinyin_words(parts) == said


@pytest.mark.parametrize(
    ("latin", "han"),
    [
        ("Nongqishi 128 tuan", "新疆生产建设兵团第七师一二八团"),
        ("XPCC 14th Division 224 Tuan", "新疆生产建设兵团第十四师二二四团"),
        ("128 tuan", "一二八团"),
        ("Nongqishi Tuan 128", "第七师一二八团"),
        ("Xinjiang Tuan 128", "新疆128团"),
    ],
)
def test_units_of_the_corps_of_xinjiang_are_known_in_pinyin(latin: str, han: str) -> None:
    assert matching.compare(latin, han).is_match


@pytest.mark.parametrize("other", ["Nongqishi 129 tuan", "Nongbashi 128 tuan"])
def test_units_of_another_number_stay_apart(other: str) -> None:
    assert not matching.compare(other, "第七师一二八团").is_match


def test_a_name_that_sounds_as_a_unit_is_none() -> None:
    assert in_pinyin_words(("tuan", "phat")) == []


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Cong ty TNHH Tuan 68", "新疆第68团"),
        ("Cong ty TNHH 68 Tuan", "新疆第68团"),
        ("Tuan 128 Company Limited", "新疆128团"),
        ("Shi 4 Trading", "4th Division Trading"),
        ("Shi 4 Company", "Fourth Division"),
        ("Minh Tuan 68 Trading", "Minh Regiment 68 Trading"),
    ],
)
def test_names_of_people_are_no_units(name: str, unit: str) -> None:
    assert not matching.compare(name, unit).is_match


@pytest.mark.parametrize(
    ("pinyin", "english"),
    [
        ("Shandong Haorui Guanye Youxian Gongsi", "Shandong Haorui Pipe Co., Ltd."),
        ("Shandong Haorui Fangzhijixie Youxian Gongsi", "Shandong Haorui Textile Machinery Ltd"),
        # what sounds like peanuts is the brand
        ("Shandong Huasheng Boli Youxian Gongsi", "Shandong Huasheng Glass Co., Ltd."),
    ],
)
def test_all_trades_are_read_where_the_legal_form_is_in_pinyin(pinyin: str, english: str) -> None:
    assert matching.compare(pinyin, english).is_match


@pytest.mark.parametrize(
    "other",
    [
        "Shandong Huarui Pipe Co., Ltd.",
        "Shandong Haorui Dairy Co., Ltd.",
        "Shandong Pipe Co., Ltd.",
    ],
)
def test_another_brand_or_trade_is_another_firm_in_pinyin_too(other: str) -> None:
    assert not matching.compare("Shandong Haorui Guanye Youxian Gongsi", other).is_match
