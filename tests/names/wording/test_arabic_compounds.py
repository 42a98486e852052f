"""Names of Arabic made of two words are one however they are written."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.wording.arabic_compounds import in_one_spelling, may_be_compound
from tests.matching.entries import lost_either_way

_ALIKE = [
    ("Jamaluddin Textile Mills", "Jamal al-Din Textile Mills"),
    ("Jamaleddine Textile", "Jamal Eddine Textile"),
    ("Boulangerie Noureddine", "Boulangerie Nour el-Dine"),
    ("Nuruddin Bakery", "Nour al-Din Bakery"),
    ("Salaheddine Cement", "Salah ad-Din Cement"),
    ("Badreddine Steel Co", "Badr al-Din Steel Co"),
    ("Shamseddin Group", "Shams al-Din Group"),
    ("Khairollah Exchange", "Khair Ullah Exchange"),
    ("Nasrallah Cement", "Nasr Allah Cement"),
    ("Abdalla Foods LLC", "Abd Allah Foods LLC"),
    ("Baqiyatallah University of Medical Sciences", "Baghiatollah Medical Sciences University"),
    ("Saiful Islam Garments", "Saif al-Islam Garments"),
]


@pytest.mark.parametrize(("one", "other"), _ALIKE)
def test_parts_are_one_name_however_written(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match
    assert matching.compare(other, one).is_match


def test_the_index_finds_them() -> None:
    assert not lost_either_way(_ALIKE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jamaluddin Textile Mills", "Kamal al-Din Textile Mills"),
        ("Nuruddin Bakery", "Nour Bakery"),
        ("Badreddine Steel Co", "Fakhr al-Din Steel Co"),
        ("Nasrallah Cement", "Saad Allah Cement"),
        ("Khairollah Exchange", "Abdullah Exchange"),
        ("Hamidullah Textile", "Habibullah Textile"),
        ("Jamaluddin Textile", "Kamaluddin Textile"),
        ("Saiful Islam Garments", "Shams al-Islam Garments"),
        ("Ansaroul Islam", "Ansar al-Islam"),
    ],
)
def test_other_names_stay_others(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
    assert not matching.compare(other, one).is_match


@pytest.mark.parametrize("name", ["grand din", "el din", "of allah", "sardine", "beautiful house"])
def test_what_is_no_such_name_stays_as_it_is(name: str) -> None:
    words = tuple(name.split())
    assert in_one_spelling(words) == words


@pytest.mark.parametrize("word", ["din", "aladdin", "mullah", "paul", "gardin", "istanbul"])
def test_short_and_known_words_are_no_compound(word: str) -> None:
    assert not may_be_compound(word)
