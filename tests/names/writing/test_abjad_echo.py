"""Words that letters without vowels spell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener import matching
from screener.names.writing.abjad_echo import spells_without_vowels


@pytest.mark.parametrize(
    ("reading", "word"),
    # غازبروم, سينوبك, كلاشنيكوف, روسنفت, إريكسون, بيرقدار as they are read.
    [("ghazbrum", "gazprom"), ("sinubk", "sinopec"), ("klashnikuf", "kalashnikov"),
     ("rusnft", "rosneft"), ("iriksun", "ericsson"), ("birqdar", "bayraktar")],
)  # fmt: skip
def test_letters_without_vowels_spell_a_word(reading: str, word: str) -> None:
    assert spells_without_vowels(reading, word)


@pytest.mark.parametrize(
    ("reading", "word"),
    [("jhina", "kohana"), ("kriazi", "charso"), ("nadk", "nitc"), ("sabk", "sepco"),
     ("snd", "zenit"), ("shuniz", "sonis"), ("ab", "abu"), ("", "a"), ("", "")],
)  # fmt: skip
def test_they_spell_no_other(reading: str, word: str) -> None:
    assert not spells_without_vowels(reading, word)


@given(
    st.lists(st.sampled_from(["ba", "di", "fu", "ka", "li", "mu", "na", "ri", "zu"]), min_size=3)
)
def test_a_reading_spells_itself_and_nothing_longer(syllables: list[str]) -> None:
    reading = "".join(syllables)
    assert spells_without_vowels(reading, reading)
    assert not spells_without_vowels(reading, f"{reading}gg")


@pytest.mark.parametrize(
    ("name", "latin"),
    # Firms as the press writes them in Arabic and Persian.
    [("شركة غازبروم", "Gazprom PJSC"), ("شركة سينوبك", "Sinopec"), ("شركة إريكسون", "Ericsson AB"),
     ("شركة كلاشنيكوف", "Kalashnikov"), ("شركة بيرقدار", "Bayraktar"), ("شرکت زیمنس", "Siemens AG"),
     ("شركة سيمنز", "Siemens AG"), ("شركة بوينج", "Boeing"), ("شرکت اریکسون", "Ericsson"),
     ("شركة زيروكس", "Xerox Corporation"), ("شرکت خوارزمی", "Kharazmi Company"),
     ("شرکت توسعه پتروایران", "Petro Iran Development Company"),
     ("القاعده في العراق", "Al-Qaida in Iraq"), ("جامعة الملثمون", "Moulathamoun University"),
     ("شرکت خوانسار", "Khansar Company"), ("شركة الخوارزمي", "Al Khwarizmi Company"),
     ("مجموعة العليان", "Olayan Group"),
     ("مجموعة بن لادن", "Bin Laden Group"), ("شركة العثيم", "Al Othaim"),
     # which has no letter for a v
     ("فولفو مصر", "Volvo Egypt"), ("فيتول", "Vitol"), ("فيمتو", "Vimto"),
     ("صافولا للأغذية", "Savola Foods"), ("شركة أفيفا للتأمين", "Aviva Insurance Company")],
)  # fmt: skip
def test_a_firm_is_found_by_its_name_in_arabic_letters(name: str, latin: str) -> None:
    assert matching.compare(name, latin).is_match
    assert matching.compare(latin, name).is_match


@pytest.mark.parametrize(
    ("firm", "listed"),
    # Firms of Arab countries, and names that the EU, OFAC and the UK list.
    [("شركة نادك", "NITC"), ("شركة سابك", "SEPCO"), ("شركة سند", "ZENIT"),
     # no foreign word, which would have its vowels written
     ("شركة فهد للتجارة", "Vahid Trading Company"), ("شركة فاضل للأغذية", "Vadel Foods"),
     ("شركة العثيم", "ATOMA LLC"), ("شركة وفرة", "EFORI DMCC"), ("شركة أنعام", "JSC INEUM")],
)  # fmt: skip
def test_a_firm_is_no_listed_one_of_its_consonants(firm: str, listed: str) -> None:
    assert not matching.compare(firm, listed).is_match
