"""``screener sources refresh``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TaskID, TextColumn

from screener import reports
from screener.cli.exit_codes import SOURCE_MISSING
from screener.cli.sources.importing import ACCEPT
from screener.cli.tables import AS_JSON, print_json
from screener.cli.terminal import counted, message
from screener.service.installation.record import refresh_editions
from screener.settings import Settings
from screener.sources import Outcome, status
from screener.workspace import Workspace

if TYPE_CHECKING:
    from screener.sources.fetch import Progress as Tell

__all__ = ["refresh"]


@click.command()
@click.argument("source", nargs=-1)
@ACCEPT
@AS_JSON
def refresh(*, source: tuple[str, ...], accept: bool, as_json: bool) -> int:
    """Fetch the current edition of the sources named, or of all with an address.

    One source's failure never stops another; the last good edition stays. Exit 4 if any failed.
    """
    settings = Settings()
    with _progress() as tell:
        outcomes = refresh_editions(
            settings, source, datetime.now(UTC), by=settings.user, accept=accept, progress=tell
        )
    if as_json:
        print_json([_outcome(outcome) for outcome in outcomes])
    else:
        for outcome in outcomes:
            click.echo(f"{outcome.source}: {outcome.result}, {_entries(outcome)}")
    for outcome in outcomes:
        for warning in outcome.warnings:
            message(f"{outcome.source}: {reports.sentence(warning)}")
        if outcome.error:
            message(f"{outcome.source}: {outcome.error}")
    failed = {outcome.source for outcome in outcomes if outcome.result == "failed"}
    stand = status(Workspace.default(settings), datetime.now(UTC)) if failed else ()
    unread = {one.descriptor.id for one in stand if one.wanted and one.condition == "missing"}
    missing = failed & unread
    if missing:
        message(
            f"MISSING {', '.join(sorted(missing))}: switched on all the same; each screening says "
            "so and ends with 4 until an edition is fetched or imported, or `screener sources "
            "remove` takes it out"
        )
    return SOURCE_MISSING if failed else 0


def _entries(outcome: Outcome) -> str:
    edition = outcome.edition
    return counted(edition.entries, "entry", "entries") if edition else "no new edition"


@contextmanager
def _progress() -> Iterator[Tell | None]:
    """Show on stderr how far each file is, where that is a terminal and nobody asked for quiet."""
    quiet = (click.get_current_context().obj or {}).get("quiet")
    console = Console(stderr=True)
    if quiet or not sys.stderr.isatty() or console.is_dumb_terminal:
        yield None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn())
    with Progress(*columns, console=console, transient=True) as bars:
        yield _teller(bars)


def _teller(bars: Progress) -> Tell:
    """Return what moves the bar of a file; called from several threads."""
    tasks: dict[str, TaskID] = {}

    def tell(url: str, size: int, total: int | None) -> None:
        if url not in tasks:
            tasks[url] = bars.add_task(urlsplit(url).hostname or url, total=total)
        bars.update(tasks[url], completed=size, total=total)

    return tell


def _outcome(outcome: Outcome) -> dict[str, Any]:
    edition = outcome.edition
    return {
        "source": outcome.source,
        "result": outcome.result,
        "edition": edition.published.isoformat() if edition else None,
        "sha256": edition.sha256 if edition else None,
        "entries": edition.entries if edition else 0,
        "error": outcome.error,
        "warnings": [reports.sentence(warning) for warning in outcome.warnings],
    }
