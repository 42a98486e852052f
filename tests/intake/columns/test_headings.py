from __future__ import annotations

import pytest

from screener.intake.columns.headings import fields, key, meaning
from screener.intake.rules import rules_table

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "zh", "ja", "ko", "ru")


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Vendor Legal Name", "legal_name"),
        ("Lieferant", "name"),
        ("Fournisseur", "name"),
        ("供应商名称", "name"),
        ("Ragione sociale", "legal_name"),
        ("Proveedor", "name"),
        ("Razão social", "legal_name"),
        ("Leverancier", "name"),
        ("Nazwa dostawcy", "name"),
        ("TEDARİKÇİ ADI", "name"),
        ("仕入先名", "name"),
        ("供應商名稱", "name"),
        ("supplier_name", "name"),
        ("VendorName", "name"),
        ("Supplier Name *", "name"),
        ("Supplier\nName", "name"),
        ("供应商名称 Supplier Name", "name"),
        ("Pays / Country", "country"),
        ("Spend (EUR)", "spend"),
        ("EK-Volumen", "spend"),
        ("Umsatz EUR", "spend"),
        ("Umsatz 2025 in TEUR", "spend"),
        ("Spend k€ 2024", "spend"),
        ("KrNr", "number"),
        ("Kred.-Nr.", "number"),
        ("LIFNR", "number"),
        ("WGR", "category"),
        ("WGr.-Bez.", "category"),
        ("USt-IdNr.", "vat"),
        ("N° fournisseur", "number"),
        ("N°", "number"),
        ("PLZ", "address"),
        ("统一社会信用代码", "uscc"),
        ("D-U-N-S Number", "duns"),
        ("NACE Rev. 2.1", "nace_2.1"),
        ("HS-Code", "hs_codes"),
        ("Vendor Nbr", "number"),
        ("行业", "sector_text"),
        ("法定代表人", "directors"),
        ("공급업체명", "name"),
        ("공급업체 명", "name"),
        ("협력사 코드", "number"),
        ("사업자등록번호", "registration"),
        ("Наименование контрагента", "name"),
        ("Страна", "country"),
        ("Населённый пункт", "city"),
        ("ОКВЭД", "nace_2"),
        ("Warengruppe", "category"),
        ("Notes on workers", "workforce"),
        ("Arbeitsbedingungen", "workforce"),
        ("劳动条件", "workforce"),
        ("Commodity", "category"),
        ("Category", "category"),
        ("Famille d'achat", "category"),
        ("品类", "category"),
        ("物料组", "category"),
        ("품목군", "category"),
        ("CNPJ/CPF", "cnpj"),
        ("CNAE", "cnae"),
        ("Descrição CNAE", "sector_text"),
        ("Sócio Administrador", "owners"),
        ("Condiciones de los trabajadores", "workforce"),
        ("Descripción actividad", "sector_text"),
        ("Descrizione attività", "sector_text"),
        ("Note manodopera", "workforce"),
        ("Raó social", "legal_name"),
        ("País de fabricació", "site_countries"),
        ("Notes sobre treballadors", "workforce"),
        ("وصف البضاعة", "products"),
        ("مزدوروں کی تعداد", "workforce"),
        ("Jumlah Buruh", "workforce"),
        ("Kode KBLI", "industry_code"),
        ("Mã ngành VSIC", "industry_code"),
        ("MSIC Code", "industry_code"),
        ("NIC Code", "industry_code"),
        ("พิกัดศุลกากร", "hs_codes"),
        ("Trade License No.", "registration"),
        ("GSTIN", "registration"),
        ("N° RCCM", "registration"),
        ("NUIT", "registration"),
        ("Emirate", "region"),
        ("No. of Workers (Female)", "workforce"),
    ],
)
def test_headings_are_recognised(heading: str, field: str) -> None:
    assert (meaning(heading).field, meaning(heading).how) == (field, "recognised")


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Primary Address City", "city"),
        ("Name of the supplier (legal)", "name"),
        ("供应商注册地址", "address"),
        ("Ort der Niederlassung", "city"),
        ("Adresse de l'usine", "address"),
        ("Ville usine", "city"),
        ("Endereço da fábrica", "address"),
        ("Address of mill", "address"),
        ("País del exportador", "country"),
        ("Quốc gia nhà máy", "country"),
        ("Địa chỉ nhà xuất khẩu", "address"),
    ],
)
def test_longer_headings_are_guessed(heading: str, field: str) -> None:
    assert (meaning(heading).field, meaning(heading).how) == (field, "guessed")


@pytest.mark.parametrize(
    "heading",
    [
        "Contact name",
        "Bank country",
        "Supplier status",
        "联系人姓名",
        "Currency",
        "담당자명",
        "Контактное лицо",
        "Банк поставщика",
        "Code fabricant",
        "Superficie usine",
        "Type of mill",
        "Diện tích nhà máy",
        "Kapasitas pabrik",
        "Telefone da fábrica",
        "رقم هاتف المصنع",
        "foo",
        "",
        "x" * 500,
    ],
)
def test_other_headings_are_ignored(heading: str) -> None:
    assert meaning(heading).field == ""


def test_every_field_has_a_heading_in_the_languages_of_most_lists() -> None:
    table = rules_table("headings")["fields"]
    everywhere = {
        "legal_name", "name", "number", "country", "region", "city", "address", "sites",
        "sector_text", "industry_code", "category", "products", "parent", "owners", "directors",
        "workforce",
        "evidence", "evidence_issued", "evidence_expires", "supply_tier", "spend", "other_names",
    }  # fmt: skip
    for field in everywhere:
        assert set(LANGUAGES) <= set(table[field]), field


def test_a_heading_stands_for_one_field() -> None:
    """Where two fields list one heading the first wins; that must not happen unseen."""
    pairs = [
        (key(heading), field)
        for field, languages in rules_table("headings")["fields"].items()
        for headings in languages.values()
        for heading in headings
    ]
    first = dict(reversed(pairs))
    assert [(heading, field) for heading, field in pairs if first[heading] != field] == []


def test_every_field_can_be_mapped() -> None:
    assert {"name", "country", "sector", "lei", "owners", "evidence_expires"} <= fields()


@pytest.mark.parametrize(
    "heading",
    ["Erzeugnis", "Erzeugnisse", "Marchandise", "Artículo", "Articolo", "Artigo", "Изделие"],
)
def test_goods_are_headed_by_one_or_by_many(heading: str) -> None:
    assert (meaning(heading).field, meaning(heading).how) == ("products", "recognised")
