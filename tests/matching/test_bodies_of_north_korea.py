"""Ministries, courts and works of North Korea as it spells them, and bodies of Hong Kong."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("Ministry of Finance of the DPR Korea", "Ministry of Finance of the DPRK"),
        (
            "Central Bank of the DPR Korea",
            "Central Bank of the Democratic People's Republic of Korea",
        ),
        ("로동성", "Ministry of Labour"),
        ("륙해운성", "Ministry of Land and Maritime Transport"),
        ("국토환경보호성", "Ministry of Land and Environment Protection"),
        ("금속공업성", "Ministry of Metal Industry"),
        ("화학공업성", "Ministry of Chemical Industry"),
        ("수산성", "Ministry of Fisheries"),
        ("국방성", "Ministry of Defence"),
        ("리과대학", "University of Sciences"),
        ("조선림업무역회사", "Korea Forestry Trading Company"),
        ("사회주의애국청년동맹", "Socialist Patriotic Youth League"),
        ("39호실", "Office 39"),
        # the land as romanisations spell it
        ("Joson Daeyang Shipping Company", "Choson Taeyang Shipping Co."),
        ("Josun Refractories Co., Ltd.", "Chosun Refractories"),
        ("Joseon Daesong Trading", "Korea Taesong Trading Corporation"),
        ("신의주 집결소", "Sinuiju Holding Center"),
        ("미림협동농장", "Mirim Cooperative Farm"),
        ("懲教署", "Correctional Services Department"),
        ("赤柱監獄", "Stanley Prison"),
        ("高雄區漁會", "Kaohsiung District Fishermen's Association"),
        (
            "国务院港澳事务办公室",
            "Hong Kong and Macao Affairs Office of the State Council",
        ),
        ("宿迁鼎瑞拆船有限公司", "Suqian Dingrui Ship Breaking Co., Ltd."),
    ],
)
def test_name_and_its_english_one_are_one(name: str, english: str) -> None:
    assert matching.compare(name, english, kind="organisation").is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Bank of DPR Korea", "Bank of Korea"),
        ("Ministry of Defense of DPR Korea", "Ministry of Defense of the Republic of Korea"),
        ("금속공업성", "Ministry of Chemical Industry"),
        ("수산성", "Ministry of Railways"),
        ("국방성", "Ministry of Finance"),
        ("懲教署", "Immigration Department"),
        ("39호실", "Office 35"),
    ],
)
def test_another_ministry_is_another(name: str, other: str) -> None:
    assert not matching.compare(name, other, kind="organisation").is_match
