"""Abbreviations of the unions and federations of West and Central Africa: *CTOP*, *FUPRO-Bénin*."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.beside.beginnings import abbreviates_all, counts_every, spells_out
from screener.names.beside.own_initials import beside_code
from screener.names.writing.fold import folded
from tests.matching.entries import found_by_the_second

_CTOP = "Coordination Togolaise des Organisations Paysannes et de Producteurs Agricoles"
_AOPP = "Association des Organisations Professionnelles Paysannes du Mali"
_HEVEA = "Fédération Nationale des Sociétés Coopératives d'Hévéa de Côte d'Ivoire"
PAIRS = [
    ("AOPP Mali", _AOPP.replace(" du Mali", "")),
    ("FPFD", "Fédération des Paysans du Fouta Djallon"),
    ("CTOP Lomé", _CTOP),
    ("CNCR Sénégal", "Conseil National de Concertation et de Coopération des Ruraux"),
    ("FUPRO-Bénin", "Fédération des Unions de Producteurs du Bénin"),
    ("FENASCOOPH-CI", _HEVEA),
    (
        "ANAPROCI",
        "Association nationale des producteurs de café et de cacao de Côte d'Ivoire",
    ),
    ("N.W.C.A. Bamenda", "North West Cooperative Association Ltd (NWCA)"),
    ("CFAN Lagos", "Cocoa Farmers Association of Nigeria"),
    ("SYNPA Bénin", "Syndicat National des Paysans"),
]


@pytest.mark.parametrize(("short", "long"), PAIRS)
def test_an_abbreviation_leaves_out_the_land_and_what_is_joined(short: str, long: str) -> None:
    assert matching.compare(short, long).is_match
    assert matching.compare(long, short).is_match


def test_index_offers_them() -> None:
    assert found_by_the_second(PAIRS) == [[at] for at in range(len(PAIRS))]
    assert found_by_the_second([pair[::-1] for pair in PAIRS]) == [[at] for at in range(len(PAIRS))]


@pytest.mark.parametrize(
    ("short", "long"),
    [
        # Another land's, by its name, its code or a town.
        ("AOPP Niger", _AOPP),
        ("AOPP Niamey", _AOPP),
        ("CTOP Bamako", _CTOP),
        ("CFAN Accra", "Cocoa Farmers Association of Nigeria"),
        ("FNPC-CI", "Fédération Nationale des Producteurs de Coton du Cameroun"),
        ("FUPRO-Togo", "Fédération des Unions de Producteurs du Bénin"),
        # Another letter, or another order.
        ("FPFT", "Fédération des Paysans du Fouta Djallon"),
        ("CPOT Togo", _CTOP),
        ("FENASCOOPA-CI", _HEVEA),
        ("S.W.C.A. Bamenda", "North West Cooperative Association Ltd"),
        # A firm has as many letters by chance.
        ("SAPA", "Société d'Assistance et de Protection aux Animaux"),
        # A cooperative of a town has its letter.
        ("SCAB Bonon", "Société Coopérative Agricole de Bangolo"),
        ("N.W.C.A. Bamenda", "North West Cooperative Association, Arusha"),
    ],
)
def test_of_another_land_or_of_other_letters_it_is_anothers(short: str, long: str) -> None:
    assert not matching.compare(short, long).is_match


def test_a_form_of_cameroon_is_a_cooperative() -> None:
    name = "Société Coopérative des Cacaoculteurs de Mbangassina"
    assert matching.compare(name, "SOCOOP Cacaoculteurs de Mbangasina").is_match
    assert not matching.compare(name, "SOCOOP Cacaoculteurs de Bokito").is_match


def test_which_words_an_abbreviation_counts() -> None:
    assert spells_out("ctop", folded(_CTOP))
    assert not spells_out("ctpo", folded(_CTOP))
    assert not spells_out("cto", folded(_CTOP))  # three letters are anybody's
    assert abbreviates_all("fenascooph", folded(_HEVEA))
    assert counts_every("nowefor", folded("North West Farmers Organisation"))
    assert not counts_every("nofaor", folded("North West Farmers Organisation"))


def test_a_code_behind_initials_is_their_land() -> None:
    assert beside_code("FENASCOOPH-CI") == "FENASCOOPH cote d ivoire"
    assert beside_code("COCA-COLA") == beside_code("FENASCOOPH") == ""
