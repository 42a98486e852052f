"""``screener changes``."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from shlex import quote
from typing import Any

import click

from screener.cli.columns import Column
from screener.cli.tables import print_json, print_rows
from screener.cli.terminal import message
from screener.cli.times import moment
from screener.quotes import quoted
from screener.service.installation.opening import opened
from screener.service.lists.versions import must_be_known
from screener.service.runs.changes import Told, all_changes_since, untold_lists
from screener.service.runs.notices import record

__all__ = ["changes"]

_COLUMNS = {
    "at": Column("Run (UTC)", leaves=2),
    "list": Column("List", least=8, leaves=1),
    "supplier": Column("Supplier", least=16),
    "bands": Column("Band", least=8, codes=True),
    "cause": Column("Cause", least=8, leaves=3, codes=True),
    "text": Column("What changed", least=24),
}
_AGO = re.compile(r"(\d{1,5})([dh])")


def _since(_context: click.Context, _option: click.Parameter, text: str | None) -> datetime | None:
    if text is None:
        return None
    ago = _AGO.fullmatch(text)
    if ago is not None:
        return datetime.now(UTC) - timedelta(**{{"d": "days", "h": "hours"}[ago[2]]: int(ago[1])})
    return moment(text, "2026-05-01T00:00:00Z or 7d")


@click.command()
@click.option("--since", callback=_since, metavar="TIME", help="UTC time, or 7d, 12h ago.")
@click.option("--list", "name", default="", metavar="NAME", help="Only this list.")
@click.option("--after", default=0, metavar="ID", help="Only changes after this one.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with everything that is known.")
def changes(*, since: datetime | None, name: str, after: int, as_json: bool) -> None:
    """Show what runs changed, oldest first, each change with its cause.

    A run is told by `screener rescreen` or the next night; where one waits for that, it says so.

    Another program asks for what is new with `--json --after ID`, the last id that it has seen.
    """
    with opened() as installation:
        must_be_known(installation.store, name)
        rows = [
            _record(one)
            for one in all_changes_since(installation.store, since, list_name=name, after=after)
        ]
        waiting = untold_lists(installation.store, list_name=name)
    if as_json:
        print_json(rows)
    else:
        print_rows(_COLUMNS, rows, as_json=False)
    for list_name, since_run in waiting:
        message(
            f"runs of {quoted(list_name)} since {since_run:%Y-%m-%d %H:%M} UTC are not told yet: "
            f"run `screener rescreen --list {quote(list_name)}`"
        )


def _record(told: Told) -> dict[str, Any]:
    change = told.change
    bands = [band for band in (change.band_before, change.band_after) if band]
    return {
        "id": told.id,
        "run": told.run_id,
        "list": told.list_name,
        "at": told.at,
        **record(change),
        "bands": " → ".join(dict.fromkeys(bands)),
    }
