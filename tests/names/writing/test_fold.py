"""Names are folded alike by whichever way they are."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.names.writing.fold import folded


@given(st.text(f"{string.ascii_letters}{string.digits} .,'&()-\t"))
def test_ascii_is_folded_as_any_other_text(text: str) -> None:
    assert folded(f"{text} é") == (*folded(text), "e")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Alpha S.A.", ["alpha", "sa"]),
        ("Alpha Co. Ltd.", ["alpha", "co", "ltd"]),
        ("A.B. Alpha", ["ab", "alpha"]),
        ("Alpha (B.V.)", ["alpha", "(", "bv", ")"]),
        ("J.Smith", ["j", "smith"]),
    ],
)
def test_letters_with_dots_are_one_word(name: str, words: list[str]) -> None:
    assert list(folded(name)) == words
