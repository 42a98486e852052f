"""Blessings behind a holy name in Arabic letters."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.wording.eulogies import without_eulogies


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("گروه صنایع موشکی یا مهدی عج", "گروه صنایع موشکی یا مهدی"),
        ("قرارگاه سازندگی خاتم الانبیا (ص)", "قرارگاه سازندگی خاتم الانبیا"),
        ("قرارگاه سازندگی خاتم الانبیاء ص", "قرارگاه سازندگی خاتم الانبیاء"),
        ("ستاد اجرایی فرمان حضرت امام (ره)", "ستاد اجرایی فرمان حضرت امام"),
        ("دانشگاه جامع امام حسین علیه السلام", "دانشگاه جامع امام حسین"),
        ("مستشفى الإمام علي رضي الله عنه", "مستشفى الإمام علي"),
    ],
)
def test_a_blessing_is_no_part_of_the_name(text: str, said: str) -> None:
    assert without_eulogies(text) == said


@pytest.mark.parametrize(
    "text", ["نیروی قدس", "شركة ع س للتجارة", "شرکت ره آورد", "دار السلام", "شرکت ص نور"]
)
def test_a_name_of_like_words_stays(text: str) -> None:
    assert without_eulogies(text) == text


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Ya Mahdi Industries Group", "گروه صنایع موشکی یا مهدی عج"),
        ("Imam Hossein Comprehensive University", "دانشگاه جامع امام حسین علیه السلام"),
        ("Al-Qatirji Company", "مجموعة قاطرجى"),
    ],
)
def test_names_in_two_scripts_are_one(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match
    assert matching.compare(other, name).is_match
