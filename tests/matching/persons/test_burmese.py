"""Names of Myanmar: many are made of a few words, and all of them tell a person."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("director", "listed"),
    [
        ("U Win Aung", "U Aung Lwin OO"),
        ("U Win Aung", "U Aung Saw Win"),
        ("U Sein Lwin", "U Win Shein"),
        ("U Khin Maung Soe", "Aung Soe"),
        ("U Myint Oo", "U Saw Myint OO"),
        ("Daw Nilar Win", "Daw NILAR"),
    ],
)
def test_another_word_or_one_more_makes_another_person(director: str, listed: str) -> None:
    assert not matching.compare(director, listed, kind="person").is_match


@pytest.mark.parametrize(
    ("director", "listed"),
    [
        ("U Soe Win", "Soe Win"),
        ("Thein Nyunt", "NYUNT, Thein"),
        ("Mya Htun Oo", "Mya Tun Oo"),
        ("Aung Min Hlaing", "Min Aung HLAING"),
        ("Mahn Nyein Maung", "Phado Man Nyein Maung"),
        ("Lin Yan", "Lin Yan Su"),
    ],
)
def test_the_same_words_are_one_and_other_peoples_may_leave_words_out(
    director: str, listed: str
) -> None:
    assert matching.compare(director, listed, kind="person").is_match
