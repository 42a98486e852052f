"""Screens a list and keeps it under its name, which opens the store."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from screener.cli.progress import expect, finish
from screener.cli.terminal import counted, message
from screener.model import Statement
from screener.quotes import quoted
from screener.service.installation.opening import opened
from screener.service.lists.keep import Kept, screen_and_keep
from screener.service.runs.changes import news_of
from screener.service.screening.screen import Screening

__all__ = ["screen_kept"]


def screen_kept(
    source: Path,
    list_name: str,
    *,
    with_changes: bool,
    **wanted: Any,  # noqa: ANN401 - passed on
) -> tuple[Screening, dict[str, list[Statement]] | None]:
    """Screen a list, keep it and tell so; return what changed since its last run, if asked."""
    changes, the_list = None, f"the list {quoted(list_name)}"
    expect([the_list])
    with opened() as installation:
        result, kept = screen_and_keep(installation, source, list_name=list_name, **wanted)
        finish(the_list, f"run {kept.run_id} of {quoted(kept.version.list_name)}")
        if with_changes:
            news = news_of(installation.store, installation.workspace, kept.run_id)
            changes = news.by_supplier
    _tell_kept(kept)
    return result, changes


def _tell_kept(kept: Kept) -> None:
    version = kept.version
    message(
        f"Kept as run {kept.run_id} of {quoted(version.list_name)}, version {version.number}"
        + (
            f": {version.added:,} added, {version.changed:,} changed, {version.removed:,} removed"
            if kept.new_version
            else ", unchanged"
        )
    )
    if kept.reopened:
        lapsed = counted(kept.reopened, "dismissal no longer holds", "dismissals no longer hold")
        message(f"{lapsed}: screener review list")
    if kept.questions:
        alike = counted(
            kept.questions,
            "new supplier looks like a decided one",
            "new suppliers look like decided ones",
        )
        message(f"{alike}: screener review carry")
