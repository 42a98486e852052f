"""How old each list is, for every page; looked up again every half minute."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta

from screener import sources
from screener.sources import SourceStatus
from screener.workspace import Workspace

__all__ = ["Freshness"]

_HOLD = timedelta(seconds=30)


class Freshness:
    """The state of the sources, held for a short while."""

    def __init__(self, workspace: Workspace) -> None:
        """Look nothing up before somebody asks."""
        self._workspace = workspace
        self._lock = threading.Lock()
        self._held: tuple[SourceStatus, ...] = ()
        self._undescribed: tuple[str, ...] = ()
        self._until: datetime | None = None

    def all(self, now: datetime) -> tuple[SourceStatus, ...]:
        """Return the state of every known source, sorted by id."""
        with self._lock:
            self._look(now)
            return self._held

    def undescribed(self, now: datetime) -> tuple[str, ...]:
        """Return the ids of the sources that nothing describes any more: they are missing too."""
        with self._lock:
            self._look(now)
            return self._undescribed

    def enabled(self, now: datetime) -> tuple[SourceStatus, ...]:
        """Return the state of the sources that are screened against, or should be."""
        return tuple(one for one in self.all(now) if one.wanted)

    def titles(self, now: datetime) -> dict[str, str]:
        """Return id → title of every known source, also of the user's own."""
        return {one.descriptor.id: one.descriptor.title for one in self.all(now)}

    def forget(self) -> None:
        """Look up anew the next time, after an import."""
        with self._lock:
            self._until = None

    def _look(self, now: datetime) -> None:
        if self._until is None or now >= self._until:
            self._held = tuple(sources.status(self._workspace, now))
            self._undescribed = tuple(sorted(sources.undescribed(self._workspace)))
            self._until = now + _HOLD
