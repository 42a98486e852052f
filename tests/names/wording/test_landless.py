"""Bodies of a land, which others write without it."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.caveats import LANDLESS
from screener.names.form import normal_form
from tests.matching.entries import found_by_the_second

PAIRS = (
    ("Defense Industries System, Sudan", "Defence Industries System"),
    ("Internal Security Agency (ABW), Poland", "Agencja Bezpieczeństwa Wewnętrznego"),
    ("Coffee and Cocoa Council of Côte d'Ivoire", "Conseil du Café-Cacao"),
    ("Федеральная служба безопасности Российской Федерации", "Federal Security Service (FSB)"),
    ("State Security Service of Latvia", "Valsts drošības dienests"),
    ("Ministry of Interior (State of Kuwait)", "وزارة الداخلية (الكويت)"),
    ("Directorate of Military Intelligence (Egypt)", "Directorate of Military Intelligence"),
)


@pytest.mark.parametrize(("listed", "written"), PAIRS)
def test_body_that_is_told_without_its_land_is_found(listed: str, written: str) -> None:
    assert matching.compare(written, listed).is_match


def test_index_finds_bodies_without_their_land() -> None:
    found = found_by_the_second(PAIRS)
    assert all(at in matches for at, matches in enumerate(found))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("National Intelligence Service of Burundi", "National Intelligence Service of Kenya"),
        ("Ministry of National Defence of Burundi", "Ministerul Apărării Naționale"),
        ("Central Bank of Libya", "Central Bank"),
        (
            "Directorate of Military Intelligence (Egypt)",
            "Directorate of Military Intelligence (Sudan)",
        ),
        ("National Civil Police (Honduras)", "Policía Nacional Civil (Guatemala)"),
        ("Ministry of Interior (Kuwait)", "وزارة الداخلية (قطر)"),
        ("Ministry of Labour (Bahrain)", "وزارة العمل (عمان)"),
        ("Ministry of Internal Affairs (Belarus)", "Министерство внутренних дел (Россия)"),
        ("Ministerio de Defensa (Cuba)", "Ministerio de Defensa (Venezuela)"),
        ("Ministry of Interior (State of Kuwait)", "Ministry of Interior (State of Qatar)"),
        ("Cotton Company of Zimbabwe", "Cotton Company"),
        ("General Trading and Contracting, Kuwait", "General Trading and Contracting"),
        ("Security Service Group, Nigeria", "Security Service Group"),
        ("Internal Security Agency, Libya", "Agencja Bezpieczeństwa Wewnętrznego, Polska"),
        ("Internal Security Agency, Libya", "Agencja Bezpieczeństwa Wewnętrznego"),
        ("Foreign Intelligence Service of Ukraine", "Serviciul de Informații Externe"),
        ("State Security Service of Georgia", "Valsts drošības dienests"),
        ("State Security Service of Uzbekistan", "Valsts drošības dienests"),
        ("State Security Department of Belarus", "Valstybės saugumo departamentas"),
        ("General Customs Directorate of Syria", "Dirección General de Aduanas"),
    ],
)
def test_land_tells_bodies_apart(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Industrial Chemical Products, Iran", "Industrial Chemical Products GmbH"),
        ("India Metal Products Manufacturing", "Metal Products Manufacturing Co., Ltd."),
        ("Taiwan Electronic Components Technology", "Electronic Components Technology Ltd"),
        ("Medical Equipment Supply, Iran", "Medical Equipment Supply LLC"),
        ("International Freight Services, Syria", "International Freight Services BV"),
        ("Solar Energy Systems of Germany", "Solar Energy Systems"),
        ("Defence Industries System, Sudan", "Defense Industries System GmbH"),
    ],
)
def test_firm_is_not_taken_for_one_of_any_land(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    "name", ["India Cotton Spinning Mills Ltd", "Bank of China", "Acme Steel Works of India"]
)
def test_firms_keep_their_land(name: str) -> None:
    assert all(not reading.caveats & LANDLESS for reading in normal_form(name).readings)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        (
            "Ethiopian Metals and Engineering Corp",
            "Metals & Engineering Corporation (METEC), Addis Ababa",
        ),
        ("Ghana Cocoa Board", "Cocoa Board, Accra"),
        ("Ethiopian Sugar Corporation", "Sugar Corporation, Addis Ababa"),
        ("Kenya Ports Authority", "Ports Authority, Nairobi"),
        ("Sudanese Petroleum Corporation", "Petroleum Corporation, Khartoum"),
    ],
)
def test_a_firm_of_a_state_is_told_by_its_capital(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Pakistan Steel Corporation", "Steel Corporation, Lahore"),
        ("Bangladesh Textile Mills", "Textile Mills, Dhaka"),
        ("Ethiopian Sugar Corporation", "Sugar Corporation, Nairobi"),
        ("Indonesian Trading Company", "Trading Company, Jakarta"),
        ("Ghana Gold Board", "Cocoa Board, Accra"),
        ("Alpha Corporation Ethiopia", "Alpha Corporation, Addis Ababa"),
    ],
)
def test_a_firm_of_a_trade_is_none_of_a_state_by_its_town(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Sudanese Petroleum Corporation (Khartoum)", "Sudanese Petroleum Corporation"),
        ("Nepal Food Corporation, Kathmandu", "Nepal Food Corporation"),
        ("Chad Cotton Company, N'Djamena", "Chad Cotton Company"),
        ("Lithuanian Railways, Vilnius", "Lietuvos geležinkeliai AB"),
    ],
)
def test_a_body_that_says_its_land_is_told_without_its_capital(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Iraq Hospital, Baghdad", "Iraq Hospital"),
        ("Kenya Power, Mombasa", "Kenya Power, Nairobi"),
        ("Sudan, Khartoum", "Sudan"),
    ],
)
def test_a_town_tells_what_every_town_has(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match
