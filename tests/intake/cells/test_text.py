"""Cells cleaned, split, and asked for yes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from screener.intake import Intake
from screener.intake.cells.text import clean, clean_column, read_yes, split

Read = Callable[..., Intake]


def test_a_tidy_column_passes_untouched_and_an_untidy_one_is_cleaned() -> None:
    tidy = ("Acme", "", "Müller & Söhne", "O'Neill")
    assert clean_column(tidy) is tidy
    assert clean_column(("a ", "b\tc", "\u3000d", "")) == ["a", "b c", "d", ""]
    assert clean("'-5") == "-5"
    assert clean("'Ndrangheta Ltd") == "'Ndrangheta Ltd"


def test_goods_are_split_at_commas_too() -> None:
    assert split("shirts (men, boys), socks; 手套、帽子", goods=True) == (
        "shirts (men, boys)",
        "socks",
        "手套",
        "帽子",
    )
    assert split("Smith, John; Doe, Jane") == ("Smith, John", "Doe, Jane")


def test_directors_and_other_names_are_split(read: Read) -> None:
    (supplier,) = read(
        "Supplier;Directors;Other names;Sites\n"
        'Acme;"Hans Weber; Ana Silva";Acme Trading|阿克米;"Lyon; Lyon; Paris"\n'
    ).suppliers
    assert supplier.directors == ("Hans Weber", "Ana Silva")
    assert supplier.other_names == ("Acme Trading", "阿克米")
    assert supplier.sites == ("Lyon", "Paris")


@pytest.mark.parametrize(
    "text", ["X", "yes", "Ja", "oui", "Sí", "sim", "TAK", "evet", "是", "はい"]
)
def test_yes_in_many_languages(text: str) -> None:
    assert read_yes(text)


@pytest.mark.parametrize("text", ["", "no", "nein", "否", "0"])
def test_anything_else_is_no(text: str) -> None:
    assert not read_yes(text)


def test_a_sole_trader_is_known(read: Read) -> None:
    found = read("Supplier,Natural person\nHans Weber,X\nAcme,\n")
    assert [each.sole_trader for each in found.suppliers] == [True, False]


def test_parts_of_an_address_are_joined_in_order(read: Read) -> None:
    found = read("Supplier,Street,House number,PLZ,City\nAcme,Hafenstr.,5,20359,Hamburg\n")
    assert found.suppliers[0].address == "Hafenstr., 5, 20359"
