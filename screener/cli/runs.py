"""``screener runs``: runs that are kept."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from screener import reports
from screener.cli.outputs import OUT_FILE, OUT_FOLDER, check_outputs
from screener.cli.tables import AS_JSON, print_rows
from screener.cli.written import tell_and_write
from screener.service.installation.opening import opened
from screener.service.lists.versions import must_be_known
from screener.service.runs.stored import StoredRun, result_of
from screener.service.runs.stored import runs as all_runs

__all__ = ["runs"]

_COLUMNS = {
    "run": "Run",
    "list": "List",
    "list_version": "Version",
    "as_of": "As of (UTC)",
    "suppliers": "Suppliers",
    "lists": "Lists",
    "by": "By",
    "at": "Kept (UTC)",
}


@click.group(invoke_without_command=True)
@click.option("--list", "list_name", default="", help="Only runs of this list.")
@click.option("--before", type=int, help="Only runs before this one, for the next page.")
@click.option("--limit", type=click.IntRange(1, 1000), default=50, show_default=True)
@AS_JSON
@click.pass_context
def runs(
    context: click.Context, *, list_name: str, before: int | None, limit: int, as_json: bool
) -> None:
    """List the runs that are kept, newest first.

    `--json` also names the edition of each list that was searched.
    """
    if context.invoked_subcommand is not None:
        return
    with opened() as installation:
        must_be_known(installation.store, list_name)
        found = all_runs(installation.store, list_name=list_name, limit=limit, before=before)
    print_rows(_COLUMNS, map(_record, found), as_json=as_json)


@runs.command()
@click.argument("run", type=int)
@click.option("--json", "json_file", type=OUT_FILE, help="Write the whole result as JSON.")
@click.option("--html", "html_file", type=OUT_FILE, help="Write the self-contained report.")
@click.option("--csv", "csv_file", type=OUT_FILE, help="Write one row per supplier.")
@click.option("--xlsx", "xlsx_file", type=OUT_FILE, help="Write the buyers' action list.")
@click.option("--dossiers", type=OUT_FOLDER, help="Write the dossiers into this folder.")
@click.option("--questionnaires", type=OUT_FOLDER, help="Write what to ask into this folder.")
@click.option("--language", type=click.Choice(reports.languages()), default="en", show_default=True)
def show(
    *,
    run: int,
    json_file: Path | None,
    html_file: Path | None,
    csv_file: Path | None,
    xlsx_file: Path | None,
    dossiers: Path | None,
    questionnaires: Path | None,
    language: str,
) -> None:
    """Show a run as it was, and write its reports again."""
    check_outputs(
        None,
        [
            ("--json", json_file),
            ("--html", html_file),
            ("--csv", csv_file),
            ("--xlsx", xlsx_file),
            ("--dossiers", dossiers and dossiers / "index.html"),
        ],
        [("--dossiers", dossiers), ("--questionnaires", questionnaires)],
    )
    with opened() as installation:
        result = result_of(installation.store, installation.workspace, run)
    tell_and_write(
        result,
        (html_file, partial(result.to_html, language=language), "Report"),
        (json_file, result.to_json, "JSON"),
        (csv_file, partial(result.to_csv, language=language), "CSV"),
        (xlsx_file, partial(result.to_xlsx, language=language), "XLSX"),
        (dossiers, partial(result.to_dossiers, language=language), "Dossiers"),
        (questionnaires, partial(result.to_questionnaires, language=language), "Questions"),
    )


def _record(run: StoredRun) -> dict[str, object]:
    manifest = run.manifest
    return {
        "run": run.id,
        "list": run.list_name,
        "list_version": run.version_number,
        "as_of": run.as_of,
        "suppliers": manifest.suppliers,
        "lists": len(manifest.coverage),
        "editions": [
            f"{one.edition.source} {one.edition.stated or 'undated'}" for one in manifest.coverage
        ],
        "rules_sha256": manifest.rules_sha256,
        "rules_changed": manifest.rules_changed,
        "threshold": manifest.threshold,
        "threshold_set": manifest.threshold_set,
        "input_sha256": manifest.input_sha256,
        "coverage_complete": manifest.coverage_complete,
        "by": run.by,
        "at": run.at,
    }
