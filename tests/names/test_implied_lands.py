"""The language of a body of a state tells its land."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.form import normal_form


def _lands(name: str) -> set[str]:
    return {
        token.text
        for reading in normal_form(name).readings
        for token in reading.tokens
        if token.kind == "place"
    }


@pytest.mark.parametrize(
    ("name", "land"),
    [
        ("Ministero dei Trasporti", "italy"),
        ("Ministerstwo Obrony Narodowej", "poland"),
        ("Υπουργείο Εθνικής Άμυνας", "greece"),
    ],
)
def test_ministry_is_of_the_land_of_its_language(name: str, land: str) -> None:
    assert land in _lands(name)


@pytest.mark.parametrize(
    "name", ["Ministry of Transport", "Ministero dei Trasporti dell'Albania", "Acciaierie Rossi"]
)
def test_other_names_tell_no_land(name: str) -> None:
    assert "italy" not in _lands(name)


def test_land_that_only_the_translation_names_is_no_difference() -> None:
    name = "Ministero delle Infrastrutture e dei Trasporti"
    assert matching.compare(name, "Italian Ministry of Infrastructure and Transport").is_match
    assert not matching.compare(name, "Spanish Ministry of Infrastructure and Transport").is_match
