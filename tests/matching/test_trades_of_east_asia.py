"""Words of trade in names of East Asia by what English calls them."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.cjk.words import words_of


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("新光保全股份有限公司", "Taiwan Shin Kong Security Co., Ltd."),
        ("大台北區瓦斯股份有限公司", "The Great Taipei Gas Corporation"),
        ("천리마제강련합기업소", "Chollima Steel Complex"),
        ("황해제철련합기업소", "Hwanghae Iron and Steel Complex"),
        ("평양피복공장", "Pyongyang Garment Factory"),
        ("環球水泥股份有限公司", "Universal Cement Corporation"),
        ("嘉裕股份有限公司", "Carnival Industrial Corporation"),
        ("統一超商股份有限公司", "President Chain Store Corporation"),
        ("中国石油化工股份有限公司", "China Petroleum & Chemical Corporation"),
        ("福懋油脂股份有限公司", "Formosa Oilseed Processing Co., Ltd."),
        ("聯華實業股份有限公司", "Lien Hwa Industrial Corporation"),
        ("彰化商業銀行股份有限公司", "Chang Hwa Commercial Bank, Ltd."),
        ("彰化商业银行昆山分行", "Changhua Commercial Bank Kunshan Branch"),
        ("中華紙漿股份有限公司", "Chung Hwa Pulp Corporation"),
        ("欣欣天然氣股份有限公司", "Shin Shin Natural Gas Co., Ltd."),
        ("新海瓦斯股份有限公司", "Shin Hai Gas Corporation"),
        ("華豐橡膠工業股份有限公司", "Hwa Fong Rubber Industrial Co., Ltd."),
        ("金豐機器工業股份有限公司", "Chin Fong Machine Industrial Co., Ltd."),
        ("裕華國產百貨有限公司", "Yue Hwa Chinese Products Emporium Limited"),
        ("九龍建業有限公司", "Kowloon Development Company Limited"),
        ("四川无声信息技术有限公司", "Sichuan Silence Information Technology Company, Limited"),
        ("高砂香料工業株式会社", "Takasago International Corporation"),
        ("オウム真理教", "Aum Shinrikyo"),
        # Made up, in the style of the registers.
        ("泰昌人力仲介有限公司", "Tai Chang Manpower Agency Co., Ltd."),
        ("宏盛成衣股份有限公司", "Hung Sheng Garment Co., Ltd."),
        ("宏盛電機股份有限公司", "Hung Sheng Electric Machinery Co., Ltd."),
        ("永泰膠袋廠有限公司", "Wing Tai Plastic Bag Factory Limited"),
        ("永泰酒樓有限公司", "Wing Tai Restaurant Limited"),
        ("苏州宏泰压力容器有限公司", "Suzhou Hongtai Pressure Vessel Co., Ltd."),
        ("苏州宏泰涂料有限公司", "Suzhou Hongtai Paint Co., Ltd."),
        ("苏州宏泰酒业有限公司", "Suzhou Hongtai Liquor Co., Ltd."),
        ("苏州宏泰电路板有限公司", "Suzhou Hongtai PCB Co., Ltd."),
        ("荣成宏泰远洋渔业有限公司", "Rongcheng Hongtai Distant Water Fishery Co., Ltd."),
        ("한길수지 주식회사", "Hangil Resin Co., Ltd."),
        ("한길의료기기 주식회사", "Hangil Medical Devices Co., Ltd."),
        ("한길접착제", "Hangil Adhesive"),
        ("株式会社山田製鋼", "Yamada Steel Co., Ltd."),
        ("株式会社山田飼料", "Yamada Feed Co., Ltd."),
        ("株式会社山田電線", "Yamada Electric Wire Co., Ltd."),
    ],
)
def test_a_firm_is_found_by_its_trade_in_english(name: str, english: str) -> None:
    assert matching.compare(name, english).is_match


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("新光保全股份有限公司", "Shinkong Synthetic Fibers Corporation"),
        ("泰昌人力仲介有限公司", "Tai Hsing Manpower Agency Co., Ltd."),
        ("宏盛電機股份有限公司", "Hung Chen Electric Machinery Co., Ltd."),
        ("苏州宏泰酒业有限公司", "Suzhou Hengtai Liquor Co., Ltd."),
        ("평양피복공장", "Pyongyang Footwear Factory"),
        ("천리마제강련합기업소", "Chollima Tile Factory"),
        ("株式会社山田飼料", "Yamada Steel Co., Ltd."),
        ("西安电子科技大学", "University of Electronic Science and Technology of China (UESTC)"),
    ],
)
def test_another_trade_or_brand_is_another_firm(name: str, english: str) -> None:
    assert not matching.compare(name, english).is_match


def test_a_word_may_have_three_forms_in_english() -> None:
    words = words_of("Hani")
    meant = {words.meaning["酒业"], words.other["酒业"], words.third["酒业"]}
    assert meant == {"wine", "wine industry", "liquor"}
