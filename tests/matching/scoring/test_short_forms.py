"""Short forms without their dot, figures, and lands in a letter or two behind a firm."""

from __future__ import annotations

import pytest

from screener import matching
from tests.matching.entries import found_by_the_second

PAIRS = [
    ("Usina Santa Adélia S/A", "USINA STA ADELIA SA"),
    ("Fazenda Santa Rita", "FAZENDA STA RITA"),
    ("Fazenda Santo Antônio", "Fazenda Sto Antonio"),
    ("Bioparques de Occidente, S.A. de C.V.", "Bioparques de Occte. SA de CV"),
    ("Empacadora Kolokol del Oriente", "Empacadora Kolokol del Ote."),
    ("Ingenio San Francisco Ameca", "Ingenio San Fco. Ameca"),
    ("Fazenda São João", "Fazenda S João"),
    ("Tessitura San Marco", "Tessitura S. Marco"),
    ("Cooperativa Agricola San Marco", "Coop. Agricola S. Marco"),
    ("Ingenio Tres Valles", "Ingenio 3 Valles"),
    ("Fazenda Dois Irmãos", "Fazenda 2 Irmãos"),
    ("Siete Mares SA", "7 Mares SA"),
    ("Sieben Berge GmbH", "7 Berge GmbH"),
    ("Estancia Veinticinco de Mayo", "Estancia 25 de Mayo"),
    ("PT Tiga Pilar Sejahtera", "PT 3 Pilar Sejahtera"),
    ("Sucaf Côte d'Ivoire", "SUCAF CI"),
    ("Foxconn Vietnam", "Foxconn VN"),
    ("Nestlé South Africa", "NESTLE RSA"),
    ("Siemens India Ltd", "Siemens (I) Ltd"),
    ("Intel Malaysia Sdn Bhd", "Intel (M) Sdn Bhd"),
    ("Olam Tanzania Ltd", "Olam (T) Ltd"),
    ("Bidco Kenya Ltd", "Bidco (K) Ltd"),
    ("Raychem RPG (India) Ltd", "Raychem RPG (I) Ltd"),
]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_short_form_stands_for_its_word(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


def test_index_offers_what_short_forms_stand_for() -> None:
    assert found_by_the_second(PAIRS) == [[at] for at in range(len(PAIRS))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fazenda Dois Irmãos", "Fazenda 2 Irmãos"),
        ("Sucaf Côte d'Ivoire", "SUCAF CI"),
        ("Intel Malaysia Sdn Bhd", "Intel (M) Sdn Bhd"),
        ("Fazenda Santa Rita", "FAZENDA STA RITA"),
    ],
)
def test_it_is_said_that_one_is_short(one: str, other: str) -> None:
    said = [statement.code for statement in matching.compare(one, other).explanation]
    assert "match.word_abbreviation" in said


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fazenda Santa Rosa", "FAZENDA STA RITA"),
        ("Ingenio Tres Valles", "Ingenio 2 Valles"),
        ("Intel Singapore Pte Ltd", "Intel (M) Sdn Bhd"),
        ("San Auto", "S Auto"),
        ("Santa Travel", "STA Travel"),
        ("Ivoire Games", "CI Games"),
        # a province of Indonesia
        ("Kolar Papua Indonesia", "Kolar PNG"),
        ("PT Kolar Papua", "Kolar PNG"),
        # brands and names
        ("Elf Aquitaine", "11 Aquitaine"),
        ("Otto Versand", "8 Versand"),
        ("UC Davis", "3 Davis"),
        ("Lima Kolar Steel", "5 Kolar Steel"),
    ],
)
def test_short_form_alone_tells_no_firm(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
