"""What words call for only saves work: a name is read as it is when everything is looked for."""

from __future__ import annotations

from string import ascii_lowercase, digits

from hypothesis import example, given, settings
from hypothesis import strategies as st

from screener.names.beside.signs import COOPERATIVE, last_words, signs_of
from screener.names.form import _read_words
from screener.names.words import word_table

_EVERYTHING = (1 << 22) - 1 - COOPERATIVE
_KNOWN = sorted({
    *word_table().phrases.by_first, *word_table().phrases.seconds, *word_table().labels,
    *word_table().english.by_first, *word_table().english.seconds,
    *last_words(), *word_table().ambiguous.short, "seda", "tekstil", "demir", "ve", "celik",
    "and", "i", "no", "v", "2", "iii", "(", ")", "coop", "ltd", "co", "gmbh", "mills", "bobo",
    "dioulasso", "acme",
})  # fmt: skip


@settings(max_examples=500)
@given(st.lists(st.sampled_from(_KNOWN), max_size=7))
@example(["acme", "(", "i", ")", "private", "limited"])
@example(["acme", "2", "real", "estate"])
@example(["factory", "ltd"])
@example(["alyans", "nvo"])
@example(["10th", "arany", "njesi", "afgan"])
def test_signs_of_words_change_no_reading(words: list[str]) -> None:
    said, signs = tuple(words), signs_of(words)
    read = _read_words(said, "Latn", "", signs)
    assert read == _read_words(said, "Latn", "", signs | _EVERYTHING)


@settings(max_examples=500)
@given(st.text(f"{ascii_lowercase}{digits}", min_size=1, max_size=7))
@example("2020s")
def test_word_whose_end_tells_nothing_is_its_own_normal_form(word: str) -> None:
    """Of fewer letters than words have that are spelled as in English, *makedoni*."""
    assert word_table().canonical(word) == word_table().canonical(word, "Xxxx")
