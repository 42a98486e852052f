"""Towns of China that are spelled alike in Latin letters, and those that stand in brackets."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("name", "other"),
    [
        # of Jiangsu and of Zhejiang, of Jiangxi and of Fujian
        ("泰州恒丰电子有限公司", "台州恒丰电子有限公司"),
        ("泰州市恒丰电子有限公司", "Zhejiang Taizhou Hengfeng Electronics Co., Ltd."),
        ("抚州德盛纺织有限公司", "Fuzhou Desheng Textile Co., Ltd. (Fujian)"),
        ("Taizhou Hengfeng Electronics (Jiangsu)", "Taizhou Hengfeng Electronics (Zhejiang)"),
        ("苏州恒丰电子（安徽）有限公司", "安徽宿州恒丰电子有限公司"),
        # no table need know the town of a sister
        ("Tongwei Solar (Jintang) Co., Ltd.", "Tongwei Solar (Pengshan) Co., Ltd."),
        ("Tongwei Solar (Jintang) Co., Ltd.", "Tongwei Solar (Chengdu) Co., Ltd."),
        ("通威太阳能（金堂）有限公司", "Tongwei Solar (Pengshan) Co., Ltd."),
        ("通威太阳能（金堂）有限公司", "通威太阳能（彭山）有限公司"),
        ("Adani Power (Mundra) Ltd", "Adani Power (Tiroda) Ltd"),
        ("天齐锂业（射洪）有限公司", "Tianqi Lithium (Jiangsu) Co., Ltd."),
        # nor is there a translator between two names in Han
        ("鸿富锦精密工业（深圳）有限公司", "鸿富锦精密工业（武汉）有限公司"),
        ("宁波恒瑞达纺织有限公司", "宁波恒瑞达化工有限公司"),
        # of a house, one makes and one deals
        ("Shanghai Hengruida Textile Co., Ltd.", "Shanghai Hengruida Trading Co., Ltd."),
        ("Shanghai Hengruida Electronics Co., Ltd.", "上海恒瑞达实业有限公司"),
        ("上海恒瑞达纺织有限公司", "Shanghai Hengruida Import & Export Co., Ltd."),
    ],
)
def test_a_sister_in_another_town_is_told_apart(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("泰州恒丰电子有限公司", "泰州市恒丰电子有限公司"),
        ("臺州恒豐電子有限公司", "台州恒丰电子有限公司"),
        ("泰州恒丰电子有限公司", "Jiangsu Taizhou Hengfeng Electronics Co., Ltd."),
        ("泰州恒丰电子有限公司", "Taizhou Hengfeng Electronics Co., Ltd."),
        ("苏州恒丰电子（安徽）有限公司", "Suzhou Hengfeng Electronics (Anhui) Co., Ltd."),
        ("通威太阳能（金堂）有限公司", "Tongwei Solar (Jintang) Co., Ltd."),
        ("通威太阳能（金堂）有限公司", "Jintang Tongwei Solar Co., Ltd."),
        ("Lianfa Textile (Haian) Co Ltd", "Lianfa Textile Co., Ltd."),
        # initials and a brand tell no town
        ("Lianfa Textile (LFT) Co Ltd", "Jiangsu Lianfa Textile Co., Ltd."),
        ("Hetian Taida Apparel (Taida) Co., Ltd.", "Hetian Taida Apparel Co., Ltd."),
        ("Saudi Aramco Total Refining (SATORP) Company", "Jubail Saudi Aramco Total Refining Co."),
        ("Huafu Fashion (HUAFU) Co., Ltd.", "Xinjiang Huafu Fashion Co., Ltd."),
    ],
)
def test_a_firm_is_found_with_its_town_or_without_it(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match


def test_towns_that_sound_alike_are_no_equal_names() -> None:
    assert matching.compare("泰州恒丰电子有限公司", "台州恒丰电子有限公司").score < 1
    assert matching.compare("泰州恒丰电子有限公司", "泰州市恒丰电子有限公司").score == 1
