"""`screener screen FILE` with bad lists: one line on stderr and exit code 2, or rejected rows."""

from __future__ import annotations

import csv
import io
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

Run = Callable[..., Any]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TABLE = "<html><table><tr><td>Supplier</td></tr></table></html>"


def zip_bomb() -> bytes:
    """An archive that states 3 GB for its one part."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/workbook.xml", "<workbook/>")
    content = buffer.getvalue()
    place = content.index(b"PK\x01\x02") + 24
    return content[:place] + struct.pack("<L", 3 * 2**30) + content[place + 4 :]


REFUSED: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "empty": ("list.csv", bytes, "the file is empty"),
    "blank lines": ("list.csv", lambda: b"\n\n \n", "no rows with text"),
    "heading only": ("list.csv", lambda: b"Supplier,Country\n", "no rows below the heading"),
    "no name column": ("list.csv", lambda: b"Foo,Bar\n1,2\n", "no column with the supplier's name"),
    "5,000 columns": (
        "list.csv",
        lambda: ",".join(["Supplier", *map(str, range(5_000))]).encode(),
        "columns",
    ),
    "a picture": ("list.csv", lambda: b"\x89PNG\r\n\x1a\n" + bytes(99), "a picture"),
    "a PDF": ("list.csv", lambda: b"%PDF-1.7", "a PDF"),
    "a program": ("list.csv", lambda: b"\x7fELF" + bytes(range(256)), "a program"),
    "noise": ("list.csv", lambda: bytes(range(256)) * 99, "not text in a known encoding"),
    "zip bomb": ("list.xlsx", zip_bomb, "unpacks to more than 2 GB"),
    "a line of 200 MB": (
        "list.csv",
        lambda: b"Supplier,Country\n" + b"A" * 200_000_000 + b",DE\n",
        "a line has more than 4 MB",
    ),
    "password": (
        "list.xlsx",
        lambda: _OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(3000),
        "protected by a password",
    ),
    "cut off": ("list.xlsx", lambda: b"PK\x03\x04" + bytes(500), "the workbook is damaged"),
    "broken JSON": ("list.json", lambda: b'[{"Supplier": "A", ', "not valid JSON"),
    "nested JSON": ("list.json", lambda: b"[" * 100_000, "not valid JSON"),
    "a web page": ("list.xls", _TABLE.encode, "a web page"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_bad_file_ends_in_one_line_that_says_what_to_do(
    run: Run, tmp_path: Path, case: str
) -> None:
    name, content, says = REFUSED[case]
    (tmp_path / name).write_bytes(content())
    outcome = run("--quiet", "screen", tmp_path / name)
    assert outcome.code == 2
    assert outcome.out == ""
    (line,) = outcome.err.splitlines()
    assert line.startswith("error: ")
    assert name in line
    assert says in line


def test_a_file_that_is_not_there(run: Run, tmp_path: Path) -> None:
    outcome = run("--quiet", "screen", tmp_path / "none.csv")
    assert (outcome.code, len(outcome.err.splitlines())) == (2, 1)


def test_three_hundred_columns_are_read(run: Run, tmp_path: Path) -> None:
    headings = ",".join(["Supplier", "Country", *(f"c{n}" for n in range(298))])
    (tmp_path / "list.csv").write_text(f"{headings}\nAcme,DE{',x' * 298}\n", encoding="utf-8")
    assert run("--quiet", "screen", tmp_path / "list.csv").code == 0


@pytest.mark.parametrize(
    "text", ['Supplier,Country\nAcme,DE\n"Beta,FR\nGamma,ES\n', "Supplier,Country\nA\0,DE\nB,FR\n"]
)
def test_a_row_that_cannot_be_read_is_rejected_and_the_others_screened(
    run: Run, tmp_path: Path, text: str
) -> None:
    (tmp_path / "list.csv").write_bytes(text.encode())
    outcome = run("screen", tmp_path / "list.csv")
    assert outcome.code == 5
    assert "rejected" in outcome.err


def test_formula_cells_are_never_run_and_harmless_in_every_export(run: Run, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Supplier", "Country"], ["@SUM(A1)", "FR"], ["", "DE"]):
        sheet.append(row)
    sheet["B3"] = "=cmd|' /C calc'!A0"
    sheet["B3"].data_type = "s"
    book.save(tmp_path / "list.xlsx")
    csv_file, rejected = tmp_path / "out.csv", tmp_path / "rejected.csv"
    outcome = run("screen", tmp_path / "list.xlsx", "--csv", csv_file, "--rejected", rejected)
    assert outcome.code == 5
    for path in (csv_file, rejected):
        with path.open(encoding="utf-8-sig", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]
    assert "'@SUM(A1)" in csv_file.read_text(encoding="utf-8-sig")


def test_rejected_rows_are_exported_corrected_and_screened(run: Run, tmp_path: Path) -> None:
    path, rejected = tmp_path / "list.csv", tmp_path / "rejected.csv"
    path.write_text("Lieferant;Land\nAcme;DE\n;FR\nSumme;\n", encoding="cp1252")
    assert run("screen", path, "--rejected", rejected).code == 5
    with rejected.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["reason", "row", "Lieferant", "Land"]
    assert [row[1] for row in rows[1:]] == ["3", "4"]
    rows[1][2], rows[2][3] = "Beta", "IT"
    with rejected.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    again = run("screen", rejected)
    assert again.code == 0
    assert "Beta" in again.out
    assert "Summe" in again.out
