"""A unit of an army or ministry is found by its own name, where that tells it."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.beside.units import units


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        (
            "Main Directorate of Deep-Sea Research of the Ministry of Defence of Russia",
            "Main Directorate of Deep-Sea Research",
        ),
        (
            "12-й Центральный научно-исследовательский институт Министерства обороны РФ",
            "12-й Центральный научно-исследовательский институт",
        ),
        (
            "Центральний науково-дослідний інститут при Міністерстві оборони України",
            "Центральний науково-дослідний інститут",
        ),
        ("85th Main Special Service Center, Military Unit 26165", "Military Unit 26165"),
    ],
)
def test_unit_stands_by_itself(name: str, unit: str) -> None:
    assert list(units(name)) == [unit]


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Defence of the Russian Federation",
        "Main Directorate of the Ministry of Internal Affairs",
        "Department of the Ministry of Health",
        "Министерство обороны",
        "Ministry Coffee Ltd",
        "",
    ],
)
def test_what_says_nothing_without_its_ministry_is_no_unit(name: str) -> None:
    assert list(units(name)) == []


def test_unit_is_found_without_its_ministry() -> None:
    whole = "The Main Directorate of Deep-Sea Research of the Ministry of Defence of Russia"
    assert matching.compare("Main Directorate of Deep Sea Research", whole).is_match
