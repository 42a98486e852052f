"""Brands of Hong Kong, which are written sign by sign as they sound in Cantonese."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.cjk.sounds import same_reading


@pytest.mark.parametrize(
    ("han", "english"),
    # Made up, in the style of the register of companies.
    [
        ("永泰紡織有限公司", "Wing Tai Textiles Limited"),
        ("億利化工有限公司", "Yick Lee Chemical Limited"),
        ("義合貿易公司", "Yee Hop Trading Company"),
        ("協和染廠有限公司", "Hip Wo Dyeing Factory Limited"),
        ("澤豐紙品有限公司", "Chak Fung Paper Products Limited"),
        ("鑄盈金屬有限公司", "Chu Ying Metal Limited"),
        ("廣合興貿易有限公司", "Kwong Hop Hing Trading Limited"),
        ("聯興塑膠廠", "Luen Hing Plastic Factory"),
        ("金利來製衣有限公司", "Kam Lee Loi Garment Limited"),
        ("永昌行有限公司", "Wing Cheong Hong Limited"),
        ("永昌行海味有限公司", "Wing Cheong Hong Dried Seafood Co., Ltd."),
        ("順德區樂從鎮鴻業傢俬廠", "Shunde Lecong Hung Yip Furniture Factory"),
        ("廣興造船廠(香港)有限公司", "Kwong Hing Shipyard (HK) Ltd."),
        # signs that are written in two ways
        ("志美五金有限公司", "Chi Mei Metal Co., Ltd."),
        ("志美五金有限公司", "Chee Mei Metal Co., Ltd."),
        ("永裕海產有限公司", "Wing Yue Seafood Co., Ltd."),
        ("永裕海產有限公司", "Wing Yu Seafood Co., Ltd."),
        ("周達製衣有限公司", "Chow Tat Garment Co., Ltd."),
        ("青山塑膠有限公司", "Tsing Shan Plastic Co., Ltd."),
        ("永泉紡織有限公司", "Wing Tsuen Textiles Ltd."),
        ("鑫美五金有限公司", "Yam Mei Metal Co., Ltd."),
        ("安利五金有限公司", "On Lee Metal Co., Ltd."),
    ],
)
def test_a_firm_is_found_by_its_english_name(han: str, english: str) -> None:
    assert matching.compare(han, english).is_match


@pytest.mark.parametrize(
    ("han", "english"),
    [
        ("永泰紡織有限公司", "Tai Wing Textiles Limited"),
        ("永泰紡織有限公司", "Wing Tat Textiles Limited"),
        ("昌恒貿易有限公司", "Hang Cheong Trading Limited"),
        ("義合貿易公司", "Yee Fung Trading Company"),
        ("廣合興貿易有限公司", "Kwong Fat Hing Trading Limited"),
        ("廣合興貿易有限公司", "Kwong Hop Trading Limited"),
        ("廣合貿易有限公司", "Kwong Hop Hing Trading Limited"),
        ("順德區樂從鎮鴻業傢俬廠", "Shunde Lecong Hung Fat Furniture Factory"),
        ("彰化順發五金工業有限公司", "Changhua Shun Te Hardware Industrial Co., Ltd."),
        # *on* and *li* are signs, too
        ("寶聯五金有限公司", "On Luen Metal Co., Ltd."),
        ("鴻和電子有限公司", "Hung Li Electronics Co., Ltd."),
    ],
)
def test_another_firm_or_the_same_signs_in_another_order_is_not(han: str, english: str) -> None:
    assert not matching.compare(han, english).is_match


def test_spellings_of_one_sound_are_one() -> None:
    assert same_reading("yik", "yick")
    assert same_reading("cheong", "cheung")
    assert not same_reading("yik", "yip")
