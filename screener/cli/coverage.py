"""Says on stderr which lists were not searched, or in an edition that is too old."""

from __future__ import annotations

import shlex
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from screener.cli.exit_codes import SOURCE_MISSING
from screener.cli.terminal import message
from screener.sources import all_descriptors
from screener.workspace import Workspace

if TYPE_CHECKING:  # whoever keeps no list need not load the store
    from screener.service.lists.rescreen import Rescreened

__all__ = ["coverage_code", "say_what_is_missing"]


def coverage_code(runs: Iterable[Rescreened]) -> int:
    """Return the exit code of these runs; what was missing or stale is told, each source once."""
    failed = [one for one in runs if one.coverage_failed]
    for source in dict.fromkeys(source for one in failed for source in one.stale):
        refresh = "" if source.startswith("own:") else "run: screener sources refresh, or "
        message(f"STALE {source}: {refresh}import a newer edition")
    say_what_is_missing(dict.fromkeys(source for one in failed for source in one.missing))
    return SOURCE_MISSING if failed else 0


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
