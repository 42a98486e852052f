"""Fields that several columns give, and columns that give several fields."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from screener.intake import Intake

Read = Callable[..., Intake]


def test_a_row_with_another_name_only_has_a_name(read: Read) -> None:
    found = read("Supplier,Trade name,Country\nAcme,,DE\n,Beta; Gamma,FR\n,,PL\n")
    assert [(each.name, each.other_names) for each in found.suppliers] == [
        ("Acme", ()),
        ("Beta", ("Gamma",)),
    ]
    assert [row.row for row in found.rejected] == [4]


def test_names_in_pieces_are_joined(read: Read) -> None:
    (supplier,) = read("Name 1,Name 2,Name 3\nAcme Textile Mills of,Upper Egypt,\n").suppliers
    assert supplier.name == "Acme Textile Mills of Upper Egypt"


def test_the_legal_name_is_the_name_and_the_other_is_kept(read: Read) -> None:
    found = read("Supplier,Legal name\nAcme,Acme Holding SE\nBeta,\n")
    assert [(each.name, each.other_names) for each in found.suppliers] == [
        ("Acme Holding SE", ("Acme",)),
        ("Beta", ()),
    ]


@pytest.mark.parametrize("heading", ["Warengruppe", "Commodity", "Category", "品类", "物料组"])
def test_a_purchasing_category_is_read_as_sector_and_as_goods(read: Read, heading: str) -> None:
    found = read(f"Supplier,Country,{heading}\nAcme,CN,Cotton yarn; Gloves\n")
    (supplier,) = found.suppliers
    assert supplier.sector_text == "Cotton yarn; Gloves"
    assert supplier.products == ("Cotton yarn", "Gloves")


def test_a_category_stands_beside_what_the_list_states(read: Read) -> None:
    (supplier,) = read("Lieferant;Warengruppe;Branche;Produkte\nA;Garne;Textil;Socken\n").suppliers
    assert supplier.sector_text == "Textil; Garne"
    assert supplier.products == ("Socken", "Garne")


def test_a_category_that_is_a_number_names_no_goods(read: Read) -> None:
    (supplier,) = read("Lieferant;Warengruppe\nA;0104\n").suppliers
    assert (supplier.sector_text, supplier.products) == ("0104", ())


def test_a_code_under_sector_is_a_code_and_stays_as_written(read: Read) -> None:
    found = read("Name;Land;Branche;Warengruppe\nNordlaks;NO;03.2;0815\n")
    (one,) = found.suppliers
    assert [code.code for code in one.industry_codes] == ["03.2"]
    assert one.sector_text == "03.2; 0815"


def test_a_region_in_place_of_a_country_of_production_is_a_site(read: Read) -> None:
    found = read(
        "Supplier;Country;Country of production\n"
        "Iota AG;Switzerland;Xinjiang\nKappa AG;Germany;China\nLambda AG;Germany;China (Urumqi)\n",
    )
    assert [(one.site_countries, one.sites) for one in found.suppliers] == [
        (("CN",), ("Xinjiang",)),
        (("CN",), ()),
        (("CN",), ("China (Urumqi)",)),
    ]
