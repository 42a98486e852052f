"""Khmer is read with the vowels that its letters imply."""

from __future__ import annotations

import pytest

from screener.names.writing.fold import fold


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("ភ្នំពេញ", "phnompenh"),
        ("អង្គរ", "angkor"),
        ("សៀមរាប", "siemrab"),
        ("សុខា", "sokha"),  # as the hotels of that name are spelled
        ("សុខ", "sok"),
        ("ស៊ុន", "sun"),
        ("ហ្គាស", "gas"),  # g of other languages
        ("ហ្វ", "f"),
    ],
)
def test_word_has_the_vowels_that_its_letters_imply(written: str, spelled: str) -> None:
    assert fold(written) == spelled
