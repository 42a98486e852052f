"""Slips of the pen cost less than other letters, and two letters are two in short words, too."""

from __future__ import annotations

import pytest

from screener import matching
from screener.matching.scoring.slips import edit_cost, is_slip


@pytest.mark.parametrize(
    ("one", "other"), [("sinmss", "sinsms"), ("vaad", "vad"), ("ozena", "ozean")]
)
def test_swapped_and_doubled_letters_are_slips(one: str, other: str) -> None:
    assert is_slip(one, other)
    assert is_slip(other, one)


def test_an_m_read_as_two_letters_is_a_slip() -> None:
    assert is_slip("carnel", "camel")
    assert edit_cost("carnel", "camel", 2) < 1


@pytest.mark.parametrize(("one", "other"), [("molex", "modlex"), ("berus", "verus"), ("x", "x")])
def test_other_letters_are_none(one: str, other: str) -> None:
    assert not is_slip(one, other)


def test_each_slip_among_other_letters_counts_less() -> None:
    assert edit_cost("recyo", "reyco", 1) < 1
    assert edit_cost("reycoballi", "recyobali", 2) < edit_cost("reycobalx", "recyobali", 2) < 2
    assert edit_cost("vesma", "vesna", 1) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SINMSS PTE. LTD.", "SINSMS PTE. LTD."),  # the one word of a name, swapped
        ("VAAD, AO", "VAD, AO"),  # doubled
        ("Korean Tangnu Trading", "Korean Tangun Trading"),  # both good pinyin
        ("OOO ZEENNIT LEASING", "OOO ZENIT LEASING"),  # two in five letters
        ("BEST2PAAY LIMITED", "BEST2PAY LIMITED"),  # beside a figure
        ("Carnel Group Co., Ltd.", "Camel Group Co., Ltd."),  # as text recognition reads an m
        ("Biblos Ravel Agency", "Biblos Travel Agency"),  # one letter, though a firm is called so
        ("Sea Marine Ltd", "Sea Marina Ltd"),  # another vowel at the end
        ("Aero Carga", "Aero Cargo"),
        ("Tekstil Centar", "Textile Center"),
        ("Unitrade Logistics LLC", "Unitrade Logistcs LLC"),
        ("Seatrade Shipping", "Seatrades Shipping"),
        ("Polfarm Sp. z o.o.", "Polpharm Sp. z o.o."),  # *pharm* in most languages
        ("Eurofarm SpA", "Europharm SpA"),
        ("LLC Vest-Ost", "West-Ost"),  # four letters in two romanisations
        ("Teyf Tadbir Arya Engineering Company", "Teyf Tadbir Aria"),
        ("OOO Firdaws", "Firdaus Limited"),
        ("AO Kvorum", "Joint Stock Company Quorum"),
        ("AO Salyut", "Joint Stock Company Salute"),
        ("Alfa Laval AB", "Alpha Laval AB"),
        ("El Jazireh", "El Jazira"),  # an ending of Persian
        ("LLC Newton Techniks", "Newton Technics LLC"),  # words of two meanings, written alike
        ("JSC Service Register", "Joint-stock company Service Registry"),
    ],
)
def test_a_misspelled_name_is_found(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nidec Corporation", "NIDC"),
        ("Alcoa Inc", "ALCO"),
        ("Sunon Electronics Co., Ltd.", "Sinno Electronic Co., Ltd"),
        ("Korean Dangun Trading", "Korean Tangun Trading"),
        ("Best3pay Limited", "BEST2PAY LIMITED"),
        ("Coton Federation", "Cocoa Federation"),
        ("China Power", "China Tower Corporation Limited"),
        ("Dragon Silk Ltd", "Dragon Milk Ltd"),
        ("Cantera Energy LLC", "ENERGETICHESKI TSENTR OOO"),
        ("PB Construction", "PBS Construction"),
        ("Corner Group", "Comer Group"),  # both exist
        ("Karnal Rice Mills", "Kamal Rice Mills"),  # a city and a name
        ("Industrial Technical Holdings Ltd", "Industrial Mechanical Holdings Ltd"),  # two trades
        ("ETS Protection SARL", "ETS Production SARL"),
        ("Orient Cotton Mills Pakistan Limited", "Eastern Cotton Mills Pakistan Limited"),
        ("El Energy Consultants Limited", "Synergy Consultants Limited"),
        ("Seatrade Shipmanagement Ltd", "Seatrans Shipmanagement Ltd"),
        ("Unitrade Logistics LLC", "Unitrans Logistics LLC"),
        ("Oceanlink Marine Ltd", "Oceanline Marine Ltd"),
        ("Agroprom TOV", "Agroprod TOV"),
    ],
)
def test_another_name_is_not(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
