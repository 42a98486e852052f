"""Reads a supplier list: from a file, a DataFrame or records, to suppliers."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from screener.errors import InputError
from screener.gc_pause import gc_paused
from screener.intake.columns.heading_row import lay_out
from screener.intake.columns.layout import Layout
from screener.intake.formats.files import open_file
from screener.intake.formats.records import open_frame, open_records
from screener.intake.limits import SAMPLE_ROWS
from screener.intake.outcome.identity import Folded, fold, handle
from screener.intake.outcome.notes import counts_of, notes_on
from screener.intake.rows.batches import Read, read_rows
from screener.intake.rows.supplied import read_supplied
from screener.intake.table import Batch, Table
from screener.model import RejectedRow, Statement, Supplier
from screener.quotes import quoted

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Intake", "Source", "read", "stream"]

if TYPE_CHECKING:
    Source = str | Path | pd.DataFrame | Iterable[Mapping[str, object] | Supplier]
else:
    Source = Any


@dataclass(frozen=True, slots=True)
class Intake:
    """A supplier list as it was read."""

    name: str
    """The file's name, or what it was read from."""
    sha256: str
    """Hex digest of the file's bytes, or of the records."""
    suppliers: tuple[Supplier, ...]
    """Each supplier once, in the order of the list."""
    rejected: tuple[RejectedRow, ...]
    """Rows without a name, and rows too damaged to read."""
    notes: tuple[Statement, ...]
    """What was detected, recognised, guessed, ignored and folded."""
    joined_rows: tuple[tuple[int, int], ...] | None = ()
    """Rows that are no supplier's first, each with the first row of its supplier; None of a kept
    list of which nobody wrote them down."""


def read(
    source: Source,
    *,
    mapping: Mapping[str, str] | None = None,
    ignored: Collection[str] = (),
    sheet: str = "",
    sector: str = "",
) -> Intake:
    """Read a supplier list.

    Args:
        source: path of a CSV, TSV, XLSX, XLSB, XLS, ODS, JSON or JSON Lines file; a pandas
            DataFrame; or an iterable of mappings (heading to value) or of suppliers.
        mapping: our field to the file's heading, for columns that are not recognised; or to
            ``#2``, the second column, also of a list without headings.
        ignored: headings of columns that are left out, whatever they seem to mean.
        sheet: name or number (from 1) of a workbook's sheet; empty chooses by content.
        sector: sector assumed for suppliers whose row states none; it is only counted here.

    Raises:
        InputError: the source cannot be read or has no column for the supplier's name; the
            text is one line that says what, where and what to do.
    """
    opened = _open(source, mapping, sheet)
    if isinstance(opened, Table):
        return _read_table(opened, mapping or {}, sector, ignored)
    return _read_suppliers(opened, sector)


def stream(
    source: Source, *, mapping: Mapping[str, str] | None = None, sheet: str = ""
) -> Iterator[Supplier | RejectedRow]:
    """Read a supplier list without holding it: in two passes, in bounded memory.

    Gives what ``read`` gives, in another order: suppliers whose number (or name, country and
    address) occurs once as they are met, with the rejected rows between them; then those of
    several rows, which have to wait for all of them. Memory grows only with the latter.

    Args:
        source: as for ``read``.
        mapping: as for ``read``.
        sheet: as for ``read``.

    Raises:
        InputError: as for ``read``, when the iteration starts.
    """
    opened = _open(source, mapping, sheet)
    if isinstance(opened, Table):
        yield from _stream_table(opened, mapping or {})
        return
    found = _read_suppliers(opened, "")
    yield from found.rejected
    yield from found.suppliers


def _open(
    source: Source, mapping: Mapping[str, str] | None, sheet: str
) -> Table | Sequence[Supplier]:
    """Open what a list is read from, and refuse what goes with nothing."""
    if not isinstance(sheet, str):
        raise InputError(f"sheet is {sheet!r}; give a text, the sheet's name or its number from 1")
    if isinstance(source, str | Path):
        return open_file(Path(source), sheet)
    if sheet:
        raise InputError(f"sheet is {quoted(sheet)}; only a workbook has sheets")
    if hasattr(source, "columns") and hasattr(source, "iloc"):
        return open_frame(cast("pd.DataFrame", source))
    if not isinstance(source, Iterable):
        raise InputError(
            f"{source!r} is no supplier list; give a path, a DataFrame, or an iterable of records"
        )
    records = list(source)
    suppliers = [record for record in records if isinstance(record, Supplier)]
    mappings = [record for record in records if isinstance(record, Mapping)]
    if len(suppliers) + len(mappings) != len(records):
        raise InputError("records must be mappings (heading to value) or Supplier records")
    if mappings and suppliers:
        raise InputError("records mix mappings and Supplier records; give one kind")
    if mapping and not mappings:
        raise InputError("mapping is given; Supplier records have no headings to map")
    return suppliers or open_records(mappings)


def _stream_table(table: Table, mapping: Mapping[str, str]) -> Iterator[Supplier | RejectedRow]:
    repeated = _repeated(table, mapping)
    waiting: list[Supplier] = []
    layout, batches = begin(table, mapping)
    for batch in read_rows(table, layout, batches):
        yield from batch.rejected
        for supplier in batch.suppliers:
            if handle(supplier) in repeated:
                waiting.append(supplier)
            else:
                yield supplier
    yield from fold(waiting).suppliers


def _repeated(table: Table, mapping: Mapping[str, str]) -> set[int]:
    """The first pass: hashes of what occurs in several rows."""
    layout, batches = begin(table, mapping)
    seen: set[int] = set()
    repeated: set[int] = set()
    for batch in read_rows(table, layout, batches):
        for mark in map(handle, batch.suppliers):
            (repeated if mark in seen else seen).add(mark)
    return repeated


def _read_table(
    table: Table, mapping: Mapping[str, str], sector: str, ignored: Collection[str]
) -> Intake:
    found = Read([], [])
    with gc_paused():  # suppliers hold no cycles
        layout, batches = begin(table, mapping, ignored)
        for batch in read_rows(table, layout, batches):
            found.add(batch)
        folded = fold(found.suppliers)
    nothing = not (found.suppliers or found.rejected)
    if nothing and not table.numbered:
        raise InputError(f"{table.name}: no rows below the headings hold a value")
    if nothing:
        raise InputError(
            f"{table.name}: no rows below the heading in row {layout.heading_row}; "
            "export the supplier list again"
        )
    found.rejected.sort(key=lambda row: row.row)
    notes = notes_on(table, layout, found, folded, sector)
    return _told(table.name, table.sha256, found, folded, notes)


def _told(
    name: str, sha256: str, found: Read, folded: Folded, notes: Iterable[Statement]
) -> Intake:
    return Intake(name, sha256, folded.suppliers, tuple(found.rejected), tuple(notes), folded.into)


def begin(
    table: Table, mapping: Mapping[str, str], ignored: Collection[str] = ()
) -> tuple[Layout, Iterator[Batch]]:
    """Begin a pass over a table: lay out its columns, and give all its rows."""
    batches = table.batches()
    head: list[Batch] = []
    while sum(map(len, head)) < SAMPLE_ROWS and (batch := next(batches, None)) is not None:
        head.append(batch)
    rows = [row for batch in head for row in batch][:SAMPLE_ROWS]
    layout = lay_out(rows, mapping, table.name, heading_known=table.heading_known, ignored=ignored)
    return layout, chain(head, batches)


def _read_suppliers(records: Sequence[Supplier], sector: str) -> Intake:
    found = read_supplied(records)
    digest = hashlib.sha256()
    for supplier in records:
        digest.update(repr(supplier).encode("utf-8", "surrogatepass"))
    folded = fold(found.suppliers)
    notes = counts_of(found, folded, sector)
    return _told("records", digest.hexdigest(), found, folded, notes)
