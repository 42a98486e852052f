"""What intake tells the user about its reading of a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from operator import attrgetter

from screener.intake.cells.country_told import INFERRED
from screener.intake.cells.damaged import DAMAGED
from screener.intake.columns.layout import Layout
from screener.intake.outcome.identity import Folded
from screener.intake.rows.batches import Read
from screener.intake.rows.remarks import REMARK_UNREAD
from screener.intake.table import Table
from screener.model import Statement

__all__ = ["CAUTIONS", "counts_of", "notes_on"]

CAUTIONS = frozenset(
    f"intake.{what}"
    for what in ("sheets_alike", "formats_unread", "column_doubtful", "rows_too_wide",
                 "numbers_shared", "names_wordless", "names_damaged", "names_cut",
                 "remarks_unread", "countries_unread", "countries_unread_more", "encoding_damaged")
)  # fmt: skip
"""Notes of what may keep a supplier from being screened as it should be."""
_MOST_COUNTRIES = 12
_MOST_HEADINGS = 100
_MOST_ROWS = 20
_LONGEST = 60
_FIELD_LENGTHS = frozenset({25, 27, 30, 35, 40, 50, 60, 70, 80, 100})
"""Characters that the field of a name holds in ledgers and payment files, as SAP's 35."""
_FEW_CUT = 3
_GAPS_TOLD = {
    "intake.countries_inferred": INFERRED,
    "intake.remarks_unread": REMARK_UNREAD,
    "intake.names_damaged": DAMAGED.statement.code,
}
"""Notes that count the suppliers with a gap."""


def notes_on(
    table: Table, layout: Layout, found: Read, folded: Folded, sector: str
) -> Iterator[Statement]:
    """List what was detected, recognised, guessed, ignored, folded and rejected."""
    yield Statement.of("intake.format", format=table.kind)
    yield from table.facts
    if not layout.heading_row:
        yield Statement.of("intake.no_heading")
    if layout.heading_row > 1:
        yield Statement.of("intake.title_rows", count=layout.heading_row - 1)
    if layout.titles:
        yield Statement.of("intake.title_text", text=layout.titles)
    if layout.profile:
        yield Statement.of("intake.profile", profile=layout.profile)
    for how in ("mapped", "profile", "recognised", "guessed"):
        for column in layout.columns:
            if column.how == how:
                yield Statement.of(
                    f"intake.column_{how}", heading=column.heading, field=column.field
                )
    for column, share in layout.doubtful:
        yield Statement.of(
            "intake.column_doubtful",
            heading=column.heading,
            field=column.field,
            share=round(100 * share),
        )
    yield from _ignored(layout)
    yield from counts_of(found, folded, sector)


def _ignored(layout: Layout) -> Iterator[Statement]:
    """Name the columns that are not used, as many as a reader looks through."""
    headings = [one.heading for one in layout.columns if one.how == "ignored" and one.heading]
    if headings:
        yield Statement.of("intake.columns_ignored", headings=", ".join(headings[:_MOST_HEADINGS]))
    if len(headings) > _MOST_HEADINGS:
        yield Statement.of("intake.columns_ignored_more", count=len(headings) - _MOST_HEADINGS)


def counts_of(found: Read, folded: Folded, sector: str) -> Iterator[Statement]:
    """Count what was folded, joined, rejected and taken with doubts."""
    if found.headings:
        yield Statement.of("intake.headings_repeated", count=found.headings)
    yield from _brought_together("intake.duplicates_folded", folded.duplicates)
    yield from _brought_together("intake.rows_joined", folded.joined)
    counts = {
        "intake.numbers_shared": folded.shared_numbers,
        "intake.rows_rejected": len(found.rejected),
    }
    for code, count in counts.items():
        if count:
            yield Statement.of(code, count=count)
    rows = {
        "intake.rows_too_wide": found.wide,
        "intake.names_formula": found.formulas,
        "intake.names_wordless": found.wordless,
    }
    with_gaps = [each for each in folded.suppliers if each.gaps]
    for note, code in _GAPS_TOLD.items():
        rows[note] = [
            each.row for each in with_gaps if any(gap.statement.code == code for gap in each.gaps)
        ]
    for code, numbers in rows.items():
        if numbers:
            yield Statement.of(code, count=len(numbers), row=numbers[0])
    yield from _cut_off(folded)
    yield from _countries(folded)
    if sector:
        without = sum(not (each.sector_text or each.industry_codes) for each in folded.suppliers)
        yield Statement.of("intake.sector_assumed", sector=sector, count=without)


def _brought_together(code: str, rows: Sequence[tuple[int, int]]) -> Iterator[Statement]:
    """Count rows that went into others, and name some; those from memory have no numbers."""
    if rows:
        yield Statement.of(code, count=len(rows))
    if named := [f"{row} → {first}" for row, first in rows[:_MOST_ROWS] if row]:
        more = [] if len(rows) <= _MOST_ROWS else ["…"]
        yield Statement.of("intake.rows_into", rows=", ".join(named + more))


def _cut_off(folded: Folded) -> Iterator[Statement]:
    """Tell of names that fill a field of a usual length, where none is longer and many end there.

    Left whole, the longest names of a list are few, and one is longer than the other.
    """
    lengths = list(map(len, map(attrgetter("name"), folded.suppliers)))
    longest = max(lengths, default=0)
    filled = lengths.count(longest) if longest in _FIELD_LENGTHS else 0
    if filled >= max(_FEW_CUT, 2 * lengths.count(longest - 1)):
        first = next(each for each in folded.suppliers if len(each.name) == longest)
        yield Statement.of(
            "intake.names_cut", count=filled, length=longest, name=first.name, row=first.row
        )


def _countries(folded: Folded) -> Iterator[Statement]:
    """Name the texts for countries that were not understood, the most frequent first."""
    unread = Counter(
        each.country_text[:_LONGEST]
        for each in folded.suppliers
        if not each.country and each.country_text  # in this order: most have a country
    )
    if not unread:
        return
    texts = ", ".join(f"{text} ({count})" for text, count in unread.most_common(_MOST_COUNTRIES))
    yield Statement.of("intake.countries_unread", texts=texts)
    if len(unread) > _MOST_COUNTRIES:
        more = len(unread) - _MOST_COUNTRIES
        yield Statement.of("intake.countries_unread_more", count=more)
