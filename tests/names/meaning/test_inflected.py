"""Words of other languages are known in their cases, genders and numbers."""

from __future__ import annotations

import pytest

from screener.names.meaning.inflected import in_cyrillic, inflected
from screener.names.meaning.languages import translated
from screener.names.tables import read_table
from screener.names.words import word_table
from screener.names.writing.fold import fold


@pytest.mark.parametrize(
    ("word", "meaning"),
    [
        ("Rosyjskiego", "russia"),
        ("íránské", "iran"),
        ("belarussischen", "belarus"),
        ("ukrainska", "ukraine"),
        ("sirijske", "syria"),
        ("staatliches", "state"),
        ("żeglugowa", "shipping"),
        ("stoczni", "shipyard"),
    ],
)
def test_ending_of_a_word_says_nothing(word: str, meaning: str) -> None:
    table = word_table()
    assert table.canonical(fold(word)) == table.canonical(meaning)


def test_no_inflected_word_stands_in_for_one_of_the_tables() -> None:
    kinds = read_table("kinds")
    words = {word for kind in ("trade", "generic", "place") for word in kinds[kind].split()}
    assert words.isdisjoint(form for _, form, _ in inflected())


def test_serbian_is_known_in_both_its_scripts() -> None:
    assert in_cyrillic("serbian_croatian", "društvo") == "друштво"
    assert in_cyrillic("polish", "spolka") == ""
    table = word_table()
    assert table.canonical(fold("предузећа"), "Cyrl") == "enterprise"


def test_every_inflected_language_has_words() -> None:
    table = read_table("inflected")
    languages = {one.language for one in translated() if not one.inflected}
    assert {*table["nouns"], *table["adjectives"]} <= languages
