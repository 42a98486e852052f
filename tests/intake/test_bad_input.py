"""Every bad file ends in one clear line, in bounded time and memory."""

from __future__ import annotations

import io
import os
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from screener import intake
from screener.errors import InputError
from tests.intake.workbook_files import pack

Read = Callable[..., intake.Intake]
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def workbook(*rows: tuple[str, ...]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def refused(read: Read, content: bytes, name: str = "list.csv", **options: object) -> str:
    with pytest.raises(InputError) as caught:
        read(content, name, **options)
    line = str(caught.value)
    assert "\n" not in line
    assert name in line
    return line


def test_an_empty_file(read: Read) -> None:
    assert "empty" in refused(read, b"")


def test_a_file_of_blank_lines(read: Read) -> None:
    assert "no rows with text" in refused(read, b"\n \n\n")


def test_a_file_with_a_heading_only(read: Read) -> None:
    assert "no rows below the heading" in refused(read, b"Supplier,Country\n")


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"):
        intake.read(tmp_path / "none.csv")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="folder"):
        intake.read(tmp_path)


def test_no_column_of_names_says_what_there_is_and_what_to_do(read: Read) -> None:
    line = refused(read, b"foo,bar\n1,2\n")
    assert "“foo”, “bar”" in line
    assert "--map name=" in line


def test_three_hundred_columns_are_fine(read: Read) -> None:
    heading = ",".join(["Supplier", *(f"c{number}" for number in range(299))])
    assert read(f"{heading}\n{','.join(['Acme'] * 300)}\n").suppliers[0].name == "Acme"


def test_three_thousand_columns_are_not(read: Read) -> None:
    heading = ",".join(["Supplier", *(f"c{number}" for number in range(2999))])
    assert "3000 columns" in refused(read, heading.encode())


@pytest.mark.parametrize(
    ("start", "what"),
    [
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"%PDF-1.7", "PDF"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"\x7fELF", "program"),
    ],
)
def test_another_kind_of_file_renamed(read: Read, start: bytes, what: str) -> None:
    assert what in refused(read, start + os.urandom(5000))


@pytest.mark.parametrize(
    ("part", "what"),
    [
        ("word/document.xml", "a Word document"),
        ("Index/Document.iwa", "an Apple Numbers document"),
        ("suppliers.csv", "a ZIP archive"),
    ],
)
def test_an_archive_that_is_no_workbook_is_called_what_it_is(
    read: Read, part: str, what: str
) -> None:
    assert what in refused(read, pack({part: "Supplier\nAcme\n"}))


def test_random_bytes(read: Read) -> None:
    refused(read, bytes(range(256)) * 400)


def test_nul_bytes_only(read: Read) -> None:
    refused(read, bytes(10_000))


def test_a_line_of_two_hundred_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    with path.open("wb") as file:
        file.write(b"Supplier,Country\n")
        for _ in range(200):
            file.write(b"x" * 1_000_000)
    with pytest.raises(InputError, match="a line has more than 4 MB"):
        intake.read(path)


def test_a_cell_beyond_bounds_rejects_its_row(read: Read) -> None:
    found = read(b'Supplier,Country\n"' + b"x" * 1_000_000 + b'",DE\nBeta,FR\n')
    assert [each.name for each in found.suppliers] == ["Beta"]
    assert [row.row for row in found.rejected] == [2]
    assert len(found.rejected[0].values[0][1]) <= 131_072  # what one cell may hold


def test_a_workbook_cut_off(read: Read) -> None:
    assert "damaged" in refused(read, workbook(("Supplier",), ("Acme",))[:2000], "list.xlsx")


def test_a_zip_bomb_is_not_unpacked(read: Read) -> None:
    content = pack({"xl/workbook.xml": b"<workbook/>"})
    # Only what the archive states about itself is changed: 3 GB for the one part it has.
    size = struct.pack("<L", 3 * 2**30)
    place = content.index(b"PK\x01\x02") + 24
    bomb = content[:place] + size + content[place + 4 :]
    assert "unpacks to more than 2 GB" in refused(read, bomb, "list.xlsx")


def test_an_archive_that_understates_what_it_holds(read: Read) -> None:
    content = workbook(("Supplier",), *(("Acme",),) * 50)
    raw = bytearray(content)
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        size = file.getinfo("xl/worksheets/sheet1.xml").file_size
    packed = struct.pack("<L", size)
    place = raw.index(packed, raw.index(b"PK\x01\x02"))
    raw[place : place + 4] = struct.pack("<L", 200)
    assert "damaged" in refused(read, bytes(raw), "list.xlsx")


def test_a_cell_at_the_far_corner_of_a_sheet_takes_no_memory(read: Read) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet["A2"] = "Supplier", "Acme"
    sheet.cell(row=1_048_576, column=16_384, value="x")
    buffer = io.BytesIO()
    book.save(buffer)
    assert "beyond column 2000" in refused(read, buffer.getvalue(), "list.xlsx")


@pytest.mark.parametrize(
    "entity", [b'<!ENTITY e "boom">', b'<!ENTITY e SYSTEM "file:///etc/hostname">']
)
def test_entities_in_a_workbook_are_not_expanded(read: Read, entity: bytes) -> None:
    parts = parts_of(workbook(("Supplier",), ("Acme",), ("Beta",)))
    sheet = parts["xl/worksheets/sheet1.xml"]
    assert b"Acme" in sheet
    parts["xl/worksheets/sheet1.xml"] = (
        b"<!DOCTYPE w [" + entity + b"]>"
        b"" + sheet[sheet.index(b"<worksheet") :].replace(b"Acme", b"A&e;B")
    )
    found = read(pack(parts), "list.xlsx")
    assert all("boom" not in each.name and "/" not in each.name for each in found.suppliers)


def test_a_workbook_with_a_password(read: Read) -> None:
    content = _OLE + bytes(2000) + "EncryptedPackage".encode("utf-16-le") + bytes(3000)
    assert "password" in refused(read, content, "list.xlsx")


def test_an_old_workbook_damaged(read: Read) -> None:
    assert "damaged" in refused(read, _OLE + bytes(range(256)) * 20, "list.xls")


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'[{"name":"a"},{"name":',
        b'[{"name":"a"} {"name":"b"}]',
        b'[{"name":"a"},5]',
        b'[{"name":' + b"9" * 6000 + b"}]",
        b'{"name": "a"}\n{"name"\n',
    ],
)
def test_broken_json(read: Read, content: bytes) -> None:
    refused(read, content, "list.json")


def test_a_sheet_that_is_not_there_names_those_that_are(read: Read) -> None:
    line = refused(read, workbook(("Supplier",), ("Acme",)), "list.xlsx", sheet="Vendors")
    assert "there are: Sheet" in line


def test_a_sheet_of_a_file_without_sheets(read: Read) -> None:
    assert "no sheets" in refused(read, b"Supplier\nAcme\n", sheet="1")


def test_a_mapping_to_a_heading_that_is_not_there(read: Read) -> None:
    line = refused(read, b"Supplier,Land\nAcme,DE\n", mapping={"country": "Country"})
    assert "no column “Country”" in line
    assert "“Supplier”, “Land”" in line


def test_a_mapping_of_a_field_that_is_not_there(write: Callable[..., Path]) -> None:
    with pytest.raises(InputError, match="unknown field “colour”"):
        intake.read(write("Supplier\nAcme\n"), mapping={"colour": "Supplier"})


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("<html><table><tr><td>Supplier</td></tr></table></html>", "a web page"),
        ("\n<!DOCTYPE html>\n<p>Sign in</p>", "a web page"),
        ("MIME-Version: 1.0\nX-Document-Type: Workbook\n", "a web archive"),
        ('<?xml version="1.0"?><Workbook/>', "an XML document"),
    ],
)
def test_a_page_that_calls_itself_a_workbook(read: Read, content: str, what: str) -> None:
    line = refused(read, content.encode(), "list.xls")
    assert what in line
    assert "save it as XLSX" in line
