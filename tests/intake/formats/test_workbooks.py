from __future__ import annotations

import datetime as dt
import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from screener.errors import InputError
from screener.intake import Intake
from screener.intake.formats import archive
from screener.intake.formats.shown import shown_as
from tests.intake.workbook_files import ods, ods_rows, pack, xls, xlsb, xlsx

Read = Callable[..., Intake]
Write = Callable[..., Path]


def written(
    *sheets: tuple[str, list[list[object]]], formats: dict[str, str] | None = None
) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
        for cell, code in (formats or {}).items():
            sheet[cell].number_format = code
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_cells_come_as_a_spreadsheet_shows_them(read: Read) -> None:
    (supplier,) = read(
        written(
            (
                "List",
                [
                    ["Supplier No", "Supplier", "Spend", "Valid until", "Certificate", "DUNS"],
                    [42, "Acme", 1200.5, dt.datetime(2026, 3, 1), "SA8000", 150483782.0],  # noqa: DTZ001
                ],
            ),
            formats={"A2": "00000000", "D2": "dd/mm/yyyy"},
        ),
        "list.xlsx",
    ).suppliers
    assert supplier.number == "00000042"
    assert supplier.spend == "1200.5"
    assert supplier.evidence[0].expires == dt.date(2026, 3, 1)
    assert supplier.identifiers[0].value == "150483782"


def test_shared_strings_are_read_without_their_phonetic_guides(read: Read) -> None:
    content = xlsx(
        {
            "仕入先": '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
            '<row r="2"><c r="A2" t="s"><v>1</v></c></row>'
            '<row r="3"><c r="A3" t="s"><v>2</v></c></row>'
            '<row r="4"><c r="A4" t="s"><v>3</v></c></row>'
        },
        strings=[
            "<t>仕入先名</t>",
            '<t>山田製作所</t><rPh sb="0" eb="2"><t>ヤマダ</t></rPh>',
            "<r><t>Acme </t></r><r><rPr/><t>Ltd_x000D_</t></r>",
            "<t>_xD842__xDFB7_野家 _xD842_ Co</t>",  # a letter beyond 16 bits, and half of one
        ],
    )
    assert [each.name for each in read(content, "list.xlsx").suppliers] == [
        "山田製作所",
        "Acme Ltd",
        "𠮷野家 \ufffd Co",
    ]


@pytest.mark.parametrize("form", ["xlsx", "ods"])
def test_a_row_of_cells_without_end_is_refused(
    read: Read, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    """Forty million empty cells are a file of 150 kB, and five gigabytes of memory."""
    monkeypatch.setattr(archive, "MAX_ROW", 2**17)
    if form == "xlsx":
        first = '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>'
        content = xlsx({"S": f'{first}<row r="2">{"<c/>" * 2**16}</row>'}, strings=[])
    else:
        content = ods({"S": f"<table:table-row>{'<table:table-cell/>' * 2**14}</table:table-row>"})
    with pytest.raises(InputError, match="a row of more than"):
        read(content, f"list.{form}")


def test_a_number_format_asks_for_no_more_zeros_than_excel_takes() -> None:
    assert shown_as(164, {164: "0" * 100_000}).digits == 255


@pytest.mark.parametrize(
    ("form", "value", "shown"),
    [
        ("0000", "12", "0012"),
        ("General", "12", "12"),
        ("0%", "0.45", "45%"),
        ("yyyy\\-mm\\-dd", "45000", "2023-03-15"),
        ("#,##0.00", "1234.5", "1234.5"),
        ("General", "1.5E+3", "1500"),
        ("[Red]0000", "7", "0007"),
    ],
)
def test_number_formats(read: Read, form: str, value: str, shown: str) -> None:
    content = xlsx(
        {
            "List": '<row r="1"><c r="A1" t="inlineStr"><is><t>Supplier</t></is></c>'
            '<c r="B1" t="inlineStr"><is><t>Supplier number</t></is></c></row>'
            '<row r="2"><c r="A2" t="str"><v>Acme</v></c>'
            f'<c r="B2" s="1"><v>{value}</v></c></row>'
        },
        formats=[form],
    )
    assert read(content, "list.xlsx").suppliers[0].number == shown


def test_formulas_give_their_stored_result_and_errors_nothing(read: Read) -> None:
    content = xlsx(
        {
            "List": '<row r="1"><c r="A1" t="str"><v>Supplier</v></c>'
            '<c r="B1" t="str"><v>City</v></c></row>'
            '<row r="2"><c r="A2" t="str"><f>CONCAT("Ac","me")</f><v>Acme</v></c>'
            '<c r="B2" t="e"><v>#N/A</v></c></row>'
        }
    )
    (supplier,) = read(content, "list.xlsx").suppliers
    assert (supplier.name, supplier.city) == ("Acme", "")


def test_a_formula_that_was_never_computed_is_no_name_and_says_so(read: Read) -> None:
    content = xlsx(
        {
            "List": '<row r="1"><c r="A1" t="str"><v>Supplier</v></c>'
            '<c r="B1" t="str"><v>City</v></c></row>'
            '<row r="2"><c r="A2" t="str"><v>Acme</v></c><c r="B2"><f>C2</f></c></row>'
            '<row r="3"><c r="A3"><f>1+1</f><v></v></c></row>'
            '<row r="4"><c r="A4" t="str"><f>IF(1,"")</f><v></v></c></row>'
        }
    )
    found = read(content, "list.xlsx")
    assert [(one.name, one.city) for one in found.suppliers] == [("Acme", "")]
    assert [(row.row, row.reason.code) for row in found.rejected] == [(3, "rejected.error")]


def test_an_error_in_the_cell_of_the_name_is_why_its_row_is_rejected(read: Read) -> None:
    content = xlsx(
        {
            "List": '<row r="1"><c r="A1" t="str"><v>Supplier</v></c></row>'
            '<row r="2"><c r="A2" t="str"><v>Acme</v></c></row>'
            '<row r="3"><c r="A3" t="e"><f>FOO()</f><v>#NAME?</v></c></row>'
        }
    )
    found = read(content, "list.xlsx")
    assert [(row.row, row.reason.code) for row in found.rejected] == [(3, "rejected.error")]


def test_cells_stand_where_their_references_say_or_behind_the_last(read: Read) -> None:
    found = read(
        xlsx(
            {
                "Suppliers": '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c>'
                '<c r="AA1" t="s"><v>2</v></c><c t="s"><v>3</v></c></row>'
                '<row r="2"><c t="s"><!-- Acme --><f>A1</f><v>4</v></c>'
                '<c r="AA2" t="s"><v>5</v></c><c r="AB2"><v>7</v></c></row>'
                '<row><c r="B" t="s"><v>6</v></c><c r="A3" t="s"><v>4</v></c></row>'
            },
            [
                f"<t>{text}</t>"
                for text in ("Supplier", "Country", "City", "Number", "Acme", "Lyon", "FR")
            ],
        ),
        "list.xlsx",
    )
    assert [(one.name, one.city, one.number) for one in found.suppliers] == [
        ("Acme", "Lyon", "7"),
        ("Acme", "", ""),
    ]
    assert not any(one.country for one in found.suppliers)  # A3 begins its row anew


def test_rows_left_out_of_the_file_still_count(read: Read) -> None:
    content = xlsx(
        {
            "List": '<row r="4"><c r="C4" t="str"><v>Supplier</v></c></row>'
            '<row r="7"><c r="C7" t="str"><v>Acme</v></c></row>'
        }
    )
    assert read(content, "list.xlsx").suppliers[0].row == 7


def test_merged_titles_are_skipped(read: Read) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = "Approved suppliers 2026"
    sheet.merge_cells("A1:C2")
    for cell, text in {"A4": "Supplier", "B4": "Country", "A5": "Acme", "B5": "DE"}.items():
        sheet[cell] = text
    buffer = io.BytesIO()
    book.save(buffer)
    (supplier,) = read(buffer.getvalue(), "list.xlsx").suppliers
    assert (supplier.name, supplier.country, supplier.row) == ("Acme", "DE", 5)


SHEETS: tuple[tuple[str, list[list[object]]], ...] = (
    ("Read me", [["This workbook lists our suppliers"], ["Version", 3]]),
    ("Codes", [["Country", "Region"], ["DE", "Europe"]]),
    ("Vendors", [["Vendor", "Country"], ["Acme", "DE"]]),
    ("Old", [["Vendor"], ["Beta"]]),
)


def test_the_sheet_with_suppliers_is_found(read: Read) -> None:
    found = read(written(*SHEETS), "list.xlsx")
    assert [each.name for each in found.suppliers] == ["Acme"]
    assert ("sheet", "Vendors") in [param for note in found.notes for param in note.params]


@pytest.mark.parametrize("sheet", ["Old", "4"])
def test_a_sheet_can_be_chosen_by_name_or_number(read: Read, sheet: str) -> None:
    found = read(written(*SHEETS), "list.xlsx", sheet=sheet)
    assert [each.name for each in found.suppliers] == ["Beta"]


def test_the_content_decides_not_the_name(read: Read) -> None:
    content = written(("List", [["Supplier"], ["Acme"]]))
    assert read(content, "list.csv").suppliers[0].name == "Acme"
    assert read("Supplier\nBeta\n", "list.xlsx").suppliers[0].name == "Beta"


def test_an_ods_sheet_with_repeats(read: Read) -> None:
    rows = (
        '<table:table-row table:number-rows-repeated="2"><table:table-cell '
        'table:number-columns-repeated="1024"/></table:table-row>'
        + ods_rows([["Supplier", "Country"]])
        + '<table:table-row><table:table-cell table:number-columns-repeated="2">'
        "<text:p>Oman</text:p></table:table-cell></table:table-row>"
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell '
        'table:number-columns-repeated="16384"/></table:table-row>'
    )
    (supplier,) = read(ods({"List": rows}), "list.ods").suppliers
    assert (supplier.name, supplier.country, supplier.row) == ("Oman", "OM", 4)


def test_an_ods_sheet_is_chosen_by_content(read: Read) -> None:
    content = ods(
        {"Notes": ods_rows([["Hello"]]), "List": ods_rows([["Lieferant"], ["Acme"], ["Beta"]])}
    )
    assert [each.name for each in read(content, "list.ods").suppliers] == ["Acme", "Beta"]


_OPENING = """
import sys
from pathlib import Path
from screener.intake.formats.ods import Ods
def peak():
    marks = [line for line in Path("/proc/self/status").open() if line.startswith("VmHWM:")]
    return int(marks[0].split()[1]) // 1024
before = peak()
print(Ods(Path(sys.argv[1])).titles, peak() - before)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory as Linux tells it")
def test_an_ods_sheet_of_many_rows_is_never_held_whole(write: Write) -> None:
    path = write(ods({"List": ods_rows([["Acme", "France", "Lyon", ""]] * 50_000)}), "list.ods")
    done = subprocess.run(  # noqa: S603  ourselves
        [sys.executable, "-c", _OPENING, str(path)], capture_output=True, check=True, text=True
    )
    titles, megabytes = done.stdout.rsplit(maxsplit=1)
    assert titles == "['List']"
    assert int(megabytes) < 20


def test_ods_dates_are_days(read: Read) -> None:
    rows = ods_rows([["Supplier", "Certificate", "Valid until"]]) + (
        "<table:table-row><table:table-cell><text:p>Acme</text:p></table:table-cell>"
        "<table:table-cell><text:p>SA8000</text:p></table:table-cell>"
        '<table:table-cell office:value-type="date" office:date-value="2026-03-01T00:00:00">'
        "<text:p>01/03/26</text:p></table:table-cell></table:table-row>"
    )
    (supplier,) = read(ods({"List": rows}), "list.ods").suppliers
    assert supplier.evidence[0].expires == dt.date(2026, 3, 1)


def test_an_ods_cell_repeated_without_end_is_refused(read: Read) -> None:
    rows = ods_rows([["Supplier"], ["Acme"]]) + (
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell '
        'table:number-columns-repeated="1000"><text:p>x</text:p></table:table-cell>'
        "</table:table-row>"
    )
    with pytest.raises(InputError, match="more than 40000000 cells"):
        read(ods({"List": rows}), "list.ods")


def test_an_old_xls_workbook(read: Read) -> None:
    content = xls("List", [["Supplier", "Country", "Supplier No"], ["Müller", "Türkiye", 42.0]])
    (supplier,) = read(content, "list.xls").suppliers
    assert (supplier.name, supplier.country, supplier.number) == ("Müller", "TR", "42")


def test_a_binary_workbook(read: Read) -> None:
    content = xlsb(
        {
            "Cover": [["Report"]],
            "Vendors": [
                ["Title"],
                ["Vendor No", "Vendor", "Country"],
                ["007", "Müller 新疆", "DE"],
            ],
        }
    )
    found = read(content, "list.xlsb")
    (supplier,) = found.suppliers
    assert (supplier.number, supplier.name, supplier.country) == ("007", "Müller 新疆", "DE")
    assert supplier.row == 3
    assert [dict(n.params)["format"] for n in found.notes if n.code == "intake.format"] == ["xlsb"]


def test_a_sheet_of_a_binary_workbook_is_chosen(read: Read) -> None:
    content = xlsb({"A": [["Supplier"], ["Acme"]], "B": [["Supplier"], ["Beta"]]})
    assert [each.name for each in read(content, "x.xlsb", sheet="B").suppliers] == ["Beta"]


def test_many_rows_of_a_binary_workbook(read: Read) -> None:
    rows: list[list[str | float]] = [
        ["Supplier", "Number"],
    ]
    rows += [[f"Firm {n} with a long name", float(n)] for n in range(30_000)]
    found = read(xlsb({"A": rows, "B": [["x"]]}), "x.xlsb", sheet="A")
    assert len(found.suppliers) == 30_000
    assert (found.suppliers[-1].number, found.suppliers[-1].row) == ("29999", 30_001)


def test_a_damaged_binary_workbook_is_refused_in_one_line(read: Read) -> None:
    content = pack({"xl/workbook.bin": b"\x9c\x01\xff\xff", "xl/_rels/workbook.bin.rels": "<a/>"})
    with pytest.raises(InputError, match="damaged"):
        read(content, "list.xlsb")


def test_the_sheets_not_read_are_told(read: Read) -> None:
    content = written(
        ("2025", [["Supplier", "Country"], ["Old", "DE"]]),
        ("2026", [["Supplier", "Country", "City"], ["New", "DE", "Bonn"]]),
    )
    found = read(content, "list.xlsx")
    told = {note.code: dict(note.params) for note in found.notes}
    assert told["intake.sheet"] == {"sheet": "2026"}
    assert told["intake.sheets"] == {"sheets": "2025"}


def test_sheets_that_list_suppliers_too_are_told_apart_from_others(read: Read) -> None:
    content = written(
        ("China", [["Supplier", "Country", "City"], ["A", "CN", "X"]]),
        ("Vietnam", [["Supplier", "Country"], ["B", "VN"]]),
        ("Legend", [["Codes"], ["x"]]),
    )
    told = {note.code: dict(note.params) for note in read(content, "list.xlsx").notes}
    assert told["intake.sheets_alike"] == {"sheets": "Vietnam"}
    chosen = read(content, "list.xlsx", sheet="Vietnam").notes
    assert ("intake.sheets_chosen", (("sheets", "China"),)) in {
        (note.code, note.params) for note in chosen
    }


def test_a_hidden_sheet_is_read_only_where_no_other_has_suppliers(read: Read) -> None:
    book = openpyxl.load_workbook(
        io.BytesIO(
            written(
                ("Old", [["Supplier", "Country", "City"], ["Old", "CN", "X"]]),
                ("New", [["Supplier", "Country"], ["New", "VN"]]),
            )
        )
    )
    for sheet, name in ((book["Old"], "New"), (book["New"], "Old")):
        sheet.sheet_state = "hidden"
        book[name].sheet_state = "visible"
        content = io.BytesIO()
        book.save(content)
        assert [each.name for each in read(content.getvalue(), "x.xlsx").suppliers] == [name]
    del book["Old"]
    book.create_sheet("Cover")["A1"] = "2026"
    content = io.BytesIO()
    book.save(content)
    assert [each.name for each in read(content.getvalue(), "x.xlsx").suppliers] == ["New"]


def test_a_report_with_a_cover_titles_merged_cells_and_a_line_of_totals(read: Read) -> None:
    book = openpyxl.Workbook()
    cover = book.worksheets[0]
    cover["A1"] = "Supplier report"
    sheet = book.create_sheet("Data")
    for row in (
        ["Supplier list Q3"],
        ["as of 2026-09-30"],
        ["Vendor No", "Vendor Name", "Country", "Spend", "Cert valid until"],
        [123, "Acme Ltd", "UK", 1234.5, dt.datetime(2027, 1, 2)],  # noqa: DTZ001
        ["000456", "Beta GmbH", "#N/A", "#N/A", None],
        [None, "Total", None, 1234.5, None],
    ):
        sheet.append(row)
    sheet.merge_cells("A1:E1")
    sheet.merge_cells("A2:C2")
    sheet["A4"].number_format = "000000"
    buffer = io.BytesIO()
    book.save(buffer)
    found = read(buffer.getvalue(), "list.xlsx")
    assert [(s.number, s.name, s.country) for s in found.suppliers] == [
        ("000123", "Acme Ltd", "GB"),
        ("000456", "Beta GmbH", ""),
    ]
    assert found.suppliers[0].evidence[0].expires == dt.date(2027, 1, 2)
    assert [(row.row, row.reason.code) for row in found.rejected] == [(6, "rejected.total")]


@pytest.mark.parametrize("row", [2**17, pytest.param(2**20, marks=pytest.mark.soak)])
def test_a_far_cell_of_a_binary_workbook(read: Read, row: int) -> None:
    rows: list[list[str | float]] = [["Supplier", "Number"], ["Acme", 7.0]]
    (supplier,) = read(xlsb({"A": rows}, numbers={1: row - 1}), "list.xlsb").suppliers
    assert (supplier.name, supplier.row) == ("Acme", row)


def test_a_binary_workbook_with_more_cells_than_we_read(read: Read) -> None:
    rows: list[list[str | float]] = [["Supplier", *["x"] * 29], ["Acme", *["x"] * 29]]
    with pytest.raises(InputError, match="damaged"):
        read(xlsb({"A": rows}, numbers={1: 2**20 - 1}), "list.xlsb")
