"""Lists in the shape of programs without a profile: what the table of headings alone must do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from screener.intake import Intake

Read = Callable[..., Intake]

LISTS = {
    "Coupa, Japanese": (
        (
            "名前,ステータス,ID,品目カテゴリー,サプライヤー番号,アカウント番号,代表住所の住所1,"
            "代表住所の市町村,代表住所の国/地域コード\n"
            "トヨタ紡織,active,77,シート,V-1,,豊田町1,刈谷市,JP\n"
        ),
        "cp932",
        ("V-1", "トヨタ紡織", "JP", "刈谷市"),
    ),
    "Coupa, German": (
        (
            "Name,Status,ID,Warengruppe,Nummer des Lieferanten,Primäre Adresse Ort,Ländercode\n"
            "Müller,aktiv,7,Guss,V-1,Hof,DE\n"
        ),
        "cp1252",
        ("V-1", "Müller", "DE", "Hof"),
    ),
    "Coupa, French": (
        (
            "Nom,Statut,ID,Produit,Numéro du fournisseur,Adresse principale - Ville,Code pays\n"
            "Pêche,actif,7,Thon,V-1,Nîmes,FR\n"
        ),
        "cp1252",
        ("V-1", "Pêche", "FR", "Nîmes"),
    ),
    "SAP S/4HANA, business partners": (
        "Business Partner,BP Name,Country/Reg.,City,Search Term 1\n1000042,Acme,DE,Bonn,ACME\n",
        "utf-8",
        ("1000042", "Acme", "DE", "Bonn"),
    ),
    "SAP, short German labels": (
        "Kreditor;Name 1;Länderschl.;Ort\n100234;Bäcker AG;AT;Graz\n",
        "cp1252",
        ("100234", "Bäcker AG", "AT", "Graz"),
    ),
    "SAP, Chinese": (
        "供应商帐户号,名称,国家/地区,城市,街道/门牌号\n100,新疆棉业,CN,乌鲁木齐,路1\n",
        "gb18030",
        ("100", "新疆棉业", "CN", "乌鲁木齐"),
    ),
    "Oracle": (
        (
            "SUPPLIER_NAME,SUPPLIER_NUMBER,TAXPAYER_ID,COUNTRY,ADDRESS_LINE1,CITY\n"
            "Acme,7,12,DE,Weg 1,Bonn\n"
        ),
        "utf-8",
        ("7", "Acme", "DE", "Bonn"),
    ),
    "an address for bills alone": (
        "Vendor ID,Name,Category,Billing City,Billing Country\nV1,Acme,Yarn,Bonn,Germany\n",
        "utf-8",
        ("V1", "Acme", "DE", "Bonn"),
    ),
    "Dynamics 365": (
        "Vendor account,Name,Group,Country/region,City\nV1,Acme,30,DEU,Bonn\n",
        "utf-8",
        ("V1", "Acme", "DE", "Bonn"),
    ),
    "DATEV": (
        (
            "Konto;Name (Adressattyp Unternehmen);EU-Land;EU-UStID;Straße;Ort;Land\n"
            "70001;Müller GmbH;DE;136695976;Weg 1;Bonn;DE\n"
        ),
        "cp1252",
        ("70001", "Müller GmbH", "DE", "Bonn"),
    ),
    "1C": (
        (
            "Код;Наименование;Полное наименование;ИНН;КПП;Страна регистрации;Город\n"
            "0001;Ромашка;ООО Ромашка;7707083893;770701001;РОССИЯ;Москва\n"
        ),
        "cp1251",
        ("0001", "ООО Ромашка", "RU", "Москва"),
    ),
    "Korean": (
        (
            "번호,업체명(국문),업체명(영문),사업자등록번호,대표자명,도시,국가\n"
            "1,한화솔루션,Hanwha Solutions,104-81-30086,이구영,서울,한국\n"
        ),
        "cp949",
        ("1", "한화솔루션", "KR", "서울"),
    ),
    "Turkish": (
        "Cari Kod;Cari Ünvan;Ülke;Şehir;Vergi No\n1;Işık Tekstil;TÜRKİYE;İzmir;123\n",
        "cp1254",
        ("1", "Işık Tekstil", "TR", "İzmir"),
    ),
    "Polish": (
        "Nr kontrahenta;Nazwa kontrahenta;NIP;Kraj;Miasto\n1;Łódź Włókno;5260250995;Polska;Łódź\n",
        "cp1250",
        ("1", "Łódź Włókno", "PL", "Łódź"),
    ),
    "Mexican": (
        "Clave;Razón Social;RFC;Estado;Ciudad;País\n1;Algodón SA;ABC;Jalisco;Tlaquepaque;México\n",
        "cp1252",
        ("1", "Algodón SA", "MX", "Tlaquepaque"),
    ),
}


@pytest.mark.parametrize("program", LISTS)
def test_a_list_of_a_program_without_a_profile(read: Read, program: str) -> None:
    text, encoding, expected = LISTS[program]
    (supplier,) = read(text, encoding=encoding).suppliers
    assert (supplier.number, supplier.name, supplier.country, supplier.city) == expected


def test_a_group_that_is_a_number_is_no_parent_company(read: Read) -> None:
    assert read("Supplier,Group\nAcme,30\nBeta,40\n").suppliers[0].parent == ""
    assert read("Supplier,Group\nAcme,Acme Group\n").suppliers[0].parent == "Acme Group"


def test_the_address_for_bills_gives_way_to_the_address(read: Read) -> None:
    (supplier,) = read("Supplier,Billing Country,Country\nAcme,IE,CN\n").suppliers
    assert supplier.country == "CN"


@pytest.mark.parametrize("first", ["ID", "No.", "序号", "№ п/п"])
def test_a_supplier_number_comes_before_any_other_number(read: Read, first: str) -> None:
    (supplier,) = read(f"{first},Supplier number,Supplier\n1,V-1,Acme\n").suppliers
    assert supplier.number == "V-1"
