"""Firms of a short brand, with the town that stands apart behind it or without."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.beside.seats import before_seat


@pytest.mark.parametrize(
    ("name", "firm"),
    [
        ("Ali Enterprises, Karachi", "Ali Enterprises"),
        ("Ali Enterprises, Baldia Town, Karachi", "Ali Enterprises"),
        ("VU Manufacturing - Piedras Negras", "VU Manufacturing"),
        ("Nur Trading, Aleppo, Syria", "Nur Trading"),
        ("Nur Trading, Syria", ""),
        ("VU Manufacturing - Mexico", ""),
        ("Ali Enterprises, Unit 2", ""),
        ("Star Trading, Dubai", ""),
        ("Shifa Hospital, Gaza", ""),
        ("DBL Group - Chattogram", ""),
        ("ISIL - Mosul", ""),
        ("Hikvision Digital Technology, Hangzhou", ""),
        ("Textile Mills, Lahore", ""),
    ],
)
def test_a_short_brand_is_read_without_the_town_behind_it(name: str, firm: str) -> None:
    assert before_seat(name) == firm


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ali Enterprises, Baldia Town, Karachi", "Ali Enterprises"),
        ("M/S ALI ENTERPRISES, BALDIA TOWN, KARACHI", "Ali Enterprises"),
        ("VU Manufacturing - Piedras Negras", "VU MANUFACTURING"),
    ],
)
def test_it_is_that_firm_as_possible(left: str, right: str) -> None:
    for found in (matching.compare(left, right), matching.compare(right, left)):
        assert found.is_match
        assert not found.is_probable


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ali Enterprises, Karachi", "Ali Enterprises, Lahore"),
        ("Ali Enterprises, Karachi", "Ali Textile"),
        ("Ali Enterprises, Karachi", "Aly Enterprises"),
        ("Ali Enterprises, Karachi", "Ali Enterprises of Lahore"),
        ("VU Manufacturing - Piedras Negras", "VU Manufacturing, Torreon"),
        ("Nur Trading, Aleppo", "Nur Trading, Syria"),
    ],
)
def test_another_town_or_word_is_another_firm(left: str, right: str) -> None:
    assert not matching.compare(left, right).is_match
