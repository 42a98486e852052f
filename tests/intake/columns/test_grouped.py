"""Headings in two rows, as forms have them: what stands over several columns tells them apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from screener.intake import Intake

Read = Callable[..., Intake]

_ROWS = (
    "Supplier;;;Production site;;;Contact;\n"
    "ID;Name;Country;Name;Country;Address;Name;E-mail\n"
    '1;Trading House;HK;Aksu Gin;CN;"Aksu, Xinjiang";Mr Li;l@x\n'
)


def test_names_and_countries_below_other_groups_are_told_apart(read: Read) -> None:
    (supplier,) = read(_ROWS).suppliers
    assert (supplier.number, supplier.name, supplier.country) == ("1", "Trading House", "HK")
    assert supplier.other_names == ("Aksu Gin",)
    assert supplier.site_countries == ("CN",)
    assert supplier.sites == ("Aksu, Xinjiang",)


def test_what_stands_over_a_column_is_told_with_it(read: Read) -> None:
    told = [dict(note.params) for note in read(_ROWS).notes]
    assert {"headings": "Contact Name, E-mail"} in told
    assert {"heading": "Production site Country", "field": "site_countries"} in told


@pytest.mark.parametrize("wanted", ["Production site Name", "Supplier Name"])
def test_a_column_is_mapped_by_both_its_headings(read: Read, wanted: str) -> None:
    (supplier,) = read(_ROWS, mapping={"name": wanted}).suppliers
    assert supplier.name == {"P": "Aksu Gin", "S": "Trading House"}[wanted[0]]


def test_a_group_leaves_headings_that_occur_once_as_they_are(read: Read) -> None:
    (supplier,) = read(
        "Master data;;Contact;;\nName;Name;City;Country;Phone\nAcme;ACME Ltd;Lyon;FR;1\n"
    ).suppliers
    assert (supplier.name, supplier.city, supplier.country) == ("Acme", "Lyon", "FR")
    assert supplier.other_names == ("ACME Ltd",)


def test_a_title_is_no_group(read: Read) -> None:
    (supplier,) = read("Contacts 2026;;\nName;Name;Country\nAcme;ACME Ltd;FR\n").suppliers
    assert (supplier.name, supplier.other_names) == ("Acme", ("ACME Ltd",))


@pytest.mark.parametrize(
    "title",
    [
        "Report date,2025,,,",
        "Customer,ACME AG,,,",
        "Created,2025-01-01,by,Ann,",
        "Report date,,2025,,",
        "Date,,Contact,,",
    ],
)
def test_a_title_in_several_cells_takes_no_name_away(read: Read, title: str) -> None:
    rows = "Name,Country,City,Name,Products\nHoshine Silicon,China,Leshan,合盛硅业,silicon\n"
    (supplier,) = read(f"{title}\n{rows}").suppliers
    assert (supplier.name, supplier.other_names) == ("Hoshine Silicon", ("合盛硅业",))


def test_groups_that_name_no_supplier_leave_the_headings_as_they_are(read: Read) -> None:
    rows = "Email,,Phone,,\nName,Name,Country,Country,City\nAcme,ACME Ltd,FR,DE,Lyon\n"
    (supplier,) = read(rows).suppliers
    assert (supplier.name, supplier.other_names, supplier.country) == ("Acme", ("ACME Ltd",), "FR")


def test_the_first_name_may_be_of_another_where_the_supplier_is_named_behind(read: Read) -> None:
    (supplier,) = read("Contact;;Supplier;\nName;Phone;Name;Country\nAnn;1;Acme;FR\n").suppliers
    assert (supplier.name, supplier.other_names) == ("Acme", ())


def test_a_heading_merged_over_both_rows_is_no_group(read: Read) -> None:
    rows = "ID;Supplier;;Contact;\nID;Name;Country;Name;Phone\n7;Acme;FR;Ann;1\n"
    for text in (rows, rows.replace("\nID", "\n")):
        (supplier,) = read(text).suppliers
        assert (supplier.name, supplier.other_names) == ("Acme", ())
