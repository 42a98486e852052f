"""The script of a text: that of most of its letters."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.names import script_of


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Hoshine Silicon", "Latn"),
        ("7 eleven", "Latn"),
        ("Société Générale", "Latn"),
        ("Газпром", "Cyrl"),
        ("合盛硅业股份有限公司", "Hani"),
        ("شركة النفط", "Arab"),
        ("ООО Alfa", "Latn"),
        ("АО «Альфа» LLC", "Cyrl"),
        ("№ 7", "Zyyy"),
        ("12-34", "Zyyy"),
        ("", "Zyyy"),
    ],
)
def test_the_script_is_that_of_most_letters(text: str, script: str) -> None:
    assert script_of(text) == script


@given(st.text(max_size=40))
def test_what_is_no_letter_never_decides(text: str) -> None:
    letters = "".join(char for char in text if char.isalpha())
    assert script_of(text) == script_of(letters)


@given(st.text(st.characters(categories=["L"]), min_size=1, max_size=20))
def test_letters_of_latin_alone_are_latin(text: str) -> None:
    latin = all(unicodedata.name(char, "").startswith("LATIN") for char in text)
    if latin:
        assert script_of(text) == "Latn"
