"""What the user says of the columns, by mapping them or leaving them out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from screener.errors import InputError
from screener.intake import Intake
from tests.intake.columns.columns_told import said

Read = Callable[..., Intake]


def test_what_was_recognised_guessed_and_ignored_is_told(read: Read) -> None:
    found = read("Supplier,Primary Address City,Colour\nAcme,Lyon,red\n")
    assert said(found, "recognised") == {"Supplier": "name"}
    assert said(found, "guessed") == {"Primary Address City": "city"}
    (ignored,) = [note for note in found.notes if note.code == "intake.columns_ignored"]
    assert dict(ignored.params) == {"headings": "Colour"}


def test_a_mapping_of_the_user_comes_first(read: Read) -> None:
    found = read(
        "Vendor Legal Nm,Supplier,Where\nAcme,17,China\n",
        mapping={"name": "vendor legal nm", "number": "Supplier", "country": "WHERE"},
    )
    (supplier,) = found.suppliers
    assert (supplier.name, supplier.number, supplier.country) == ("Acme", "17", "CN")
    assert said(found, "mapped") == {
        "Vendor Legal Nm": "name",
        "Supplier": "number",
        "Where": "country",
    }


def test_a_mapping_finds_the_heading_row_below_titles(read: Read) -> None:
    found = read("A,B\nfoo,bar\nx,y\n", mapping={"name": "foo"})
    assert [(each.name, each.row) for each in found.suppliers] == [("x", 3)]


def test_a_column_that_the_user_leaves_out_is_neither_recognised_nor_guessed(read: Read) -> None:
    table = "Supplier,Country,Products\nAcme GmbH,DE,gloves\nBolt GmbH,FR,nuts\n"
    found = read(table, ignored=["products", "COUNTRY"])
    assert [(one.country, one.products) for one in found.suppliers] == [("", ()), ("", ())]
    (told,) = [note for note in found.notes if note.code == "intake.columns_ignored"]
    assert dict(told.params) == {"headings": "Country, Products"}


def test_a_mapped_column_is_read_although_its_heading_is_left_out(read: Read) -> None:
    found = read("A,B\nAcme,DE\n", mapping={"name": "A"}, ignored=["A", "B"])
    assert [(one.name, one.country) for one in found.suppliers] == [("Acme", "")]


def test_without_its_names_column_a_list_cannot_be_read(read: Read) -> None:
    with pytest.raises(InputError, match="no column with the supplier's name"):
        read("Supplier,Country\nAcme GmbH,DE\nBolt GmbH,FR\n", ignored=["Supplier"])
