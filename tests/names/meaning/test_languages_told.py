"""By which words a language is known: towns tell what is made there, and no brand."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.form import normal_form
from screener.names.meaning.languages_told import telling
from tests.matching.entries import lost_either_way

_SAME = [
    ("Browar Gdańsk", "Gdansk Brewery"),
    ("Acciai Speciali Terni S.p.A.", "Terni Special Steels"),
    ("Zement Linz", "Linz Cement"),
    ("Uzina Mecanica Craiova", "Craiova Mechanical Plant"),
    ("Pivara Zrenjanin", "Zrenjanin Brewery"),
    ("Papel Manaus", "Manaus Paper"),
    ("Huta Gliwice", "Gliwice Steelworks"),
]


@pytest.mark.parametrize(("name", "other"), _SAME)
def test_a_town_tells_what_is_made_there(name: str, other: str) -> None:
    assert matching.compare(name, other, kind="organisation").is_match
    assert matching.compare(other, name, kind="organisation").is_match


def test_the_index_finds_what_a_town_tells() -> None:
    assert not lost_either_way(_SAME)


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Browar Orion", "browar"),  # no town
        ("Crimean Titan", "titan"),  # English, and no titanium
        ("Huta Milan", "huta"),  # a town of another land
    ],
)
def test_no_other_word_tells_it(name: str, word: str) -> None:
    assert word in {token.text for token in normal_form(name).readings[0].tokens}


@pytest.mark.parametrize(
    ("name", "other"),
    [("Browar Gdańsk", "Gdansk Dairy"), ("Huta Gliwice", "Zabrze Steelworks")],
)
def test_another_trade_or_town_is_another_firm(name: str, other: str) -> None:
    assert not matching.compare(name, other, kind="organisation").is_match


def test_towns_tell_trades_only() -> None:
    told = {language for word, language in telling() if word == "gliwice"}
    assert told == {"polish", "polish beside forms"}
