"""Firms of Singapore and Malaysia, which write their signs as Hokkien says them."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.cjk.hokkien import brand_in_hokkien


@pytest.mark.parametrize(
    ("han", "english"),
    [
        ("丰隆银行有限公司", "Hong Leong Bank Berhad"),
        ("陈唱国际有限公司", "Tan Chong International Limited"),
        # Made up, in the style of the registers.
        ("陈福成贸易私人有限公司", "Tan Hock Seng Trading Pte Ltd"),
        ("林顺发五金有限公司", "Lim Soon Huat Hardware Sdn Bhd"),
        ("黄福美渔业私人有限公司", "Ng Hock Bee Fishery Pte Ltd"),
        ("黄福美渔业私人有限公司", "Ooi Hock Bee Fishery Pte Ltd"),
        ("成兴五金有限公司", "Seng Hin Hardware Sdn Bhd"),
        ("成兴五金有限公司", "Seng Heng Hardware Sdn Bhd"),
        ("林源记船务私人有限公司", "Lim Guan Kee Shipping Pte Ltd"),
    ],
)
def test_a_firm_is_found_by_its_signs_in_hokkien(han: str, english: str) -> None:
    assert matching.compare(han, english).is_match


@pytest.mark.parametrize(
    ("han", "english"),
    [
        ("丰隆银行有限公司", "Hong Leong Asia Limited"),
        ("陈福成贸易私人有限公司", "Tan Hock Lee Trading Pte Ltd"),
        ("陈福成贸易私人有限公司", "Lim Hock Seng Trading Pte Ltd"),
        ("成兴五金有限公司", "Seng Huat Hardware Sdn Bhd"),
        ("成发五金有限公司", "Seng Huat Lee Hardware Sdn Bhd"),
        ("江苏联发纺织股份有限公司", "Jiangsu Lianhua Textile Co., Ltd."),
    ],
)
def test_other_signs_are_another_firm(han: str, english: str) -> None:
    assert not matching.compare(han, english).is_match


@pytest.mark.parametrize(
    ("han", "english"),
    [
        ("陈氏兄弟有限公司", "Tan Brothers Sdn Bhd"),
        ("郭兄弟有限公司", "Kuok Brothers Sdn. Bhd."),
        ("陈氏橡胶有限公司", "Tan's Rubber Sdn Bhd"),
        ("王氏兄弟食品有限公司", "Wang Brothers Food Co., Ltd."),
        ("张氏纺织有限公司", "Zhang's Textile Co., Ltd."),
        ("黃氏兄弟製衣廠", "Wong Brothers Garment Factory"),
    ],
)
def test_a_firm_is_called_by_its_family(han: str, english: str) -> None:
    assert matching.compare(han, english).is_match


def test_another_family_is_another_firm() -> None:
    assert not matching.compare("陈氏兄弟有限公司", "Lim Brothers Sdn Bhd").is_match
    assert not matching.compare("张氏集团有限公司", "Zhao's Group Limited").is_match


def test_a_sign_of_no_known_reading_leaves_a_brand_unread() -> None:
    assert brand_in_hokkien("丰魑") == ()
    assert brand_in_hokkien("成兴", way=1) == ("seng", "heng")
