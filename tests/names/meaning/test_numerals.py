"""Numbers written as words."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.meaning.numerals import numeral_phrases, numeral_words


def test_numbers_of_one_and_of_two_words_have_figures() -> None:
    assert numeral_words()["seventeenth"] == "17"
    assert numeral_words()["twentyfirst"] == "21"
    assert numeral_phrases()["ninety nine"] == "99"
    assert numeral_phrases()["twenty first"] == "21"
    assert {"twentieth one", "twenty ii", "twenty ten"}.isdisjoint(numeral_phrases())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("7 Eleven Holdings", "Seven Eleven Holdings"),
        ("Five Star Garments Ltd", "5 Star Garments"),
        ("Twenty-First Century Textiles", "21st Century Textiles"),
        ("Twenty Five Miles Logistics", "25 Miles Logistics"),
        ("Factory Number Twelve Zavolzhye", "Zavolzhye Factory No. 12"),
        ("18 August Shipyard", "Eighteen August Shipyard"),
        ("Hundred Flowers Cosmetics", "100 Flowers Cosmetics"),
        ("Eleven Eighty Eight Limited", "ELEVENEIGHTY EIGHT LIMITED"),
        ("Fourty-Two Degrees Ceramics", "42 Degrees Ceramics"),  # as many misspell it
    ],
)
def test_a_number_may_be_written_as_a_word(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("7 Eleven Holdings", "Eight Eleven Holdings"),
        ("Eleventh Design Institute of Harbin", "Twelfth Design Institute of Harbin"),
        ("Twenty Five Miles Logistics", "24 Miles Logistics"),
        ("21st Century Textiles", "Twentieth Century Textiles"),
        ("August 18th Trading", "August Eighth Trading"),
    ],
)
def test_another_number_is_another_firm_however_written(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
