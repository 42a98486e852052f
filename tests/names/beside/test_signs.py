"""What words call for only saves work: a name is read as it is when everything is looked for."""

from __future__ import annotations

from string import ascii_lowercase, digits

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from screener.names import form
from screener.names.beside import signs
from screener.names.beside.aside_words import aside_words
from screener.names.beside.securities import security_words
from screener.names.beside.signs import COOPERATIVE, last_words, signs_of
from screener.names.form import _read_words, normal_form_anew
from screener.names.marks import CODE, INTEREST, LONG, marks_of
from screener.names.words import word_table

_EVERYTHING = (1 << 22) - 1 - COOPERATIVE
_KNOWN = sorted({
    *word_table().phrases.by_first, *word_table().phrases.seconds, *word_table().labels,
    *word_table().english.by_first, *word_table().english.seconds,
    *last_words(), *word_table().ambiguous.short, "seda", "tekstil", "demir", "ve", "celik",
    "and", "i", "no", "v", "2", "iii", "(", ")", "coop", "ltd", "co", "gmbh", "mills", "bobo",
    "dioulasso", "acme",
})  # fmt: skip

_GATES = (
    signs.NUMBERED | signs.SECURITY | signs.CALLED | signs.WHOLE | signs.POINTED | signs.BRAND
    | signs.ENDS | signs.PLACED | signs.ACRONYM
)  # fmt: skip
_GATES_OF_MARKS = CODE | LONG | INTEREST
_BESIDE = sorted({
    *aside_words().beside, *aside_words().forms_within, *security_words(), *aside_words().numbers,
    *aside_words().pointed, "Mr", "John", "IP", "Dhaka", "China", "Bank", "of", "Hateks", "Hatay",
    "Acme", "Tekstil", "2019-1", "100234", "(03)", "#47", "+49 30 123", "6.5%", "DE811128135",
    "PDVSA", "IEI", "BNA", "Angola", "Inc.", "g. Tula", "amazon.com", "-", "/", ",", ":", "A",
    "the", "Ltd", "Zürich", "ООО",
})  # fmt: skip


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(_BESIDE), min_size=1, max_size=7).map(" ".join))
@example("Acme Ltd Tel. 05")
@example("Acme Ltd near Bank")
@example("Acme Inc 6.5% Notes")
@example("Acme Ltd VAT DE811128135")
@example("Acme A.D. g. Tula")
@example("Hateks Hatay Tekstil AS")
@example("Camel Group Xiangyang Hubei China")
@example("Bank of Russia")
def test_what_few_names_call_for_changes_no_reading_of_another(name: str) -> None:
    read = normal_form_anew(name)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(form, "signs_of", lambda words: signs_of(words) | _GATES * bool(words))
        patch.setattr(form, "marks_of", lambda name: marks_of(name) | _GATES_OF_MARKS)
        assert normal_form_anew(name) == read


@settings(max_examples=500)
@given(st.lists(st.sampled_from(_KNOWN), max_size=7))
@example(["acme", "(", "i", ")", "private", "limited"])
@example(["acme", "2", "real", "estate"])
@example(["factory", "ltd"])
@example(["alyans", "nvo"])
@example(["10th", "arany", "njesi", "afgan"])
@example(["aabkari", "npts"])
@example(["aliefton", "ichthyotrofias"])
@example(["adweya", "aqaraats"])
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
