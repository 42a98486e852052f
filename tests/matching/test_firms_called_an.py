"""*An* is a part of names of Vietnam and China, where an article tells no firm apart."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Công ty Thủy sản Bình An", "An Binh Seafood Co"),
        ("Công ty Cổ phần An Phú", "Phu An JSC"),
        ("Tan An Garment", "An Tan Garment"),
        ("An Phat Co Ltd", "Phat Co Ltd"),
        ("An Shan Steel", "Shan Steel"),
        ("An Ninh Co", "Al Ninh Co"),
    ],
)
def test_another_order_or_none_is_another_firm(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Công ty TNHH Gỗ An Cường", "An Cuong Wood Co"),
        ("Xi'an Textile", "Xian Textile"),
        ("Xi An Textile Co Ltd", "Xi'an Textile Co., Ltd."),
        ("An Post", "An Post Ltd"),
        ("An-Nusra Front", "Al-Nusra Front"),
        ("النجباء", "An-Nujaba"),
        ("Weingut a.d. Mosel", "Weingut an der Mosel"),
        ("西安核仪器厂", "Xi An Nuclear Instrument Factory"),
        ("Prison of An Kang", "Ankang Prison"),
        ("Foundation for an Open Society", "Foundation for Open Society"),
        ("Stadtwerke Neustadt an der Weinstraße GmbH", "Stadtwerke Neustadt/Weinstrasse"),
    ],
)
def test_the_same_words_are_the_same_firm(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


def test_it_is_a_given_or_a_family_name_too() -> None:
    assert matching.compare("An Nelissen", "Nelissen An", kind="person").is_match
    assert matching.compare("Nayeon An", "An Nayeon", kind="person").is_match
