"""Words of Arabic and Persian are known by their sound, beside another of their language."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.wording.transcribed import as_usual, is_transcribed


@pytest.mark.parametrize(
    ("name", "other"),
    [
        # as the French spell it, the English, newspapers
        ("Choubat al-Moukhabarat al-Askaria", "Military Intelligence Division"),
        ("Shoobat al Mukhabaraat al Askariyyah", "Military Intelligence Division"),
        ("Shu'bat el-Mukhabarat el-Askariyya", "Military Intelligence Division"),
        ("Qouwwat al-Dam al-Sari", "Rapid Support Forces"),
        ("Quwwat ad-Da'm as-Sari'", "Rapid Support Forces"),
        ("Wizarat Aldifaa", "Ministry of Defence"),
        ("Charikat Masfat Banias lilnaft", "Banias Oil Refinery Company"),
        ("Sazemaneh Zendanehaa", "Prisons Organization"),
        # *for the*, as it is heard before the letter behind it
        ("Ash-Sharika as-Suriya lin-Naft", "Syrian Petroleum Company"),
        ("Ash-Sharika al-Amma lis-Sukkar", "General Company for Sugar"),
    ],
)
def test_spellings_of_one_word_mean_the_same(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match


@pytest.mark.parametrize("name", ["Choubat Trading", "Gomhouria Textile", "FARC D FARC EP"])
def test_word_that_none_of_its_language_stands_beside_is_a_name(name: str) -> None:
    assert as_usual(tuple(name.lower().split())) == ()


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Choubat al-Moukhabarat al-Jawia", "Military Intelligence Division"),
        ("Wizarat Assihha", "Ministry of Defence"),
        ("Quwwat ad-Difaa", "Rapid Support Forces"),
    ],
)
def test_another_body_stays_another(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


def test_article_is_one_however_it_is_heard() -> None:
    assert as_usual(("quwwat", "ad", "dam", "as", "sari")) == ("quwwat", "al", "dam", "al", "sari")
    assert as_usual(("wizarat", "assihha")) == ("wizarat", "sihha")


@pytest.mark.parametrize("word", ["orion", "mukhabarat", "trading", "textil"])
def test_known_words_and_words_that_sound_like_none_are_no_spelling(word: str) -> None:
    assert not is_transcribed(word)
