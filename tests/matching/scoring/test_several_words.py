"""Names that agree in several words, though much of one is left over."""

from __future__ import annotations

import pytest

from screener.matching import compare
from screener.matching.scoring.parameters import parameters
from tests.matching.entries import assert_possible_both_ways, lost_either_way

SAME = [
    # one says all that the other does, and much more
    ("Segunda Marquetalia", "Armed Organized Residual Group Segunda Marquetalia"),
    ("Kala Naft", "Manufacturing, Support and Procurement Kala Naft Company"),
    ("Faso Jigi", "Faso Jigi - Union professionnelle des producteurs de céréales de Ségou"),
    # a name within the other
    ("558 Aircraft Repair Plant JSC", "OAO 558 Aviatsionnyi remontnyi zavod, Baranovichi"),
    ("Sepehr Energy: oil sales for Iran's armed forces", "Sepehr Energy Jahan Nama Pars Company"),
    # words written as one
    ("Sayehban Sepehr Delijan", "Sayeh Ban Sepehr Industrial Group"),
]
OTHERS = [
    ("NII Polyus named after Stelmakh", "NII Polyot, Nizhny Novgorod"),  # misspelled, or another
    ("Xinjiang Hongda Cotton Textile Co., Ltd", "Xinjiang Cotton Textile Co., Ltd"),  # no brand
    ("Jyoti Book Depot Private Limited", "Book Depot Inc."),  # a brand more, and none that agrees
    ("Sri Lakshmi Janardhan Rice Industries", "Sri Laxmi Industries"),
    ("Advanced Manufacturing (Sheffield) Limited", "Advanced Engineering and Manufacturing SL"),
    ("San Miguel Brewery Inc.", "San Miguel Brewery Hong Kong Ltd."),  # another place alone
    ("Medical Equipment Supply, Iran", "Medical Equipment Supply LLC"),
    ("PAK.ORDNANCE FACT.SANJWAL", "Pakistan Ordnance Factories Wah"),  # of another seat
    ("Korea Samsong Trading", "삼성무역 주식회사"),  # as it sounds
    ("Tehran Cement Unit 4 Kolokol Weaving", "Tehran Cement Unit 5"),  # numbers speak against it
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_several_words_outweigh_what_one_name_says_more(one: str, other: str) -> None:
    compared = assert_possible_both_ways(one, other)
    assert compared.score <= parameters().names.several_most
    (said,) = [each for each in compared.explanation if each.code == "match.several"]
    assert 1 < float(dict(said.params)["factor"]) <= parameters().names.several


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_what_speaks_against_them_still_does(one: str, other: str) -> None:
    for compared in (compare(one, other), compare(other, one)):
        assert not compared.is_match
        assert "match.several" not in {each.code for each in compared.explanation}


def test_the_index_finds_them() -> None:
    assert lost_either_way(SAME) == set()


def test_of_two_the_likelier_stays_the_likelier() -> None:
    scores = [compare(one, other).score for one, other in SAME]
    assert len(set(scores)) > len(SAME) // 2
    assert max(scores) < parameters().names.several_most


def test_one_word_that_agrees_is_not_several() -> None:
    said = compare(
        "Archipelago Investment Corp.", "Archipelago Shipping and Forwarding"
    ).explanation
    assert "match.several" not in {each.code for each in said}


def test_it_raises_no_name_above_one_that_needs_it_not() -> None:
    most = parameters().names.several_most
    assert compare("Asia Sun Trading", "Asia Sun Trading Company Limited").score > most
    assert parameters().names.unraised(most + 0.01) == most + 0.01
    assert parameters().persons.unraised(most) == most
