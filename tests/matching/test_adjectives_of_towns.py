"""Adjectives that other languages make of towns and lands, and words of Tajik bodies."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("Politechnika Lubelska", "Lublin University of Technology"),
        ("Politechnika Białostocka", "Bialystok University of Technology"),
        ("Politechnika Rzeszowska", "Rzeszow University of Technology"),
        ("Dubninskiy Mashinostroitelnyi Zavod", "Dubna Machine-Building Plant"),
        ("Tuapsinskiy NPZ", "Tuapse Refinery"),
        ("Feodosiyskiy Kombinat", "Feodosia Combine"),
        ("Splitska banka", "Split Bank"),
        ("Niška banka", "Nis Bank"),
        ("Novosadski sajam", "Novi Sad Fair"),
        ("Варненска корабостроителница", "Varna Shipyard"),
        ("Русенска корабостроителница", "Ruse Shipyard"),
        ("Магілёўскі ліфтавы завод", "Mogilev Elevator Plant"),
        ("Брэсцкая панчошная фабрыка", "Brest Hosiery Factory"),
        ("Віцебскі дывановы камбінат", "Vitebsk Carpet Plant"),
        ("Vyatskoye mashinostroitelnoye predpriyatiye", "Vyatka Machine-Building Enterprise"),
        ("AO Kievsky kabelny zavod", "Kyiv Cable Plant JSC"),
        ("Zaporozhskiy kabelnyy zavod", "Zaporizhzhia Cable Plant"),
        ("Orlovskiy staleprokatnyy zavod", "Oryol Steel Rolling Plant"),
        ("Шанхайский тракторный завод", "Shanghai Tractor Plant"),
        ("Хэбэйская металлургическая группа", "Hebei Metallurgical Group"),
        ("Гуандунская текстильная компания", "Guangdong Textile Company"),
        ("Токийская хлопковая компания", "Tokyo Cotton Company"),
        ("Ханойская хлопковая компания", "Hanoi Cotton Company"),
        (
            "Синьцзянский производственно-строительный корпус",
            "Xinjiang Production and Construction Corps",
        ),
        ("Sächsische Landesbank", "State Bank of Saxony"),
        ("Bayerische Landesbank", "Bavarian State Bank"),
        ("Münchner Flughafen", "Munich Airport"),
        ("Basler Kantonalbank", "Basel Cantonal Bank"),
        ("Banque cantonale vaudoise", "Vaud Cantonal Bank"),
        (
            "Вазорати адлияи Ҷумҳурии Тоҷикистон",
            "Ministry of Justice of the Republic of Tajikistan",
        ),
        ("Нерӯгоҳи барқи обии Роғун", "Rogun Hydropower Plant"),
        ("دادگاه ویژه روحانیت", "Special Clerical Court"),
        ("زندان عادل آباد شیراز", "Adelabad Prison Shiraz"),
        ("Kongra Gelê Kurdistan", "Kurdistan People's Congress"),
        ("नेपाल राष्ट्र बैंक", "Nepal Rastra Bank"),
    ],
)
def test_name_and_its_english_one_are_one(name: str, english: str) -> None:
    assert matching.compare(name, english, kind="organisation").is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Politechnika Lubelska", "Rzeszow University of Technology"),
        ("Варненска корабостроителница", "Burgas Shipyard"),
        ("AO Kievsky kabelny zavod", "Kirov Cable Plant JSC"),
        ("Віцебскі дывановы камбінат", "Brest Carpet Plant"),
        ("Хубэйская металлургическая группа", "Hebei Metallurgical Group"),
        ("Шанхайская текстильная компания", "Shandong Textile Company"),
        ("Sächsische Landesbank", "State Bank of Hesse"),
        ("Kölner Inc.", "Cologne Inc."),
        ("Niška Ltd.", "Nis Ltd."),
    ],
)
def test_another_towns_body_or_a_family_is_another(name: str, other: str) -> None:
    assert not matching.compare(name, other, kind="organisation").is_match
