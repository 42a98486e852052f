"""Initials that another script spells by the names of the letters are those letters."""

from __future__ import annotations

import pytest

from screener.names.writing.fold import fold


@pytest.mark.parametrize(
    ("written", "letters"),
    [
        ("डीएलएफ", "dlf"),
        ("ডিবিএল", "dbl"),
        ("டிவிஎஸ்", "tvs"),
        ("கே.பி.ஆர்", "kpr"),  # one each, with dots
        ("ทีพีไอ", "tpi"),
        ("ອີດີແອລ", "edl"),
        ("အိုင်ဂျီအီး", "ige"),
    ],
)
def test_initials_are_letters(written: str, letters: str) -> None:
    assert fold(written) == letters


@pytest.mark.parametrize("word", ["बीबी", "के", "ডি", "ดี"])
def test_one_letter_alone_or_twice_is_a_word(word: str) -> None:
    assert len(fold(word)) >= len("di")
    assert fold(word) not in ("bb", "k", "d")
