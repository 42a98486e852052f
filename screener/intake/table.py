"""A table as a file gives it: batches of rows of text, before any meaning."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar

from screener.model import Statement

__all__ = ["BATCH", "Batch", "Row", "Table", "batched"]

T = TypeVar("T")

Row = Sequence[str]
Batch = list[Row]

BATCH = 2048
"""Rows handled at once: enough for column-wise work, little enough for bounded memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A readable table: its rows can be gone through again and again."""

    name: str
    """The file's name, or what the table is, e.g. ``DataFrame``."""
    sha256: str
    kind: str
    """The format: ``csv``, ``xlsx``, ``xlsb``, ``xls``, ``ods``, ``json``, ``jsonl``,
    ``dataframe`` or ``records``.
    """
    batches: Callable[[], Iterator[Batch]]
    """Starts a new pass. Row 1 is the first row, blank ones included, as a spreadsheet counts."""
    facts: tuple[Statement, ...] = ()
    """What was detected: encoding, delimiter, sheet."""
    damaged: dict[int, Row] = field(default_factory=dict)
    """Rows that no pass can read (given as blank rows), with their cells as far as known."""
    numbered: bool = True
    """It is a file, which a user can look into and export again; records from memory are none."""
    heading_known: bool = False
    """Row 1 holds the keys of records, so no search for the heading row is needed."""
    sheets: tuple[str, ...] = ()
    """Titles of a workbook's sheets."""
    sheet: str = ""
    """The one whose rows these are."""


def batched(items: Iterable[T]) -> Iterator[list[T]]:
    """Cut a stream into lists of at most ``BATCH``."""
    iterator = iter(items)
    while batch := list(islice(iterator, BATCH)):
        yield batch
