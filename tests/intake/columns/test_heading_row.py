"""Which row is the heading: never one of the suppliers, so that none is lost above it."""

from __future__ import annotations

from pathlib import Path

import pytest

from screener import intake
from screener.errors import InputError

ROWS = (
    "Hoshine Silicon,China,Shanshan\n"
    "Acme Ltd,Germany,Bonn\n"
    "合盛硅业股份有限公司,China,Jiaxing\n"
    "みなと精工株式会社,Japan,Osaka\n"
    "Mueller Supplier Ltd,Germany,Koeln\n"
)


@pytest.mark.parametrize("heading", ["Foo,Country,City", "Zulieferbezeichnung,Land,Ort"])
def test_a_firm_below_an_unknown_heading_is_not_taken_for_the_heading(
    heading: str, tmp_path: Path
) -> None:
    path = tmp_path / "suppliers.csv"
    path.write_text(f"{heading}\n{ROWS}", encoding="utf-8")
    names = [each.name for each in intake.read(path).suppliers]
    assert names == [row.split(",")[0] for row in ROWS.splitlines()]


def test_a_table_without_any_known_heading_is_refused_whole(tmp_path: Path) -> None:
    path = tmp_path / "suppliers.csv"
    path.write_text(f"Foo,Bar,Baz\n{ROWS}", encoding="utf-8")
    with pytest.raises(InputError, match="map"):
        intake.read(path)


def test_a_title_above_the_heading_is_still_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "suppliers.csv"
    path.write_text(f"Supplier list of Example Ltd,,\nName,Country,City\n{ROWS}", "utf-8")
    assert len(intake.read(path).suppliers) == 5


def test_a_row_that_repeats_one_heading_in_its_cells_is_not_the_heading(tmp_path: Path) -> None:
    path, match = tmp_path / "suppliers.csv", "Kashgar (Group)"
    held = f"1,Acme,DE,,,\n2,{match},CN,{match},{match},name\n3,Beta,FR,,,\n"
    path.write_text(f"No,Name,Country,Found,Listed,By\n{held}", encoding="utf-8")
    read = intake.read(path).suppliers
    assert [(one.number, one.name) for one in read] == [("1", "Acme"), ("2", match), ("3", "Beta")]
