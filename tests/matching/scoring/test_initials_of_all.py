"""Captions whose short name is the initials of all words of a long name."""

from __future__ import annotations

import pytest

from screener import matching
from screener.matching.scoring.made_of import initials_of_all
from tests.matching.entries import assert_possible_both_ways, lost_either_way

OF_ONE = [
    # four letters or more: nothing need agree
    ("Hackers Sanitation Services, Inc., LTD.", "HSSI, night cleaners of slaughterhouses"),
    ("Har Petroleum Operating Company", "HPOC, Paloich crude"),
    # the form gives two letters
    ("Far-Western Shipping Company PLC", "FWESCO (Vladivostok shipping line)"),
    # three: a land, a trade, a trade of any land beside a brand, a word that the firm is called by
    ("Companhia Brasileira de Estanho", "CBE (Brazilian tin miner)"),
    ("Konkola Copper Mines Plc", "Vedanta's KCM, Chingola (river pollution)"),
    ("Aceitera General Moreno S.A.", "AGM (Córdoba; oils, peanuts)"),
    ("Kamoto Copper Company SA", "KCC: Kolwezi cobalt, Kamoto"),
    # nothing of another firm where the name says no trade, or has its initials beside it
    ("José Batista Sobrinho S.A.", "JBS: Brazilian meatpacker"),
    ("Balkrishna Industries Limited - BKT", "BKT, tyres, Bhuj"),
    ("Hindustan Unilever Limited (HUL)", "HUL, tea packer"),
    # beside a town
    ("African Gold Refinery Limited", "AGR Entebbe (Goetz, gold)"),
]


@pytest.mark.parametrize(("long", "caption"), OF_ONE)
def test_a_caption_is_possibly_the_firm_all_of_whose_words_give_its_initials(
    long: str, caption: str
) -> None:
    assert_possible_both_ways(long, caption)


def test_the_index_finds_initials_with_which_nothing_else_agrees() -> None:
    assert lost_either_way(OF_ONE) == set()


@pytest.mark.parametrize(
    ("long", "caption"),
    [
        # another land, trade or town
        ("Pakistan Sanitation Services, Inc.", "PSSI (Brazilian night cleaners)"),
        ("Zimbabwe Consolidated Dairy Company", "ZCDC (Zimbabwe's state diamond miner)"),
        ("National Information Technology Center, Damascus", "NITC (Tehran tankers)"),
        ("Барнаульский аппаратурный завод", "BAZ (trucks, Bryansk)"),
        # three letters alone, or beside what every land has
        ("Cameroon Diamond Circle", "CDC – banana, rubber"),
        ("National Bank of Commerce Limited", "NBC (bank in Kenya)"),
        # three letters of a name that says a trade or is a body, though its initials stand beside
        ("Emirates Transport & Trading", "ETT, Mongolian state coal"),
        ("Saudi Telecom Company (stc)", "STC, drone maker"),
        ("Fundação Getulio Vargas (FGV)", "FGV, Malaysian palm oil"),
        ("ППК «Военно-строительная компания» (ВСК)", "VSK, Russian insurer"),
        # a caption that says nothing but a place
        ("IPAC Strategic Investment Service", "ISIS-Mozambique"),
        ("IPAC Strategic Investment Service", "ISIS – Mozambique"),
        # a word that gives none
        ("Har Petroleum Overseas Operating Company", "HPOC, Paloich crude"),
        # a word
        ("Packers Rendering Industries Domestic Enterprise", "Pride (Florida)"),
    ],
)
def test_other_firms_of_those_initials_stay_apart(long: str, caption: str) -> None:
    assert not matching.compare(long, caption).is_match


def test_initials_without_a_caption_stay_apart() -> None:
    assert not matching.compare("Companhia Brasileira de Cartuchos", "CBC").is_match


@pytest.mark.parametrize(
    ("short", "words", "forms", "of_all"),
    [
        ("dpoc", "dar petroleum operating company", "company", True),
        ("dpo", "dar petroleum operating company", "company", True),
        ("fesco", "far eastern shipping company", "company", True),
        ("chtz", "chelyabinskii traktornyi zavod", "", True),
        ("ctz", "tsentralnyi traktornyi zavod", "", True),
        ("dpc", "dar petroleum operating company", "company", False),
        ("dp", "dar petroleum", "", False),
        ("pdo", "dar petroleum operating", "", False),
    ],
)
def test_initials_leave_out_no_word_but_small_ones_and_forms(
    short: str, words: str, forms: str, *, of_all: bool
) -> None:
    assert initials_of_all(short, tuple(words.split()), frozenset(forms.split())) is of_all
