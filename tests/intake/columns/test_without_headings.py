"""Lists without headings: their columns are given by number."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from screener import intake
from screener.errors import InputError
from screener.model import Supplier

Write = Callable[..., Path]

ROWS = "1001,Acme Mills Ltd,Bangladesh,Dhaka\n1002,Bolt GmbH,Germany,Bonn\n,,Peru,\n"
HEADED = f"Supplier No,Supplier,Country,Town\n{ROWS}"


def test_the_error_says_how_to_give_the_columns(write: Write) -> None:
    with pytest.raises(InputError, match=r"without headings by number, e\.g\. --map name=#1"):
        intake.read(write(ROWS))


def test_the_first_row_of_a_list_without_headings_is_a_supplier(write: Write) -> None:
    path = write(ROWS)
    mapping = {"name": "#2", "country": "#3", "number": "#1"}
    found = intake.read(path, mapping=mapping)
    assert [(one.row, one.number, one.name, one.country) for one in found.suppliers] == [
        (1, "1001", "Acme Mills Ltd", "BD"),
        (2, "1002", "Bolt GmbH", "DE"),
    ]
    assert [(row.row, row.reason.code) for row in found.rejected] == [(3, "rejected.no_name")]
    codes = [note.code for note in found.notes]
    assert "intake.no_heading" in codes
    assert "intake.title_rows" not in codes
    streamed = [one for one in intake.stream(path, mapping=mapping) if isinstance(one, Supplier)]
    assert streamed == list(found.suppliers)


def test_a_column_may_be_given_by_number_below_headings_too(write: Write) -> None:
    found = intake.read(write(HEADED), mapping={"city": "#4"})
    assert [(one.row, one.name, one.city) for one in found.suppliers] == [
        (2, "Acme Mills Ltd", "Dhaka"),
        (3, "Bolt GmbH", "Bonn"),
    ]
    assert "intake.no_heading" not in [note.code for note in found.notes]
    mixed = intake.read(write(HEADED), mapping={"address": "Town", "name": "#2"})
    assert [one.address for one in mixed.suppliers] == ["Dhaka", "Bonn"]


def test_the_keys_of_records_are_headings_whatever_is_given_by_number() -> None:
    records = [{"a": "7", "b": "Acme"}, {"a": "8", "b": "Bolt"}]
    found = intake.read(records, mapping={"name": "#2"})
    assert [one.name for one in found.suppliers] == ["Acme", "Bolt"]


@pytest.mark.parametrize("content", [ROWS, HEADED])
def test_a_number_beyond_the_last_column_is_refused(write: Write, content: str) -> None:
    with pytest.raises(InputError, match="no column “#5” to map name to; the file has: "):
        intake.read(write(content), mapping={"name": "#5"})
