from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from screener import intake, model
from screener.errors import InputError
from screener.intake.outcome.rejected import write_rejected
from screener.resources import reports_dir
from screener.safe_yaml import read_yaml

Read = Callable[..., intake.Intake]
_LIST = 'Supplier,Country\nAcme,DE\n,"=cmd|\'/c calc\'!A1"\n"Beta,FR\n,-1\n'


def cells(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_the_reason_comes_first_and_formulas_are_made_harmless(read: Read, tmp_path: Path) -> None:
    path = tmp_path / "rejected.csv"
    write_rejected(read(_LIST).rejected, path)
    heading, first, second, third = cells(path)
    assert heading == ["reason", "row", "Supplier", "Country"]
    assert first == ["The row has no name.", "3", "", "'=cmd|'/c calc'!A1"]
    assert second[1:] == ["4", '"Beta', "FR"]
    assert third[1:] == ["5", "", "'-1"]
    assert all(row[0] for row in (first, second, third))


def test_no_formula_hides_behind_what_parts_cells_elsewhere(read: Read, tmp_path: Path) -> None:
    path = tmp_path / "rejected.csv"
    write_rejected(read('Supplier,Country\n,"x;=1+1\n=2+2"\n').rejected, path)
    assert cells(path)[1][3] == "x;'=1+1\n'=2+2"


def test_corrected_rows_can_be_fed_again(read: Read, tmp_path: Path) -> None:
    path = tmp_path / "rejected.csv"
    write_rejected(read(_LIST).rejected, path)
    rows = cells(path)
    for number, row in enumerate(rows[1:], 1):
        row[2] = row[2].strip('"') or f"Mended {number}"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    again = intake.read(path)
    assert [each.name for each in again.suppliers] == ["Mended 1", "Beta", "Mended 3"]
    assert again.suppliers[0].country_text == "=cmd|'/c calc'!A1"
    assert again.rejected == ()


def test_columns_of_one_heading_stay_apart_and_in_their_order(read: Read, tmp_path: Path) -> None:
    path = tmp_path / "rejected.csv"
    found = read(
        "Number,Name,Address,Address,,\nAcme,Acme,x,y,z,\n7,,Main Street 1,Hof 2,note,more\n"
    )
    write_rejected(found.rejected, path)
    assert cells(path) == [
        ["reason", "row", "Number", "Name", "Address", "Address", "", ""],
        ["The row has no name.", "3", "7", "", "Main Street 1", "Hof 2", "note", "more"],
    ]


def test_rows_rejected_for_any_reason_can_be_corrected_and_fed_again(
    read: Read, tmp_path: Path
) -> None:
    path = tmp_path / "rejected.csv"
    found = read(
        "Early,DE,1\nSupplier,Country,Spend\nAcme,DE,2\nTotal,,3\nBe\0ta,FR,4\n#N/A,IT,5\n"
    )
    write_rejected(found.rejected, path)
    assert [row[0][:22] for row in cells(path)[1:]] == [
        "The row stands above t", "The row is a total, no", "The row cannot be read",
        "The cell of the name h",
    ]  # fmt: skip
    mended = path.read_text(encoding="utf-8-sig").replace("Total,,", "Total,FR,")
    path.write_text(mended.replace("#N/A", "Gamma"), encoding="utf-8-sig")
    again = intake.read(path)
    assert [(each.name, each.country) for each in again.suppliers] == [
        ("Early", "DE"), ("Total", "FR"), ("Be␀ta", "FR"), ("Gamma", "IT"),
    ]  # fmt: skip


def test_a_file_that_cannot_be_written_is_told(read: Read, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for taken in (tmp_path, tmp_path / "file" / "rejected.csv"):
        with pytest.raises(InputError, match="cannot be written"):
            write_rejected(read(_LIST).rejected, taken)


def test_every_statement_of_intake_has_its_sentence() -> None:
    """Every code written in the source is in the catalogue, and nothing else is.

    Those that others ask for too stand with the result's frame.
    """
    source = "".join(
        path.read_text(encoding="utf-8")
        for room in (intake, model)
        for path in Path(room.__path__[0]).rglob("*.py")
    )
    catalogue = read_yaml(reports_dir() / "messages" / "en" / "intake.yml")
    for code in catalogue:
        stem = code.removeprefix("intake.column_")
        assert f'"{code}"' in source or stem in {"mapped", "profile", "recognised", "guessed"}, code
    quoted = {part for part in source.split('"') if part.startswith(("gap.", "rejected."))}
    assert quoted <= set(catalogue)
