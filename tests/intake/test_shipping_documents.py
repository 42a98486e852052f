"""Manifests, bills of lading, invoices and crew lists, with the headings they have."""

from __future__ import annotations

import pytest

from screener import intake
from screener.intake.columns.headings import meaning
from screener.model import Identifier, Supplier
from screener.places import find_regions


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
        ("Fishing Vessel", "name"),
        ("Nom du navire", "name"),
        ("Embarcación", "name"),
        ("船名", "name"),
        ("Название судна", "name"),
        ("Previous Names", "other_names"),
        ("Former vessel names", "other_names"),
        ("Flag of vessel", "country"),
        ("Current Flag", "country"),
        ("船旗国", "country"),
        ("Captain", "directors"),
        ("Target Species", "products"),
        ("Scientific name", "products"),
        ("Espèce", "products"),
        ("Fishing gear", "sector_text"),
        ("Engin de pêche", "sector_text"),
        ("Wild/Farmed", "sector_text"),
        ("Port of landing", "sites"),
        ("Processing plant", "name"),
        ("Crew nationality", "workforce"),
        ("UVI", "imo"),
        ("Fishing boat", "name"),
        ("Trade name (species)", "products"),
        ("Port of transhipment", "sites"),
        ("Receiving vessel", "parties"),
        ("Manning company", "workforce"),
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


@pytest.mark.parametrize(
    "heading",
    ["Deletion Flag", "Sanctions flag", "Former flag", "Type of factory", "Size of farm",
     "Age of vessel", "Capacity of the mill", "捕捞区域", "Registered Owner IMO",
     "Vessel owner address", "Beneficial owner country", "Beneficial owner nationality",
     "Parent company country", "Legal representative ID"],
)  # fmt: skip
def test_what_is_said_about_a_party_names_none(heading: str) -> None:
    assert meaning(heading).field == ""


@pytest.mark.parametrize(
    "heading",
    ["Vessel owner name", "Registered owner & address", "Ultimate beneficial owner name",
     "Beneficial Owner(s)", "Shareholder 2"],
)  # fmt: skip
def test_owners_are_read_by_longer_headings_too(heading: str) -> None:
    assert meaning(heading).field == "owners"


def test_a_name_of_a_party_names_one() -> None:
    for heading in ("Name of factory", "Nombre del productor", "Ingot Manufacturer"):
        assert meaning(heading).field == "parties"


def test_the_flag_of_a_ship_beside_a_supplier_is_no_ship() -> None:
    row = {"Supplier": "Kolokol", "Country": "TH", "Vessel": "DA WANG", "Flag of vessel": "Peru"}
    (supplier,) = intake.read([row]).suppliers
    assert (supplier.country, supplier.site_countries) == ("TH", ())
    assert parties(supplier) == [("Vessel", "DA WANG", True)]


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


@pytest.mark.parametrize("number", ["5342883", "5571322", "5963351", "5787684"])
def test_the_imo_number_of_a_firm_that_owns_ships_is_read(number: str) -> None:
    (supplier,) = intake.read([{"Company": "Kolokol Shipping", "IMO": number}]).suppliers
    assert supplier.identifiers == (Identifier("imo", number),)


def test_a_wrong_number_of_a_ship_is_a_gap() -> None:
    (supplier,) = intake.read([{"Vessel": "ARTAVIL", "IMO": "9187628"}]).suppliers
    assert supplier.identifiers == ()
    assert [gap.statement.code for gap in supplier.gaps] == ["gap.identifier_invalid"]


BILL = {
    "Shipper": "KOLOKOL TRADING CO LTD",
    "Consignee": "ZARNITSA BV",
    "Notify Party": "HOTAN COTTON CO LTD; ZARNITSA BV",
    "Vessel": "MSC ZOE 123W",
    "Flag": "PA",
    "Country of Origin": "CN",
}


def parties(supplier: Supplier) -> list[tuple[str, str, bool]]:
    return [(one.called, one.name, one.is_ship) for one in supplier.parties]


def test_each_party_of_a_bill_of_lading_is_told_apart() -> None:
    (supplier,) = intake.read([BILL]).suppliers
    assert (supplier.name, supplier.other_names) == ("KOLOKOL TRADING CO LTD", ())
    assert parties(supplier) == [
        ("Consignee", "ZARNITSA BV", False),
        ("Notify Party", "HOTAN COTTON CO LTD", False),
        ("Notify Party", "ZARNITSA BV", False),
        ("Vessel", "MSC ZOE 123W", True),
    ]


def test_the_flag_of_a_ship_says_nothing_of_the_goods_aboard() -> None:
    for row in (BILL, dict(reversed(BILL.items()))):
        (supplier,) = intake.read([row]).suppliers
        assert (supplier.country, supplier.site_countries) == ("CN", ())
    (supplier,) = intake.read(
        [{"Supplier": "Kolokol", "Vessel": "DA WANG", "Flag": "VU"}]
    ).suppliers
    assert supplier.country == ""
    (ship,) = intake.read([{"Name": "DA WANG", "Flag": "VU"}]).suppliers
    assert ship.country == "VU"


def test_the_maker_is_the_supplier_where_one_is_named_beside_who_sells() -> None:
    row = {
        "Seller": "Kolokol Trading",
        "Seller Address": "Kowloon, Hong Kong",
        "Manufacturer (or Supplier)": "Zarnitsa Mills",
        "Manufacturer Address": "Aksu, Xinjiang",
        "Country of Origin": "CN",
    }
    (supplier,) = intake.read([row]).suppliers
    assert (supplier.name, supplier.address) == ("Zarnitsa Mills", "Aksu, Xinjiang")
    assert parties(supplier) == [("Seller", "Kolokol Trading", False)]
    assert supplier.sites == ("Kowloon, Hong Kong",)


@pytest.mark.parametrize(
    ("maker", "supplier"),
    [("Manufacturer", "Supplier"), ("Hersteller", "Lieferant"), ("Factory Name", "Vendor Name")],
)
def test_who_is_called_the_supplier_is_that_wherever_its_column_stands(
    maker: str, supplier: str
) -> None:
    row = {maker: "Aksu Works", supplier: "Trade House Ltd"}
    for each in (row, dict(reversed(row.items()))):
        (found,) = intake.read([each]).suppliers
        assert (found.name, found.other_names) == ("Trade House Ltd", ())
        assert parties(found) == [(maker, "Aksu Works", False)]


def test_the_links_of_a_chain_in_one_row_are_parties_with_their_places() -> None:
    row = {
        "Tier 1 Factory": "Kolokol Apparel",
        "Tier 1 Country": "VN",
        "Tier 2 Fabric Mill": "Zarnitsa Weaving",
        "Tier 2 Country": "CN",
        "Tier 3 Spinner": "Hotan Cotton",
        "Tier 3 Country": "CN",
    }
    (supplier,) = intake.read([row]).suppliers
    assert (supplier.name, supplier.country) == ("Kolokol Apparel", "VN")
    assert parties(supplier) == [
        ("Tier 2 Fabric Mill", "Zarnitsa Weaving", False),
        ("Tier 3 Spinner", "Hotan Cotton", False),
    ]
    assert supplier.site_countries == ("CN",)


def test_makers_and_their_places_are_read_where_nothing_else_names_a_supplier() -> None:
    row = {
        "Module Manufacturer": "Kolokol Solar",
        "Module Location": "Haiphong",
        "Polysilicon Manufacturer": "Zarnitsa Silicon",
        "Polysilicon Location": "Zhundong, Xinjiang",
    }
    (supplier,) = intake.read([row]).suppliers
    assert supplier.name == "Kolokol Solar"
    assert parties(supplier) == [("Polysilicon Manufacturer", "Zarnitsa Silicon", False)]
    assert supplier.sites == ("Haiphong", "Zhundong, Xinjiang")


def test_a_ship_that_is_the_supplier_is_held_against_ships_as_well() -> None:
    (supplier,) = intake.read([{"Vessel Name": "DA WANG", "Flag": "VU"}]).suppliers
    assert (supplier.name, supplier.country) == ("DA WANG", "VU")
    assert parties(supplier) == [("Vessel Name", "DA WANG", True)]


@pytest.mark.parametrize("other", ["Flag", "Flag State", "MMSI"])
def test_a_name_beside_a_flag_is_that_of_a_ship(other: str) -> None:
    (ship,) = intake.read([{"Name": "DA WANG", other: ""}]).suppliers
    assert parties(ship) == [("Name", "DA WANG", True)]
    for heading in ("Company Name", "Supplier"):
        (firm,) = intake.read([{heading: "DA WANG", other: ""}]).suppliers
        assert firm.parties == ()


def test_a_row_without_a_shipper_is_that_of_its_first_party() -> None:
    rows = [BILL, {**BILL, "Shipper": ""}]
    found = intake.read(rows)
    assert [one.name for one in found.suppliers] == ["KOLOKOL TRADING CO LTD", "ZARNITSA BV"]
    assert found.rejected == ()


@pytest.mark.parametrize(
    "row",
    [
        {"Supplier": "Acme", "Supplier Name": "Acme Ltd"},
        {"供应商名称": "Acme", "Supplier Name": "Acme Ltd"},
        {"Manufacturer": "Acme", "Manufacturer Name": "Acme Ltd"},
    ],
)
def test_a_second_name_of_one_party_stays_a_name_of_it(row: dict[str, str]) -> None:
    (supplier,) = intake.read([row]).suppliers
    assert (len(supplier.other_names), supplier.parties) == (1, ())


def test_numbers_of_a_party_are_no_party() -> None:
    rows = [{"Supplier": "Acme", "Distance to Factory": str(at)} for at in range(5)]
    assert all(one.parties == () for one in intake.read(rows).suppliers)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("STC 400 CTNS T-SHIRTS HS 6109.10", ("610910",)),
        ("GLOVES HS CODE: 4015.12 AND HTS 401519.1010", ("401512", "4015191010")),
        ("H.S. CODE 6109 10 00", ("61091000",)),
        ("CN 2026 SHIPMENT, PO 6109", ()),
        ("HS 61091", ()),
    ],
)
def test_customs_codes_in_a_description_are_read(text: str, codes: tuple[str, ...]) -> None:
    (supplier,) = intake.read([{"Shipper": "Kolokol", "Goods Description": text}]).suppliers
    assert supplier.hs_codes == codes


def test_customs_codes_of_both_columns_are_read() -> None:
    row = {"Shipper": "Kolokol", "Goods Description": "SHIRTS HS 6109.10", "HS Code": "6205.20"}
    (supplier,) = intake.read([row]).suppliers
    assert supplier.hs_codes == ("620520", "610910")


@pytest.mark.parametrize(
    ("port", "country"),
    [
        ("KPNAM", "KP"),
        ("NAMPO", "KP"),
        ("Turkmenbashi", "TM"),
        ("TM KRW", "TM"),
        ("KPEME", ""),  # in Togo
        ("KRIBI", ""),  # in Cameroon
        ("TWEED", ""),
        ("KRPUS", "KR"),
        ("TWKHH", "TW"),
        ("CNSHA", "CN"),
        ("Shanghai, China", "CN"),
        ("THBKK", "TH"),
        ("Bandar Abbas (IRBND)", "IR"),
        ("IZMIR", ""),
        ("GENOA", ""),
        ("CO LTD", ""),
    ],
)
def test_a_port_tells_its_country(port: str, country: str) -> None:
    row = {"Shipper": "Kolokol", "Port of Loading": port, "Origin": "NL"}
    (supplier,) = intake.read([row]).suppliers
    assert supplier.site_countries == ((country,) if country else ())


def test_the_code_of_a_port_in_xinjiang_is_a_place_there() -> None:
    for text in ("CNURC", "CN KHG", "Urumqi Int'l (CNURC)"):
        assert {hit.region for hit in find_regions(text)} == {"CN-XJ"}


def test_what_an_invoice_describes_is_goods() -> None:
    row = {"Manufacturer": "Kolokol", "Description": "PV MODULES", "HTS": "8541.43"}
    (supplier,) = intake.read([row]).suppliers
    assert (supplier.name, supplier.products) == ("Kolokol", ("PV MODULES",))
    by_origin = {"Factory": "Kolokol", "Description": "COTTON SHIRTS", "Origin": "VN"}
    assert intake.read([by_origin]).suppliers[0].products == ("COTTON SHIRTS",)


def test_what_a_list_of_firms_describes_is_no_goods() -> None:
    row = {"Supplier": "Kolokol", "Description": "Sells software to cotton farms", "Country": "DE"}
    assert intake.read([row]).suppliers[0].products == ()


@pytest.mark.parametrize(
    ("cell", "name", "address", "country"),
    [
        (
            "QINGDAO KOLOKOL FOODS\nCO., LTD\nNO. 5 RENMIN RD, QINGDAO, CHINA\nTEL: 0532-1234567",
            "QINGDAO KOLOKOL FOODS CO., LTD",
            "NO. 5 RENMIN RD, QINGDAO, CHINA",
            "CN",
        ),
        ("KOLOKOL MILLS\nKORLA, XINJIANG, CHINA", "KOLOKOL MILLS", "KORLA, XINJIANG, CHINA", "CN"),
        ("KOLOKOL\nZARNITSA MILLS", "KOLOKOL ZARNITSA MILLS", "", ""),
        ("KOLOKOL LTD\n科洛科尔有限公司", "KOLOKOL LTD 科洛科尔有限公司", "", ""),
        ("KOLOKOL MILLS\n12 HARBOUR STREET", "KOLOKOL MILLS", "12 HARBOUR STREET", ""),
        ("KOLOKOL MILLS\nTEL: 0532-1234567\n\nFAX: 0532-1234568", "KOLOKOL MILLS", "", ""),
    ],
)  # fmt: skip
def test_an_address_below_a_name_in_one_cell_is_read(
    cell: str, name: str, address: str, country: str
) -> None:
    (supplier,) = intake.read([{"Shipper": cell, "Goods": "YARN"}]).suppliers
    assert (supplier.name, supplier.address, supplier.country) == (name, address, country)


def test_a_list_with_a_column_of_addresses_has_none_in_its_names() -> None:
    row = {"Shipper": "KOLOKOL\nUNIT 5", "Shipper Address": "Hanoi"}
    (supplier,) = intake.read([row]).suppliers
    assert (supplier.name, supplier.address) == ("KOLOKOL UNIT 5", "Hanoi")


def test_the_country_of_a_maker_beside_the_origin_is_read() -> None:
    row = {"Manufacturer": "Kolokol", "Manufacturer Country": "CN", "Origin": "VN"}
    (supplier,) = intake.read([row]).suppliers
    assert (supplier.country, supplier.site_countries) == ("VN", ("CN",))
