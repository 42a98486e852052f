"""A firm is called by who does something or by what is done: *Traders*, *Trading*."""

from __future__ import annotations

import pytest

from screener import matching
from screener.matching.scoring.meaning import are_of_one_trade
from screener.names.tables import read_table
from screener.names.words import word_table
from tests.matching.entries import found_by_the_second

_PAIRS = [
    ("Kolar Traders", "Kolar Trading Co."),
    ("M/s Kolar Trader", "Kolar Trading"),
    ("Kolar Exporters", "Kolar Exports"),
    ("Kolar Engineers Ltd", "Kolar Engineering Ltd"),
    ("Kolar Weavers", "Kolar Weaving"),
    ("Kolar Developers", "Kolar Development"),
    ("Kolar Infra", "Kolar Infrastructure"),
    ("Kolar Jewellers", "Kolar Jewellery"),
    ("Kolar Farmers", "Kolar Farms"),
    ("Kolar Recruiting Agency", "Kolar Recruitment Agency"),
    ("Kolar Tanning Co", "Kolar Tannery"),
    ("Aksu Kolar Ginners", "Aksu Kolar Ginnery"),
    ("Kolar Cannery", "Kolar Canning"),
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
        ("Millers Ltd", "Milling Ltd"),
        # one of them is a family
        ("John Miller Ltd", "John Mill Ltd"),
        ("Frank Miller Mining", "Frank Milling Mining"),
        ("Kerry Packer Ltd", "Kerry Packaging Ltd"),
        ("Stuart Weaver Ltd", "Stuart Weaving Ltd"),
        ("James Cutter", "James Cutting"),
        ("Hugo Farmer", "Hugo Farm"),
        ("Taylor Weaver", "Taylor Woven"),
        # other trades and goods
        ("Cold Freezers", "Cold Frozen"),
        ("Kolar Soft Drinks", "Kolar Software Drinks"),
        ("Micro Soft", "Micro Software"),
        ("Delta Rail", "Delta Railway"),
        ("Kolar Process", "Kolar Processors"),
        ("Grand National Assembly", "Grand National Assembling"),
        ("Kolar Woven Bags", "Kolar Weavers Bags"),
        ("Omega Dryers", "Omega Dried"),
        ("Internet Explorer", "Internet Exploration"),
        ("Kolar Insurer", "Kolar Reinsurance"),
        ("Kolar Washers", "Kolar Washing"),
    ],
)
def test_it_is_not_all_that_two_names_need_to_say(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("National Jewellers", "National Jewelers"),
        ("Tanner Pharma", "Tannery Pharma"),
        ("National Advisers Pharma", "National Advisors Pharma"),
        ("National Wholesalers Pharma", "National Wholesale Pharma"),
        ("Adviser Pharma", "Advisor Pharma"),
        ("Coffee Roastery", "Coffee Roaster"),
        ("Aksu Ginning Factory", "Aksu Gin"),
        ("Survey of India", "Surveyor India"),
    ],
)
def test_words_that_letters_tell_are_told_by_those(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


def test_one_word_in_two_spellings_is_one() -> None:
    assert matching.compare("Union Galvanising Ltd", "Union Galvanizing Ltd").score == 1


def test_it_is_said_in_words() -> None:
    said = [statement.code for statement in matching.compare(*_PAIRS[0]).explanation]
    assert "match.word_trade" in said


def test_the_index_finds_them() -> None:
    for at, found in enumerate(found_by_the_second(_PAIRS)):
        assert at in found, _PAIRS[at]


def test_each_stands_as_it_is_compared() -> None:
    for words in read_table("kinds")["one_trade"]:
        tokens = [word_table().whole[word] for word in words]
        written = zip(tokens, words, strict=True)
        tokens = [token._replace(raw=word) for token, word in written]
        assert all(are_of_one_trade(tokens[0], token) for token in tokens)
        # who does something is written in the plural, all else in its normal form
        assert all(
            word in (token.text, token.raw) for token, word in zip(tokens, words, strict=True)
        )
