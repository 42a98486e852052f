"""Number formats of XLS and XLSB: a number comes as its cell shows it."""

from __future__ import annotations

import os
import random
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from screener.errors import InputError
from screener.intake import Intake
from screener.intake.formats import xls as binary
from screener.intake.formats import xls_child
from tests.intake.workbook_files import Rows, xls, xlsb

Read = Callable[..., Intake]

ROWS: Rows = [
    ["Supplier No", "Supplier", "HS code", "Spend", "Postal code"],
    [42.0, "Acme", 52051100.0, 1200.5, 1067.0],
    [123456.0, "Bolt", 5205.0, 7.0, -3.0],
]
FORMATS = {
    (1, 0): "00000",
    (2, 0): "00000",
    (2, 2): "00000000",
    (1, 3): "#,##0.00",
    (1, 4): '00000;"minus" 0',
    (2, 4): "00000",
}
BOOKS = {
    "list.xls": xls("List", ROWS, formats=FORMATS),
    "list.xlsb": xlsb({"Cover": [["Suppliers"]], "List": ROWS}, formats=FORMATS),
}


@pytest.mark.parametrize("name", BOOKS)
def test_a_number_keeps_the_zeros_that_its_format_shows(read: Read, name: str) -> None:
    found = read(BOOKS[name], name)
    acme, bolt = found.suppliers
    assert (acme.number, bolt.number) == ("00042", "123456")
    assert (acme.hs_codes, bolt.hs_codes) == (("52051100",), ("00005205",))
    assert (acme.spend, bolt.spend) == ("1200.5", "7")
    assert (acme.address, bolt.address) == ("01067", "-00003")
    assert "intake.formats_unread" not in {note.code for note in found.notes}


@pytest.mark.parametrize("form", ["xls", "xlsb"])
def test_a_share_keeps_its_percent_sign(read: Read, form: str) -> None:
    rows: Rows = [["Supplier", "Spend"], ["Acme", 0.6]]
    formats = {(1, 1): "0.0%"}
    book = xls("A", rows, formats=formats) if form == "xls" else xlsb({"A": rows}, formats=formats)
    assert read(book, f"list.{form}").suppliers[0].spend == "60%"


def test_rows_are_told_apart_where_some_are_not_there(read: Read) -> None:
    rows: Rows = [["Supplier", "Supplier No"], ["Acme", 7.0]]
    book = xlsb({"A": rows}, numbers={1: 40}, formats={(1, 1): "000"})
    (supplier,) = read(book, "list.xlsb").suppliers
    assert (supplier.number, supplier.row) == ("007", 41)


def test_formats_that_cannot_be_read_are_told_and_the_suppliers_come(read: Read) -> None:
    lost = bytearray(BOOKS["list.xls"])
    style = struct.pack("<HHH", 1, 0, 1)  # of the first number, made one that no style has
    place = bytes(lost).index(struct.pack("<HH", 0x0203, 14) + style)
    lost[place + 8 : place + 10] = struct.pack("<H", 999)
    found = read(bytes(lost), "list.xls")
    assert [one.number for one in found.suppliers] == ["42", "123456"]
    assert "intake.formats_unread" in {note.code for note in found.notes}


@pytest.mark.parametrize("name", BOOKS)
def test_damage_anywhere_ends_in_suppliers_or_one_line(read: Read, name: str) -> None:
    chance = random.Random(name)  # noqa: S311 - damage, not secrets
    for _ in range(25):
        content = bytearray(BOOKS[name])
        for _ in range(chance.randint(1, 6)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        said = "one line"
        try:
            read(bytes(content), name)
        except InputError as error:
            said = str(error)
        assert "\n" not in said


def test_a_workbook_on_which_the_processor_is_at_work_for_too_long_is_refused(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(binary, "_SECONDS", 1)
    rows: Rows = [["Supplier", *["x"] * 19], ["Acme", *["x"] * 19]]
    with pytest.raises(InputError, match="not read after 1 seconds"):
        read(xlsb({"A": rows}, numbers={1: 2**20 - 1}), "list.xlsb")


def test_a_workbook_that_only_waits_is_not_refused_for_its_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a machine on which much else runs: here for who writes into a pipe."""
    monkeypatch.setattr(binary, "_SECONDS", 1)
    pipe = tmp_path / "list.xls"
    os.mkfifo(pipe)

    def write_late() -> None:
        time.sleep(2)
        pipe.write_bytes(b"")

    late = threading.Thread(target=write_late)
    late.start()
    with pytest.raises(ValueError, match="rror") as refused:
        binary.Xls(pipe)
    late.join()
    assert "seconds" not in str(refused.value)


def test_who_may_take_little_memory_reads_a_workbook_in_that(tmp_path: Path) -> None:
    book = tmp_path / "list.xls"
    book.write_bytes(BOOKS["list.xls"])
    bounded = ("sh", "-c", 'ulimit -v 1500000; exec "$@"', "sh")
    done = subprocess.run(  # noqa: S603 - our own script
        [*bounded, sys.executable, "-P", xls_child.__file__, book, "60"],
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b'"Acme"' in done.stdout
