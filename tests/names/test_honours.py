"""A plant named after a person is found whatever the order and case of the name."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.honours import without_honours


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Завод им. В.А. Дегтярева", "Завод Дегтярев"),
        ("Завод імені В.О. Малишева", "Завод Малишев"),
        ("Shipyard named after A.M. Gorky", "Shipyard Gorky"),
        ("Zavod imeni A.M. Gorkogo, Zelenodolsk", "Zavod Gorky , Zelenodolsk"),
        ("Институт имени академика Н. Е. Жуковского", "Институт Жуковский"),
        ("S.P. Korolev Rocket and Space Corporation", "Korolev Rocket and Space Corporation"),
    ],
)
def test_only_the_surname_is_left(name: str, plain: str) -> None:
    assert " ".join(without_honours(name).split()) == plain


@pytest.mark.parametrize("name", ["J.P. Morgan", "Imperial Tobacco", "Im Park Hotel", "", "IM 2"])
def test_other_names_hold_no_honour(name: str) -> None:
    assert without_honours(name) == ""


@pytest.mark.parametrize(
    ("listed", "written"),
    [
        ("Державне підприємство «Завод імені В.О. Малишева»", "State Enterprise Malyshev Plant"),
        ("Zelenodolsk Shipyard named after A.M. Gorky", "Gorky Shipyard Zelenodolsk"),
        ("АО «Завод им. В.А. Дегтярева»", "Degtyarev Plant"),
    ],
)
def test_plant_is_found_by_the_surname(listed: str, written: str) -> None:
    assert matching.compare(listed, written).is_match


def test_plant_named_after_another_person_is_another() -> None:
    assert not matching.compare("АО «Завод им. В.А. Дегтярева»", "Kalinin Plant").is_match
