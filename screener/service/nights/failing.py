"""Which failure of a source is news: its first night, each week that it lasts, and its end.

Each night's report says what failed; a notice that came every night would no longer be read.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from screener.sources import SourceStatus

__all__ = ["is_over", "is_to_be_told"]

_REMINDER = timedelta(days=7)
"""How often a failure is told again while it lasts."""


def is_to_be_told(stood: SourceStatus | None, last: datetime | None, now: datetime) -> bool:
    """Say whether a failure is news.

    Args:
        stood: where the source stood before it was tried tonight; None when nothing is known.
        last: when the last night before that was done began; None when none was.
        now: the moment of this night.
    """
    since = _since(stood)
    if since is None or last is None or since >= last or not _failed(stood):
        return True
    return (now - since) // _REMINDER > (last - since) // _REMINDER


def is_over(stood: SourceStatus | None, last: datetime | None) -> bool:
    """Say whether a source that could be refreshed tonight had failed in the last night before."""
    since = _since(stood)
    return _failed(stood) and since is not None and last is not None and since < last


def _failed(stood: SourceStatus | None) -> bool:
    """Say whether it failed when it was tried last; one may never have been tried."""
    return stood is not None and bool(stood.error)


def _since(stood: SourceStatus | None) -> datetime | None:
    """Return when a source was good for the last time: fetched, or taken in by hand."""
    if stood is None or stood.edition is None:
        return None
    by_hand = datetime.combine(stood.edition.retrieved, time(), UTC) + timedelta(days=1)
    return stood.checked or by_hand
