"""Schools, homes and divisions of Xinjiang by their English names."""

from __future__ import annotations

import pytest

from screener import matching

BODIES = [
    ("喀什第二中等职业学校", "Kashgar No. 2 Secondary Vocational School"),
    ("和田地区中等职业技术学校", "Hotan Prefecture Secondary Vocational and Technical School"),
    ("阿克苏地区第一高级中学", "Aksu Prefecture No.1 Senior High School"),
    ("喀什师范学院", "Kashgar Teachers College"),
    ("巴楚县职业高中", "Maralbexi County Vocational High School"),
    ("石河子工程职业技术学院", "Shihezi Engineering Vocational and Technical College"),
    ("伊犁卫生学校", "Ili Health School"),
    ("和田地区教育学院", "Hotan Prefecture Institute of Education"),
    ("策勒县职业技术教育中心", "Qira County Vocational and Technical Education Center"),
    ("和田地区福利院", "Hotan Prefecture Welfare Institute"),
    ("疏附县养老院", "Shufu County Nursing Home"),
    ("莎车县妇联", "Yarkand County Women's Federation"),
    ("新疆工商联", "Xinjiang Federation of Industry and Commerce"),
    ("新疆未成年犯管教所", "Xinjiang Juvenile Reformatory"),
    ("呼图壁县种牛场", "Hutubi County Cattle Breeding Farm"),
    # Until 2012 the divisions of the XPCC were agricultural ones.
    ("农八师", "Eighth Agricultural Division"),
    ("农十四师", "14th Division"),
    ("农八师电力公司", "Eighth Division Power Co"),
    ("第一师电力公司", "First Division Power Co"),
    ("兵团第七师130团", "130th Regiment of the Seventh Agricultural Division"),
    # Joint ventures with Celanese.
    ("昆明醋酸纤维有限公司", "Kunming Cellulose Fibers Co., Ltd."),
    ("珠海醋酸纤维有限公司", "Zhuhai Cellulose Fibers Company"),
]


@pytest.mark.parametrize(("han", "english"), BODIES)
def test_a_body_is_found_by_its_english_name(han: str, english: str) -> None:
    assert matching.compare(han, english).is_match


@pytest.mark.parametrize("at", range(len(BODIES)))
def test_and_not_by_that_of_another(at: int) -> None:
    han = BODIES[at][0]
    others = [english for _, english in BODIES[:at] + BODIES[at + 1 :]]
    assert not any(matching.compare(han, english).is_match for english in others)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("喀什第二中等职业学校", "Kashgar No. 3 Secondary Vocational School"),
        ("阿克苏地区第一高级中学", "Aksu Prefecture No.1 Vocational School"),
        ("新疆轻工职业技术学院", "Xinjiang Agricultural Vocational and Technical College"),
        ("农八师", "Seventh Agricultural Division"),
        ("农一师十团", "11th Regiment of First Agricultural Division"),
        ("三全食品", "Sanquan Seafood"),
        ("阿里健康", "Ali Hygiene"),
    ],
)
def test_a_sister_is_not_it(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
