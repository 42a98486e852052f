"""Firms called by two letters and an *&*, alone or beside what those are short for."""

from __future__ import annotations

import pytest

from screener import matching
from tests.matching.entries import found_by_the_second

PAIRS = [
    ("H&M Hennes & Mauritz AB", "H & M"),
    ("H & M Hennes & Mauritz AB", "Hennes and Mauritz"),
    ("Mahindra and Mahindra Ltd", "M & M LTD (MAHINDRA & MAHINDRA) MUMBAI"),
    ("Johnson & Johnson", "J&J (Johnson & Johnson)"),
    ("Procter & Gamble Co", "P&G (Procter & Gamble)"),
]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_two_letters_are_told_by_what_stands_beside_them(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


def test_index_offers_firms_called_by_two_letters() -> None:
    found = found_by_the_second(PAIRS)
    assert [at for at in range(len(PAIRS)) if at in found[at]] == [*range(len(PAIRS))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("H&M Hennes & Mauritz AB", "M&H"),
        ("H&M Hennes & Mauritz AB", "H & M Trading"),
        ("S & P Smith Park Ltd", "S & P"),
        ("Johnson & Johnson", "J&J (Jensen & Jensen)"),
        ("M & H Ltd", "H & M Ltd"),
        ("S. K. Textiles", "K. S. Textiles"),
        ("A B C Ltd", "C B A Ltd"),
        ("A B Textiles", "B A Textiles"),
        ("S A Nasir", "A S Nasir"),
        ("O & G Garments", "G & O Garments"),
        ("A & Y Textile", "Y & A Textile"),
    ],
)
def test_other_letters_and_letters_in_other_order_are_of_others(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


def test_letters_may_stand_before_or_behind_the_name() -> None:
    assert matching.compare("J R Simplot", "Simplot J R").is_match
    assert matching.compare("J & P Coats", "Coats J & P").is_match
    # these are no initials
    assert matching.compare("Perez y Gomez e Hijos", "Gomez e Hijos y Perez").is_match
