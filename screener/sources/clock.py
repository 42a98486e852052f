"""Notices a clock that was put back, for which every edition would be fresh for years."""

from __future__ import annotations

from datetime import UTC, datetime

from screener.errors import SourceError
from screener.sources.importing import AHEAD
from screener.sources.load import status
from screener.workspace import Workspace

__all__ = ["check_clock"]


def check_clock(workspace: Workspace, now: datetime) -> None:
    """Refuse a present that lies before the day on which an edition was read or checked.

    Raises:
        SourceError: it does; the clock is wrong.
    """
    seen = [
        (max(one.edition.retrieved, one.edition.checked or one.edition.retrieved), one)
        for one in status(workspace, now)
        if one.edition is not None
    ]
    last, source = max(seen, key=lambda pair: pair[0])
    if last > (now + AHEAD).astimezone(UTC).date():
        raise SourceError(
            f"the clock says {now.astimezone(UTC).date()}, but {source.descriptor.id} was read on "
            f"{last}; set the clock right (for another moment on purpose: screen --as-of TIME)"
        )
