"""Cells merged over several rows, as people part a supplier into its sites or contacts."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.errors import InputError
from screener.intake import Intake
from screener.intake.formats import merged as rules
from screener.intake.formats.merged import Span, down, filled
from tests.intake.workbook_files import ods, xls, xlsb

Read = Callable[..., Intake]

ROWS = (
    ("Supplier No", "Supplier", "Country", "Address"),
    ("7", "Acme Mills", "Bangladesh", "Dhaka"),
    ("", "", "", "Gazipur"),
    ("", "", "", "Savar"),
    ("8", "Bolt AG", "Switzerland", "Zug"),
)


def _xlsx(rows: Sequence[Sequence[str]], *ranges: str) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append([cell or None for cell in row])
    for each in ranges:
        sheet.merge_cells(each)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _ods() -> bytes:
    def cell(text: str, spans: int) -> str:
        attribute = f' table:number-rows-spanned="{spans}"' if spans > 1 else ""
        return f"<table:table-cell{attribute}><text:p>{text}</text:p></table:table-cell>"

    covered = '<table:covered-table-cell table:number-columns-repeated="3"/>'
    rows = []
    for number, row in enumerate(ROWS):
        if row[0]:
            cells = "".join(
                cell(text, 3 if number == 1 and place < 3 else 1) for place, text in enumerate(row)
            )
        else:
            cells = covered + cell(row[3], 1)
        rows.append(f"<table:table-row>{cells}</table:table-row>")
    return ods({"List": "".join(rows)})


BOOKS = {
    "list.xlsx": _xlsx(ROWS, "A2:A4", "B2:B4", "C2:C4"),
    "list.ods": _ods(),
    "list.xls": xls("List", ROWS, merged=[(1, 3, place, place) for place in range(3)]),
    "list.xlsb": xlsb({"List": ROWS}, merged=[(1, 3, place, place) for place in range(3)]),
}


@pytest.mark.parametrize("name", BOOKS)
def test_a_supplier_merged_over_the_rows_of_its_sites_has_them_all(read: Read, name: str) -> None:
    found = read(BOOKS[name], name)
    assert found.rejected == ()
    acme, bolt = found.suppliers
    assert (acme.number, acme.name, acme.country) == ("7", "Acme Mills", "BD")
    assert (acme.address, acme.sites) == ("Dhaka", ("Gazipur, Bangladesh", "Savar, Bangladesh"))
    assert bolt.name == "Bolt AG"
    told = {note.code: dict(note.params) for note in found.notes}
    assert told["intake.merged_cells"] == {"count": "3"}


def test_a_heading_of_two_rows_is_read_where_the_lower_one_says_more(read: Read) -> None:
    rows = (
        ("Supplier", "Country", "Address", ""),
        ("", "", "Street", "City"),
        ("Acme", "DE", "Main St 1", "Bonn"),
    )
    found = read(_xlsx(rows, "A1:A2", "B1:B2", "C1:D1"), "list.xlsx")
    (supplier,) = found.suppliers
    assert (supplier.name, supplier.country, supplier.city) == ("Acme", "DE", "Bonn")
    assert found.rejected == ()


def test_a_row_without_text_of_its_own_makes_no_supplier(read: Read) -> None:
    rows = (("Supplier", "Country"), ("Acme", "DE"), ("", ""), ("Bolt", "CH"))
    found = read(_xlsx(rows, "A2:A3"), "list.xlsx")
    assert [(one.name, one.row) for one in found.suppliers] == [("Acme", 2), ("Bolt", 4)]


def test_a_title_merged_over_columns_and_rows_is_not_repeated(read: Read) -> None:
    rows = (("Approved 2026", ""), ("", ""), ("Supplier", "Country"), ("Acme", "DE"))
    found = read(_xlsx(rows, "A1:B2"), "list.xlsx")
    assert [one.name for one in found.suppliers] == ["Acme"]
    assert "intake.merged_cells" not in {note.code for note in found.notes}


_SPANS = st.builds(Span, st.integers(0, 4), st.integers(1, 6), st.integers(1, 9))
_ROWS = st.lists(st.lists(st.sampled_from(["", "a", "b"]), max_size=5), max_size=8)


@given(_ROWS, st.lists(_SPANS, max_size=4))
def test_nothing_that_a_row_says_is_lost_or_moved(rows: list[list[str]], spans: list[Span]) -> None:
    done = list(filled(rows, down(spans, "list"), "list"))
    assert len(done) == len(rows)
    for before, after in zip(rows, done, strict=True):
        assert any(after) == any(before)
        assert all(new == old for new, old in zip(after, before, strict=False) if old)


def test_more_merged_cells_than_any_list_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "MAX_MERGED", 10)
    monkeypatch.setattr(rules, "MAX_CELLS", 100)
    many = [Span(0, number, number + 1) for number in range(1, 13)]
    with pytest.raises(InputError, match="more than 10 merged cells"):
        down(many, "list.xlsx")
    rows = [["a", "b"] for _ in range(200)]
    with pytest.raises(InputError, match="fill more than 100"):
        list(filled(rows, [Span(0, 1, 200)], "list.xlsx"))
