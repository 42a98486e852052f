"""Says on stderr which lists were searched, how old, and which were not."""

from __future__ import annotations

import shlex
from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from screener import reports
from screener.cli.exit_codes import SOURCE_MISSING
from screener.cli.terminal import counted, message
from screener.model import Coverage
from screener.sources import all_descriptors
from screener.workspace import Workspace

if TYPE_CHECKING:  # whoever keeps no list need not load the store
    from screener.service.lists.rescreen import Rescreened

__all__ = ["coverage_code", "say_what_is_missing", "say_what_was_searched"]


def coverage_code(runs: Iterable[Rescreened]) -> int:
    """Return the exit code of these runs; what was missing or stale is told, each source once."""
    failed = [one for one in runs if one.coverage_failed]
    for source in dict.fromkeys(source for one in failed for source in one.stale):
        refresh = "" if source.startswith("own:") else "run: screener sources refresh, or "
        message(f"STALE {source}: {refresh}import a newer edition")
    say_what_is_missing(dict.fromkeys(source for one in failed for source in one.missing))
    return SOURCE_MISSING if failed else 0


def say_what_was_searched(coverage: Iterable[Coverage], as_of: datetime) -> None:
    """Tell of each source how large and how old its edition is, and what speaks against it.

    A stale one is called so: *STALE uflpa: 160 entries, edition 2025-01-14, 687 days old*.
    """
    for source in coverage:
        edition = source.edition
        message(
            f"{'STALE ' if source.stale else ''}{edition.source}: "
            f"{counted(edition.entries, 'entry', 'entries')}, {_dated(source, as_of)}"
        )
        for doubt in source.doubts:
            message(f"{edition.source}: {reports.sentence(doubt)}")


def _dated(source: Coverage, as_of: datetime) -> str:
    edition = source.edition
    day = edition.published.isoformat()
    if source.age_days is None:
        return f"taken in on {day}, age unknown"
    if source.age_days < 0:
        return f"edition {day}"
    age = counted(source.age_days, "day", "days")
    if edition.checked and edition.checked <= as_of.astimezone(UTC).date():
        return f"edition {day}, {age} since its publisher was seen to serve it"
    return f"edition {day}, {age} old"


def say_what_is_missing(missing: Collection[str]) -> None:
    """Tell which sources are enabled and were not searched, and what to do about it."""
    known = all_descriptors(Workspace.default()) if missing else {}
    for source in missing:
        if source in known:
            message(f"MISSING {source}: switched on, but no edition; run: screener sources refresh")
        else:
            message(
                f"MISSING {source}: nothing describes this source here; put its descriptor back, "
                f"or run: screener sources remove {shlex.quote(source)}"
            )
