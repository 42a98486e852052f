"""Firms of Vietnam and Korea by their English names: what they do, and how the whole is called."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("Xí nghiệp May Hòa Bình", "Hoa Binh Garment Enterprise"),
        ("Hợp tác xã May Tân Hưng", "Tan Hung Garment Cooperative"),
        ("Doanh nghiệp tư nhân May Thanh Hải", "Thanh Hai Garment Private Enterprise"),
        ("Nhà máy Đạm Phú Mỹ", "Phu My Fertilizer Plant"),
        ("Công ty TNHH Hạt điều Long Sơn", "Long Son Cashew Co Ltd"),
        (
            "Công ty CP Bóng đèn Phích nước Rạng Đông",
            "Rang Dong Light Source and Vacuum Flask JSC",
        ),
        (
            "Công ty CP Xuất nhập khẩu Thủy sản Bến Tre",
            "Ben Tre Aquaproduct Import and Export JSC",
        ),
        ("기아자동차", "Kia Motors"),
        ("기아자동차", "Kia"),
        ("신라교역", "Silla Trading"),
        ("조선남남협조회사", "Korea South-South Cooperation Corporation"),
    ],
)
def test_a_firm_is_found_by_its_english_name(name: str, english: str) -> None:
    assert matching.compare(name, english).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Xí nghiệp May Minh Phú", "Minh Phu Seafood Enterprise"),
        ("Nhà máy Đạm Phú Mỹ", "Phu My Paper Plant"),
        ("기아자동차", "Kia Shipping"),
        ("신라교역", "Silla Textile"),
    ],
)
def test_and_not_by_another_trade(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Thai Nguyen Iron & Steel JSC", "Cty CP Gang thép Thái Nguyên (TISCO)"),
        ("Cao Bang Iron and Steel JSC", "CTCP Gang thép Cao Bằng"),
    ],
)
def test_gang_thep_is_iron_and_steel(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Thai Nguyen Iron & Steel JSC", "Cty CP Xi măng Thái Nguyên"),
        ("Thai Nguyen Iron & Steel JSC", "CTCP Gang thép Cao Bằng"),
    ],
)
def test_another_works_of_that_town_is_another_firm(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match
