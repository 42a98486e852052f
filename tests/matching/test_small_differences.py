"""Names that differ in how words are cut short, formed or spelled, in two or three at once."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Kossan Rubber Industries Bhd", "KOSAN RUBER INDS BERHAD"),
        ("Pakistan Ordnance Factories", "Pak Ordnance Factory"),
        (
            "All Pakistan Brick Kiln Owners Association",
            "All Pak Brick Kiln Owners' Assoc.",
        ),
        (
            "Advance Engineering Research Organisation",
            "AERO - Advanced Engg. Research Organization",
        ),
        ("Ettehad Technical Group", "Etihad Tech. Grp. (Tehran)"),
        ("Htoo Group of Companies", "Htoo Grp. of Co's"),
        ("Lop County Meixin Hair Products Co., Ltd.", "LUOPU XIAN MEIXIN HAIR PRODUCT"),
        ("Ingenio Azucarero Guabira S.A.", "Ing. Azuc. Guavira, Montero"),
        (
            "Yesim Satis Magazalari ve Tekstil Fabrikalari A.S.",
            "YESIM SATIS MAG. VE TEKS. FAB. A.S. BURSA",
        ),
    ],
)
def test_it_is_one_firm(left: str, right: str) -> None:
    assert matching.compare(left, right).is_match
    assert matching.compare(right, left).is_match


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Kosan Rubber Industries", "Hartalega Rubber Industries"),
        ("Kosan Rubber Industries", "Industries Rubber"),
        ("Pak Ordnance Factory", "Pakistan Tobacco Factory"),
        ("Advance Tech", "ADVANCED TECHNOLOGIES COMPANY OF IRAN"),
        ("Advance Textile Mills", "Advanced Textile Mills"),
        ("Lop County Cotton", "Xian Cotton"),
        ("North Oil Company", "Northern Oil Company"),
        (
            "State Company for Fertilizers Industry (North)",
            "State Co. for Fertiliser Ind. (Southern)",
        ),
    ],
)
def test_another_word_makes_another_firm(left: str, right: str) -> None:
    assert not matching.compare(left, right).is_match
    assert not matching.compare(right, left).is_match


def test_who_calls_himself_of_a_land_by_three_letters_is_possible() -> None:
    found = matching.compare("Pak Steel Mills", "Pakistan Steel Mills")
    assert found.is_match
    assert not found.is_probable
