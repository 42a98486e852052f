"""A phrase of a rule has letters that can be found."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from screener.places.phrases import plain
from screener.risk.values import Phrase

PHRASE: TypeAdapter[str] = TypeAdapter(Phrase)
LETTERS = [chr(point) for point in range(0x110000) if chr(point).isalpha()]
LOST = [letter for letter in LETTERS if not plain(letter).strip()]


@pytest.mark.parametrize("letter", LOST, ids=ascii)
def test_one_of_letters_of_which_nothing_is_left_is_refused(letter: str) -> None:
    with pytest.raises(ValidationError, match="no letters to find"):
        PHRASE.validate_python(letter)


@given(st.text(st.sampled_from(LETTERS), min_size=1, max_size=3))
@example("棉花")
@example("хлопок")
def test_one_of_other_letters_is_taken(letters: str) -> None:
    if plain(letters).strip():
        assert PHRASE.validate_python(letters) == letters


@pytest.mark.parametrize("phrase", ["au*", "18..16b", "хлопок *у", "a 18..b"])
def test_one_that_is_found_nowhere_is_refused_wherever_its_signs_stand(phrase: str) -> None:
    with pytest.raises(ValidationError, match=r"is found nowhere|is no number"):
        PHRASE.validate_python(phrase)
