"""``screener runs``: runs that are kept."""

from __future__ import annotations

import click

from screener.cli.columns import Column
from screener.cli.forms import Forms, forms
from screener.cli.tables import AS_JSON, print_rows
from screener.service.installation.opening import opened
from screener.service.lists.versions import must_be_known
from screener.service.runs.changes import news_of
from screener.service.runs.stored import StoredRun, result_of
from screener.service.runs.stored import runs as all_runs
from screener.service.screening.screen import check_expected

__all__ = ["runs"]

_COLUMNS = {
    "run": Column("Run"),
    "list": Column("List", least=16),
    "list_version": Column("Version", leaves=4),
    "as_of": Column("As of (UTC)"),
    "suppliers": Column("Suppliers"),
    "lists": Column("Sources", leaves=3),
    "by": Column("By", least=8, leaves=2),
    "at": Column("Kept (UTC)", leaves=1),
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
@forms
def show(*, run: int, forms: Forms) -> None:
    """Show a run as it was, and write its reports again."""
    forms.check(None)
    changes = None
    with opened() as installation:
        result = result_of(installation.store, installation.workspace, run)
        check_expected([one.supplier for one in result.assessments], forms.single)
        if forms.dossiers or forms.single:
            changes = news_of(installation.store, installation.workspace, run).by_supplier
    forms.write(result, changes)


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
