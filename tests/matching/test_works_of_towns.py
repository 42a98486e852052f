"""Works and state firms by their town or owner, in languages that bend their names."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("own", "english"),
    [
        ("Σωληνουργεία Κορίνθου Α.Ε.", "Corinth Pipeworks (Greece)"),
        ("Οργανισμός Λιμένος Πειραιώς", "Piraeus Port Authority"),
        ("Τσιμέντα Χαλκίδος", "Chalkida Cement"),
        ("Ναυπηγεία Σύρου", "Syros Shipyards"),
        ("Κλωστήρια Νάουσας", "Naousa Spinning Mills"),
        ("Det Østasiatiske Kompagni A/S", "East Asiatic Company (EAC, Denmark)"),
        ("Svenska Ostindiska Kompaniet", "Swedish East India Company"),
        ("Staatsolie Maatschappij Suriname N.V.", "State Oil Company of Suriname"),
        ("Billiton Bauxietmaatschappij", "Billiton Bauxite Company"),
        ("КВД «Ширкати алюминийи тоҷик»", "TALCO – Tajik Aluminium Company"),
        ("Železničné opravovne a strojárne Zvolen, a.s.", "ŽOS Zvolen (railway repair works)"),
        (
            "شرکت مهندسی و ساخت تأسیسات دریایی ایران",
            "Iranian Offshore Engineering and Construction",
        ),
        (
            "Perusahaan Umum Percetakan Uang Republik Indonesia",
            "Peruri (Indonesian state mint and banknote printer)",
        ),
    ],
)
def test_one_is_found_in_english(own: str, english: str) -> None:
    assert matching.compare(own, english).is_match


@pytest.mark.parametrize(
    ("own", "english"),
    [
        ("Οργανισμός Λιμένος Θεσσαλονίκης", "Piraeus Port Authority"),
        ("Ναυπηγεία Ελευσίνας", "Skaramangas Shipyards"),
        ("Det Østasiatiske Kompagni A/S", "East African Company (Denmark)"),
        ("Železničné opravovne a strojárne Zvolen, a.s.", "ŽOS Trnava"),
        ("Staatsolie Maatschappij Suriname N.V.", "State Rice Company of Suriname"),
    ],
)
def test_that_of_another_town_or_trade_is_not(own: str, english: str) -> None:
    assert not matching.compare(own, english).is_match
