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
        ("苏州宏泰电冰柜有限公司", "Suzhou Hongtai Freezer Co., Ltd."),
        ("苏州宏泰洗碗机有限公司", "Suzhou Hongtai Dishwasher Co., Ltd."),
        ("苏州宏泰电冰箱有限公司", "Suzhou Hongtai Refrigerator Co., Ltd."),
        ("苏州宏泰眼镜有限公司", "Suzhou Hongtai Eyeglasses Co., Ltd."),
        ("苏州宏泰空调有限公司", "Suzhou Hongtai Air Conditioner Co., Ltd."),
        ("苏州宏泰香料有限公司", "Suzhou Hongtai Spices Co., Ltd."),
        ("苏州宏泰拖鞋有限公司", "Suzhou Hongtai Slippers Co., Ltd."),
        ("苏州宏泰砂纸有限公司", "Suzhou Hongtai Sandpaper Co., Ltd."),
        ("苏州宏泰护栏有限公司", "Suzhou Hongtai Guardrail Co., Ltd."),
        ("苏州宏泰碳化硅有限公司", "Suzhou Hongtai Silicon Carbide Co., Ltd."),
        ("苏州宏泰活动板房有限公司", "Suzhou Hongtai Prefab House Co., Ltd."),
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


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("日本通運株式会社", "日本交通株式会社"),
        ("日本通運", "Nihon Kotsu"),
        ("주식회사 LG상사", "주식회사 LG"),
        ("SK상사", "SK Corporation"),
        ("태평양상사", "Pacific Corporation"),
        ("富士薬品株式会社", "富士化学株式会社"),
        ("協和薬品", "Kyowa Chemical"),
        ("東和薬品", "Towa Chemical"),
        ("三菱薬品", "Mitsubishi Chemical"),
        ("東京精密", "東京精工"),
        ("日本石油化学", "日本油化"),
        ("東京冷蔵", "東京冷凍"),
        ("大阪青果", "大阪製菓"),
        ("乌鲁木齐热力", "乌鲁木齐供热"),
        ("上海涂料", "上海油漆"),
        ("上海香精", "上海调味料"),
        ("杭州园林", "杭州景观"),
        ("北京大饭店", "北京饭店"),
        ("北京饭店", "北京宾馆"),
        ("大连机车", "Dalian Motorcycle"),
        ("株洲机车", "Zhuzhou Motorcycle"),
    ],
)
def test_words_that_english_may_call_alike_are_others_among_themselves(
    name: str, other: str
) -> None:
    assert not matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("日本通運", "Nippon Express"),
        ("武田薬品工業", "武田药品工业"),
        ("武田薬品工業", "Takeda Pharmaceutical"),
        ("日産自動車", "日產自動車"),
        ("株式会社クボタ", "久保田株式会社"),
        ("トヨタ自動車", "豊田自動車"),
        ("ヤマハ発動機", "雅马哈发动机"),
        ("長江實業", "长江实业"),
        ("朝鲜矿业开发贸易公司", "朝鮮鉱業開発貿易会社"),
        ("北京大饭店", "Beijing Hotel"),
        ("上海宾馆", "Shanghai Hotel"),
        ("LG상사", "LG Trading"),
    ],
)
def test_they_are_the_same_by_their_main_reading_and_in_english(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "aloud"),
    [
        ("远东电缆", "Yuandong Cable"),
        ("浙江远东化纤", "Zhejiang Yuandong Chemical Fiber"),
        ("东南电子", "Dongnan Electronics"),
        ("环球化工", "Huanqiu Chemical"),
        ("寰宇电子", "Huanyu Electronics"),
        ("新疆西方", "Xifang"),
        ("도계농협", "Dogye Agricultural Cooperative"),
        ("수지전자", "Suji Electronics"),
        ("해상무역", "Haesang Trading"),
        ("동광기업", "Dong Kwang Enterprise"),
        ("신동광산업", "Shindongkwang Industrial"),
        ("승리자동차", "Victory Motor"),
        ("승리자동차", "Sungri Motor"),
        ("旭有機材", "Asahi Yukizai"),
        ("日本真空技術", "Nihon Shinku Gijutsu"),
        *((f"日本{han}", f"{land} {aloud}") for land in ("Nihon", "Nippon") for han, aloud in (
            ("香料", "Koryo"), ("車体", "Shatai"), ("真珠", "Shinju"), ("鋳鉄", "Chutetsu"),
            ("鋳鋼", "Chuko"), ("鍛工", "Tanko"), ("自転車", "Jitensha"), ("寝具", "Shingu"),
            ("衛生", "Eisei"), ("冷熱", "Reinetsu"), ("古紙", "Koshi"), ("採石", "Saiseki"),
            ("減速機", "Gensokuki"),
        )),
    ],
)  # fmt: skip
def test_a_firm_called_by_a_word_of_trade_or_place_is_found_as_it_sounds(
    name: str, aloud: str
) -> None:
    assert matching.compare(name, aloud).is_match


def test_a_word_may_have_three_forms_in_english() -> None:
    words = words_of("Hani")
    meant = {words.meaning["酒业"], words.other["酒业"], words.third["酒业"]}
    assert meant == {"wine", "wine industry", "liquor"}
