"""How Han and Hangul are spelled in Latin letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.names.cjk.pinyin import is_mandarin, syllables, wade_giles
from screener.names.cjk.sounds import (
    reads_as_han,
    reads_as_korean,
    same_reading,
    spells_hangul,
)


@pytest.mark.parametrize(
    ("pinyin", "wade"),
    # As in the names of Taiwan's cities and firms: Hsinchu, Taichung, Keelung's Chung Hsing.
    [("xin", "hsin"), ("zhu", "chu"), ("tai", "tai"), ("zhong", "chung"), ("xing", "hsing"),
     ("guo", "kuo"), ("jie", "chieh"), ("qian", "chien"), ("shi", "shih"), ("he", "ho")],
)  # fmt: skip
def test_a_syllable_is_spelled_as_taiwanese_firms_spell_it(pinyin: str, wade: str) -> None:
    assert wade_giles(pinyin) == wade
    assert is_mandarin(wade)


@pytest.mark.parametrize("word", ["chunghsing", "wingfat", "yamamoto", "shimadzu", "hongtai"])
def test_readings_of_han_are_known_as_such(word: str) -> None:
    assert reads_as_han(word)


@pytest.mark.parametrize("word", ["sungrow", "foxconn", "textile", "hikvision", "midea1"])
def test_other_words_are_none(word: str) -> None:
    assert not reads_as_han(word)


@pytest.mark.parametrize(
    ("a", "b"), [("otsuka", "ohtsuka"), ("shimadzu", "shimazu"), ("lvyuan", "luyuan"),
                 ("namba", "nanba"), ("zhonghua", "zonghua")],
)  # fmt: skip
def test_spellings_of_one_reading_are_the_same(a: str, b: str) -> None:
    assert same_reading(a, b)


@pytest.mark.parametrize(("a", "b"), [("ruyi", "ruyang"), ("sato", "saito"), ("duo", "do2")])
def test_other_syllables_are_another_reading(a: str, b: str) -> None:
    assert not same_reading(a, b)


@pytest.mark.parametrize(
    ("hangul", "english"),
    [("삼성", "samsung"), ("현대", "hyundai"), ("금호", "kumho"), ("효성", "hyosung"),
     ("태광", "taekwang"), ("대한", "taihan"), ("조선", "chosun"), ("동국", "dongkuk"),
     ("신세계", "shinsegae"), ("풍산", "poongsan"), ("쌍용", "ssangyong"), ("고려", "koryo")],
)  # fmt: skip
def test_hangul_is_spelled_as_firms_of_korea_spell_it(hangul: str, english: str) -> None:
    assert spells_hangul(hangul, english)
    assert reads_as_korean(english)


@pytest.mark.parametrize(
    ("hangul", "other"), [("태광", "daekwang"), ("동원", "dongwoo"), ("삼성", "samsun"), ("A", "a")]
)
def test_another_word_does_not_spell_it(hangul: str, other: str) -> None:
    assert not spells_hangul(hangul, other)


@given(st.text(max_size=30))
def test_any_text_is_read(word: str) -> None:
    assert isinstance(reads_as_han(word), bool)
    assert isinstance(reads_as_korean(word), bool)
    assert same_reading(word, word)
    assert "".join(syllables(word)) in ("", word)


@pytest.mark.parametrize(
    "word",
    ["ouououxq" * 3, "gangangan" * 20 + "q", "ah" * 60 + "aq", "naan" * 40 + "q", "a" * 400],
)
def test_a_long_word_that_almost_reads_takes_no_time(word: str) -> None:
    """Every cut of such a word used to be tried: their number doubles with each syllable."""
    reads_as_han(word)
    reads_as_korean(word)
    spells_hangul("은아은아은아은아", word)
