"""``screener changes``."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import click

from screener.cli.tables import print_json, print_rows
from screener.service.changes import Told, all_changes_since
from screener.service.notices import record
from screener.service.opening import opened

__all__ = ["changes"]

_COLUMNS = {
    "at": "Told (UTC)",
    "list": "List",
    "supplier": "Supplier",
    "bands": "Band",
    "cause": "Cause",
    "text": "What changed",
}
_AGO = re.compile(r"(\d{1,5})([dh])")


def _since(_context: click.Context, _option: click.Parameter, text: str | None) -> datetime | None:
    if text is None:
        return None
    ago = _AGO.fullmatch(text)
    if ago is not None:
        return datetime.now(UTC) - timedelta(**{{"d": "days", "h": "hours"}[ago[2]]: int(ago[1])})
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(f"{text!r} is no time like 2026-05-01T00:00:00Z or 7d") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


@click.command()
@click.option("--since", callback=_since, metavar="TIME", help="UTC time, or 7d, 12h ago.")
@click.option("--list", "name", default="", metavar="NAME", help="Only this list.")
@click.option("--after", default=0, metavar="ID", help="Only changes after this one.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with everything that is known.")
def changes(*, since: datetime | None, name: str, after: int, as_json: bool) -> None:
    """Show what runs changed, oldest first, each change with its cause.

    Another program asks for what is new with `--json --after ID`, the last id that it has seen.
    """
    with opened() as house:
        rows = [
            _record(one)
            for one in all_changes_since(house.store, since, list_name=name, after=after)
        ]
    if as_json:
        print_json(rows)
    else:
        print_rows(_COLUMNS, rows, as_json=False)


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
