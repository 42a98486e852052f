"""Goes through a table's rows below its heading: suppliers, rejected rows, odd widths."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import repeat, zip_longest

from screener.intake.cells.damaged import DAMAGED, damaged
from screener.intake.cells.formulas import FORMULA, formulas
from screener.intake.cells.text import has_text, is_error
from screener.intake.cells.wordless import WORDLESS, wordless
from screener.intake.columns.layout import Layout
from screener.intake.limits import MAX_FIELD
from screener.intake.rows.column_reader import NAMING, ColumnReader
from screener.intake.rows.drafts import build
from screener.intake.rows.oddities import Oddities, above_heading
from screener.intake.rows.remarks import Remarks
from screener.intake.table import Batch, Row, Table
from screener.model import Gap, RejectedRow, Statement, Supplier

__all__ = ["NO_NAME", "Read", "read_rows", "why_damaged"]

NO_NAME = Statement.of("rejected.no_name")
"""Why a row without any name is rejected."""
_ERROR = Statement.of("rejected.error")


@dataclass(slots=True)
class Read:
    """What rows became; a row without any text became nothing."""

    suppliers: list[Supplier]
    rejected: list[RejectedRow]
    headings: int = 0
    """Rows left out that repeat the heading, or give it in a second language."""
    wide: list[int] = field(default_factory=list)
    """Numbers of the rows with text beyond the headings, which is not read."""
    formulas: list[int] = field(default_factory=list)
    """Numbers of the rows whose name reads like a formula; it is taken as it stands."""
    wordless: list[int] = field(default_factory=list)
    """Numbers of the rows whose name is a legal form, a number or a placeholder alone."""

    def add(self, more: Read) -> None:
        """Take in what further rows became."""
        self.suppliers += more.suppliers
        self.rejected += more.rejected
        self.headings += more.headings
        self.wide += more.wide
        self.formulas += more.formulas
        self.wordless += more.wordless


def read_rows(table: Table, layout: Layout, batches: Iterable[Batch]) -> Iterator[Read]:
    """Read the rows below the heading; those above it that look like suppliers are rejected.

    Args:
        table: the table that the rows are of.
        layout: what its columns hold.
        batches: a pass over the table's rows, from row 1 on.
    """
    reader, oddities, remarks = ColumnReader(layout), Oddities(layout), Remarks(layout)
    first = 1
    for rows in batches:
        above = max(0, min(len(rows), layout.heading_row + 1 - first))
        if above:
            yield Read([], _above(layout, rows[: layout.heading_row - first], first, table))
        if len(rows) > above:
            below = rows[above:]
            odd = list(remarks.gaps(below))
            yield _read_batch(reader, oddities, layout, below, first + above, table, odd)
        first += len(rows)


def _above(layout: Layout, rows: Batch, first: int, table: Table) -> list[RejectedRow]:
    reason = Statement.of("rejected.above_heading")
    places = list(above_heading(layout, rows))
    return [
        *_damaged(layout, table, first, len(rows)),
        *(_rejected(layout, first + place, reason, rows[place]) for place in places),
    ]


def _read_batch(  # noqa: PLR0917 - a batch, where it stands, and how to read it
    reader: ColumnReader,
    oddities: Oddities,
    layout: Layout,
    rows: Batch,
    first: int,
    table: Table,
    told: Iterable[tuple[int, Gap]],
) -> Read:
    even, odd, cells = _even(rows, len(layout.columns))
    names = reader.names(cells)
    if no_suppliers := oddities.among(even, cells, names, first):
        names = ["" if place in no_suppliers else name for place, name in enumerate(names)]
    rejected = [
        *_damaged(layout, table, first, len(rows)),
        *_nameless(layout, rows, names, first, no_suppliers),
    ]
    places: Sequence[int] = range(len(rows))
    if not all(names):
        places = [place for place in places if names[place]]
        names = [names[place] for place in places]
        cells = list(zip(*(even[place] for place in places), strict=True))
    headings = sum(reason is None for reason in no_suppliers.values())
    if not names:
        return Read([], rejected, headings)
    columns = reader.read(cells, names)
    columns["row"] = (
        range(first, first + len(rows))
        if len(places) == len(rows)
        else [first + place for place in places]
    )
    wide = [first + place for place in odd]
    like_formulas = [places[place] for place in formulas(names)]
    say_nothing = [places[place] for place in wordless(names) if places[place] not in like_formulas]
    lost = [places[place] for place in damaged(names)]
    for found, gap in ((like_formulas, FORMULA), (say_nothing, WORDLESS), (lost, DAMAGED)):
        for place in found:
            odd[place] = (*odd.get(place, ()), gap)
    for place, gap in told:
        odd[place] = (*odd.get(place, ()), gap)
    if odd:
        gaps = columns.get("gaps") or repeat((), len(names))
        columns["gaps"] = [
            (*known, *odd.get(place, ())) for known, place in zip(gaps, places, strict=True)
        ]
    return Read(
        build(columns),
        rejected,
        headings,
        wide,
        [first + place for place in like_formulas],
        [first + place for place in say_nothing],
    )


def _even(
    rows: Batch, width: int
) -> tuple[Batch, dict[int, tuple[Gap, ...]], Sequence[Sequence[str]]]:
    """Give all rows the heading's width, and as columns; say where one had more with text."""
    try:
        cells = list(zip(*rows, strict=True))
    except ValueError:  # rows of several widths
        cells = []
    if len(cells) == width:
        return rows, {}, cells
    blank = ("",) * width
    even: Batch = []
    odd: dict[int, tuple[Gap, ...]] = {}
    for place, row in enumerate(rows):
        if len(row) > width and any(cell.strip() for cell in row[width:]):
            statement = Statement.of("gap.row_width", cells=len(row), columns=width)
            odd[place] = (Gap("row", statement),)
        even.append((*row[:width], *blank[len(row) :]))
    return even, odd, list(zip(*even, strict=True))


def _damaged(layout: Layout, table: Table, first: int, count: int) -> list[RejectedRow]:
    found = [number for number in table.damaged if first <= number < first + count]
    rows = {number: table.damaged.pop(number) for number in found}
    return [_rejected(layout, number, why_damaged(row), row) for number, row in rows.items()]


def why_damaged(row: Row) -> Statement:
    """Say that a row is too long, where as much of it is known as one cell may hold."""
    if sum(map(len, row)) + len(row) > MAX_FIELD:
        return Statement.of("rejected.too_long", limit=f"{MAX_FIELD:,}")
    return Statement.of("rejected.damaged")


def _nameless(
    layout: Layout, rows: Batch, names: Row, first: int, reasons: Mapping[int, Statement | None]
) -> list[RejectedRow]:
    if all(names):
        return []
    naming = [place for field in NAMING for place in layout.of(field)]
    return [
        _rejected(layout, first + place, reason, row)
        for place, (row, name) in enumerate(zip(rows, names, strict=True))
        if not name
        and any(map(has_text, row))
        and (reason := reasons.get(place, _why_nameless(row, naming)))
    ]


def _why_nameless(row: Row, naming: Sequence[int]) -> Statement:
    failed = any(is_error(row[place]) for place in naming if place < len(row))
    return _ERROR if failed else NO_NAME


def _rejected(layout: Layout, number: int, reason: Statement, cells: Row) -> RejectedRow:
    headings = [column.heading for column in layout.columns]
    return RejectedRow(number, reason, tuple(zip_longest(headings, cells, fillvalue="")))
