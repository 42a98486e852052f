"""Names that hold another name, and words that were written as one."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from screener import matching
from screener.names.beside.signs import signs_of
from screener.names.form import normal_form
from screener.names.marks import marks_of
from screener.names.parts import parts
from screener.names.wording.glued import unglued
from screener.names.writing.fold import folded


def parts_of(name: str) -> tuple[str, ...]:
    words = folded(name)
    return parts(name, words, signs_of(words) | marks_of(name))


@pytest.mark.parametrize(
    ("name", "held"),
    [
        (
            "SOCIETE COOPERATIVE AGRICOLE DE DUEKOUE (SOCADD)",
            ("SOCIETE COOPERATIVE AGRICOLE DE DUEKOUE", "SOCADD coop-ca", "SOCADD DUEKOUE"),
        ),
        (
            "Entreprise Coopérative Agricole de Meagui - ECAM",
            ("Entreprise Coopérative Agricole de Meagui", "ECAM", "ECAM coop-ca"),
        ),
        (
            "CNPC (China National Petroleum Corporation)",
            ("China National Petroleum Corporation", "CNPC"),
        ),
        ("Coopérative Agricole de Méagui ECAMAG", ("ECAMAG coop-ca",)),
        ("Coopérative Agricole Ahoua de Soubré COOPAAHS COOP-CA", ("COOPAAHS coop-ca",)),
        ("Cooperativa de Cacau de Qualidade CECAQ 11 São Tomé", ("CECAQ 11 coop-ca",)),
        (
            "SCOOP-CA CAPROM Société Coopérative Agricole des Producteurs de Méagui",
            ("CAPROM coop-ca", "Société Coopérative Agricole des Producteurs de Méagui"),
        ),
        ("Union des Sociétés Coopératives de Producteurs de Coton de Kita", ("uscpc Kita",)),
        (
            "UGPPK-S/N Union des Groupements Karité Sissili Nuni",
            ("Union des Groupements Karité Sissili Nuni",),
        ),
        ("Riverside Industrial Park - Indigo Apparel PLC", ("Indigo Apparel PLC",)),
        ("Alpha Ltd (formerly Beta Ltd)", ("Alpha Ltd", "Beta Ltd")),
        ("Alpha Ltd a.k.a. Beta Ltd", ("Alpha Ltd", "Beta Ltd")),
    ],
)
def test_an_abbreviation_or_a_former_name_inside_a_name_is_a_name(
    name: str, held: tuple[str, ...]
) -> None:
    assert parts_of(name) == held


@pytest.mark.parametrize(
    "name", ["Hoshine Silicon Industry (Shanshan) Co., Ltd", "Alpha (HK) Ltd", "Beta - Factory 2"]
)
def test_a_place_or_a_site_in_brackets_is_no_name(name: str) -> None:
    assert parts_of(name) == ()


@given(st.text(max_size=80))
@example(
    "كل:ال00A"
)  # a body of any of the seven lands that Arabic letters tell, with *al* and without
def test_any_text_has_finitely_many_readings(name: str) -> None:
    assert len(normal_form(name).readings) <= 24


@pytest.mark.parametrize(
    ("word", "apart"),
    [
        ("solidltd", ["solid", "ltd"]),
        ("ghadirinvestment", ["ghadir", "investment"]),
        ("ramcharanbrothers", ["ramcharan", "brothers"]),
        ("unit2", ["unit", "2"]),
    ],
)
def test_words_run_together_are_set_apart(word: str, apart: list[str]) -> None:
    assert unglued([word]) == apart


@pytest.mark.parametrize(
    "word", ["petrochemical", "limited", "shareholding", "acme", "seafood", "redwood", "fordoo"]
)
def test_words_that_firms_use_stay_whole(word: str) -> None:
    assert unglued([word]) == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Damascus Cham HoldingWarehouse", ["damascus", "cham", "holding", "warehouse"]),
        ("Unit 3Naserin Vahid", ["unit", "3", "naserin", "vahid"]),
        ("RoyalDutchMill", ["royal", "dutch", "mill"]),
        ("AiXinLiFoodCo.,Ltd", ["ai", "xin", "li", "food"]),
    ],
)
def test_a_seam_of_case_or_digits_parts_words(name: str, words: list[str]) -> None:
    assert words in [
        [token.raw for token in reading.tokens] for reading in normal_form(name).readings
    ]


def test_a_name_written_as_one_word_is_that_of_its_words() -> None:
    one, words = "HuBeiXingFaChemicalGroupCo.,Ltd", "Hubei Xingfa Chemicals Group Co., Ltd."
    assert matching.compare(one, words).is_match


@pytest.mark.parametrize("name", ["YuHuaTec Ltd", "McKesson", "LvGem"])
def test_a_brand_with_a_capital_within_is_one_word(name: str) -> None:
    first = folded(name)[0]
    assert normal_form(name).readings[0].tokens[0].raw == first


@pytest.mark.parametrize("name", ["トヨタ・ジャパン", "ー", "ソニー・ミュージック", "ゝ", "・"])
def test_a_sign_without_a_sound_is_no_word(name: str) -> None:
    assert all(token.text for reading in normal_form(name).readings for token in reading.tokens)


@pytest.mark.parametrize("end", ["COOPERATIVA", "Cooperativa", "AGRICOLE"])
def test_legal_form_or_trade_is_no_abbreviation_of_a_cooperative(end: str) -> None:
    name = f"Complesso di Attivita Preordinate, Agricultori e Operatori Vari, Societa {end}"
    assert not [part for part in parts_of(name) if part.casefold().startswith(end.casefold())]
