"""``screener sources list``."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import click

from screener import reports
from screener.cli.columns import Column, print_table
from screener.cli.tables import AS_JSON, print_json
from screener.cli.terminal import escape, message
from screener.errors import SourceError
from screener.sources import SourceStatus, check_clock, status, undescribed
from screener.workspace import Workspace

__all__ = ["list_", "status_record"]

_COLUMNS = (
    Column("Source"),
    Column("State"),
    Column("Edition", leaves=3),
    Column("Entries", leaves=2, right=True),
    Column("Age", right=True),
    Column("Title", least=20, leaves=1),
)


@click.command("list")
@AS_JSON
def list_(*, as_json: bool) -> None:
    """List every source with its edition, entries, age, and whether it is stale."""
    workspace = Workspace.default()
    found = status(workspace, datetime.now(UTC))
    if as_json:
        records = [status_record(source) for source in found]
        records += [_undescribed_record(source) for source in undescribed(workspace)]
        records.sort(key=lambda one: str(one["source"]))
        print_json(records)
        return
    print_table(_COLUMNS, [_cells(source) for source in found])
    try:
        check_clock(workspace, datetime.now(UTC))
    except SourceError as error:
        message(str(error))
    for gone in sorted(undescribed(workspace)):
        message(f"{gone}: missing; nothing describes this source any more")
    for source in found:
        if source.error:
            message(f"{source.descriptor.id}: last attempt failed: {source.error}")
    for why in dict.fromkeys(one for source in found for one in source.why):
        message(reports.sentence(why))


def _cells(source: SourceStatus) -> tuple[str, ...]:
    edition = source.edition
    return (
        source.descriptor.id,
        _state(source),
        edition.published.isoformat() if edition else "",
        f"{edition.entries:,}" if edition else "",
        _age(source),
        escape(source.descriptor.title),
    )


def _state(source: SourceStatus) -> str:
    """Return where a source stands; what has no known age is not called fresh."""
    return "undated" if source.undated else source.condition


def _age(source: SourceStatus) -> str:
    if source.age_days is not None:
        return f"{source.age_days:,} d"
    return "unknown" if source.edition else ""


def _origin(source: SourceStatus) -> str | None:
    """Return the hash of the publisher's file that a bundled edition's facts were read from."""
    bundled = source.descriptor.bundled
    shown = bundled is not None and source.edition is not None and source.edition.bundled
    return bundled.origin_sha256 if bundled and shown else None


def _undescribed_record(source: str) -> dict[str, Any]:
    """Return a source whose edition here nothing can read any more, for JSON."""
    return {
        "source": source,
        "title": "",
        "state": "missing",
        "edition": None,
        "sha256": None,
        "origin_sha256": None,
        "entries": 0,
        "retrieved": None,
        "checked": None,
        "bundled": False,
        "age_days": None,
        "stale": False,
        "error": "nothing describes this source any more",
        "why": [],
    }


def status_record(source: SourceStatus) -> dict[str, Any]:
    """Return where a source stands, for JSON."""
    edition = source.edition
    return {
        "source": source.descriptor.id,
        "title": source.descriptor.title,
        "state": _state(source),
        "edition": edition.published.isoformat() if edition else None,
        "sha256": edition.sha256 if edition else None,
        "origin_sha256": _origin(source),
        "entries": edition.entries if edition else 0,
        "retrieved": edition.retrieved.isoformat() if edition else None,
        "checked": edition.checked.isoformat() if edition and edition.checked else None,
        "bundled": edition.bundled if edition else False,
        "age_days": source.age_days,
        "stale": source.condition == "stale",
        "error": source.error,
        "why": [reports.sentence(why) for why in source.why],
    }
