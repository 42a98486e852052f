"""Initials of three letters stand for words only beside a place or brand that both names say."""

from __future__ import annotations

import pytest

from screener import matching
from tests.matching.entries import found_by_the_second

PAIRS = [
    ("British American Tobacco Kenya", "BAT Kenya"),
    ("British American Tobacco Zimbabwe Ltd", "BAT Zimbabwe Ltd"),
    ("Oxford University Press East Africa Ltd", "OUP East Africa Limited"),
    ("Japan Tobacco International Malawi", "JTI Malawi"),
]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_three_initials_stand_for_words_beside_a_place(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


def test_index_offers_names_by_three_initials() -> None:
    assert found_by_the_second(PAIRS) == [[at] for at in range(len(PAIRS))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("British American Tobacco", "BAT"),
        ("British American Tobacco Kenya", "BAT Uganda"),
        ("British Airways Transport Services Kenya", "BAT Kenya"),
        ("Siam Cement Group", "SCG Group"),
        ("Felda Global Ventures Trading", "FGV Trading"),
        # a town, or a land where they do not say whose they are
        ("Belarus Metal Works Minsk", "BMW Minsk"),
        ("Union Power Station Minsk", "UPS Minsk"),
        ("Indus Chemical Industries Pakistan", "ICI Pakistan"),
    ],
)
def test_three_initials_say_nothing_beside_less(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
