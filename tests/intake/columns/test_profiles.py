"""Exports in the shape of known programs, in German, French, Chinese and English."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from screener.intake import Intake
from screener.intake.columns.headings import key
from screener.intake.columns.profiles import profile_of, profiles

Read = Callable[..., Intake]

SAP = {
    "field names": (
        (
            "MANDT;LIFNR;LAND1;NAME1;NAME2;ORT01;PSTLZ;REGIO;STRAS;STCEG;BRSCH;STKZN;ERDAT\n"
            "100;0000104711;DE;Bäckerei Weiß & Söhne;Handelsgesellschaft mbH;Köln;50667;05;"
            "Domstraße 1;DE136695976;FOOD;;20190101\n"
            "100;0000104712;TR;Işık Tekstil;;İzmir;35000;;Sanayi Cad. 5;;TEXT;X;20190101\n"
        ),
        ["cp1254", "utf-8", "utf-16"],
    ),
    "German labels": (
        (
            "Kreditor;Länderschlüssel;Name 1;Name 2;Ort;Postleitzahl;Region;Straße;"
            "Umsatzsteuer-Id.Nr;Branche;Natürliche Person\n"
            "0000104711;DE;Bäckerei Weiß & Söhne;Handelsgesellschaft mbH;Köln;50667;NW;Domstraße 1;"
            "DE136695976;FOOD;\n"
            "0000104712;TR;Mersin Tekstil;;Mersin;35000;;Sanayi Cad. 5;;TEXT;X\n"
        ),
        ["cp1252", "utf-8", "utf-8-sig", "utf-16"],
    ),
    "French labels": (
        (
            "Fournisseur;Clé de pays;Nom 1;Nom 2;Localité;Code postal;Région;Rue;N° identif. TVA;"
            "Branche;Personne physique\n"
            "0000104711;DE;Bäckerei Weiß & Söhne;Handelsgesellschaft mbH;Köln;50667;NW;Domstraße 1;"
            "DE136695976;FOOD;\n"
            "0000104712;TR;Mersin Tekstil;;Mersin;35000;;Sanayi Cad. 5;;TEXT;X\n"
        ),
        ["cp1252", "utf-8", "utf-16"],
    ),
}


@pytest.mark.parametrize(
    ("labels", "encoding"),
    [(labels, encoding) for labels, (_, encodings) in SAP.items() for encoding in encodings],
)
def test_sap_vendor_master(read: Read, labels: str, encoding: str) -> None:
    found = read(SAP[labels][0], encoding=encoding)
    first, second = found.suppliers
    assert first.number == "0000104711"
    assert first.name == "Bäckerei Weiß & Söhne Handelsgesellschaft mbH"
    assert (first.country, first.city) == ("DE", "Köln")
    # SAP's own number of a region is kept with the address; an ISO 3166-2 one is understood.
    assert (first.region, first.address) == (
        ("", "50667, Domstraße 1, 05")
        if labels == "field names"
        else ("DE-NW", "50667, Domstraße 1")
    )
    assert [each.value for each in first.identifiers if each.kind == "vat"] == ["DE136695976"]
    assert first.sector_text == "FOOD"
    assert (first.sole_trader, second.sole_trader) == (False, True)
    assert second.country == "TR"
    assert any(note.code == "intake.profile" for note in found.notes)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-16"])
def test_sap_in_chinese(read: Read, encoding: str) -> None:
    (supplier,) = read(
        "供应商\t名称 1\t国家代码\t地区\t城市\t街道\t邮政编码\t行业\n"
        "0000200001\t新疆棉花有限公司\tCN\tXJ\t乌鲁木齐\t天山区\t830000\t纺织\n",
        encoding=encoding,
    ).suppliers
    assert (supplier.number, supplier.name) == ("0000200001", "新疆棉花有限公司")
    assert (supplier.country, supplier.region, supplier.city) == ("CN", "CN-XJ", "乌鲁木齐")
    assert supplier.sector_text == "纺织"


def test_ariba_vendor_data_as_csv(read: Read) -> None:
    (supplier,) = read(
        "Supplier Name,SM Vendor ID,ERP Vendor ID,An Id,Registration Status,Address - Line1,"
        "Address - City,Address - Country Code,Address - Region Code,Address - Postal Code\n"
        "Filature du Rhône,S102345,0000104711,AN01,Registered,3 rue de l’Église,Lyon,FR,FR-ARA,"
        "69001\n",
        encoding="cp1252",
    ).suppliers
    assert (supplier.number, supplier.name) == ("0000104711", "Filature du Rhône")
    assert (supplier.country, supplier.region, supplier.city) == ("FR", "FR-ARA", "Lyon")
    assert supplier.address == "3 rue de l’Église, 69001"


def test_ariba_vendor_data_as_the_interface_gives_it(read: Read) -> None:
    entry = {
        "Supplier Name": "常州纺织有限公司",
        "SM Vendor ID": "S102346",
        "Address - Country Code": "CN",
        "Registration Status": "Registered",
    }
    (supplier,) = read(json.dumps([entry]), "vendors.json").suppliers
    assert (supplier.number, supplier.name, supplier.country) == (
        "S102346",
        "常州纺织有限公司",
        "CN",
    )


def test_coupa_suppliers_export(read: Read) -> None:
    (supplier,) = read(
        "Name,Status,Id,Commodity,Supplier Number,Tax ID,DUNS,Primary Contact Email,"
        "Primary Contact Name Given,Primary Address Street1,Primary Address Street2,"
        "Primary Address City,Primary Address State,Primary Address Postal Code,"
        "Primary Address Country\n"
        "Acme Müller GmbH,active,124,Textiles,V-00123,12/345,150483782,a@example.org,Hans,"
        "Hauptstraße 5,Hof 2,München,BY,80331,Germany\n",
        encoding="cp1252",
    ).suppliers
    assert (supplier.number, supplier.name) == ("V-00123", "Acme Müller GmbH")
    assert (supplier.country, supplier.region) == ("DE", "DE-BY")
    assert supplier.address == "Hauptstraße 5, Hof 2, 80331"
    assert supplier.sector_text == "Textiles"
    assert {each.kind for each in supplier.identifiers} == {"registration", "duns"}


def test_open_supply_hub_download(read: Read) -> None:
    (supplier,) = read(
        "os_id,contribution_date,name,address,country_code,country_name,lat,lng,sector,"
        "contributor (list),number_of_workers,parent_company,processing_type_facility_type_raw,"
        "facility_type,processing_type,product_type,is_closed\n"
        'BD2020,2024-01-01,Acme Knit,"Gazipur, Dhaka",BD,Bangladesh,23.9,90.4,Apparel,Brand,'
        "1001-5000,Acme Group,Sewing,Final Product Assembly,Sewing,Shirts|Socks,False\n"
    ).suppliers
    assert (supplier.number, supplier.name, supplier.country) == ("BD2020", "Acme Knit", "BD")
    assert (supplier.parent, supplier.workforce) == ("Acme Group", "1001-5000")
    assert supplier.products == ("Shirts", "Socks")
    assert "Apparel" in supplier.sector_text


def test_every_profile_knows_its_own_headings() -> None:
    for profile in profiles():
        assert profile_of(sorted(profile.known_by)) is not None
        assert profile.known_by & set(profile.columns), profile.title
        assert all(heading == key(heading) for heading in profile.columns)
