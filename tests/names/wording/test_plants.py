"""Plants of the Soviet Union and after it, called by the beginnings of what they are."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Kurganmashzavod", "Курганский машиностроительный завод"),
        ("Курганмашзавод", "Kurgan Machine-Building Plant"),
        ("Uralvagonzavod", "Уральский вагоностроительный завод"),
        ("Uralhimmash", "Ural Chemical Machine Building Plant"),
        ("Volgogradneftemash", "Волгоградский завод нефтяного машиностроения"),
        ("Gomselmash", "Гомельский завод сельскохозяйственного машиностроения"),
        ("Луганськтепловоз", "Luhansk Locomotive Works"),
        ("Irkutskkabel", "Irkutsk Cable Plant"),
        ("Днепротяжмаш", "Dnipro Heavy Machinery Plant"),
    ],
)
def test_plant_is_found_by_the_beginnings_of_its_place_and_trade(short: str, long: str) -> None:
    assert matching.compare(short, long).is_match
    assert matching.compare(long, short).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kurganmashzavod", "Kurgankhimmash"),
        ("Uralmash", "Уралтрансмаш"),
        ("Uralvagonzavod", "Ural Automobile Plant"),
        ("Omsktransmash", "Omsk Tyre Plant"),
        ("Sibselmash", "Sibenergomash"),
        ("Rostselmash", "Rostov Helicopter Plant"),
    ],
)
def test_plant_of_another_trade_in_the_same_place_is_another(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("initials", "long"),
    [
        ("Uralmash", "Уральский завод тяжёлого машиностроения"),
        ("NTMK", "Нижнетагильский металлургический комбинат"),
        ("PNTZ", "Первоуральский новотрубный завод"),
        ("LGOK", "Лебединский горно-обогатительный комбинат"),
        ("IrkAZ", "Иркутский алюминиевый завод"),
        ("UEC-Saturn", "ПАО «ОДК-Сатурн»"),
        ("Makeyev State Rocket Center", "АО «ГРЦ Макеева»"),
        ("Progress Rocket Space Centre", "АО «РКЦ «Прогресс»"),
    ],
)
def test_plant_and_center_are_found_by_their_initials(initials: str, long: str) -> None:
    assert matching.compare(initials, long).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Fergana Azot", "Farg'onaazot AJ"),
        ("Navoi Azot", "Navoiyazot AJ"),
        ("Grodno Azot", "OAO Grodnoazot"),
        ("Buxoroneftgaz", "Bukhara Neft Gaz"),
    ],
)
def test_plants_of_nitrogen_are_known_by_their_town(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Navoiyazot", "Farg'onaazot"),
        ("Fergana Azot", "Navoi Azot"),
        ("Grodno Azot", "Navoi Azot"),
        ("Fergana Azot", "Chirchiq Azot"),
    ],
)
def test_plants_of_nitrogen_in_two_towns_are_two(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match
