"""Writes a night's reports: per list the portfolio, what changed, and dossiers of the changed."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from screener import reports
from screener.model import Change, Result, Statement
from screener.reports.file_names import file_name
from screener.service.night_folder import slug
from screener.service.runs.changes import Told, all_changes_since
from screener.service.runs.notices import record
from screener.service.runs.sensitivity import with_sensitivity
from screener.store import Store
from screener.store.lists.versions import all_lists, states_of_version
from screener.store.operation import nights
from screener.store.review.queue import case_tally
from screener.store.runs.reading import StoredRun, all_runs, positions, read_result
from screener.workspace import Workspace

__all__ = ["write_reports"]

MOST_DOSSIERS = 1_000
"""Dossiers of one night and list, most pressing first; a rule change may touch every supplier."""


def write_reports(
    store: Store,
    workspace: Workspace,
    folder: Path,
    *,
    trouble: Sequence[Statement],
    language: str,
    check: Callable[[], None],
) -> dict[str, Any]:
    """Write the reports of all lists into a folder; return what goes into its manifest.

    What changed is told since the last night that was done, so that a night begun again
    after a failure reports what the failed one found.
    """
    with store.reading() as connection:
        done = nights.last_done(connection)
        names = [version.list_name for version in all_lists(connection)]
    told: dict[str, list[Told]] = defaultdict(list)
    for one in all_changes_since(store, after=0 if done is None else done.told_until):
        told[one.list_name].append(one)
    written: dict[str, Any] = {}
    for name in names:
        check()
        with store.reading() as connection:
            runs = all_runs(connection, list_name=name, limit=1)
        if runs:
            written[name] = _write_list(
                store,
                workspace,
                folder,
                runs[0],
                told=told[name],
                trouble=trouble,
                language=language,
            )
    return {"lists": written}


def _write_list(
    store: Store,
    workspace: Workspace,
    folder: Path,
    run: StoredRun,
    *,
    told: Sequence[Told],
    trouble: Sequence[Statement],
    language: str,
) -> dict[str, Any]:
    with store.reading() as connection:
        result = with_sensitivity(read_result(connection, run), workspace)
        numbers = list(states_of_version(connection, run.version_id))
        order = [numbers[place] for place in positions(connection, run.id)]
        first = min((one.run_id for one in told), default=run.id)
        before = all_runs(connection, list_name=run.list_name, limit=1, before=first)
        cases = case_tally(connection, today=run.as_of.date(), list_name=run.list_name)
    changes = tuple(one.change for one in told)
    name = slug(run.list_name, run.list_id)
    home = folder / name
    home.mkdir()
    reports.write_html(result, home / "portfolio.html", language)
    dossiers = _write_dossiers(result, order, changes, home, language)
    reports.write_changes(
        reports.ChangeReport(
            list_name=run.list_name,
            run=run.manifest,
            since=before[0].as_of if before else None,
            changes=changes,
            trouble=tuple(trouble),
            dossiers=dossiers,
            portfolio="portfolio.html",
            to_review=cases.get("to_review", 0),
            awaiting_second=cases.get("awaiting_second", 0),
        ),
        home / "changes.html",
        language,
    )
    lines = [record(change, language) for change in changes]
    text = json.dumps(lines, ensure_ascii=False, indent=1)
    (home / "changes.json").write_text(text, encoding="utf-8")
    return {"folder": name, "run": run.id, "changes": len(changes), "dossiers": len(dossiers)}


def _write_dossiers(
    result: Result, order: Sequence[int], changes: Sequence[Change], home: Path, language: str
) -> dict[int, str]:
    statements: dict[int, list[Statement]] = defaultdict(list)
    for change in changes:
        if change.supplier_id is not None:
            statements[change.supplier_id].append(change.statement)
    written: dict[int, str] = {}
    for number, assessment in zip(order, result.assessments, strict=True):
        if number in statements and len(written) < MOST_DOSSIERS:
            supplier = assessment.supplier
            address = f"dossiers/{number}-{file_name(supplier, '.html')}"
            key = supplier.number or supplier.name
            reports.write_dossier(
                result, assessment, home / address, language, changes={key: statements[number]}
            )
            written[number] = address
    return written
