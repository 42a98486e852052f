"""Firms that a person is called by, and initials for given names."""

from __future__ import annotations

import pytest

from screener import matching
from tests.matching.entries import found_by_the_second

IN_INITIALS = [
    ("IP Ivanov I.I.", "IP Ivanov Ivan Ivanovich"),
    ("ИП Иванов И.И.", "Индивидуальный предприниматель Иванов Иван Иванович"),
    ("ФОП Коваленко О.М.", "ФОП Коваленко Олена Миколаївна"),
    ("Индивидуальный предприниматель Петров С.В.", "IP Petrov Sergey Viktorovich"),
    ("Individual Entrepreneur Yusupov Yu.A.", "ИП Юсупов Юрий Алексеевич"),
    ("Individual Entrepreneur Petrosyan Armen", "IP Petrosyan A."),
    ("IP Petrov S.", "IP Petrov Sergey Viktorovich"),
    ("K. Ivanov IP", "IP Ivanov Konstantin"),
    ("ИП Ким А.В.", "ИП Ким Александр Викторович"),
    ("ИП Пак А.", "IP Pak Aleksey Ivanovich"),
    ("ИП Ким О.", "IP Kim Oleg"),
    ("R. Kumar Textiles", "Ramesh Kumar Textiles"),
    ("S Fernando Garments", "Sunil Fernando Garments"),
    ("J. van der Meulen Beheer B.V.", "Jan van der Meulen Beheer B.V."),
    ("H. Mueller GmbH", "Hans Mueller GmbH"),
    ("D. Kumar Textiles", "Dinesh Kumar Textiles"),
]


@pytest.mark.parametrize(("short", "long"), IN_INITIALS)
def test_a_firm_of_a_person_is_found_by_initials_and_is_not_certain(short: str, long: str) -> None:
    compared = matching.compare(short, long)
    assert compared.is_match
    assert compared.score < 0.95
    assert compared.score == matching.compare(long, short).score
    assert "match.initialled" in {statement.code for statement in compared.explanation}


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("IP Ivanov I.I.", "IP I.I. Ivanov"),
        ("IP Ivanov I.I.", "Ivanov II IP"),
        ("IP Ivanov A.I.", "IP Ivanov A. I."),
        ("IP Petrov S.V.", "ИП Петров С.В."),
    ],
)
def test_initials_are_one_however_they_are_written(name: str, other: str) -> None:
    assert matching.compare(name, other).score == 1.0


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("IP Ivanov I.I.", "IP Ivanov P.P."),
        ("ИП Иванов И.И.", "ИП Иванов А.А."),
        ("IP Petrov S.V.", "IP Petrov V.S."),
        ("ФОП Коваленко О.М.", "ФОП Коваленко Оксана Петрівна"),
        ("Индивидуальный предприниматель Петров С.В.", "IP Petrov Stepan Antonovich"),
        ("ИП Ким А.В.", "ИП Ким С.П."),
        ("IP Ivanov A.O.", "IP Ivanov S.O."),
        # two families are no given name and one
        ("Ernst & Young", "E. Young"),
        # both are in full
        ("IP Ivanov Ivan Ivanovich", "IP Ivanov Igor Ilyich"),
        ("Ramesh Kumar Textiles", "Rajesh Kumar Textiles"),
        ("John Smith Ltd", "James Smith Limited"),
        # a trade is no family's name
        ("Prakash Retail Private Limited", "A P Retail Limited"),
    ],
)
def test_other_initials_and_other_names_are_other_persons(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


@pytest.mark.parametrize("name", ["IP Vlieland BV", "FOP Nestor AB", "CHP Energia SA"])
def test_a_form_behind_a_name_is_no_initials_without_points(name: str) -> None:
    assert matching.compare(name, name.rsplit(" ", 1)[0]).is_match


def test_the_index_finds_who_is_written_with_initials() -> None:
    for at, found in enumerate(found_by_the_second(IN_INITIALS)):
        assert at in found
    for at, found in enumerate(found_by_the_second([pair[::-1] for pair in IN_INITIALS])):
        assert at in found
