"""Families as Belarusian and Uzbek write them and as Russian does."""

from __future__ import annotations

import pytest

from tests.matching.person_pairs import match


@pytest.mark.parametrize(
    ("own", "russian"),
    [
        ("Mikalai Varabei", "Nikolai Vorobey"),
        ("Volha Chamadanava", "Olga Chemodanova"),
        ("Andrei Halavanau", "Andrei Golovanov"),
        ("Siarhei Haurylau", "Sergei Gavrilov"),
        ("Ivan Kazlou", "Ivan Kozlov"),
        ("Ihar Piatrou", "Igor Petrov"),
        ("Sviatlana Tsikhanouskaya", "Svetlana Tikhanovskaya"),
        ("Mikhail Hramadka", "Mikhail Gromadko"),
        ("Ivan Tsertsel", "Ivan Tertel"),
        ("Sobir Bobojonov", "Sabir Babadzhanov"),
    ],
)
def test_a_family_is_one_in_belarusian_or_uzbek_and_in_russian(own: str, russian: str) -> None:
    assert match(own, russian)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mark Hardon", "Mark Gordon"),  # no names of Belarus
        ("Mary Horton", "Mary Garton"),
        ("Sergei Golovin", "Sergei Galavan"),
        ("Ivan Soloviev", "Ivan Salavat"),
    ],
)
def test_families_of_elsewhere_and_others_stay_apart(one: str, other: str) -> None:
    assert not match(one, other)
