"""Refresh the sources that are switched on; others stay off until a person wants them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from screener import sources
from screener.sources.fetch import Fetcher
from screener.sources.refreshing import Outcome, refresh
from screener.workspace import Workspace

__all__ = ["refresh_enabled"]


def refresh_enabled(workspace: Workspace, now: datetime) -> Sequence[Outcome]:
    """Fetch the current editions of the sources that are screened against and have an address.

    One source's failure never stops another; it is an outcome like the others. Where the settings
    forbid to fetch there is none: whoever imports editions is told of stale ones as ever.
    """
    fetcher = Fetcher()
    if fetcher.settings.fetch_offline:
        return ()
    wanted = [
        one.descriptor.id
        for one in sources.status(workspace, now)
        if one.wanted and one.descriptor.fetch
    ]
    return refresh(wanted, workspace, now, fetcher=fetcher) if wanted else ()
