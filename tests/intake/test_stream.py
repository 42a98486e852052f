from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from screener import intake
from screener.errors import InputError
from screener.model import RejectedRow, Supplier

Write = Callable[..., Path]
_LIST = (
    "No,Supplier,Country,City\n1,Acme,DE,Bonn\n2,Beta,FR,Lyon\n,,,x\n1,Acme,DE,Ulm\n"
    "3,Gamma,IT,Bari\n3,Delta,IT,Bari\n,Eps,ES,Vigo\n,Eps,ES,Vigo\n"
)


def test_a_stream_gives_what_reading_gives(write: Write) -> None:
    path = write(_LIST)
    whole = intake.read(path)
    streamed = list(intake.stream(path))
    suppliers = [each for each in streamed if isinstance(each, Supplier)]
    assert sorted(suppliers, key=lambda each: each.row) == list(whole.suppliers)
    assert tuple(each for each in streamed if isinstance(each, RejectedRow)) == whole.rejected


def test_what_occurs_once_does_not_wait(write: Write) -> None:
    first = next(iter(intake.stream(write(_LIST))))
    assert isinstance(first, Supplier | RejectedRow)
    assert [s.name for s in intake.stream(write(_LIST)) if isinstance(s, Supplier)] == [
        "Beta",
        "Acme",
        "Gamma",
        "Delta",
        "Eps",
    ]


def test_frames_and_records_can_be_streamed() -> None:
    frame = pd.DataFrame({"Supplier": ["Acme", "Beta"]})
    assert [each.name for each in intake.stream(frame) if isinstance(each, Supplier)] == [
        "Acme",
        "Beta",
    ]
    records = [{"name": "Acme"}, {"name": ""}]
    assert len(list(intake.stream(records))) == 1


def test_a_stream_of_a_bad_file_fails_when_it_starts(write: Write) -> None:
    with pytest.raises(InputError):
        next(iter(intake.stream(write("foo\nbar\n"))))
