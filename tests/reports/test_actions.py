from __future__ import annotations

import gc
import sys
import zipfile
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.styles import Alignment

from screener import reports
from screener.errors import InputError
from screener.model import Result
from screener.reports import drawing


def _values(path: Path, sheet: int = 0) -> list[tuple[object, ...]]:
    book = load_workbook(path)
    return list(book.worksheets[sheet].iter_rows(values_only=True))


def test_only_suppliers_with_a_step_are_on_the_list(result: Result, tmp_path: Path) -> None:
    reports.write_xlsx(result, tmp_path / "a.xlsx")
    rows = _values(tmp_path / "a.xlsx")
    assert [row[4] for row in rows[1:]] == ["Hetian Taida Garment", "Global Garments"]
    assert rows[1][0] == "critical (provisional)"
    assert rows[1][2] == datetime(2026, 7, 27)  # noqa: DTZ001 - a spreadsheet's day has no zone
    assert rows[1][3] == "010001"


def test_every_supplier_and_every_edition_is_in_the_book(result: Result, tmp_path: Path) -> None:
    reports.write_xlsx(result, tmp_path / "a.xlsx")
    assert len(_values(tmp_path / "a.xlsx", 1)) == 1 + 3
    scope = _values(tmp_path / "a.xlsx", 2)
    assert [row[0] for row in scope[1:3]] == [part.title for part in result.run.coverage]
    assert any("not a clearance" in str(row[0]) for row in scope)


def test_the_book_says_from_which_day_the_age_of_an_edition_is_counted(
    result: Result, tmp_path: Path
) -> None:
    first, second = result.run.coverage
    seen = replace(first, edition=replace(first.edition, checked=date(2026, 7, 15)))
    run = replace(result.run, coverage=(seen, second))
    reports.write_xlsx(replace(result, run=run), tmp_path / "a.xlsx")
    scope = _values(tmp_path / "a.xlsx", 2)
    assert scope[0][4] == "Age counted from"
    assert [row[4] for row in scope[1:3]] == [
        datetime(2026, 7, 15),  # noqa: DTZ001 - a spreadsheet's day has no zone
        datetime(2026, 5, 1),  # noqa: DTZ001
    ]


def test_no_cell_is_a_formula(result: Result, tmp_path: Path) -> None:
    first = result.assessments[0]
    for text in ('=cmd|" /C calc"!A0', "+1+1", "@SUM(A1)", "-2", "\t=1"):
        bad = replace(first, supplier=replace(first.supplier, name=text, number=text))
        reports.write_xlsx(replace(result, assessments=(bad,)), tmp_path / "a.xlsx")
        sheet = load_workbook(tmp_path / "a.xlsx").worksheets[0]
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
        assert str(sheet["E2"].value).startswith("'")


def test_the_same_result_gives_the_same_bytes(result: Result, tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        reports.write_xlsx(result, tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
        assert {info.date_time for info in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2026-07-20T12:00:00Z" in book.read("docProps/core.xml")


def test_a_book_that_cannot_be_written_is_one_error_and_nothing_else(
    result: Result, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", told.append)
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match="Cannot write"):
        reports.write_xlsx(result, tmp_path / "file" / "a.xlsx")
    gc.collect()
    assert not told


def test_the_book_says_which_rows_were_not_screened_and_how_the_list_was_read(
    result: Result, tmp_path: Path
) -> None:
    reports.write_xlsx(result, tmp_path / "a.xlsx")
    scope, reading = load_workbook(tmp_path / "a.xlsx").worksheets[2:]
    told = [str(cell) for row in scope.values for cell in row if cell]
    assert any("1 row could not be read as a supplier" in text for text in told)
    assert [row[0] for row in reading.values][2] == 7
    notes = [str(row[1]) for row in reading.values]
    assert any("“Supplier name”" in text for text in notes)


def test_a_sheet_is_printed_one_page_across_with_its_heading(
    result: Result, tmp_path: Path
) -> None:
    reports.write_xlsx(result, tmp_path / "a.xlsx")
    for sheet in load_workbook(tmp_path / "a.xlsx").worksheets:
        assert sheet.page_setup.orientation == "landscape"
        setup = sheet.sheet_properties.pageSetUpPr
        assert setup is not None
        assert setup.fitToPage
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.print_title_rows == "$1:$1"


def test_the_look_of_a_cell_is_not_worked_out_for_each_of_them(
    result: Result, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That took most of two minutes where a list had 20,000 suppliers."""
    made = 0

    def noted(*, wrap_text: bool, vertical: str) -> Alignment:
        nonlocal made
        made += 1
        return Alignment(wrap_text=wrap_text, vertical=vertical)

    monkeypatch.setattr(drawing, "Alignment", noted)
    reports.write_xlsx(result, tmp_path / "a.xlsx")
    few = made
    reports.write_xlsx(replace(result, assessments=result.assessments * 5), tmp_path / "a.xlsx")
    assert made - few == few
    first = load_workbook(tmp_path / "a.xlsx").worksheets[0]["A2"]
    assert first.fill.start_color.rgb == "00F3C9C5"
    assert first.alignment.wrap_text
