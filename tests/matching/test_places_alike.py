"""Firms in two places that are spelled or sound nearly alike."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Nanjing Huayang Chemical Co., Ltd.", "Nanning Huayang Chemical Co., Ltd."),
        ("Xinjiang Huayang Chemical Co., Ltd.", "Xinyang Huayang Chemical Co., Ltd."),
        ("Jining Huayang Chemical Co., Ltd.", "Yining Huayang Chemical Co., Ltd."),
        ("沧州华阳化工有限公司", "常州华阳化工有限公司"),
        ("沧州华阳化工有限公司", "Changzhou Huayang Chemical Co., Ltd."),
        ("鄂州华阳化工有限公司", "贺州华阳化工有限公司"),
        ("陕西华阳化工有限公司", "山西华阳化工有限公司"),
        ("Samara Cotton Mill", "Samarra Cotton Mill"),
        ("УФСИН России по Кировской области", "УФСИН России по Орловской области"),
        ("Prison Service of Omsk Oblast", "Prison Service of Oryol Oblast"),
    ],
)
def test_firms_in_two_places_are_two(name: str, other: str) -> None:
    assert not matching.compare(name, other, kind="organisation").is_match
    assert not matching.compare(other, name, kind="organisation").is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Shaanxi Huayang Chemical Co., Ltd.", "Shanxi Huayang Chemical Co., Ltd."),
        ("陕西华阳化工有限公司", "Shaanxi Huayang Chemical Co., Ltd."),
        ("Nanjing Huayang Chemical Co., Ltd.", "Nanjin Huayang Chemical Co., Ltd."),
        ("شركة مصفاة بانياس", "Baniyas Refinery Company"),
        ("Hannover Maschinenbau GmbH", "Hanover Maschinenbau GmbH"),
        ("Government of Omsk Oblast", "Government of the Omsk Region"),
    ],
)
def test_one_place_in_two_spellings_is_one(name: str, other: str) -> None:
    assert matching.compare(name, other, kind="organisation").is_match
    assert matching.compare(other, name, kind="organisation").is_match
