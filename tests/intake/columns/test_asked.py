"""A self-assessment in columns: the headings are questions, the cells their answers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from screener.intake import Intake

Read = Callable[..., Intake]


def test_an_answer_is_read_with_the_question_above_it(read: Read) -> None:
    found = read(
        "Lieferant;Land;Werden Reisepässe der Beschäftigten einbehalten?;Freie Tage pro Monat\n"
        "Alpha;Polen;Ja;0\n"
        "Beta;Polen;;4\n"
    )
    asked = [supplier.workforce for supplier in found.suppliers]
    assert asked == [
        "Werden Reisepässe der Beschäftigten einbehalten? Ja; Freie Tage pro Monat: 0",
        "Freie Tage pro Monat: 4",
    ]
    guessed = [dict(one.params) for one in found.notes if one.code == "intake.column_guessed"]
    assert {one["field"] for one in guessed} == {"workforce"}


def test_a_known_heading_of_workers_goes_with_its_answer(read: Read) -> None:
    found = read("Supplier,Agency workers,Number of employees\nAcme,none,120\n")
    assert found.suppliers[0].workforce == "Agency workers: none; 120"


@pytest.mark.parametrize(
    "heading", ["Payment terms", "Reisekosten", "Commission", "Retention %", "Unpaid invoices"]
)
def test_headings_of_trade_ask_nothing_of_workers(read: Read, heading: str) -> None:
    found = read(f"Supplier,{heading}\nAcme,yes\n")
    assert not found.suppliers[0].workforce


@pytest.mark.parametrize(
    "heading",
    [
        "Passport retention audit date",
        "Passport retention - evidence",
        "Comments on passport retention",
        "Debt bondage: responsible",
        "Stand Passeinbehaltung",
    ],
)
def test_a_heading_that_says_more_than_the_harm_asks_nothing(read: Read, heading: str) -> None:
    found = read(f"Supplier,{heading}\nAcme,2024-05-01\n")
    assert not found.suppliers[0].workforce


@pytest.mark.parametrize(
    "heading",
    ["Passport retention", "3.4 Passports retained", "Unpaid wages (EUR)", "Debt bondage:"],
)
def test_a_heading_that_is_nothing_but_a_harm_asks_after_it(read: Read, heading: str) -> None:
    found = read(f"Supplier,{heading}\nAcme,Yes\n")
    assert found.suppliers[0].workforce.endswith(": Yes")


def test_the_choices_of_a_form_are_no_part_of_its_question(read: Read) -> None:
    found = read("Supplier,Are passports retained? (Y/N)\nAcme,Y\n")
    assert found.suppliers[0].workforce == "Are passports retained? Y"
