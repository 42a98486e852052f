"""``screener screen``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any, cast

import click

from screener.cli.assignments import assignments
from screener.cli.exit_codes import exit_code
from screener.cli.forms import Forms, forms
from screener.cli.standard_input import STANDARD_INPUT, as_file
from screener.cli.terminal import message
from screener.cli.times import moment
from screener.cli.workers import workers
from screener.matching import thresholds
from screener.model import BANDS, Band, Statement
from screener.service.screening.screen import Screening
from screener.service.screening.screen import screen as screen_list

__all__ = ["screen"]

_LOWEST_MEASURED = 0.72
"""The lowest threshold of which docs/accuracy.md says what it alerts."""


def _as_of(_context: click.Context, _option: click.Parameter, text: str | None) -> datetime | None:
    return None if text is None else moment(text)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@forms
@click.option(
    "--map",
    "mapping",
    multiple=True,
    callback=assignments('name="Heading in the file"'),
    metavar="FIELD=HEADING",
    help='Which heading holds a field, e.g. name="Vendor Legal Nm", or which column, e.g. name=#2.',
)
@click.option("--sheet", default="", help="Sheet of a workbook.")
@click.option("--sector", default="", help="Sector (text or NACE code) of rows that state none.")
@click.option(
    "--threshold",
    type=click.FloatRange(0, 1, min_open=True),
    help="Least score of a match; the default stands in rules/names.",
)
@click.option(
    "--as-of",
    callback=_as_of,
    metavar="TIME",
    help="Judge as of this UTC time; same inputs then give the same bytes.",
)
@click.option(
    "--list",
    "list_name",
    metavar="NAME",
    help="Keep the list and the run under this name, and apply earlier decisions.",
)
@click.option(
    "--fail-on",
    type=click.Choice(BANDS[:-1]),
    help="Exit 3 when a supplier has this band or a worse one.",
)
def screen(
    *,
    file: Path,
    forms: Forms,
    mapping: dict[str, str],
    sheet: str,
    sector: str,
    threshold: float | None,
    as_of: datetime | None,
    list_name: str | None,
    fail_on: str | None,
) -> int:
    """Screen a supplier list (CSV, XLSX, …; - is standard input) against the enabled lists.

    Prints a ranked table; --html, --json and --csv write the full result, one of them instead
    of the table where its file is - (standard output). Stores nothing unless --list gives a name.
    """
    forms.check(None if str(file) == STANDARD_INPUT else file)
    _warn_of(threshold)
    result, changes = _screened(
        file,
        list_name,
        with_changes=bool(forms.dossiers or forms.single),
        mapping=mapping,
        sheet=sheet,
        sector=sector,
        threshold=threshold,
        as_of=as_of,
        expected=forms.single,
    )
    forms.write(result, changes)
    if forms.html is None:
        message("For the full report add: --html report.html")
    return exit_code(result, cast("Band | None", fail_on))


def _warn_of(threshold: float | None) -> None:
    """Say what a threshold of one's own costs."""
    if threshold is None:
        return
    if threshold < _LOWEST_MEASURED:
        message(
            f"threshold {threshold:g}: below {_LOWEST_MEASURED:g}, the lowest that was measured, "
            "most alerts are false, and the search is slow"
        )
    if threshold > (own := thresholds().possible):
        message(f"threshold {threshold:g}: what scores from {own:g} up to it is left out")


def _screened(
    file: Path,
    list_name: str | None,
    *,
    with_changes: bool,
    **wanted: Any,  # noqa: ANN401 - passed on
) -> tuple[Screening, dict[str, list[Statement]] | None]:
    """Screen a list, and keep it under its name if it has one; return what changed, if asked."""
    if list_name is None:
        with as_file(file) as source, workers() as executor:
            return screen_list(source, executor=executor, **wanted), None
    from screener.cli.screen_kept import screen_kept  # noqa: PLC0415 - loads the store

    with as_file(file) as source, workers() as executor:
        return screen_kept(
            source, list_name, with_changes=with_changes, executor=executor, **wanted
        )
