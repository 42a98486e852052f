"""Abbreviations of cooperatives beside the town that the long name says too: *SOCAB Bangolo*."""

from __future__ import annotations

import pytest

from screener import matching
from tests.matching.entries import found_by_the_second

PAIRS = [
    ("SOCAB Bangolo", "Société Coopérative Agricole de Bangolo"),
    ("SCAT Tiassalé", "Société Coopérative Agricole de Tiassalé"),
    ("SOCOPAD Daloa", "Société Coopérative des Producteurs Agricoles de Daloa"),
    ("SCAB Bonon", "Société Coopérative Agricole de Bonon"),
    ("UCOPAK Korhogo", "Union des Coopératives de Producteurs d'Anacarde de Korhogo"),
    # towns that are words, too
    ("COPROCA Man", "Coopérative des Producteurs de Cacao de Man"),
    ("COOPAGRO Santa Rosa", "Cooperativa Agropecuaria Santa Rosa"),
]
BEFORE_FORMS = [
    ("KNCU", "Kilimanjaro Native Co-operative Union (1984) Ltd"),
    ("KONAFCOOP", "Konye Area Farmers Cooperative Society Ltd"),
]


@pytest.mark.parametrize(("short", "long"), PAIRS)
def test_an_abbreviation_may_stand_beside_the_town(short: str, long: str) -> None:
    assert matching.compare(short, long).is_match


@pytest.mark.parametrize(("short", "long"), BEFORE_FORMS)
def test_an_abbreviation_need_not_count_the_form_behind(short: str, long: str) -> None:
    assert matching.compare(short, long).is_match


def test_index_offers_them() -> None:
    pairs = [*PAIRS, *BEFORE_FORMS]
    assert found_by_the_second(pairs) == [[at] for at in range(len(pairs))]
    assert found_by_the_second([pair[::-1] for pair in pairs]) == [[at] for at in range(len(pairs))]


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("SOCAB Bangolo", "Société Coopérative Agricole de Bonon"),
        ("SCAD Soubré", "Société Coopérative Agricole de Soubré"),
        ("COPAG Daloa", "Coopérative des Producteurs Agricoles de Gagnoa"),
        ("COOPAGRO Santa Rosa", "Cooperativa Agropecuaria San Pedro"),
        ("CASA Unión", "Cooperativa Agraria San Antonio"),
        ("COPAL Lima", "Cooperativa Agraria Lima"),
    ],
)
def test_of_another_town_or_of_other_letters_it_is_anothers(short: str, long: str) -> None:
    assert not matching.compare(short, long).is_match
