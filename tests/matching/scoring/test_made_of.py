"""How surely a short name is made of the words of a long one."""

from __future__ import annotations

import time

import pytest

from screener.matching.scoring.made_of import Made, made_of, may_be_made_of
from screener.names.form import normal_form


def _made(short: str, long: str) -> Made:
    reading = normal_form(long).readings[0]
    return made_of(short, reading.words, reading.legal_words)


@pytest.mark.parametrize(
    ("short", "long", "made"),
    [
        ("sop", "Sarawak Oil Palms Berhad", Made.OF_THREE),
        ("egc", "Entreprise Générale du Cobalt", Made.OF_THREE),
        ("gbc", "Ghana Bauxite Company Limited", Made.OF_THREE),
        ("bmsc", "Bisha Mining Share Company", Made.WHOLLY),
        ("csmc", "Comercializadora de Servicios Médicos Cubanos, S.A.", Made.WHOLLY),
        # a trade behind four letters
        ("cvrc", "Companhia Vale do Rio Cristalino Agropecuária Comércio", Made.WHOLLY),
        ("gecopham", "General Company for Phosphate and Mines, Homs", Made.SURELY),
        ("gecamines", "La Générale des Carrières et des Mines", Made.SURELY),
        ("sonangol", "Sociedade Nacional de Combustíveis de Angola", Made.PARTLY),
        ("sinobras", "Siderúrgica Norte Brasil S.A.", Made.SURELY),
        ("chemaf", "Chemicals of Africa SA", Made.SURELY),
        ("genco", "Korea General Corporation for External Construction", Made.PARTLY),
        ("indoagri", "Indofood Agri Resources Ltd.", Made.SURELY),
        ("indoagri", "Indonesia Agricultural Bank", Made.PARTLY),
        ("rrpk", "ООО «Русская рыбопромышленная компания»", Made.PARTLY),
    ],
)
def test_initials_and_beginnings_make_a_short_name(short: str, long: str, made: Made) -> None:
    assert _made(short, long) is made
    assert may_be_made_of(short, normal_form(long).readings[0].words)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("sob", "Sarawak Oil Palms Berhad"),
        ("so", "Sarawak Oil"),
        ("egc", "Entreprise Générale de Distribution du Cobalt"),  # a word without a letter
        ("cge", "Entreprise Générale du Cobalt"),  # in another order
        ("sidepar", "Siderúrgica Norte Brasil S.A."),
        ("felcra", "Federal Land Development Authority"),
        ("genco", "Genetic Seeds"),
        ("genco", "Korea Mining and General Corporation"),  # does not begin with its first word
        ("chem", "Chemicals of Africa SA"),
        ("sinobras", "Sinobras Siderúrgica Norte Brasil"),  # which says it in full
    ],
)
def test_other_words_make_none(short: str, long: str) -> None:
    assert _made(short, long) is Made.NOT


def test_like_words_are_tried_in_no_time() -> None:
    words = ("aaaaaaaaaaaaaaa",) * 14
    started = time.perf_counter()
    assert not may_be_made_of("aaaaaaaaab", words)
    assert made_of("aaaaaaaaab", words, frozenset()) is Made.NOT
    assert time.perf_counter() - started < 1
