from __future__ import annotations

import pytest

from screener import matching
from screener.names.form import normal_form
from screener.names.wording.misspelled import respelled


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("joint stock companny vesna", "joint stock company vesna"),
        ("closed jont stock company vesna", "closed joint stock company vesna"),
        ("oxin steel copay", "oxin steel company"),
        (
            "obshchestvo s ogranichennoi otveetstvennostyu vesna",
            "obshchestvo s ogranichennoi otvetstvennostyu vesna",
        ),
        ("scoentific and production company vesna", "scientific and production company vesna"),
        ("maritime muttual association", "maritime mutual association"),
        (  # a phrase that is put into English in as many words
            "gosudarstvennoe nauchno proizvodstvenone predpriyatie region",
            "gosudarstvennoe nauchno proizvodstvennoe predpriyatie region",
        ),
        (
            "trade of the democratic peeoples republic of korea",
            "trade of the democratic peoples republic of korea",
        ),
    ],
)
def test_a_misspelled_word_of_a_legal_form_or_phrase_is_spelled_right(
    written: str, right: str
) -> None:
    assert respelled(written.split()) == tuple(right.split())


@pytest.mark.parametrize(
    "name",
    [
        "compal electronics inc",  # two other letters
        "compart gmbh",
        "banca centrala a siriei",  # no *sirketi*
        "joint sock company",  # a word that exists
        "democratic front of vesna",  # a word of a phrase, near *democratica*
        "mutull vesna",  # of a form of several words, without the others
        "scoentific vesna",  # no phrase
        "alpha trading",
    ],
)
def test_another_word_is_no_misspelled_one(name: str) -> None:
    assert respelled(name.split()) == ()


def test_what_is_written_without_vowels_is_not_misspelled() -> None:
    assert respelled(["jhad", "al", "bna"], "Latn")
    assert not respelled(["jhad", "al", "bna"], "Arab")  # جهاد


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Aqua Shipping Ltr.", "Aqua Shipping Ltd."),
        ("Rahat Lttdd", "Rahat Ltd"),
        ("Zumpara Textile Co., Ldt", "Zumpara Textile Co., Ltd."),
        ("Torvex GmHb", "Torvex GmbH"),
        ("Reyco GmbI.", "Reyco GmbH"),
        ("DOLL EXPORT LTDAA.", "DOLL EXPORT LTDA."),
        ("Nabco Moey Oxchange and Remittance Co.", "Nabco Money Exchange and Remittance Co."),
    ],
)
def test_a_form_that_a_hurried_hand_wrote_is_that_form(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


def test_a_misspelled_legal_form_is_read_in_a_reading_of_its_own() -> None:
    readings = normal_form("Joint Stock Companny Vesna").readings
    assert [token.text for token in readings[-1].tokens] == ["vesna"]
    assert readings[-1].legal == ("joint_stock",)
