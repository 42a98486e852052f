"""Damaged files: the readers refuse them in one line or read them; nothing else may happen."""

from __future__ import annotations

import io
import json
import os
import random
import time
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screener.errors import InputError
from tests.intake.formats.test_encoding import SAMPLES
from tests.intake.test_roundtrip import HEADINGS, WRITERS, read_back
from tests.intake.workbook_files import xls, xlsb

_ROWS = [
    ["00001", "Acme Ltd", "China", "Hotan", "No. 5 Industrial Road", "cotton; yarn"],
    ["00002", 'Müller "Söhne" GmbH', "Österreich", "Graz", "Große Straße 5\n2. Stock", "a, b"],
    ["00003", "新疆棉花有限公司", "中国", "乌鲁木齐", "", ""],
]
_WORDS = (
    b'"', b"'", b",", b";", b"\t", b"\n", b"\r", b"\0", b"=", b"{", b"}", b"[", b"]", b"<",
    b">", b"&", b"\xff\xfe", b"\xef\xbb\xbf", b"PK\x03\x04", b"99999999999",
    b"<row r='9'>", b"&#0;", b"\xd8\x00",
)  # fmt: skip
_SLOWEST = 20.0
"""Processor seconds for one small file; beyond it some input makes a reader run away."""


def seeds() -> list[tuple[str, bytes]]:
    """One good file in every form and encoding."""
    files = [(name, make(_ROWS)) for name, make in WRITERS.items()]
    files.append(("list.xls", xls("List", [HEADINGS, *_ROWS])))
    files.append(("list.xlsb", xlsb({"Cover": [["Report"]], "List": [HEADINGS, *_ROWS]})))
    columns = {name: list(column) for name, *column in zip(HEADINGS, *_ROWS, strict=True)}
    files.append(("list.json", json.dumps(columns).encode()))
    odd = "Title\nAcme;DE\n\nSupplier;Country;Spend\nA;DE;1\nSupplier;Country;Spend\n-;;\nTotal;;\n"
    files.append(("list.csv", odd.encode()))
    for sample in SAMPLES.values():
        text = "\n".join([sample.headings, *sample.rows])
        files += [("list.csv", text.encode(codec)) for codec in (sample.encoding, "utf-16")]
    return files


def mutate(content: bytes, pick: random.Random) -> bytes:
    """Flip, cut, repeat or insert a few bytes; inside an archive, in one of its parts."""
    if (parts := _parts(content)) and pick.random() < 0.8:
        return _mutate_part(parts, pick)
    data = bytearray(content)
    for _ in range(pick.choice((1, 1, 2, 5, 20))):
        place = pick.randrange(len(data) + 1)
        length = pick.choice((1, 1, 2, 8, 64))
        match pick.randrange(5):
            case 0:
                data[place : place + 1] = bytes([pick.randrange(256)])
            case 1:
                del data[place : place + length]
            case 2:
                data[place:place] = data[place : place + length] * pick.choice((1, 2, 50))
            case 3:
                data[place:place] = pick.choice(_WORDS)
            case _:
                del data[place : None if pick.random() < 0.1 else place + 1]
    return bytes(data)


def _parts(content: bytes) -> dict[str, bytes]:
    """The parts of an archive; none when it is no archive or damaged already."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            return {name: file.read(name) for name in file.namelist()}
    except Exception:  # noqa: BLE001 - zipfile raises a dozen kinds on damaged bytes
        return {}


def _mutate_part(parts: dict[str, bytes], pick: random.Random) -> bytes:
    name = pick.choice(sorted(parts))
    parts[name] = mutate(parts[name], pick)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for each, data in parts.items():
            file.writestr(each, data)
    return buffer.getvalue()


def survives(name: str, content: bytes) -> None:
    started = time.process_time()
    try:
        found = read_back(content, name)
    except InputError as error:
        assert "\n" not in str(error)  # noqa: PT017 - either outcome is fine, this one has a form
    else:
        assert found.suppliers or found.rejected
        for supplier in found.suppliers:
            assert supplier.name.strip()
            repr(supplier).encode()
    assert time.process_time() - started < _SLOWEST, (name, content[:200])


@settings(max_examples=150)
@given(st.integers(0, 2**32), st.sampled_from(seeds()))
def test_damaged_files(seed: int, file: tuple[str, bytes]) -> None:
    survives(file[0], mutate(file[1], random.Random(seed)))  # noqa: S311 - a repeatable choice


def test_utf_16_that_lost_a_byte_may_have_an_end_of_line_inside_a_line() -> None:
    """Met by the soak: the bytes of the end of a line are halves of two other signs."""
    survives(
        "list.csv",
        b"R\0a\0i\0s\0o\0n\0 \0s\0o>\0c\0i\0a\0l\0;\0P\0a\0y\0s99999999999\0;\0\n"
        b"A\0d\0;r9999999999&\0e\0\xf9\0\r\ns\0e\0\n\0S\0o\0c\0i\0",
    )


@settings(max_examples=100)
@given(
    st.binary(max_size=2000),
    st.sampled_from(["list.csv", "list.xlsx", "list.xls", "list.xlsb", "l.json"]),
)
def test_any_bytes(content: bytes, name: str) -> None:
    survives(name, content)


@settings(max_examples=100)
@given(st.text(alphabet=st.sampled_from("\"',;\t|\n\r =ab新é"), max_size=300))
def test_any_arrangement_of_delimiters_and_quotes(text: str) -> None:
    survives("list.csv", f"Supplier,Country\n{text}".encode())


@pytest.mark.soak
def test_damaged_files_for_ten_minutes() -> None:
    """A new seed each time, printed on failure; SOAK_SECONDS shortens or lengthens it."""
    seconds = float(os.environ.get("SOAK_SECONDS", "600"))
    seed = int(os.environ.get("SOAK_SEED", time.time_ns() % 2**32))
    pick, files, started, count = random.Random(seed), seeds(), time.monotonic(), 0  # noqa: S311
    while time.monotonic() - started < seconds:
        name, content = pick.choice(files)
        for _ in range(pick.choice((1, 1, 3))):
            content = mutate(content, pick)
        try:
            survives(name, content)
        except BaseException as error:
            error.add_note(f"SOAK_SEED={seed}, file {count}: {name} {content!r:.2000}")
            raise
        count += 1
    assert count > seconds  # more than one a second, or it tests nothing
