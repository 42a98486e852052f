"""The number of a section or plant that a name says, wherever it stands."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.beside.sections import section_of
from screener.names.beside.signs import signs_of
from screener.names.writing.fold import folded


@pytest.mark.parametrize(
    ("name", "section"),
    [
        ("Section Soubré 3, COOP-CA Wanita", "section 3"),
        ("COOP-CA Wanita (Section de Soubré n° 12)", "section 12"),
        ("COOP-CA Wanita, Lot B7", "section b7"),
        ("Usine San Pedro II, SACO", "section ii"),
        ("Cargill Cocoa Ltd, Depot Road 5", ""),
        ("Cargill Cocoa Ltd, Lot 7", ""),  # an address
        ("Section 27", "section 27"),
        ("COOP-CA Wanita", ""),
    ],
)
def test_a_number_is_told_by_its_label(name: str, section: str) -> None:
    words = folded(name)
    assert section_of(words, signs_of(words)) == section


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Section Soubré 3, COOP-CA Wanita", "Section Soubré 5, COOP-CA Wanita"),
        ("COOP-CA Wanita (Section Soubré 3)", "COOP-CA Wanita (Section Soubré 5)"),
        ("COOP-CA Wanita - Section 3 Soubré", "Section Soubré 5, COOP-CA Wanita"),
        ("Zone Méagui 1, SCOOPS ECAM", "Zone Méagui 2, SCOOPS ECAM"),
        ("Block B2, Kuapa Kokoo Farmers Union", "Block B4, Kuapa Kokoo Farmers Union"),
        ("Section Gabiadji III, COOP-CA Wanita", "Section Gabiadji V, COOP-CA Wanita"),
        (
            "Entrepôt Abidjan 2, Cargill West Africa SA",
            "Entrepôt Abidjan 3, Cargill West Africa SA",
        ),
        ("Cargill West Africa SA, Antenne 3", "Cargill West Africa SA, Antenne 5"),
    ],
)
def test_sections_of_other_numbers_are_two(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
    assert not matching.compare(other, one).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Section Soubré 3, COOP-CA Wanita", "COOP-CA Wanita, Section Soubré n° 3"),
        ("Section Soubré 3, COOP-CA Wanita", "COOP-CA Wanita"),
        ("Antenne 2, COOP-CA Wanita", "Coop-CA Wanita (Antenne No. 2)"),
        # two houses of one firm
        (
            "Olam Ghana Ltd, Plot 5, Spintex Road, Tema",
            "Olam Ghana Ltd, Plot 9, Harbour Road, Tema",
        ),
    ],
)
def test_of_the_same_number_or_none_they_are_one(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match
