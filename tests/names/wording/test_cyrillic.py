"""What Cyrillic says otherwise than English does."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.wording.cyrillic import otherwise_in_cyrillic


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Суд города Москвы", "Суд Москвы"),
        ("суд міста Києва", "суд Києва"),
        ("Управа града Ниша", "Управа Ниша"),
        ("СУД ГОРОДА МОСКВЫ", "СУД МОСКВЫ"),
    ],
)
def test_city_is_also_said_without_that_it_is_one(name: str, said: str) -> None:
    assert [*otherwise_in_cyrillic(name)] == [said]


@pytest.mark.parametrize(
    "name",
    ["Банк города", "Вести города и области", "Градара ООО", "Огни города ООО", "РИТМ ГОРОДА ЗАО"],
)
def test_city_without_its_name_is_left(name: str) -> None:
    assert not [*otherwise_in_cyrillic(name)]


def test_court_of_a_city_is_that_of_the_place_and_of_no_other() -> None:
    court = "Арбитражный суд города Москвы"
    assert matching.compare(court, "Moscow Arbitration Court").is_match
    assert not matching.compare(court, "Minsk Arbitration Court").is_match


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("Предузеће Цер Чачак", "Cer Cacak Enterprise"),
        ("Рударско предузеће Речица", "Recica Mining Enterprise"),
        ("Шећерана Жабаљ", "Zabalj Sugar Factory"),
        ("Болница Ужице", "Uzice Hospital"),
    ],
)
def test_serbian_is_also_read_in_its_own_latin_without_hooks(name: str, latin: str) -> None:
    assert matching.compare(name, latin).is_match


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("ООО «Зиё Текстиль»", "Ziyo Textile LLC"),
        ("ООО «Дунё Савдо»", "Dunyo Savdo LLC"),
        ("ОсОО «Ак Жол Текстиль»", "Ak Jol Textile LLC"),
        ("«Жаңа Текстиль» ЖШС", "Jana Textile LLP"),
        ("«Ақ Мақта» ЖШС", "Ak Makta LLP"),
    ],
)
def test_letters_are_said_as_in_central_asia(name: str, latin: str) -> None:
    assert matching.compare(name, latin).is_match


def test_another_firm_of_central_asia_is_another() -> None:
    assert not matching.compare("ОсОО «Жал Текстиль»", "Dal Textile LLC").is_match
    assert [*otherwise_in_cyrillic("ООО «Жасмин»")] == []


def test_a_q_is_a_k_in_central_asia_alone() -> None:
    assert matching.compare("Oq Oltin MCHJ", "Ok Oltin LLC").is_match
    assert not matching.compare("OQ Chemicals", "OK Chemicals").is_match
    assert not matching.compare("AQ Group AB", "AK Group AB").is_match
