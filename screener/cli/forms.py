"""The forms that a result is written in: options that `screen` and `runs show` share."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import partial, reduce, wraps
from pathlib import Path
from typing import Any, Literal

import click

from screener import reports
from screener.cli.assignments import assignments
from screener.cli.outputs import OUT_FILE, OUT_FOLDER, Output, check_outputs, is_piped
from screener.cli.progress import expect
from screener.cli.terminal import counted, message
from screener.cli.written import tell_and_write
from screener.intake import write_rejected
from screener.model import Statement
from screener.reports.steps import workers_first
from screener.service.screening.screen import Screening

__all__ = ["Forms", "forms"]


@dataclass(frozen=True, kw_only=True)
class Forms:
    """What the user wants written, each as a file or folder; None where it is not wanted."""

    html: Path | None
    pdf: Path | None
    json: Path | None
    csv: Path | None
    xlsx: Path | None
    dossiers: Path | None
    single: Mapping[str, str]
    """Files of the dossiers of single suppliers, by the supplier's number."""
    questionnaires: Path | None
    asked_as: Literal["xlsx", "html"]
    rejected: Path | None
    language: str

    def check(self, source: Path | None) -> None:
        """Refuse what cannot be written or would destroy something, the list too; see `outputs`."""
        inside = self.dossiers and self.dossiers / "index.html"
        files: list[Output] = [
            ("--html", self.html),
            ("--pdf", self._pdf),
            ("--json", self.json),
            ("--csv", self.csv),
            ("--xlsx", self.xlsx),
            ("--dossiers", inside),
            *(("--dossier", Path(to)) for to in self.single.values()),
            ("--rejected", self.rejected),
        ]
        folders: list[Output] = [
            ("--dossiers", self.dossiers),
            ("--questionnaires", self.questionnaires),
        ]
        check_outputs(source, files, folders)
        wanted = (path for _, path in (*files, *folders) if path not in {None, inside})
        expect(str(path.resolve()) for path in wanted if path and not is_piped(path))
        for to in self.single.values():
            reports.check_dossier_name(to)

    def write(
        self, result: Screening, changes: Mapping[str, Sequence[Statement]] | None = None
    ) -> None:
        """Print the summary, then write each form.

        Args:
            result: the outcome.
            changes: what changed since the run before, by supplier, for dossiers.
        """
        language, rejected = self.language, result.run.rejected_rows
        of_one = partial(result.to_dossier, language=language, changes=changes)
        tell_and_write(
            result,
            (self.html, partial(result.to_html, language=language), "Report"),
            (self._pdf, partial(result.to_html, language=language), "PDF"),
            (self.json, result.to_json, "JSON"),
            (self.csv, partial(result.to_csv, language=language), "CSV"),
            (self.xlsx, partial(result.to_xlsx, language=language), "XLSX"),
            (
                self.dossiers,
                partial(result.to_dossiers, language=language, changes=changes),
                "Dossiers",
            ),
            *((Path(to), partial(of_one, one), "Dossier") for one, to in self.single.items()),
            (
                self.questionnaires,
                partial(result.to_questionnaires, language=language, form=self.asked_as),
                "Questions",
            ),
            (
                self.rejected,
                partial(write_rejected, rejected, say=partial(reports.sentence, language=language)),
                "Rejected rows" if rejected else "No rejected rows, the heading only",
            ),
        )
        if self.questionnaires:
            _tell_unasked(result)

    @property
    def _pdf(self) -> Path | None:
        """Where the PDF goes: a report becomes what the name of its file says."""
        if self.pdf is None or is_piped(self.pdf):
            return self.pdf
        return self.pdf.with_suffix(".pdf")


def forms(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of all forms, and hand it these as ``forms``."""

    @wraps(command)
    def collected(**options: Any) -> Any:  # noqa: ANN401 - whatever the command takes and returns
        wanted = {field.name: options.pop(field.name) for field in fields(Forms)}
        return command(forms=Forms(**wanted), **options)

    return reduce(lambda made, option: option(made), reversed(_OPTIONS), collected)


_OPTIONS: tuple[Callable[[Callable[..., Any]], Callable[..., Any]], ...] = (
    click.option("--json", type=OUT_FILE, help="Write the whole result as JSON."),
    click.option("--html", type=OUT_FILE, help="Write the self-contained report."),
    click.option("--pdf", type=OUT_FILE, help="Write the report as PDF (extra: pdf)."),
    click.option("--csv", type=OUT_FILE, help="Write one row per supplier."),
    click.option("--xlsx", type=OUT_FILE, help="Write the buyers' action list."),
    click.option(
        "--dossiers",
        type=OUT_FOLDER,
        help="Write a dossier per supplier of band medium and above into this folder.",
    ),
    click.option(
        "--dossier",
        "single",
        multiple=True,
        callback=assignments("NUMBER=FILE"),
        metavar="NUMBER=FILE",
        help="Write the dossier of one supplier, whatever its band, as .html or .pdf.",
    ),
    click.option(
        "--questionnaires",
        type=OUT_FOLDER,
        help="Write what to ask each supplier into this folder.",
    ),
    click.option(
        "--questionnaires-as",
        "asked_as",
        type=click.Choice(["xlsx", "html"]),
        default="xlsx",
        show_default=True,
        help="Questionnaires as workbooks to fill in, or as pages to read and print.",
    ),
    click.option(
        "--rejected",
        type=OUT_FILE,
        help="Write the rejected rows as a CSV to correct and feed again.",
    ),
    click.option(
        "--language", type=click.Choice(reports.languages()), default="en", show_default=True
    ),
)


def _tell_unasked(result: Screening) -> None:
    if unasked := sum(map(workers_first, result.assessments)):
        message(
            f"{counted(unasked, 'supplier has', 'suppliers have')} no questionnaire: speak first "
            "with a grievance body or a worker organisation; the dossiers name them"
        )
