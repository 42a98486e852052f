"""Names made of words that the tables know, each perhaps misspelled, compare like all others."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screener import matching
from screener.model import ListingKind
from screener.names.legal import legal_forms
from screener.names.tables import read_table
from screener.names.words import word_table

_TABLE = word_table()
_KNOWN = (
    _TABLE.labels,  # *alias*, *branch*: what stands beside names
    _TABLE.kinds,
    _TABLE.known,
    _TABLE.every_meant,
    legal_forms().every_word,
    read_table("abbreviations")["words"],
    " ".join(read_table("east_asian_words")["trade"].values()).split(),
    ["(", ")", "-", ",", "/", "&", ".", "«", "»", "1", "2", "II", "No.", "a.k.a.", "M/s"],
)
_WORDS = st.one_of([st.sampled_from(sorted(map(str, words))) for words in _KNOWN])


@st.composite
def _misspelled(draw: st.DrawFn) -> str:
    word = draw(_WORDS)
    at = draw(st.integers(0, len(word) - 1))
    letter: str = draw(st.sampled_from(["", *"aeiorstn"]))
    return word[:at] + letter + word[at + draw(st.booleans()) :]


_NAMES = st.lists(st.one_of(_WORDS, _misspelled()), min_size=1, max_size=5).map(" ".join)


@st.composite
def _pairs(draw: st.DrawFn) -> tuple[str, str]:
    """Two names of which the second has most words of the first, in any order."""
    one = draw(_NAMES).split() or ["A"]
    other = draw(st.permutations(one))[draw(st.integers(0, 1)) :]
    return " ".join(one), " ".join([*other, *draw(st.lists(_misspelled(), max_size=1))])


@settings(max_examples=150)
@given(_pairs(), st.sampled_from(["organisation", "person"]))
def test_two_score_alike_from_either_side(pair: tuple[str, str], kind: ListingKind) -> None:
    one, other = pair
    there = matching.compare(one, other, kind=kind)
    assert matching.compare(other, one, kind=kind).score == there.score


@settings(max_examples=60)
@given(_NAMES)
def test_each_equals_itself_or_tells_nobody(name: str) -> None:
    assert matching.compare(name, name).score in {0, 1}


@pytest.mark.parametrize(
    ("one", "other"), [("LIMITED LIABILITY COMPANY ALIS", "ALIAS LLC"), ("Branch", "Brnch Ltd")]
)
def test_label_that_is_all_of_a_name_compares(one: str, other: str) -> None:
    assert matching.compare(one, other).score == matching.compare(other, one).score
