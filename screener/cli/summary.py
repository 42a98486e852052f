"""The short ranked table that ends a screening in the terminal."""

from __future__ import annotations

from screener import places, reports
from screener.cli.columns import Column, print_table
from screener.cli.coverage import say_what_is_missing, say_what_was_searched
from screener.cli.terminal import BAND_LABELS, counted, data_console, escape, message
from screener.model import Assessment
from screener.reports.figures import likeness
from screener.reports.reasons import leading_match, number_of
from screener.service.screening.screen import Screening

__all__ = ["print_summary"]

SHOWN = 20
"""Rows of the table; the report has them all."""

_COLUMNS = (
    Column("Band"),
    Column("Supplier", least=20, most=40, one_line=True),
    Column("Row", leaves=4, right=True),
    Column("Country", least=9, most=14, leaves=1, one_line=True),
    Column("Points", leaves=2, right=True),
    Column("Next", leaves=3),
    Column("Why", least=30, one_line=True),
)


def print_summary(result: Screening, *, table: bool, whole: str = "", rejected: str = "") -> None:
    """Print counts by band and the most pressing suppliers; problems go to stderr.

    Args:
        result: the outcome.
        table: false where standard output is wanted for something else.
        whole: what is written that has every supplier, as *report*; "" where nothing is.
        rejected: what is written that has every rejected row; "" where nothing is.
    """
    if table:
        _print_table(result, whole)
    _say_what_was_understood(result)
    _say_what_was_searched(result)
    _say_what_is_wrong(result, rejected)


def _print_table(result: Screening, whole: str) -> None:
    console = data_console()
    counts = "   ".join(
        f"{BAND_LABELS[band]} {count:,}" for band, count in result.counts().items() if count
    )
    console.print(f"{counted(result.run.suppliers, 'supplier', 'suppliers')}   {counts}")
    _print_suppliers(result.assessments[:SHOWN])
    if len(result.assessments) > SHOWN:
        where = f", in the {whole}" if whole else "; --html report.html shows them"
        console.print(f"… and {len(result.assessments) - SHOWN:,} more{where}")


def _print_suppliers(assessments: tuple[Assessment, ...]) -> None:
    # Firms of one name are told apart by where they stand in the list.
    namesakes = len({one.supplier.name for one in assessments}) < len(assessments)
    print_table(_COLUMNS, [_row(one, namesakes=namesakes) for one in assessments])


def _row(assessment: Assessment, *, namesakes: bool) -> tuple[str, ...]:
    supplier, exposure = assessment.supplier, assessment.exposure
    provisional = "*" if assessment.provisional else ""
    country = places.country_name(supplier.country) if supplier.country else "unknown"
    return (
        BAND_LABELS[assessment.band] + provisional,
        escape(supplier.name),
        f"{supplier.row:,}" if namesakes else "",
        escape(country),
        f"{exposure.points} ({exposure.low}–{exposure.high})",
        assessment.action.replace("_", " "),
        escape(_why(assessment)),
    )


def _why(assessment: Assessment) -> str:
    if assessment.list_band and (best := leading_match(assessment)):
        number = number_of(best)
        stands = best.decision.verdict if best.decision else best.tier
        how = f"match by number {number}" if number else f"{stands} match {likeness(best.score)}"
        whose = "" if best.role == "supplier" else f" of the {best.role}"
        return f"{how}{whose} {best.listing.source}: {best.listed_name.text}"
    if assessment.band_reason.code != "band_reason.points":
        return reports.sentence(assessment.band_reason)
    return " + ".join(
        f"{component} {points}"
        for component, points, _least, _most in assessment.exposure.components
        if points
    )


def _say_what_was_searched(result: Screening) -> None:
    say_what_was_searched(result.run.coverage, result.run.as_of)
    say_what_is_missing(result.run.missing)
    if result.run.rules_changed:
        message(f"rulebook {result.run.rules_sha256[:12]}: not the one that ships")
    if any(assessment.provisional for assessment in result.assessments):
        message("* provisional: rests on something that a person has not confirmed")
    message("A supplier without a match is not cleared: no match was found in these editions.")


def _say_what_was_understood(result: Screening) -> None:
    for note in result.run.notes:
        if note not in result.run.sheets_unread:
            message(reports.sentence(note))


def _say_what_is_wrong(result: Screening, written: str) -> None:
    for note in result.run.sheets_unread:
        message(reports.sentence(note))
    rejected = result.run.rejected_rows
    for row in rejected[:SHOWN]:
        message(f"row {row.row} rejected: {reports.sentence(row.reason)}")
    if len(rejected) > SHOWN:
        more = counted(len(rejected) - SHOWN, "more rejected row", "more rejected rows")
        where = f", all in the {written}" if written else "; --rejected rejected.csv has them all"
        message(f"… and {more}{where}")
