"""Whatever table of suppliers is written, in whatever form, the same suppliers are read back."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screener import intake
from screener.intake.cells.damaged import DAMAGED, damaged
from screener.intake.cells.text import clean, split
from screener.model import Supplier
from tests.intake.formats.test_encoding import SAMPLES
from tests.intake.workbook_files import ods, ods_rows

Rows = list[list[str]]

_LOST_LETTERS = (DAMAGED,)
HEADINGS = ["Supplier number", "Supplier name", "Country", "City", "Address", "Products"]
# No control characters, which XML cannot hold, and no halves of characters.
TEXT = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), max_size=30)
COUNTRIES = {"CN": "China", "DE": "Deutschland", "TR": "Türkiye", "NA": "NA", "": ""}


@st.composite
def tables(draw: st.DrawFn) -> tuple[Rows, tuple[Supplier, ...]]:
    """Rows of a table, and the suppliers they are."""
    rows, suppliers = [], []
    for number in range(draw(st.integers(1, 6))):
        name = f"Nq{draw(TEXT)}"  # which no legal form begins with: of "NV" alone a gap is told
        country = draw(st.sampled_from(sorted(COUNTRIES)))
        city, address, products = draw(TEXT), draw(TEXT), draw(TEXT)
        code = f"{number:05d}"
        rows.append([code, name, COUNTRIES[country], city, address, products])
        suppliers.append(
            Supplier(
                number=code,
                name=clean(name),
                row=number + 2,
                country=country,
                country_text=COUNTRIES[country],
                city=clean(city),
                address=clean(address),
                products=split(clean(products), goods=True),
                gaps=_LOST_LETTERS if damaged([clean(name)]) else (),  # any letters may look so
            )
        )
    return rows, tuple(suppliers)


def delimited(rows: Rows, encoding: str, delimiter: str, ending: str) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=delimiter, lineterminator=ending).writerows([HEADINGS, *rows])
    return buffer.getvalue().encode(encoding)


def as_xlsx(rows: Rows) -> bytes:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Any")
    for row in [HEADINGS, *rows]:
        cells = [openpyxl.cell.WriteOnlyCell(sheet, value=text) for text in row]
        for cell in cells:
            cell.data_type = "s"  # or openpyxl would make a formula of "=1"
        sheet.append(cells)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def as_records(rows: Rows) -> list[dict[str, str]]:
    return [dict(zip(HEADINGS, row, strict=True)) for row in rows]


WRITERS: dict[str, Callable[[Rows], bytes]] = {
    "list.xlsx": as_xlsx,
    "list.ods": lambda rows: ods({"Any": ods_rows([HEADINGS, *rows])}),
    "list.json": lambda rows: json.dumps(as_records(rows)).encode(),
    "list.jsonl": lambda rows: "\n".join(map(json.dumps, as_records(rows))).encode(),
}


def read_back(content: bytes, name: str) -> intake.Intake:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        return intake.read(path)


@settings(max_examples=80)
@given(
    tables(),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    st.sampled_from([",", ";", "\t", "|", "^", "~"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_delimited_text(
    table: tuple[Rows, tuple[Supplier, ...]], encoding: str, delimiter: str, ending: str
) -> None:
    rows, suppliers = table
    found = read_back(delimited(rows, encoding, delimiter, ending), "list.csv")
    assert found.suppliers == suppliers
    assert found.rejected == ()


@pytest.mark.parametrize("name", WRITERS)
@settings(max_examples=40)
@given(tables())
def test_workbooks_and_json(name: str, table: tuple[Rows, tuple[Supplier, ...]]) -> None:
    rows, suppliers = table
    assert read_back(WRITERS[name](rows), name).suppliers == suppliers


@settings(max_examples=40)
@given(tables())
def test_frames_and_records(table: tuple[Rows, tuple[Supplier, ...]]) -> None:
    rows, suppliers = table
    assert intake.read(pd.DataFrame(rows, columns=HEADINGS)).suppliers == suppliers
    assert intake.read(as_records(rows)).suppliers == suppliers


@settings(max_examples=80)
@given(st.data())
def test_the_encodings_of_languages(data: st.DataObject) -> None:
    """Any selection of a language's rows, in its encoding or UTF-16 without a mark."""
    sample = SAMPLES[data.draw(st.sampled_from(sorted(SAMPLES)))]
    rows = data.draw(st.lists(st.sampled_from(sample.rows), min_size=1, unique=True))
    codec = data.draw(st.sampled_from([sample.encoding, "utf-8", "utf-16-le", "utf-16-be"]))
    delimiter = data.draw(st.sampled_from([",", ";", "\t", "|"]))
    text = "\n".join([sample.headings, *rows]).replace(";", delimiter)
    found = read_back(text.encode(codec), "list.csv")
    assert [each.name for each in found.suppliers] == [row.split(";")[0] for row in rows]
