"""Which part of a person's name is written as the family's."""

from __future__ import annotations

import pytest

from screener.names.family import family_words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Ali Hassan KHALIL", {"khalil"}),
        ("Nicolas MADURO MOROS", {"maduro", "moros"}),
        ("Ahmad Hasan AL-ASIRI", {"al", "asiri"}),
        ("Khalil, Ali Hassan", {"khalil"}),
        ("Иван ПЕТРОВ", {"petrov"}),
    ],
)
def test_capitals_or_a_comma_set_the_family_apart(name: str, words: set[str]) -> None:
    assert family_words(name) == words


@pytest.mark.parametrize(
    "name", ["Ali Hassan", "ALI HASSAN KHALIL", "MD Rahman", "A. KHALIL", "محمد علي", "Ali Hassan,"]
)
def test_nothing_else_does(name: str) -> None:
    assert not family_words(name)
