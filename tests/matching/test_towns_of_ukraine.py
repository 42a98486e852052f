"""Plants of Ukraine and Belarus by their town, in Russian, Ukrainian and English."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Єнакієвський металургійний завод", "Yenakiieve Iron and Steel Works"),
        ("Авдеевский коксохимический завод", "Avdiivka Coke Plant"),
        ("Горлівський хімічний завод", "Horlivka Chemical Plant"),
        ("Черниговский автозавод", "Chernihiv Automobile Plant"),
        ("Дружковский машиностроительный завод", "Druzhkivka Machine-Building Plant"),
        ("Кременчуцький сталеливарний завод", "Kremenchuk Steel Casting Plant"),
        ("Vitsebsk Carpet Factory", "Vitebsk Carpet Factory"),
        ("Азовский ликёро-водочный завод", "Azov Distillery Plant"),
        ("Лікеро-горілчаний завод «Златогор»", "Zlatogor Distillery"),
    ],
)
def test_a_plant_is_found_by_its_town_in_another_language(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Авдеевский коксохимический завод", "Alchevsk Coke Plant"),
        ("Черниговский автозавод", "Cherkasy Automobile Plant"),
        ("Горлівський хімічний завод", "Horlivka Machine-Building Plant"),
    ],
)
def test_a_plant_of_another_town_or_trade_stays_apart(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
