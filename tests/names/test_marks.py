"""What characters call for: signs of other names, of ledgers, of what parts a name."""

from __future__ import annotations

import pytest

from screener.names.beside.asides import is_marked, is_parted
from screener.names.marks import FIGURE, LEDGER, marks_of


@pytest.mark.parametrize("name", ["Société Générale", "FELELŐSSÉGŰ TÁRSASÁG", "Orion Cables"])
def test_letters_of_the_latin_script_call_for_nothing(name: str) -> None:
    assert marks_of(name) == 0
    points = f"{name}, S.A."
    assert not is_marked(points, marks_of(points))


@pytest.mark.parametrize(
    "name", ["Usine «Orion»", "ООО Орион", "Orion – Société", "Orion (Genève)"]
)
def test_other_letters_and_signs_mark_a_name_beside_a_name(name: str) -> None:
    assert is_marked(name, marks_of(name))


@pytest.mark.parametrize("name", ["Orion, Genève", "Orion - Genève", "Orion – Genève"])
def test_comma_or_dash_between_words_parts_a_name(name: str) -> None:
    assert is_parted(name, marks_of(name))


@pytest.mark.parametrize("name", ["Alpha-Beta Ltd", "Alpha–Beta Ltd", "Alpha Ltd"])
def test_dash_within_a_word_parts_none(name: str) -> None:
    assert not is_parted(name, marks_of(name))


def test_figures_and_signs_of_ledgers_are_told() -> None:
    assert marks_of("Alpha 12") & FIGURE
    assert marks_of("Alpha 12") & LEDGER
    assert marks_of("Alpha | Beta") & LEDGER
    assert not marks_of("Alpha & Beta") & (FIGURE | LEDGER)
