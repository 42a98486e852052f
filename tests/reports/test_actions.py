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
from screener.model import Result, Statement
from screener.reports import drawing
from tests.reports.conftest import BUREAU


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


def test_suppliers_of_one_name_are_told_apart_by_address_and_row(
    result: Result, tmp_path: Path
) -> None:
    first = result.assessments[0]
    places = (("Xiamen", "12 Hubin Road", 7), ("", "Suzhou", 8), ("", "", 0))
    named = [replace(first.supplier, city=c, address=a, row=row) for c, a, row in places]
    alike = tuple(replace(first, supplier=one) for one in named)
    reports.write_xlsx(replace(result, assessments=alike), tmp_path / "a.xlsx")
    for sheet, at in ((0, 6), (1, 5)):
        rows = _values(tmp_path / "a.xlsx", sheet)
        assert rows[0][at : at + 2] == ("Address", "Row")
        told = {row[at : at + 2] for row in rows[1:]}
        assert told == {("Xiamen, 12 Hubin Road", 7), ("Suzhou", 8), (None, None)}


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
    gc.collect(1)  # what is so new needs no look through all that the tests have
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


def test_the_scope_says_by_what_was_judged_and_what_was_not_searched(
    result: Result, tmp_path: Path
) -> None:
    undated, stale = result.run.coverage
    run = replace(
        result.run,
        coverage=(replace(undated, age_days=None), replace(stale, stale=True)),
        missing=("un_sc",),
        names_sha256="7d" * 32,
    )
    reports.write_xlsx(replace(result, run=run), tmp_path / "a.xlsx")
    _, first, second, *rows = _values(tmp_path / "a.xlsx", 2)
    assert (first[3], first[6]) == ("unknown", None)
    assert (second[3], second[6]) == (80, "Stale. 170 of 177 entries; no designation dates.")
    said = {row[0]: row[1:] for row in rows}
    assert any(str(label).startswith("Enabled, but without an edition") for label in said)
    assert said["Judged as of"][1] == datetime(2026, 7, 20)  # noqa: DTZ001 - as above
    assert said["Supplier list, SHA-256"][4:] == ("0c" * 32, "suppliers.csv")
    assert said["Rulebook, SHA-256"][4:] == ("5e" * 32, None)
    assert said["Tables of names, SHA-256"][4] == "7d" * 32
    assert said["Thresholds"][0] == "possible from 0.80, probable from 0.90"
    assert "1 row could not be read as a supplier and was not screened" in str(list(said))
    assert "the sheet “Reading of the list”" in str(list(said))
    assert _values(tmp_path / "a.xlsx", 3)[1] == (None, "1 row not screened")
    assert "The threshold was set" not in str(list(said))


def test_an_edition_of_no_day_or_of_a_later_one_is_told_in_words(
    result: Result, tmp_path: Path
) -> None:
    first, second = result.run.coverage
    undated = replace(first, age_days=None, edition=replace(first.edition, dated=False))
    run = replace(result.run, coverage=(undated, replace(second, age_days=-3)))
    reports.write_xlsx(replace(result, run=run), tmp_path / "a.xlsx")
    _, unknown, later, *_ = _values(tmp_path / "a.xlsx", 2)
    assert unknown[2:5] == ("taken in on 9 Jul 2026", "unknown", None)
    assert later[3] == "later than the day that is judged"


def test_the_scope_says_what_of_it_is_a_houses_own(result: Result, tmp_path: Path) -> None:
    run = replace(
        result.run, rules_changed=True, threshold=0.95, threshold_set=True, rejected_rows=()
    )
    reports.write_xlsx(replace(result, run=run), tmp_path / "a.xlsx")
    said = {row[0]: row[1:] for row in _values(tmp_path / "a.xlsx", 2)}
    changed = said["Rulebook, SHA-256"][5]
    assert changed == "Changed: not the rulebook that ships with version 0.1.0"
    labels = str(list(said))
    assert "The threshold was set for this run: matches begin at a score of 0.95." in labels
    assert "could not be read" not in labels
    assert [row[1] for row in _values(tmp_path / "a.xlsx", 3)[1:]] == [
        "Column “Supplier name” is read as “Name”."
    ]


def test_the_matches_of_a_supplier_say_whose_they_are_the_leading_one_first(
    result: Result, tmp_path: Path
) -> None:
    first = result.assessments[0]
    (match,) = first.matches
    owner = replace(
        match,
        listing=BUREAU,
        listed_name=BUREAU.names[0],
        role="owner",
        supplier_name="Li Wei",
        group="g2",
        basis="identifier",
        explanation=(Statement.of("match.context_identifier", kind="lei", value="5493001KJT"),),
    )
    because = Statement.of(
        "band_reason.list", source="uflpa", listed=match.listed_name.text, role="supplier"
    )
    item = replace(first, matches=(owner, match), band_reason=because)
    title = result.run.coverage[1].title
    reports.write_xlsx(replace(result, assessments=(item,)), tmp_path / "a.xlsx")
    assert str(_values(tmp_path / "a.xlsx", 1)[1][11]).splitlines() == [
        "UFLPA Entity List: Hetian Taida Apparel Co., Ltd (probable, 0.93)",
        f"{title}: {BUREAU.names[0].text} (probable, LEI 5493001KJT) (owner: Li Wei)",
    ]


def test_bands_and_countries_are_said_as_far_as_they_are_known(
    result: Result, tmp_path: Path
) -> None:
    reports.write_xlsx(result, tmp_path / "a.xlsx")
    assert [row[0:5:4] for row in _values(tmp_path / "a.xlsx", 1)[1:]] == [
        ("critical (provisional)", "China"),
        ("medium", "country unknown"),
        ("low", "Sweden"),
    ]
