"""Names of Korea and Japan in Latin letters are put into English by how their words sound."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener import matching
from screener.names.east_asian.romanised import in_english_by_sounds, may_be_romanised


@pytest.mark.parametrize(
    ("spelled", "english"),
    [
        ("hanguk jeollyeok gongsa", "korea electric power corporation"),
        ("hanguk chollyok kongsa", "korea electric power corporation"),
        ("hanguk jeonryeok gongsa", "korea electric power corporation"),
        ("choson muyok unhaeng", "foreign trade bank"),
        ("joseonmuyeogeunhaeng", "foreign trade bank"),
        ("hyundai junggongeop", "hyundai heavy industry"),
        ("nihon koku", "japan airline"),
        ("kobe zidosya kogyo", "kobe motor industry"),
    ],
)
def test_words_are_known_by_how_they_sound(spelled: str, english: str) -> None:
    assert in_english_by_sounds(spelled.split()) == [tuple(english.split())]


@pytest.mark.parametrize(
    "name",
    ["hotel royal", "asia metal", "suri trading", "taekwang", "nippon express", "taeyang daekwang"],
)
def test_english_words_single_short_ones_and_brands_stay(name: str) -> None:
    assert in_english_by_sounds(name.split()) == []


@pytest.mark.parametrize("word", ["hotel", "steel", "volkswagen", "gas", "xinjiang"])
def test_words_of_other_languages_are_none(word: str) -> None:
    assert not may_be_romanised(word)


@pytest.mark.parametrize(
    ("spelled", "english"),
    [
        ("Hanguk Saneop Eunhaeng", "Korea Development Bank"),
        ("Hanguk Jeollyeok Gongsa", "Korea Electric Power Corporation"),
        ("Han'guk Chŏllyŏk Kongsa", "Korea Electric Power Corporation"),
        ("Joseon Muyeok Eunhaeng", "Foreign Trade Bank"),
        ("Daehan Hanggong", "Korean Air Lines"),
        ("Goryeo Ayeon", "Korea Zinc"),
        ("Seoul Daehakgyo", "Seoul National University"),
        ("Kabushiki Kaisha Toyota Jidoshokki", "Toyota Industries Corp."),
        ("Kabushiki Kaisha Shosen Mitsui", "Mitsui O.S.K. Lines"),
    ],
)
def test_a_body_is_found_by_its_own_name_in_latin_letters(spelled: str, english: str) -> None:
    assert matching.compare(spelled, english).is_match


@pytest.mark.parametrize(
    ("spelled", "other"),
    [
        ("Hanguk Jeollyeok Gongsa", "Korea Gas Corporation"),
        ("Daehan Hanggong", "Asiana Airlines"),
        ("Seoul Daehakgyo", "Yonsei University"),
        ("Joseon Muyeok Eunhaeng", "Korea Daesong Bank"),
        ("Toyota Jidoshokki", "Toyota Boshoku"),
        ("Taeyang Sanop", "Daeyang Industry"),
        ("Hyundai Junggongeop", "Samsung Heavy Industries"),
    ],
)
def test_another_body_is_another(spelled: str, other: str) -> None:
    assert not matching.compare(spelled, other).is_match


@given(st.lists(st.text("abeghijkmnoprstuwy", min_size=1, max_size=30), max_size=8))
def test_any_words_are_read_to_their_end(words: list[str]) -> None:
    for way in in_english_by_sounds(words):
        assert way


@pytest.mark.parametrize("word", [f"{'oua' * 10}q", f"{'ha' * 40}q", f"{'aeiou' * 200}x"])
def test_a_word_of_many_vowels_is_read_at_once(word: str) -> None:
    begun = time.process_time()
    assert not may_be_romanised(word)
    assert time.process_time() - begun < 3


@pytest.mark.parametrize("word", ["nihon", "hanguk"])
def test_each_word_more_takes_no_longer_than_the_one_before(word: str) -> None:
    in_english_by_sounds([word])
    begun = time.process_time()
    assert len(in_english_by_sounds([word] * 600)) == 1
    assert time.process_time() - begun < 3
