"""What stands below a heading confirms it, contradicts it, or says what it does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from screener.errors import InputError
from screener.intake import Intake
from tests.intake.columns.columns_told import said

Read = Callable[..., Intake]


def test_a_column_of_numbers_under_supplier_is_the_number(read: Read) -> None:
    """S/4HANA heads the number "Supplier" and the name "Name 1"."""
    found = read("Supplier,Name 1,Country\n100234,Acme,DE\n100235,Beta,FR\n")
    assert [(each.number, each.name) for each in found.suppliers] == [
        ("100234", "Acme"),
        ("100235", "Beta"),
    ]


@pytest.mark.parametrize(
    "heading", ["Kreditor;Name;Land", "Supplier;Name;Country", "Lieferant;Firma;Land"]
)
@pytest.mark.parametrize("numbers", [("1", "2", "3"), ("11", "12", "13"), ("L1", "L2", "L3")])
def test_short_numbers_beside_names_are_the_number(
    read: Read, heading: str, numbers: tuple[str, ...]
) -> None:
    rows = [f"{number};Acme {number};DE" for number in numbers]
    found = read("\n".join([heading, *rows, ";Beta;FR", ""]))
    assert [(each.number, each.name, each.other_names) for each in found.suppliers] == [
        *((number, f"Acme {number}", ()) for number in numbers),
        ("", "Beta", ()),
    ]
    assert found.rejected == ()


def test_of_two_country_columns_the_readable_one_is_taken(read: Read) -> None:
    found = read("Supplier,Land,Country\nAcme,Nord,DE\nBeta,Süd,FR\nGamma,Ost,PL\n")
    assert [each.country for each in found.suppliers] == ["DE", "FR", "PL"]


def test_a_doubtful_country_column_is_told(read: Read) -> None:
    found = read("Supplier,Land\nAcme,Nord\nBeta,Süd\nGamma,DE\n")
    (note,) = [note for note in found.notes if note.code == "intake.column_doubtful"]
    assert dict(note.params) == {"heading": "Land", "field": "country", "share": "33"}
    assert [len(each.gaps) for each in found.suppliers] == [1, 1, 0]


def test_columns_are_guessed_from_what_they_hold(read: Read) -> None:
    found = read(
        "Supplier,A,B\n"
        "Acme,China,7LTWFZYICNSX8D621K86\n"
        "Beta,Viet Nam,HWUPKR0MPOU8FGXBT394\n"
        "Gamma,Türkiye,529900T8BM49AURSDO55\n"
    )
    assert [each.country for each in found.suppliers] == ["CN", "VN", "TR"]
    assert {each.identifiers[0].kind for each in found.suppliers} == {"lei"}
    assert said(found, "guessed") == {"A": "country", "B": "lei"}


def test_names_are_guessed_by_their_legal_forms(read: Read) -> None:
    found = read("X,Country\nAcme Ltd,GB\nBeta GmbH,DE\nGamma,FR\n")
    assert [each.name for each in found.suppliers] == ["Acme Ltd", "Beta GmbH", "Gamma"]
    assert said(found, "guessed") == {"X": "name"}


def test_without_any_known_heading_nothing_is_guessed(read: Read) -> None:
    with pytest.raises(InputError, match="no column with the supplier's name"):
        read("Acme Ltd,x\nBeta GmbH,y\n")


def test_names_that_look_like_numbers_stay_names_where_there_are_no_others(read: Read) -> None:
    found = read("No,Supplier,Country\n7,N100,DE\n")
    assert [(each.number, each.name) for each in found.suppliers] == [("7", "N100")]


@pytest.mark.parametrize("heading", ["Country of production", "Ursprungsland", "生产国"])
def test_where_goods_are_made_is_read_however_few_of_its_values_name_a_country(
    read: Read, heading: str
) -> None:
    found = read(
        f"Supplier;Country;{heading}\nAlpha;GB;Global\nBeta;GB;China\nGamma;GB;Asia\nDelta;GB;\n"
    )
    assert [one.site_countries for one in found.suppliers] == [(), ("CN",), (), ()]
    assert [one.country_unread for one in found.suppliers] == ["Global", "", "Asia", ""]
    first = read(f"Supplier;{heading};Country\nAlpha;Global;GB\n").suppliers[0]
    assert (first.country, first.country_unread) == ("GB", "Global")


def test_a_country_column_that_can_hardly_be_read_gives_way_to_another(read: Read) -> None:
    found = read("Supplier;Country Region;Country\nAlpha;EMEA;GB\nBeta;APAC;CN\n").suppliers
    assert [(one.country, one.gaps) for one in found] == [("GB", ()), ("CN", ())]
