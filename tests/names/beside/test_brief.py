"""Firms without the town or the listed trades behind their brand."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.beside.brief import before_seat
from screener.names.beside.listed_trades import before_listed_trades
from screener.names.writing.fold import folded


@pytest.mark.parametrize(
    ("name", "firm"),
    [
        ("Ali Enterprises, Karachi", "Ali Enterprises"),
        ("Ali Enterprises, Baldia Town, Karachi", "Ali Enterprises"),
        ("VU Manufacturing - Piedras Negras", "VU Manufacturing"),
        ("Nur Trading, Aleppo, Syria", "Nur Trading"),
        ("SAE-A TRADING CO LTD (Seoul)", "SAE-A TRADING CO LTD"),
        ("Nur Trading, Syria", ""),
        ("VU Manufacturing (Mexico)", ""),
        ("VU Manufacturing - Mexico", ""),
        ("Ali Enterprises, Unit 2", ""),
        ("Star Trading, Dubai", ""),
        ("Shifa Hospital, Gaza", ""),
        ("DBL Group - Chattogram", ""),
        ("ISIL - Mosul", ""),
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
        ("SAE-A TRADING CO LTD (Seoul)", "Sae-A Trading"),
        ("AZU INTL BILGISAYAR ELEKTRONIK LTD. STI.", "Azu International Ltd Sti"),
        ("Bosse Tekstil Gıda Turizm San. ve Tic. Ltd. Şti.", "Bosse Tekstil"),
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
        ("Nur Trading (Aleppo)", "Nur Trading, Homs"),
        ("Azu International Ltd Sti", "Azu Tekstil Ltd Sti"),
        ("Star Tekstil Gıda Turizm San. ve Tic. Ltd. Şti.", "Star Tekstil"),
        ("Bosse Tekstil Boya San. Tic. Ltd. Şti.", "Bosse Tekstil Konfeksiyon San. Tic. Ltd. Şti."),
        ("Bosse Tekstil Gıda San. Tic. Ltd. Şti.", "Bosse Gıda Turizm San. Tic. Ltd. Şti."),
    ],
)
def test_another_town_or_word_is_another_firm(left: str, right: str) -> None:
    assert not matching.compare(left, right).is_match


@pytest.mark.parametrize(
    ("name", "firm"),
    [
        (
            "Bosse Tekstil Konfeksiyon Gida San. ve Tic. Ltd. Sti.",
            "bosse tekstil san ve tic ltd sti",
        ),
        ("AZU INTL BILGISAYAR ELEKTRONIK LTD. STI.", "azu intl ltd sti"),
        ("Bosse Tekstil San. ve Tic. Ltd. Sti.", ""),
        ("Star Tekstil Gida San. ve Tic. Ltd. Sti.", ""),
        ("Tekstil Gida San. ve Tic. Ltd. Sti.", ""),
        ("Bosse Tekstil Kolokol San. ve Tic. Ltd. Sti.", ""),
        ("Bosse Textile Food Tourism Ltd", ""),
    ],
)
def test_of_trades_that_a_firm_of_turkey_lists_the_first_is_left(name: str, firm: str) -> None:
    assert before_listed_trades(folded(name)) == firm
