"""What people ask of the server besides uploads: newer lists, screening again, trying rules.

Each errand is done in a process of its own, tells how far it is, and ends with plain data.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from screener.model import Edition, Statement
from screener.service.installation.opening import opened
from screener.service.installation.record import import_edition, refresh_editions
from screener.service.rescreen_lists import rescreen_lists
from screener.service.rules.trial import Draft, Tried, try_draft
from screener.service.work.process import Tell
from screener.settings import Settings
from screener.sources.fetch import Fetcher

__all__ = ["Import", "Refresh", "ScreenAgain", "Trial", "errand"]

_BETWEEN_SECONDS = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Refresh:
    """Fetch the current edition of a source from the address that its descriptor names."""

    source: str
    accept: bool
    now: datetime
    by: str = ""

    @property
    def name(self) -> str:
        """What it works on, for messages."""
        return self.source

    def do(self, settings: Settings, tell: Tell, fetcher: Fetcher | None = None) -> None:
        """Do it; addresses within this machine or its network are refused by the fetcher."""
        (outcome,) = refresh_editions(
            settings,
            [self.source],
            self.now,
            by=self.by,
            accept=self.accept,
            fetcher=fetcher or Fetcher(settings),
            progress=_Progress(tell),
        )
        if outcome.result == "failed":
            tell("problem", outcome.error)
            return
        changed = outcome.result == "updated"
        tell("kept", _taken_in(outcome.edition, outcome.warnings, changed=changed))


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """Take in a published file that a person has."""

    source: str
    path: Path
    published: date | None
    accept: bool
    now: datetime
    by: str = ""

    @property
    def name(self) -> str:
        """What it works on, for messages."""
        return self.path.name

    def do(self, settings: Settings, tell: Tell) -> None:
        """Do it."""
        done = import_edition(
            settings,
            self.source,
            self.path,
            self.now,
            by=self.by,
            accept=self.accept,
            published=self.published,
        )
        tell("kept", _taken_in(done.edition, done.warnings, changed=done.changed))


@dataclass(frozen=True, slots=True, kw_only=True)
class _OnList:
    """An errand on a stored list."""

    list_name: str
    now: datetime

    @property
    def name(self) -> str:
        """What it works on, for messages."""
        return self.list_name


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenAgain(_OnList):
    """Screen a stored list again, against the editions that are there."""

    by: str

    def do(self, settings: Settings, tell: Tell) -> None:
        """Do it; what changed is told as after a night."""
        with opened(settings) as installation:
            done = rescreen_lists(
                installation, [self.list_name], self.now, by=self.by, offline=True
            )
        (screened,) = done.screened
        news = next((one for one in done.news if one.run.id == screened.run_id), None)
        before = news.before if news else None
        outcome = {
            "run": screened.run_id,
            "before": before.id if before else 0,
            "changes": len(news.changes) if news else 0,
        }
        tell("kept", outcome)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial(_OnList):
    """Hold another rulebook against a stored list; nothing of it is kept."""

    draft: Draft

    def do(self, settings: Settings, tell: Tell) -> None:
        """Do it."""
        with opened(settings) as installation:
            tried = try_draft(
                installation, self.draft, self.list_name, self.now, lambda: tell("step", "")
            )
        tell("kept", _told(tried))


def errand(kind: str, payload: Mapping[str, Any], *, by: str, folder: Path, now: datetime) -> Any:  # noqa: ANN401 - one of the four above
    """Return the errand that a job stands for; ``folder`` holds its file, if it has one."""
    if kind == "refresh":
        return Refresh(source=payload["source"], accept=payload["accept"], now=now, by=by)
    if kind == "import":
        day = payload["published"]
        return Import(
            source=payload["source"],
            path=folder / payload["file_name"],
            published=date.fromisoformat(day) if day else None,
            accept=payload["accept"],
            now=now,
            by=by,
        )
    if kind == "again":
        return ScreenAgain(list_name=payload["list"], by=by, now=now)
    if kind == "trial":
        draft = Draft(base=payload["base"], file=payload["file"], text=payload["text"])
        return Trial(list_name=payload["list"], draft=draft, now=now)
    raise ValueError(f"{kind!r} is no errand")


class _Progress:
    """Tells how far a file is, now and then; several threads fetch at once."""

    def __init__(self, tell: Tell) -> None:
        self._tell, self._lock, self._last = tell, threading.Lock(), 0.0

    def __call__(self, _url: str, size: int, total: int | None) -> None:
        with self._lock:
            if time.monotonic() - self._last < _BETWEEN_SECONDS:
                return
            self._last = time.monotonic()
            of = f" / {_megabytes(total)}" if total else ""
            self._tell("step", f"{_megabytes(size)}{of} MB")


def _megabytes(size: int) -> int:
    """Return a size in whole megabytes, which read alike in every language."""
    return math.ceil(size / 2**20)


def _taken_in(
    edition: Edition | None, warnings: tuple[Statement, ...], *, changed: bool
) -> dict[str, Any]:
    return {
        "changed": changed,
        "sha256": edition.sha256 if edition else "",
        "published": edition.published.isoformat() if edition else "",
        "entries": edition.entries if edition else 0,
        "warnings": [[one.code, [list(pair) for pair in one.params]] for one in warnings],
    }


def _told(tried: Tried) -> dict[str, Any]:
    return {
        "suppliers": tried.suppliers,
        "sha256": tried.sha256,
        "moved": len(tried.moves),
        "moves": [
            {
                "supplier": tried.ids.get(id(move.supplier), 0),
                "name": move.supplier.name,
                "before": move.before,
                "after": move.after,
                "actions": [move.action_before, move.action_after],
                "points": [move.points_before, move.points_after],
                "rules": {
                    "gone": list(move.gone),
                    "new": list(move.new),
                    "weighed": list(move.weighed),
                },
            }
            for move in tried.moves[: tried.most]
        ],
    }
