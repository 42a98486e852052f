"""Burmese names are spelled as the people and firms of Myanmar spell themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener import matching
from screener.names.writing.burmese import is_syllable, spelled_in_burmese
from screener.names.writing.fold import fold


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("မင်းအောင်လှိုင်", "Min Aung Hlaing"),
        ("မင်းအောင်လှိုင်", "Senior General Min Aung Hlaing"),
        ("စိုးဝင်း", "Soe Win"),
        ("ဝင်းမြင့်", "Win Myint"),
        ("ထွန်းထွန်းနောင်", "Htun Htun Naung"),
        ("မြထွန်းဦး", "Mya Tun Oo"),
        ("ရဲဝင်းဦး", "Ye Win Oo"),
        ("ကျော်စွာ", "Kyaw Swar"),
        ("ဦးတင်ဦး", "U Tin Oo"),
        ("စောချစ်သူ", "Saw Chit Thu"),
    ],
)
def test_a_person_is_found_by_the_usual_spelling(written: str, spelled: str) -> None:
    assert matching.compare(written, spelled, kind="person").is_match


@pytest.mark.parametrize(
    ("written", "spelled"),
    [("မင်းအောင်လှိုင်", "Min Aung Kyaw"), ("စိုးဝင်း", "Soe Htut"), ("ဝင်းမြင့်", "Zaw Myint")],
)
def test_another_person_is_not(written: str, spelled: str) -> None:
    assert not matching.compare(written, spelled, kind="person").is_match


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("မြန်မာ့စီးပွားရေး ကော်ပိုရေးရှင်း", "Myanmar Economic Corporation"),
        ("မြဝတီ ကုန်သွယ်ရေး လီမိတက်", "Myawaddy Trading Limited"),
        ("ရွှေသံလွင် မိုင်းနင်း ကုမ္ပဏီလီမိတက်", "Shwe Thanlwin Mining Co Ltd"),
    ],
)
def test_a_firm_is_found_with_its_words_translated_and_its_name_spelled(
    written: str, spelled: str
) -> None:
    assert matching.compare(written, spelled).is_match


def test_a_word_of_one_syllable_within_a_name_is_no_word() -> None:
    assert fold("ရဲဝင်း") == "ye win"
    assert is_syllable("ရဲ")
    assert not is_syllable("ရဲဝင်း")


@given(st.text(st.characters(min_codepoint=0x1000, max_codepoint=0x109F)))
def test_any_run_of_burmese_is_read(text: str) -> None:
    assert fold(text).isascii()


def test_figures_stay_together() -> None:
    assert spelled_in_burmese("၁၂၃").strip() == "၁၂၃"
    assert fold("စက်ရုံ ၁၂၃").split()[-1] == "123"
