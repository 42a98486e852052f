"""Firms of China, Japan and Korea against the names they bear in English."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from screener import matching
from screener.matching.index.listed import ListedNames
from screener.matching.scoring.score import score_forms
from screener.matching.thresholds import thresholds
from screener.model import Supplier
from screener.names.cjk.aloud import read_aloud
from screener.names.form import normal_form
from screener.names.tables import read_table
from tests.matching.entries import listing

LEAST_APART = 0.5
"""Below this no threshold that is worth using would take two names for one."""
SAME = [
    ("新疆中泰化学股份有限公司", "Xinjiang Zhongtai Chemical Co., Ltd."),
    ("和田泰达服饰有限公司", "Hetian Taida Apparel Co., Ltd."),
    ("新疆西部合盛硅业有限公司", "Xinjiang Western Hoshine Silicon Industry Co., Ltd."),
    ("荣成市三悦食品有限公司", "Rongcheng Sanyue Foodstuff Co., Ltd."),
    ("浙江华友钴业股份有限公司", "Zhejiang Huayou Cobalt Co., Ltd."),
    ("云南锡业股份有限公司", "Yunnan Tin Company Limited"),
    ("杭州海康威视数字技术股份有限公司", "Hangzhou Hikvision Digital Technology Co., Ltd."),
    ("台灣積體電路製造股份有限公司", "Taiwan Semiconductor Manufacturing Co., Ltd."),
    ("纽威数控装备(苏州)股份有限公司", "NEWAY CNC EQUIPMENT (SUZHOU) CO LTD"),
    ("三菱重工業株式会社", "Mitsubishi Heavy Industries, Ltd."),
    ("日東電工株式会社", "Nitto Denko Corporation"),
    ("株式会社島精機製作所", "Shima Seiki Mfg., Ltd."),
    ("大日本印刷株式会社", "Dai Nippon Printing Co., Ltd."),
    ("東京エレクトロン株式会社", "Tokyo Electron Limited"),
    ("株式会社オンワード樫山", "Onward Kashiyama Co., Ltd."),
    ("삼성전자 주식회사", "Samsung Electronics Co., Ltd."),
    ("롯데케미칼 주식회사", "Lotte Chemical Corporation"),
    ("금호석유화학", "Kumho Petrochemical Co., Ltd."),
    ("شركة الصقور للأمن", "Falcons Security Company"),
    ("한세실업 주식회사", "Hansae Co., Ltd."),
]
OTHER = [
    ("新疆中泰化学股份有限公司", "Xinjiang Zhongfei Chemical Co., Ltd."),
    ("北京新华科技有限公司", "Beijing Xinhai Technology Co., Ltd."),
    ("苏州恒力化纤有限公司", "Suzhou Hengyi Chemical Fiber Co., Ltd."),
    ("宁波宏达服装有限公司", "Ningbo Hongtai Garment Co., Ltd."),
    ("东莞市华强五金制品有限公司", "Dongguan Huaqing Hardware Products Co., Ltd."),
    ("三井化学株式会社", "Mitsui & Co., Ltd."),
    ("住友化学株式会社", "Sumitomo Corporation"),
    ("株式会社村田製作所", "Murata Machinery, Ltd."),
    ("현대제철 주식회사", "Hyundai Motor Company"),
    ("한화솔루션 주식회사", "Hanwha Life Insurance"),
]


@pytest.mark.parametrize(("own", "english"), SAME)
def test_a_firm_is_found_by_its_english_name(own: str, english: str) -> None:
    assert matching.compare(own, english).is_match


@pytest.mark.parametrize(("own", "english"), OTHER)
def test_another_firm_of_the_same_place_trade_or_group_is_not(own: str, english: str) -> None:
    assert not matching.compare(own, english).is_match


def test_pinyin_without_its_h_is_still_that_word_without_its_g_another() -> None:
    assert matching.compare("青岛中丰制衣有限公司", "Qingdao Zongfeng Garment").is_match
    assert not matching.compare(
        "深圳市华星光电技术有限公司", "Shenzhen Huaxin Optoelectronics"
    ).is_match


@pytest.mark.parametrize(
    ("own", "english"),
    [
        ("台灣中興紡織股份有限公司", "Chung Hsing Textile Co., Ltd."),  # Wade-Giles
        ("新光合成纖維股份有限公司", "Shinkong Synthetic Fibers Corporation"),
        ("榮發製衣廠有限公司", "Wing Fat Garment Factory Limited"),  # Cantonese
        ("上海绿源生物科技有限公司", "Shanghai Luyuan Biotechnology Co., Ltd."),  # ü as u
        ("阳光电源股份有限公司", "Sungrow Power Supply Co., Ltd."),
        ("亚洲硅业（青海）股份有限公司", "Asia Silicon (Qinghai) Co., Ltd."),
        ("中国电子科技集团公司", "China Electronics Technology Group Corporation"),
        ("中国电子科技集团公司", "CETC"),
        ("榮成紡織有限公司", "Wing Shing Textile Ltd."),  # the sign of a firm, not the town
        ("고려제강 주식회사", "Kiswire Ltd."),
        ("경창산업", "Kyung Chang Industrial"),  # syllables apart
        ("에스엘 주식회사", "SL Corporation"),  # letters by their names
        ("東洋紡エムシー株式会社", "Toyobo MC Corporation"),
        ("株式会社名村造船所", "Namura Shipbuilding Co., Ltd."),  # sign by sign
        ("河西工業株式会社", "Kasai Kogyo Co., Ltd."),  # signs in another reading
        ("대동공업 주식회사", "Daedong Industrial Co., Ltd."),
        ("株式会社大塚製作所", "Ohtsuka Seisakusho Co., Ltd."),  # a long vowel
        ("苏州百胜动力机器股份有限公司", "Suzhou Parsun Power Machine Co., Ltd."),  # a foreign word
        ("黑牡丹纺织有限公司", "Black Peony Textile Co., Ltd."),  # by what the signs mean
        ("喀什东方服装有限公司", "Kashgar Dongfang Garment Co., Ltd."),  # a direction aloud
        (
            "杭州老板电器股份有限公司",
            "Hangzhou Robam Appliances Co., Ltd.",
        ),  # a brand and its trade
        ("精河县棉业有限公司", "Jinghe County Cotton Co., Ltd."),
        ("台灣大發紡織有限責任公司", "Taiwan Dafa Textile Co., Ltd."),  # traditional legal form
    ],
)
def test_a_firm_is_found_however_its_name_was_brought_into_latin_letters(
    own: str, english: str
) -> None:
    assert matching.compare(own, english).is_match


@pytest.mark.parametrize(
    ("own", "english"),
    [
        ("台灣中興紡織股份有限公司", "Chung Hsin Textile Co., Ltd."),
        ("深圳市金泰电子有限公司", "Shenzhen Jindai Electronics Co., Ltd."),
        ("有限会社佐藤繊維", "Saito Seni Y.K."),
        ("山田電機株式会社", "Yamamoto Denki Co., Ltd."),
        ("日本電気株式会社", "Nippon Electric Glass Co., Ltd."),
        ("태광산업 주식회사", "Daekwang Industrial Co., Ltd."),
        ("동원산업 주식회사", "Dongwoo Industries Co., Ltd."),
        ("苏州百胜动力机器股份有限公司", "Suzhou Parkson Power Machine Co., Ltd."),
        ("黑牡丹纺织有限公司", "Black Lotus Textile Co., Ltd."),
        ("歌尔股份有限公司", "Gree Inc."),
    ],
)
def test_another_reading_is_another_firm(own: str, english: str) -> None:
    assert not matching.compare(own, english).is_match


@pytest.mark.parametrize(
    ("own", "english"),
    [
        ("湖州新利印染有限公司", "Huzhou Xinli Electronics Co., Ltd."),
        ("慈溪市宏达电器有限公司", "Yuyao Hongda Electrical Appliance Co., Ltd."),
    ],
)
def test_another_trade_or_place_is_told(own: str, english: str) -> None:
    found = matching.compare(own, english)
    assert not found.is_match
    assert "match.trade_or_place" in {statement.code for statement in found.explanation}


def test_a_reading_by_cantonese_or_korean_signs_is_not_compared_by_its_consonants() -> None:
    assert not matching.compare("金利來集團", "Camel Group Co., Ltd.").is_match
    assert not matching.compare("대덕전자 주식회사", "Tokyo Electron Limited").is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("旭日纺织有限公司", "东升纺织有限公司"),
        ("长青纺织有限公司", "万年青纺织有限公司"),
        ("福星纺织有限公司", "吉星纺织有限公司"),
        ("沙漠纺织有限公司", "大漠纺织有限公司"),
        ("花园纺织有限公司", "田园纺织有限公司"),
        ("中国燃气控股有限公司", "中华煤气有限公司"),
        ("大宇纺织", "万国纺织"),
        ("日興紡績株式会社", "日工紡績株式会社"),  # both Nikko
        ("대한제강 주식회사", "한국제강 주식회사"),  # both Korea; Daehan Steel, Hankook Steel
        ("고려방적", "대한방적"),
    ],
)
def test_brands_of_one_meaning_are_two_firms_in_their_own_script(one: str, other: str) -> None:
    assert matching.compare(one, other).score < LEAST_APART


@pytest.mark.parametrize(
    ("own", "english"),
    [
        ("旭日纺织有限公司", "Sunrise Textile Co., Ltd."),
        ("东升纺织有限公司", "Sunrise Textile Co., Ltd."),
        ("中国燃气控股有限公司", "China Gas Holdings Limited"),
        ("香港中華煤氣有限公司", "The Hong Kong and China Gas Company Limited"),
        ("대한제강 주식회사", "Daehan Steel Co., Ltd."),
        ("고려아연 주식회사", "Korea Zinc Co., Ltd."),
    ],
)
def test_each_of_them_bears_its_english_name(own: str, english: str) -> None:
    assert matching.compare(own, english).is_match


@pytest.mark.parametrize(
    ("short", "full"),
    [("国航", "中国国际航空"), ("中国联通", "联通"), ("東方航空", "中国东方航空")],
)
def test_spellings_of_one_firm_in_han_are_one_name(short: str, full: str) -> None:
    assert matching.compare(short, full).score == 1


def test_words_for_one_ware_are_one_in_han() -> None:
    assert matching.compare("新疆棉花有限公司", "新疆棉业有限公司").is_match


def test_no_two_shared_brands_of_one_entry_are_one_firm() -> None:
    for words in read_table("east_asian_words")["shared_brands"].values():
        for one, other in combinations(words.split(), 2):
            score = matching.compare(f"{one}纺织有限公司", f"{other}纺织有限公司").score
            assert score < 1, (one, other)


@pytest.mark.parametrize(
    ("own", "english"),
    [("张和电力", "Zange Power"), ("黄何煤化工", "Uange Coal Chemical"), ("山之", "Sanzi")],
)
def test_a_reading_that_lacks_many_letters_is_another(own: str, english: str) -> None:
    assert not matching.compare(own, english).is_match


@pytest.mark.parametrize(
    ("own", "english"),
    [
        ("石河子棉花加工有限公司", "Shihezi Cotton Processing Co., Ltd."),
        ("舟山金枪鱼渔业有限公司", "Zhoushan Tuna Fishery Co., Ltd."),
        ("石河子轧花有限公司", "Shihezi Cotton Ginning Co., Ltd."),
        ("洛阳拖拉机有限责任公司", "Luoyang Tractor"),
        ("洛阳拖拉机股份有限公司", "Luoyang Tractor Works"),
    ],
)
def test_a_name_of_place_and_trade_alone_is_found_in_english(own: str, english: str) -> None:
    assert matching.compare(own, english).is_match


def test_it_is_not_found_by_another_trade_or_place() -> None:
    assert not matching.compare("洛阳拖拉机有限公司", "Luoyang Bearing Co., Ltd.").is_match
    assert not matching.compare("洛阳拖拉机有限公司", "Changchun Tractor Co., Ltd.").is_match


@pytest.mark.parametrize("count", [30, pytest.param(60, marks=pytest.mark.soak)])
def test_the_index_finds_what_a_full_scan_accepts_of_readings_that_lack_letters(
    count: int,
) -> None:
    chance = random.Random(20261125)  # noqa: S311 - a sample, no secret
    listed = sorted(
        {"".join(chance.choices("张和黄何山之吕绿远盛春顺诗书珠辉海衡", k=2)) for _ in range(count)}
    )
    forms = {f"{brand}电力": normal_form(f"{brand}电力") for brand in listed}
    asked = []
    for brand in listed:
        said = read_aloud(brand, "Hani").replace("v", "u")
        asked += [
            f"{said} Power",
            f"{said.replace('h', '', 1)} Power",
            f"{said.replace('h', '')} Power",
        ]
    least = thresholds().possible
    found = ListedNames.of(forms, persons=False).search(asked, least)
    scanned = {
        (text, name)
        for text in asked
        for name, form in forms.items()
        if (scored := score_forms(normal_form(text), form)) and scored.score >= least
    }
    assert len(scanned) > len(listed)
    assert scanned == {
        (text, hit.text) for text, hits in zip(asked, found, strict=True) for hit in hits
    }


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("圆通速递有限公司", "ZTO Express"),
        ("圆通快递有限公司", "ZTO Express Co., Ltd."),
        ("YTO Express", "ZTO Express"),
        ("臺灣化學纖維股份有限公司", "Formosa Petrochemical Corporation"),
        ("中国能源建设股份有限公司", "Power Construction Corporation of China"),
        ("中国能源建设集团有限公司", "Power Construction Corp. of China"),
        ("パナソニック株式会社", "Panasonic Homes Co., Ltd."),
    ],
)
def test_a_sister_or_rival_of_a_known_firm_is_not_it(own: str, other: str) -> None:
    assert not matching.compare(own, other).is_match


@pytest.mark.parametrize(
    ("own", "english"),
    [
        ("圆通速递有限公司", "YTO Express"),
        ("中通快递", "ZTO Express"),
        ("臺灣化學纖維股份有限公司", "Formosa Chemicals & Fibre Corporation"),
        ("中国能源建设股份有限公司", "China Energy Engineering Corporation"),
        ("中国电力建设股份有限公司", "Power Construction Corporation of China"),
        ("화승알앤에이", "Hwaseung R&A"),
    ],
)
def test_its_own_name_is(own: str, english: str) -> None:
    assert matching.compare(own, english).is_match


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Синьцзян Чжунтай Химическая компания", "Xinjiang Zhongtai Chemical Co., Ltd."),
        ("ООО «Хэшэн Силикон»", "Hesheng Silicon Co., Ltd."),
        ("Чжэцзян Дахуа Технологии", "Zhejiang Dahua Technology Co., Ltd."),
    ],
)
def test_a_firm_of_china_is_found_as_russian_writes_its_name(russian: str, english: str) -> None:
    for asked, listed in ((russian, english), (english, russian)):
        index = matching.Index.build([listing(listed)])
        assert index.search([Supplier(name=asked)])[0]
