from __future__ import annotations

import csv
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import openpyxl

import screener
from screener import Screening, reports, sources
from screener.model import Identifier, Owner, Result, Supplier
from screener.workspace import Workspace


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


def test_csv_runs_no_formula_where_semicolons_part_cells(result: Result, tmp_path: Path) -> None:
    first = result.assessments[0]
    supplier = replace(first.supplier, name="Acme;=cmd|' /C calc'!A0;", products=("a", "@SUM(1)"))
    bad = replace(result, assessments=(replace(first, supplier=supplier),))
    reports.write_csv(bad, tmp_path / "r.csv")
    text = (tmp_path / "r.csv").read_text(encoding="utf-8-sig")
    cells = [cell for line in text.splitlines() for cell in line.split(";")]
    assert any("cmd" in cell for cell in cells)
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "@"))]


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


def _screened(tmp_path: Path, *suppliers: Supplier) -> Screening:
    """Screen against a list of one's own: two persons, and two firms with numbers."""
    listed = tmp_path / "listed.csv"
    listed.write_text(
        "name,kind,country,inn\n"
        "Oleg Deripaska,person,RU,\n"
        "Igor Sechin,person,RU,\n"
        "Rosoboroneksport OAO,,RU,7718852163\n",
        encoding="utf-8",
    )
    workspace = Workspace(tmp_path / "home")
    now = datetime(2026, 11, 1, tzinfo=UTC)
    sources.add("watch", listed, workspace, now, effect="asset_freeze")
    return screener.screen(suppliers, as_of=now, workspace=workspace)


def test_a_match_by_number_says_so_and_names_the_number(tmp_path: Path) -> None:
    # INN 7718852163 is that of the entry 18068 of OFAC's list, Rosoboroneksport OAO.
    supplier = Supplier(
        name="Some Other", country="RU", identifiers=(Identifier("inn", "7718852163", "RU"),)
    )
    result = _screened(tmp_path, supplier)
    (row,) = result.to_frame().to_dict("records")
    assert (row["match_basis"], row["match_tier"]) == ("identifier", "probable")
    assert row["reason"].startswith("Match by number (INN 7718852163) with “Rosoboroneksport OAO”")
    (german,) = result.to_frame(language="de").to_dict("records")
    assert german["reason"].startswith("Treffer über die Nummer (INN 7718852163) mit ")
    result.to_html(tmp_path / "r.html")
    page = (tmp_path / "r.html").read_text("utf-8")
    assert "match, 0.00" not in page
    assert "Probable match, INN 7718852163: " in page


def test_the_columns_of_a_match_are_of_the_one_that_the_reason_names(tmp_path: Path) -> None:
    supplier = Supplier(
        name="Foo Trading",
        country="AE",
        owners=(Owner("Deripaska Oleg", 60.0),),
        directors=("Igor Sechin",),
    )
    result = _screened(tmp_path, supplier)
    (row,) = result.to_frame().to_dict("records")
    assert row["matches"] == 2
    assert "(owner: Deripaska Oleg) with “Oleg Deripaska”" in row["reason"]
    assert (row["match_name"], row["match_role"], row["match_supplier_name"]) == (
        "Oleg Deripaska",
        "owner",
        "Deripaska Oleg",
    )
    result.to_xlsx(tmp_path / "r.xlsx")
    sheets = openpyxl.load_workbook(tmp_path / "r.xlsx", read_only=True).worksheets
    cells = [str(cell) for sheet in sheets for row in sheet.values for cell in row]
    matches = next(text for text in cells if "(director: Igor Sechin)" in text)
    assert matches.splitlines()[0].endswith("(owner: Deripaska Oleg)")


def test_what_there_is_not_is_missing_in_the_frame(tmp_path: Path) -> None:
    plain = Supplier(name="Hoffmann Werkzeug", country="DE", sector_text="software")
    for suppliers, scores in (
        ((plain,), [False]),
        ((plain, Supplier(name="Rosoboroneksport", country="RU")), [True, False]),
    ):
        frame = _screened(tmp_path, *suppliers).to_frame()
        assert frame["match_score"].dtype == float
        assert frame["match_score"].notna().tolist() == scores
        assert frame["list_band"].notna().tolist() == scores
        assert frame["match_name"].notna().tolist() == scores
        assert len(frame[frame["match_score"] > 0.5]) == sum(scores)
