"""A firm is called by who does something or by what is done: *Traders*, *Trading*."""

from __future__ import annotations

import pytest

from screener import matching
from screener.matching.scoring.meaning import of_one_trade
from screener.names.tables import read_table
from screener.names.words import word_table
from tests.matching.entries import found_by_the_second

_PAIRS = [
    ("Kolar Traders", "Kolar Trading Co."),
    ("Kolar Exporters", "Kolar Exports"),
    ("Kolar Engineers Ltd", "Kolar Engineering Ltd"),
    ("Kolar Weavers", "Kolar Weaving"),
    ("Kolar Developers", "Kolar Development"),
    ("Kolar Infra", "Kolar Infrastructure"),
    ("Kolar Jewellers", "Kolar Jewellery"),
    ("Kolar Farmers", "Kolar Farms"),
    ("Kolar Recruiting Agency", "Kolar Recruitment Agency"),
    ("Kolar Tanning Co", "Kolar Tannery"),
]


@pytest.mark.parametrize(("one", "other"), _PAIRS)
def test_a_firm_is_called_by_either(one: str, other: str) -> None:
    found = matching.compare(one, other)
    assert found.is_match
    assert found.score < 1
    assert matching.compare(other, one).score == found.score


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("General Traders LLC", "General Trading LLC"),
        ("United Engineers", "United Engineering"),
        ("Kolar Traders", "Kolar Weaving"),
        ("Miller Ltd", "Milling Ltd"),
    ],
)
def test_it_is_not_all_that_two_names_need_to_say(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


def test_the_index_finds_them() -> None:
    for at, found in enumerate(found_by_the_second(_PAIRS)):
        assert at in found, _PAIRS[at]


def test_each_stands_in_its_normal_form() -> None:
    for words in read_table("kinds")["one_trade"]:
        for word in words:
            assert word_table().whole[word].text == word
            assert of_one_trade(word) == {*words} - {word}
