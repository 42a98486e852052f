"""What intake tells the user about its reading of a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from screener.intake.columns import Layout
from screener.intake.identity import Folded
from screener.intake.table import Table
from screener.model import RejectedRow, Statement

__all__ = ["Outcome", "notes_on"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a list's rows."""

    folded: Folded
    rejected: Sequence[RejectedRow]
    headings: int
    """Rows left out that repeat the heading."""


def notes_on(table: Table, layout: Layout, outcome: Outcome, sector: str) -> tuple[Statement, ...]:
    """List what was detected, recognised, guessed, ignored, folded and rejected."""
    return tuple(_notes(table, layout, outcome, sector))


def _notes(table: Table, layout: Layout, outcome: Outcome, sector: str) -> Iterator[Statement]:
    yield Statement.of("intake.format", format=table.kind)
    yield from table.facts
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
    ignored = [column.heading for column in layout.columns if column.how == "ignored"]
    if named := _listed(ignored):
        yield Statement.of("intake.columns_ignored", headings=named)
    yield from _counts(outcome, sector)


def _counts(outcome: Outcome, sector: str) -> Iterator[Statement]:
    folded = outcome.folded
    counts = {
        "intake.headings_repeated": outcome.headings,
        "intake.duplicates_folded": folded.duplicates,
        "intake.rows_joined": folded.joined,
        "intake.numbers_shared": folded.shared_numbers,
        "intake.rows_rejected": len(outcome.rejected),
    }
    for code, count in counts.items():
        if count:
            yield Statement.of(code, count=count)
    if sector:
        without = sum(not (each.sector_text or each.industry_codes) for each in folded.suppliers)
        yield Statement.of("intake.sector_assumed", sector=sector, count=without)


def _listed(headings: Iterable[str]) -> str:
    return ", ".join(heading for heading in headings if heading)
