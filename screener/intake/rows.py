"""Goes through a table's rows below its heading: suppliers, rejected rows, odd widths."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat, zip_longest

from screener.intake.columns import Layout
from screener.intake.drafts import build
from screener.intake.reader import ColumnReader
from screener.intake.table import Batch, Row, Table
from screener.model import Gap, RejectedRow, Statement, Supplier

__all__ = ["Read", "read_rows"]


@dataclass(frozen=True, slots=True)
class Read:
    """What a batch of rows became; a row without any text became nothing."""

    suppliers: list[Supplier]
    rejected: list[RejectedRow]


def read_rows(table: Table, layout: Layout) -> Iterator[Read]:
    """Read all rows of a table, batch by batch."""
    reader = ColumnReader(layout)
    first = 1
    for rows in table.batches():
        number, first = first, first + len(rows)
        if number <= layout.heading_row:
            rows = rows[layout.heading_row - number + 1 :]  # noqa: PLW2901 - the heading's batch
            number = first - len(rows)
        if rows:
            yield _read_batch(reader, layout, rows, number, table)


def _read_batch(
    reader: ColumnReader, layout: Layout, rows: Batch, first: int, table: Table
) -> Read:
    even, odd = _even(rows, len(layout.columns))
    names = reader.names(list(zip(*even, strict=True)))
    rejected = [
        *_damaged(table, first, len(rows)),
        *_nameless(layout, rows, names, first),
    ]
    places = range(len(rows))
    if not all(names):
        places = [place for place in places if names[place]]
        even, names = [even[place] for place in places], [names[place] for place in places]
    if not even:
        return Read([], rejected)
    columns = reader.read(list(zip(*even, strict=True)), names)
    if table.numbered:
        columns["row"] = [first + place for place in places]
    if odd:
        gaps = columns.get("gaps") or repeat((), len(names))
        columns["gaps"] = [
            (*known, *odd.get(place, ())) for known, place in zip(gaps, places, strict=True)
        ]
    return Read(build(columns), rejected)


def _even(rows: Batch, width: int) -> tuple[Batch, dict[int, tuple[Gap, ...]]]:
    """Give all rows the heading's width; say where one had more cells with text."""
    if set(map(len, rows)) == {width}:
        return rows, {}
    blank = ("",) * width
    even: Batch = []
    odd: dict[int, tuple[Gap, ...]] = {}
    for place, row in enumerate(rows):
        if len(row) > width and any(cell.strip() for cell in row[width:]):
            statement = Statement.of("gap.row_width", cells=len(row), columns=width)
            odd[place] = (Gap("row", statement),)
        even.append((*row[:width], *blank[len(row) :]))
    return even, odd


def _damaged(table: Table, first: int, count: int) -> list[RejectedRow]:
    found = [number for number in table.damaged if first <= number < first + count]
    return [
        RejectedRow(
            number, Statement.of("rejected.damaged"), (("", table.damaged.pop(number)[:2000]),)
        )
        for number in found
    ]


def _nameless(layout: Layout, rows: Batch, names: Row, first: int) -> list[RejectedRow]:
    if all(names):
        return []
    headings = [column.heading for column in layout.columns]
    reason = Statement.of("rejected.no_name")
    return [
        RejectedRow(first + place, reason, tuple(zip_longest(headings, row, fillvalue="")))
        for place, (row, name) in enumerate(zip(rows, names, strict=True))
        if not name and any(cell.strip() for cell in row)
    ]
