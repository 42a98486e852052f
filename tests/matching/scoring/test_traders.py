"""Persons who trade under their own names, whose brothers do too."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("ИП Орлов Олег Юрьевич", "IP Orlov Igor Yurievich"),
        ("ИП Ахметов Серик Маратович", "IP Akhmetov Berik Maratovich"),
        ("ФОП Шевченко Олена Миколаївна", "FOP Shevchenko Oksana Mykolaivna"),
        ("IP Smirnov Ivan Petrovich", "IP Smirnov Ilya Petrovich"),
    ],
)
def test_another_given_name_before_a_fathers_is_another_trader(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match
    assert not matching.compare(other, name).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("ИП Кузнецов Андрей Викторович", "IP Kuznetsov Andrey Viktorovich"),
        ("ИП Петрова Наталья Сергеевна", "IP Petrova Nataliya Sergeyevna"),
        ("ФОП Дмитренко Сергій Петрович", "IP Dmitrenko Sergei Petrovich"),
        ("ФОП Кузнецова Ганна Вікторівна", "IP Kuznetsova Anna Viktorovna"),
        ("FOP Kuznetsova Hanna Viktorivna", "FOP Kuznetsova Anna Viktorivna"),
        ("Abramovich Steel Works Ltd", "Abramovich Steelworks Ltd"),
    ],
)
def test_a_trader_is_found_by_another_spelling(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Karim Bensalem Import Export", "Karima Bensalem Import Export"),
        ("Stefan Brunner Transporte", "Stefanie Brunner Transporte"),
        ("Daniela Moda", "Daniele Moda"),
    ],
)
def test_one_given_name_is_no_misspelling_of_another(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [("Hasan Group", "Hassan Group"), ("Hussein Trading Est.", "Hussain Trading Est.")],
)
def test_two_spellings_of_a_given_name_are_one(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match
