"""``screener rescreen``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import Any

import click

from screener.cli.columns import Column
from screener.cli.coverage import coverage_code, say_what_was_searched
from screener.cli.exit_codes import ROWS_REJECTED
from screener.cli.tables import AS_JSON, print_rows
from screener.cli.terminal import counted, message
from screener.quotes import quoted
from screener.service.installation.opening import opened
from screener.service.lists.rescreen import Rescreened
from screener.service.rescreen_lists import rescreen_lists
from screener.service.runs.changes import News

__all__ = ["rescreen"]

_COLUMNS = {
    "list_name": Column("List", least=16),
    "run_id": Column("Run"),
    "suppliers": Column("Suppliers", leaves=3),
    "searched": Column("Searched", leaves=1),
    "judged": Column("Judged", leaves=2),
    "changes": Column("Changes"),
    "changes_of_earlier_runs": Column("Of earlier runs"),
}


@click.command()
@click.option("--list", "names", multiple=True, metavar="NAME", help="Only this list; repeatable.")
@click.option("--full", is_flag=True, help="Search and judge everything, whatever has changed.")
@click.option("--offline", is_flag=True, help="Do not refresh the sources first.")
@AS_JSON
def rescreen(*, names: tuple[str, ...], full: bool, offline: bool, as_json: bool) -> int:
    """Screen the kept lists again, where something can have changed, and tell what did.

    Refreshes the sources first. `screener changes` shows the changes.
    """
    now = datetime.now(UTC)
    with opened() as installation:
        done = rescreen_lists(
            installation,
            names,
            now,
            by=installation.settings.user,
            full=full,
            offline=offline,
            say=message,
        )
    print_rows(_COLUMNS, (_row(one, done.news) for one in done.screened), as_json=as_json)
    # Runs of one moment judge a source by one edition: it is told once.
    searched = {source.edition.source: source for one in done.screened for source in one.coverage}
    say_what_was_searched(searched.values(), now)
    unread = [one for one in done.screened if _tell_unread(one)]
    return coverage_code(done.screened) or (ROWS_REJECTED if unread else 0)


def _tell_unread(done: Rescreened) -> bool:
    """Say which rows and sheets of a list were not screened, as since it was read; else False."""
    which = quoted(done.list_name)
    if done.rejected_rows:
        rows = counted(done.rejected_rows, "row was", "rows were")
        message(
            f"{which}: {rows} rejected and not screened; to correct them: "
            f"screener runs show {done.run_id} --rejected FILE"
        )
    if done.sheets_unread:
        message(f"{which}: another sheet lists suppliers too, and was not screened")
    return bool(done.rejected_rows or done.sheets_unread)


def _row(done: Rescreened, news: Sequence[News]) -> dict[str, Any]:
    """Return a line with what was told: of this run, and of earlier runs that waited for it."""
    told = {one.run.id: len(one.changes) for one in news if one.run.list_name == done.list_name}
    mine = told.pop(done.run_id, 0)
    row = asdict(replace(done, coverage=()))
    del row["coverage"]  # told beside the table; `sources list` has it for programs
    return row | {"changes": mine, "changes_of_earlier_runs": sum(told.values())}
