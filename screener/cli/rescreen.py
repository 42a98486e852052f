"""``screener rescreen``."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime

import click

from screener.cli.tables import print_rows
from screener.cli.terminal import message
from screener.service.again import screen_again
from screener.service.opening import opened

__all__ = ["rescreen"]

SOURCE_STALE = 4
_COLUMNS = {
    "list_name": "List",
    "run_id": "Run",
    "suppliers": "Suppliers",
    "searched": "Searched",
    "judged": "Judged",
    "changes": "Changes",
}


@click.command()
@click.option("--list", "names", multiple=True, metavar="NAME", help="Only this list; repeatable.")
@click.option("--full", is_flag=True, help="Search and judge everything, whatever has changed.")
@click.option("--offline", is_flag=True, help="Do not refresh the sources first.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def rescreen(*, names: tuple[str, ...], full: bool, offline: bool, as_json: bool) -> int:
    """Screen the kept lists again, where something can have changed, and tell what did.

    Refreshes the sources first. `screener changes` shows the changes.
    """
    with opened() as house:
        done = screen_again(
            house,
            names,
            datetime.now(UTC),
            by=house.settings.user,
            full=full,
            offline=offline,
            say=message,
        )
    told = {one.run.id: len(one.changes) for one in done.news}
    rows = [asdict(one) | {"changes": told.get(one.run_id, 0)} for one in done.screened]
    print_rows(_COLUMNS, rows, as_json=as_json)
    return 0 if done.complete else SOURCE_STALE
