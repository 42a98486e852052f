"""``screener compare``."""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from pathlib import Path

import click
from rich.table import Table

from screener import reports
from screener.cli.exit_codes import ROWS_REJECTED
from screener.cli.standard_input import as_file
from screener.cli.terminal import counted, data_console, escape, message
from screener.matching import Comparison, thresholds
from screener.matching import compare as compare_names
from screener.model import ListingKind, Statement
from screener.quotes import listed, quoted
from screener.service.screening.pairs import (
    CURVE,
    Accuracy,
    BadRow,
    Pairs,
    ScoredPair,
    accuracy,
    probable_only,
    score_pairs,
)
from screener.spreadsheet import neutralise_csv

__all__ = ["compare"]

_ALIGNED = {
    "match.word_equal": ("=", "word"),
    "match.word_typo": ("≈", "spelling"),
    "match.word_given": ("≈", "given name"),
    "match.word_near": ("≈", "meaning"),
    "match.word_trade": ("≈", "trade"),
    "match.word_abbreviation": ("≈", "abbreviation"),
    "match.word_joined": ("≈", "letters, not spaces"),
    "match.word_sound": ("≈", "sound"),
    "match.word_acronym": ("≈", "initials"),
    "match.word_initial": ("≈", "initial"),
    "match.only_first": ("", "–"),
    "match.only_second": ("", "–"),
}
"""What is said of single words: how it is drawn, and what two words agree in."""

_USED = "used are name1, name2, is_match, country1, country2 and kind"
_SHOWN = 20
"""Rows that are left out and named, as of `screener screen`."""


@click.command()
@click.argument("names", nargs=-1, metavar="[A B]")
@click.option(
    "--pairs",
    type=click.Path(path_type=Path),
    help="Score a table (CSV, XLSX, …; - for standard input) with columns name1, name2 and, to"
    " measure, is_match; country1 and country2 count for the tier.",
)
@click.option(
    "--threshold",
    type=click.FloatRange(0, 1, min_open=True),
    help="Least score of a match; the default stands in rules/names.",
)
@click.option("--person", is_flag=True, help="The names are of persons, not of firms.")
@click.option("--scores", is_flag=True, help="With labels: print every score too.")
def compare(
    *,
    names: tuple[str, ...],
    pairs: Path | None,
    threshold: float | None,
    person: bool,
    scores: bool,
) -> int:
    """Compare two names and say, token by token, why they are alike or not.

    With --pairs and labels it measures: of the pairs that are matches (is_match yes) some are
    found and some missed, of the others some are falsely alerted and some rightly kept apart.
    """
    kind: ListingKind = "person" if person else "organisation"
    limit = threshold or thresholds().possible
    if pairs is not None:
        if names:
            raise click.UsageError("give two names or --pairs FILE, not both")
        with as_file(pairs) as table:
            return _print_pairs(table, score_pairs(table, kind, limit), limit, scores=scores)
    if scores:
        raise click.UsageError("--scores goes with --pairs FILE")
    if len(names) == 2:  # noqa: PLR2004 - a pair has two names
        if empty := [which for which, name in zip("AB", names, strict=True) if not name.strip()]:
            raise click.UsageError(f"name {' and '.join(empty)} is empty; give two names")
        _print_comparison(compare_names(*names, kind=kind, threshold=limit), limit)
        return 0
    raise click.UsageError('give two names, e.g. screener compare "A Ltd" "B Ltd"')


def _print_comparison(comparison: Comparison, threshold: float) -> None:
    verdict = "match" if comparison.is_match else "no match"
    console = data_console()
    # All figures of both: rounded, .7798 would read as the .78 that it does not reach.
    console.print(f"{comparison.score:.4f}  {verdict} (threshold {threshold:g})")
    said = comparison.explanation
    if aligned := [statement for statement in said if statement.code in _ALIGNED]:
        console.print(_alignment(aligned))
    for statement in said:
        if statement.code not in _ALIGNED:
            console.print(f"  · {escape(reports.sentence(statement))}")


def _alignment(words: Sequence[Statement]) -> Table:
    """Draw the words of two names side by side, those that agree in one line."""
    table = Table(box=None, header_style="bold")
    for column in ("A", "", "B", "Agree in"):
        table.add_column(column)
    for column in ("Likeness", "Weight"):
        table.add_column(column, justify="right")
    for statement in words:
        sign, way = _ALIGNED[statement.code]
        params = {key: escape(value) for key, value in statement.params}
        word = params.get("word", "")
        table.add_row(
            params.get("first", word if statement.code == "match.only_first" else ""),
            sign,
            params.get("second", word if statement.code == "match.only_second" else ""),
            way,
            params.get("likeness", ""),
            params["weight"],
        )
    return table


def _print_pairs(path: Path, pairs: Pairs, threshold: float, *, scores: bool) -> int:
    labelled = len(pairs.unlabelled) < len(pairs.scored)
    if scores or not labelled:
        _print_scores(pairs.scored, labelled=labelled)
    if labelled:
        _print_accuracy(pairs.scored, threshold)
        _tell_not_measured(pairs.unlabelled)
    if pairs.unused:
        message(f"not used: {listed(pairs.unused)}; {_USED}")
    for one in pairs.strange[:1]:
        message(
            f"{path.name}, row {one.row}, column {one.column}: {quoted(one.text)} is no country;"
            f" {counted(len(pairs.strange), 'such cell is', 'such cells are')} taken for empty"
        )
    _tell_bad(path, pairs.bad)
    return ROWS_REJECTED if pairs.bad else 0


def _print_scores(pairs: Sequence[ScoredPair], *, labelled: bool) -> None:
    """Print each pair with what the file says of it, where it does, and what the score says."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    said = ("is_match",) if labelled else ()
    writer.writerow(["name1", "name2", *said, "score", "matched", "tier"])
    for pair in pairs:
        label = (pair.label,) if labelled else ()
        found = pair.tier is not None
        names = map(neutralise_csv, (pair.name1, pair.name2))
        writer.writerow([*names, *label, f"{pair.score:.4f}", found, pair.tier])


def _tell_not_measured(rows: Sequence[int]) -> None:
    if rows:
        without = counted(len(rows), "row", "rows")
        message(f"{without} without a label, not measured; the first is row {rows[0]}")


def _tell_bad(path: Path, bad: Sequence[BadRow]) -> None:
    """Name the rows that are left out, as many as a reader looks through."""
    for one in bad[:_SHOWN]:
        where = f", {one.where}" if one.where else ""
        message(f"{path.name}, row {one.row}{where}: {one.why}")
    if bad:
        more = f"; the first {_SHOWN} are named" if len(bad) > _SHOWN else ""
        message(f"{counted(len(bad), 'row is', 'rows are')} left out{more}")


def _print_accuracy(pairs: Sequence[ScoredPair], threshold: float) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in (
        *("Threshold", "Precision", "Recall", "F1"),
        *("Found", "Missed", "False alerts", "Kept apart"),
    ):
        table.add_column(column, justify="right")
    for at in sorted({*CURVE, threshold}):
        sign = "→ " if at == threshold else ""
        shown = max(f"{at:.2f}", f"{at:g}", key=len)  # .775 is not .78
        table.add_row(f"{sign}{shown}", *_cells(accuracy(pairs, at)))
    table.add_row("probable", *_cells(probable_only(pairs)))
    data_console().print(table)


def _cells(row: Accuracy) -> tuple[str, ...]:
    return (
        *("–" if one is None else f"{one:.3f}" for one in (row.precision, row.recall, row.f1)),
        str(row.true_positives),
        str(row.false_negatives),
        str(row.false_positives),
        str(row.true_negatives),
    )
