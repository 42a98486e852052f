"""Initials whose last letter is that of the legal form: *CNPC*, *KSSDC*, *ABCPL*."""

from __future__ import annotations

import pytest

from screener import matching
from tests.matching.entries import found_by_the_second

PAIRS = [
    ("Zimbabwe Mining Development Corporation Mutare", "ZMDC Mutare"),
    ("Kerala State Sugar Development Corporation", "KSSDC"),
]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_initials_may_end_with_the_letter_of_the_form(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


def test_index_offers_them() -> None:
    assert found_by_the_second(PAIRS) == [[at] for at in range(len(PAIRS))]
    assert found_by_the_second([pair[::-1] for pair in PAIRS]) == [[at] for at in range(len(PAIRS))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("China National Petroleum Corporation Chad", "CNPC Niger"),
        ("China National Petroleum Institute Chad", "CNPC Chad"),
        # three words and a form are too many firms' where nothing else agrees
        ("United Poly Engineering Private Limited", "UPEL"),
        ("Nathu Investment Partnership Ltd", "NIPL"),
        # of other forms
        ("Karnataka State Seeds Development BV", "KSSDB"),
        ("Karnataka State Seeds Development Lda", "KSSDL"),
        ("Karnataka State Seeds Development LLP", "KSSDL"),
        # a word
        ("New Orient Building Enterprises Oil Ltd", "Nobel Oil"),
        ("Kachin Agro Rubber Oil Ltd Yusuf", "Yusuf Karol"),
    ],
)
def test_initials_of_other_words_forms_and_places_are_others(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
