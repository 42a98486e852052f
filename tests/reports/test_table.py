from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

from screener import reports
from screener.model import Result


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_csv_has_one_row_per_supplier_in_rank_order(result: Result, tmp_path: Path) -> None:
    reports.write_csv(result, tmp_path / "r.csv")
    rows = _read(tmp_path / "r.csv")
    assert [row["name"] for row in rows] == [
        "Hetian Taida Garment",
        "Global Garments",
        "Västkust Verktyg AB",
    ]
    assert rows[0]["number"] == "010001"
    assert (rows[0]["band"], rows[0]["provisional"]) == ("critical", "true")
    assert (rows[1]["points"], rows[1]["points_low"], rows[1]["points_high"]) == ("55", "25", "85")


def test_csv_runs_no_formula(result: Result, tmp_path: Path) -> None:
    first = result.assessments[0]
    for text in ('=HYPERLINK("http://x")', "+1", "-1", "@x", "\t=1", "  =1"):
        bad = replace(first, supplier=replace(first.supplier, name=text, city=text))
        reports.write_csv(replace(result, assessments=(bad,)), tmp_path / "r.csv")
        row = _read(tmp_path / "r.csv")[0]
        assert row["name"].startswith("'")
        assert row["city"].startswith("'")


def test_no_cell_of_the_csv_is_longer_than_a_spreadsheet_takes(
    result: Result, tmp_path: Path
) -> None:
    """Excel takes 32,767 characters; the whole text stays in the JSON and the frame."""
    first = result.assessments[0]
    goods = replace(first, supplier=replace(first.supplier, products=("cotton",) * 7_000))
    long = replace(result, assessments=(goods,))
    reports.write_csv(long, tmp_path / "r.csv")
    cell = _read(tmp_path / "r.csv")[0]["products"]
    assert len(cell) <= 32_767
    assert cell.endswith("… (55998)")
    assert len(reports.to_frame(long)["products"][0]) == 55_998


def test_the_frame_has_the_columns_of_the_csv(result: Result, tmp_path: Path) -> None:
    reports.write_csv(result, tmp_path / "r.csv")
    frame = reports.to_frame(result)
    assert list(frame.columns) == list(_read(tmp_path / "r.csv")[0])
    assert frame["band"].tolist() == ["critical", "medium", "low"]
