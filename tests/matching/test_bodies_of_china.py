"""Bodies of the Chinese state and party are found by their usual English names."""

from __future__ import annotations

import pytest

from screener import matching

BODIES = [
    ("中华全国供销合作总社", "All China Federation of Supply and Marketing Cooperatives"),
    ("中国国际贸易促进委员会", "China Council for the Promotion of International Trade"),
    ("国家市场监督管理总局", "State Administration for Market Regulation"),
    ("中国证券监督管理委员会", "China Securities Regulatory Commission"),
    ("喀什地区行政公署", "Kashgar Prefecture Administrative Office"),
    ("新疆女子监狱", "Xinjiang Women's Prison"),
    ("国防大学", "National Defense University"),
    ("国家开发银行", "China Development Bank"),
]


@pytest.mark.parametrize(("own", "english"), BODIES)
def test_a_body_is_found_by_its_english_name(own: str, english: str) -> None:
    assert matching.compare(own, english).is_match


@pytest.mark.parametrize("at", range(len(BODIES)))
def test_and_not_by_that_of_another(at: int) -> None:
    own = BODIES[at][0]
    others = [english for _, english in BODIES[:at] + BODIES[at + 1 :]]
    assert not any(matching.compare(own, english).is_match for english in others)


@pytest.mark.parametrize(
    ("own", "english"),
    # As the Entity List of the United States calls the first four.
    [
        ("阿克苏地区公安局", "Aksu District Public Security Bureau"),
        ("喀什地区公安局", "Kashgar Prefecture Public Security Bureau"),
        ("哈密市公安局", "Hami Municipality Public Security Bureau"),
        ("昌吉回族自治州公安局", "Changji Hui Autonomous Prefecture Public Security Bureau"),
        ("喀什地区疏附县公安局", "Shufu County Public Security Bureau"),
        ("伊宁市人民政府", "Ghulja City People's Government"),
        ("喀什公安局", "Kashgar Prefecture Public Security Bureau"),
        ("新疆维吾尔自治区人民政府", "People's Government of Xinjiang Province"),
        ("新疆维吾尔自治区监狱管理局", "Prison Administration of Xinjiang Province"),
        ("Istanbul City Police Department", "Istanbul Provincial Police Department"),
    ],
)
def test_a_body_is_found_with_its_level(own: str, english: str) -> None:
    assert matching.compare(own, english).is_match


@pytest.mark.parametrize(
    ("own", "english"),
    [
        ("喀什市公安局", "Kashgar Prefecture Public Security Bureau"),
        ("伊宁县人民政府", "Ghulja City People's Government"),
        ("昌吉市公安局", "Changji Hui Autonomous Prefecture Public Security Bureau"),
        ("Kashgar City Public Security Bureau", "Kashgar Prefecture Public Security Bureau"),
    ],
)
def test_that_of_a_town_is_not_that_of_the_county_or_prefecture_of_its_name(
    own: str, english: str
) -> None:
    assert not matching.compare(own, english).is_match


@pytest.mark.parametrize(
    ("own", "english"),
    [
        (
            "乌鲁木齐市公安局水磨沟分局",
            "Urumqi Municipal Public Security Bureau Shuimogou District Branch",
        ),
        ("上海市公安局静安分局", "Shanghai Public Security Bureau Jing'an Sub-bureau"),
        ("广州海关黄埔分关", "Guangzhou Customs Huangpu Sub-office"),
        ("墨玉县公安局", "Karakax County PSB"),
        ("新疆生产建设兵团公安局", "Xinjiang Production and Construction Corps PSB"),
        ("和田地区环境保护局", "Hotan Prefecture Environmental Protection Bureau"),
        ("喀什地区农业农村局", "Kashgar Prefecture Agriculture and Rural Affairs Bureau"),
        ("疏附县国土资源局", "Shufu County Land and Resources Bureau"),
        ("莎车县派出所", "Shache County Police Station"),
    ],
)
def test_a_bureau_or_its_branch_is_found(own: str, english: str) -> None:
    assert matching.compare(own, english).is_match


@pytest.mark.parametrize(
    ("own", "english"),
    [
        (
            "乌鲁木齐市公安局天山区分局",
            "Urumqi Municipal Public Security Bureau Shuimogou District Branch",
        ),
        ("墨玉县公安局", "Yutian County PSB"),
        ("和田地区环境保护局", "Hotan Prefecture Water Resources Bureau"),
    ],
)
def test_another_bureau_or_branch_is_another(own: str, english: str) -> None:
    assert not matching.compare(own, english).is_match
