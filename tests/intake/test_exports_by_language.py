"""Exports in the shape of SAP, Ariba and Coupa, in each language and each encoding it is sent in.

And lists headed in each language of the table of headings, in every format and delimiter.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import openpyxl
import pytest
from _pytest.mark import ParameterSet

from screener.intake import Intake
from screener.intake.rules import rules_table
from tests.intake.workbook_files import Rows, ods, ods_rows, xls, xlsb

Read = Callable[..., Intake]

UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")


@dataclass(frozen=True)
class Firm:
    """A supplier as the company's own people typed it."""

    name: str
    street: str
    city: str
    country: str
    category: str
    encodings: tuple[str, ...]
    """What programs of that language write beside Unicode."""


FIRMS = {
    "German": Firm(
        "Müller & Söhne Gießerei GmbH", "Große Straße 5", "Köln", "DE", "Gußteile", ("cp1252",)
    ),
    "French": Firm(
        "Société des Pêcheries de l’Île", "3 rue de l’Église", "Nîmes", "FR", "Pêche", ("cp1252",)
    ),
    "Chinese": Firm(
        "新疆中泰纺织有限公司", "天山区解放路5号", "乌鲁木齐", "CN", "棉纱", ("gb18030", "gbk")
    ),
}


def sap_fields(firm: Firm) -> tuple[Rows, str]:
    return [
        ["MANDT", "LIFNR", "LAND1", "NAME1", "NAME2", "ORT01", "PSTLZ", "STRAS", "BRSCH", "KTOKK"],
        ["100", "0000104711", firm.country, firm.name, "", firm.city, "50667", firm.street,
         firm.category, "KRED"],
    ], "SAP LFA1 (field names)"  # fmt: skip


def sap_labels(firm: Firm) -> tuple[Rows, str]:
    headings, title = {
        "DE": (
            ["Kreditor", "Länderschlüssel", "Name 1", "Ort", "Straße", "Branche"],
            "SAP LFA1 (German labels)",
        ),
        "FR": (
            ["Fournisseur", "Clé de pays", "Nom 1", "Localité", "Rue", "Branche"],
            "SAP LFA1 (French labels)",
        ),
        "CN": (
            ["供应商", "国家代码", "名称 1", "城市", "街道", "行业"],
            "SAP LFA1 (Chinese labels)",
        ),
    }[firm.country]
    row = ["0000104711", firm.country, firm.name, firm.city, firm.street, firm.category]
    return [headings, row], title


def ariba(firm: Firm) -> tuple[Rows, str]:
    return [
        ["Supplier Name", "SM Vendor ID", "ERP Vendor ID", "An Id", "Registration Status",
         "Category", "Address - Line1", "Address - City", "Address - Country Code"],
        [firm.name, "S102345", "0000104711", "AN01", "Registered", firm.category, firm.street,
         firm.city, firm.country],
    ], "SAP Ariba (vendor data with ERP numbers)"  # fmt: skip


def coupa(firm: Firm) -> tuple[Rows, str]:
    return [
        ["Name", "Status", "Id", "Commodity", "Supplier Number", "Account Number", "Tax ID",
         "DUNS", "Primary Contact Email", "Primary Address Street1", "Primary Address City",
         "Primary Address Country Code"],
        [firm.name, "active", "77", firm.category, "0000104711", "", "", "", "a@example.org",
         firm.street, firm.city, firm.country],
    ], "Coupa (suppliers export)"  # fmt: skip


def each_once(many: Iterable[object], few: Iterable[object]) -> list[ParameterSet]:
    """Each of either with one of the others, in turn; all with all in the soak."""
    others = [*few]
    return [
        pytest.param(one, other, marks=() if at % len(others) == turn else pytest.mark.soak)
        for at, one in enumerate(many)
        for turn, other in enumerate(others)
    ]


PROGRAMS = {"SAP fields": sap_fields, "SAP labels": sap_labels, "Ariba": ariba, "Coupa": coupa}


def exports() -> Iterator[tuple[str, str, str]]:
    for program in PROGRAMS:
        for language, firm in FIRMS.items():
            for encoding in (*UNICODE, *firm.encodings):
                yield program, language, encoding


@pytest.mark.parametrize(("export", "delimiter"), each_once(exports(), ",;\t"))
def test_an_export_is_known_and_read(
    read: Read, export: tuple[str, str, str], delimiter: str
) -> None:
    program, language, encoding = export
    firm = FIRMS[language]
    rows, title = PROGRAMS[program](firm)
    text = "\r\n".join(delimiter.join(map(str, row)) for row in rows) + "\r\n"
    found = read(text, encoding=encoding)
    (supplier,) = found.suppliers
    assert (supplier.number, supplier.name) == ("0000104711", firm.name)
    assert (supplier.country, supplier.city) == (firm.country, firm.city)
    assert firm.street in supplier.address
    assert supplier.sector_text == firm.category
    assert [dict(n.params)["profile"] for n in found.notes if n.code == "intake.profile"] == [title]


FIELDS = ("number", "name", "country", "region", "city", "address", "sector_text", "products")
VALUES = ("0042", "Acme GmbH", "DE", "Bayern", "Hof", "Weg 5", "Textil", "Garn")
LEGACY = {
    "en": "cp1252", "de": "cp1252", "fr": "cp1252", "es": "cp1252", "it": "cp1252",
    "pt": "cp1252", "nl": "cp1252", "pl": "cp1250", "tr": "cp1254", "zh": "gb18030",
    "ja": "cp932", "ko": "cp949", "ru": "cp1251",
}  # fmt: skip


FULLY_HEADED = tuple(
    language
    for language in rules_table("headings")["fields"]["name"]
    if all(language in rules_table("headings")["fields"][field] for field in FIELDS)
)
"""The languages that the table has headings of all these fields in."""


def headed(language: str) -> list[str]:
    """The first heading of each field in a language, as a company might write it."""
    table = rules_table("headings")["fields"]
    return [str(table[field][language][0]).capitalize() for field in FIELDS]


def is_read(found: Intake) -> None:
    (supplier,) = found.suppliers
    assert (supplier.number, supplier.name, supplier.country) == ("0042", "Acme GmbH", "DE")
    assert (supplier.region, supplier.city, supplier.address) == ("DE-BY", "Hof", "Weg 5")
    assert (supplier.sector_text, supplier.products) == ("Textil", ("Garn",))
    how = {note.code for note in found.notes if note.code.startswith("intake.column")}
    assert how == {"intake.column_recognised"}


@pytest.mark.parametrize(("language", "delimiter"), each_once(FULLY_HEADED, ",;\t|^~"))
def test_headings_of_a_language_in_text(read: Read, language: str, delimiter: str) -> None:
    text = f"{delimiter.join(headed(language))}\n{delimiter.join(VALUES)}\n"
    for encoding in (*UNICODE, *filter(None, [LEGACY.get(language)])):
        is_read(read(text, encoding=encoding))


def as_xlsx(rows: Rows) -> bytes:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Any")
    for row in rows:
        sheet.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def as_records(rows: Rows) -> list[dict[str, object]]:
    return [dict(zip(map(str, rows[0]), row, strict=True)) for row in rows[1:]]


WRITERS: dict[str, Callable[[Rows], bytes]] = {
    "list.xlsx": as_xlsx,
    "list.xlsb": lambda rows: xlsb({"Any": rows}),
    "list.xls": lambda rows: xls("Any", rows),
    "list.ods": lambda rows: ods({"Any": ods_rows(rows)}),
    "list.json": lambda rows: json.dumps(as_records(rows)).encode(),
    "list.jsonl": lambda rows: "\n".join(map(json.dumps, as_records(rows))).encode(),
}


@pytest.mark.parametrize(("language", "name"), each_once(FULLY_HEADED, WRITERS))
def test_headings_of_a_language_in_workbooks_and_json(read: Read, language: str, name: str) -> None:
    is_read(read(WRITERS[name]([headed(language), list(VALUES)]), name))
