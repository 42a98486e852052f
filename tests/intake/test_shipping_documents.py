"""Manifests, bills of lading, invoices and crew lists, with the headings they have."""

from __future__ import annotations

import pytest

from screener import intake
from screener.intake.headings import meaning
from screener.model import Identifier


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Description of Goods", "products"),
        ("GOODS DESCRIPTION", "products"),
        ("Nature and Quantity of Goods", "products"),
        ("Désignation des marchandises", "products"),
        ("Warenbeschreibung", "products"),
        ("货物描述", "products"),
        ("Commodity HTSUS", "hs_codes"),
        ("HTS No.", "hs_codes"),
        ("HSN Code", "hs_codes"),
        ("Origin", "country"),
        ("C/O", "country"),
        ("Ursprung", "country"),
        ("Port of Loading", "sites"),
        ("POL", "sites"),
        ("Place of Receipt", "sites"),
        ("Container Stuffing Location", "sites"),
        ("Ladehafen", "sites"),
        ("Port de chargement", "sites"),
        ("装货港", "sites"),
        ("Registered Owner", "owners"),
        ("IMO No.", "imo"),
        ("Vessel IMO Number", "imo"),
        ("Numéro OMI", "imo"),
    ],
)
def test_headings_of_shipping_documents_are_known(heading: str, field: str) -> None:
    assert (meaning(heading).field, meaning(heading).how) == (field, "recognised")


@pytest.mark.parametrize(
    "heading", ["Port of Discharge", "Place of Delivery", "Port of Destination", "Container No",
                "Seal No", "Marks & Nos", "Gross Weight KGS", "Incoterms", "Voyage", "B/L No"]
)  # fmt: skip
def test_where_goods_go_and_what_they_are_packed_in_says_nothing_of_who_made_them(
    heading: str,
) -> None:
    assert meaning(heading).field == ""


def test_goods_origin_and_places_of_a_bill_of_lading_are_read() -> None:
    row = {
        "Shipper": "KOLOKOL TRADING CO LTD",
        "Description of Goods": "STC 400 CTNS MENS COTTON T-SHIRTS",
        "HS Code": "6109.10.00",
        "Port of Loading": "SHANGHAI",
        "Place of Receipt": "KORLA, XINJIANG",
        "Port of Discharge": "ROTTERDAM",
        "Origin": "CN",
    }
    (supplier,) = intake.read([row]).suppliers
    assert supplier.products == ("STC 400 CTNS MENS COTTON T-SHIRTS",)
    assert supplier.hs_codes == ("61091000",)
    assert supplier.country == "CN"
    assert supplier.sites == ("SHANGHAI", "KORLA, XINJIANG")


@pytest.mark.parametrize("written", ["9187629", "IMO 9187629", "IMO9187629", "IMO No. 9187629"])
def test_the_number_of_a_ship_is_read(written: str) -> None:
    (supplier,) = intake.read([{"Vessel": "ARTAVIL", "IMO No.": written}]).suppliers
    assert supplier.identifiers == (Identifier("imo", "9187629"),)


def test_a_wrong_number_of_a_ship_is_a_gap() -> None:
    (supplier,) = intake.read([{"Vessel": "ARTAVIL", "IMO": "9187628"}]).suppliers
    assert supplier.identifiers == ()
    assert [gap.statement.code for gap in supplier.gaps] == ["gap.identifier_invalid"]
