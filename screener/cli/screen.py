"""``screener screen``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Literal, cast

import click

from screener import reports
from screener.cli.exit_codes import exit_code
from screener.cli.outputs import OUT_FILE, OUT_FOLDER, Output, check_outputs, is_piped
from screener.cli.standard_input import STANDARD_INPUT, as_file
from screener.cli.terminal import counted, message
from screener.cli.times import moment
from screener.cli.workers import workers
from screener.cli.written import tell_and_write
from screener.intake import write_rejected
from screener.matching import thresholds
from screener.model import BANDS, Band, Statement
from screener.quotes import quoted
from screener.reports.steps import workers_first
from screener.service.screening.screen import Screening
from screener.service.screening.screen import screen as screen_list

__all__ = ["screen"]

_LOWEST_MEASURED = 0.72
"""The lowest threshold of which docs/accuracy.md says what it alerts."""


def _as_of(_context: click.Context, _option: click.Parameter, text: str | None) -> datetime | None:
    return None if text is None else moment(text)


def _pairs(form: str) -> Callable[..., dict[str, str]]:
    """Return what reads ``A=B`` options into a mapping; ``form`` is said when one is not so."""

    def read(
        _context: click.Context, _option: click.Parameter, pairs: tuple[str, ...]
    ) -> dict[str, str]:
        mapping = {}
        for pair in pairs:
            left, equals, right = pair.partition("=")
            if not equals or not left.strip() or not right.strip():
                raise click.BadParameter(f"{quoted(pair)} is not of the form {form}")
            mapping[left.strip()] = right.strip()
        return mapping

    return read


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "json_file", type=OUT_FILE, help="Write the whole result as JSON.")
@click.option("--html", "html_file", type=OUT_FILE, help="Write the self-contained report.")
@click.option("--pdf", "pdf_file", type=OUT_FILE, help="Write the report as PDF (extra: pdf).")
@click.option("--csv", "csv_file", type=OUT_FILE, help="Write one row per supplier.")
@click.option("--xlsx", "xlsx_file", type=OUT_FILE, help="Write the buyers' action list.")
@click.option(
    "--dossiers",
    type=OUT_FOLDER,
    help="Write a dossier per supplier of band medium and above into this folder.",
)
@click.option(
    "--dossier",
    "single",
    multiple=True,
    callback=_pairs("NUMBER=FILE"),
    metavar="NUMBER=FILE",
    help="Write the dossier of one supplier, whatever its band, as .html or .pdf.",
)
@click.option(
    "--questionnaires",
    type=OUT_FOLDER,
    help="Write what to ask each supplier into this folder.",
)
@click.option(
    "--questionnaires-as",
    "asked_as",
    type=click.Choice(["xlsx", "html"]),
    default="xlsx",
    show_default=True,
    help="Questionnaires as workbooks to fill in, or as pages to read and print.",
)
@click.option(
    "--rejected", type=OUT_FILE, help="Write the rejected rows as a CSV to correct and feed again."
)
@click.option("--language", type=click.Choice(reports.languages()), default="en", show_default=True)
@click.option(
    "--map",
    "mapping",
    multiple=True,
    callback=_pairs('name="Heading in the file"'),
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
    json_file: Path | None,
    html_file: Path | None,
    pdf_file: Path | None,
    csv_file: Path | None,
    xlsx_file: Path | None,
    dossiers: Path | None,
    single: dict[str, str],
    questionnaires: Path | None,
    asked_as: Literal["xlsx", "html"],
    rejected: Path | None,
    language: str,
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
    pdf_file = pdf_file and (pdf_file if is_piped(pdf_file) else pdf_file.with_suffix(".pdf"))
    files: list[Output] = [
        ("--html", html_file),
        ("--pdf", pdf_file),
        ("--json", json_file),
        ("--csv", csv_file),
        ("--xlsx", xlsx_file),
        ("--dossiers", dossiers and dossiers / "index.html"),
        *(("--dossier", Path(to)) for to in single.values()),
        ("--rejected", rejected),
    ]
    folders: list[Output] = [("--dossiers", dossiers), ("--questionnaires", questionnaires)]
    check_outputs(None if str(file) == STANDARD_INPUT else file, files, folders)
    for to in single.values():
        reports.check_dossier_name(to)
    _warn_of(threshold)
    result, changes = _screened(
        file,
        list_name,
        with_changes=bool(dossiers or single),
        mapping=mapping,
        sheet=sheet,
        sector=sector,
        threshold=threshold,
        as_of=as_of,
        expected=single,
    )
    told: dict[str, Any] = {"language": language, "changes": changes}
    tell_and_write(
        result,
        (html_file, partial(result.to_html, language=language), "Report"),
        (pdf_file, partial(result.to_html, language=language), "PDF"),
        (json_file, result.to_json, "JSON"),
        (csv_file, partial(result.to_csv, language=language), "CSV"),
        (xlsx_file, partial(result.to_xlsx, language=language), "XLSX"),
        (dossiers, partial(result.to_dossiers, **told), "Dossiers"),
        *(
            (Path(to), partial(result.to_dossier, one, **told), "Dossier")
            for one, to in single.items()
        ),
        (
            questionnaires,
            partial(result.to_questionnaires, language=language, form=asked_as),
            "Questions",
        ),
        (
            rejected,
            partial(write_rejected, result.run.rejected_rows),
            "Rejected rows" if result.run.rejected_rows else "No rejected rows, the heading only",
        ),
    )
    if questionnaires:
        _tell_unasked(result)
    if html_file is None:
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


def _tell_unasked(result: Screening) -> None:
    if unasked := sum(map(workers_first, result.assessments)):
        message(
            f"{counted(unasked, 'supplier has', 'suppliers have')} no questionnaire: speak first "
            "with a grievance body or a worker organisation; the dossiers name them"
        )
