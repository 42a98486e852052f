"""Where heads of the log are noted outside of the database: the workspace, and each night."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from screener import audit
from screener.audit import Anchor, Noted
from screener.service.installation.restoring import cut_short
from screener.service.night_folder import MANIFEST, kept_folders
from screener.service.watch import WatchSettings
from screener.settings import Settings
from screener.store import Store, address, open_store
from screener.workspace import Workspace

__all__ = ["noted_heads", "open_anchored"]

log = logging.getLogger(__name__)


def open_anchored(settings: Settings) -> Store:
    """Open the store so that the head of its log is noted in the workspace after each act.

    Raises:
        StoreError: it cannot be reached, or a newer screener made it.
    """
    anchor = _anchor(settings)
    if unfinished := cut_short(anchor.workspace):
        log.warning("%s", unfinished)

    def note(entry: int, head: str, anew: bool) -> None:  # noqa: FBT001 - a callback's
        anchor.note(entry, head, anew=anew, has=has)

    def has(noted: Noted) -> bool:
        with store.reading() as connection:
            return audit.has(connection, noted.entry, noted.hash)

    store = open_store(settings.store_url, note)
    return store


def noted_heads(settings: Settings) -> list[Noted]:
    """Return the heads that are noted in the workspace and beside the reports of the nights.

    Nights before the store was restored say nothing of what it now holds.

    Raises:
        InputError: a setting of the night watch makes no sense.
    """
    root = WatchSettings().night_folder or settings.home / "reports"
    anchor = _anchor(settings)
    return [*anchor.noted(), *_of_nights(root, anchor)]


def _anchor(settings: Settings) -> Anchor:
    return Anchor(Workspace.default(settings), address(settings.store_url))


def _of_nights(root: Path, anchor: Anchor) -> Iterator[Noted]:
    since = anchor.since()
    for folder in kept_folders(root):
        path = folder / MANIFEST
        try:
            said = json.loads(path.read_bytes())
            log = said.get("log")
            if log is None or log["database"] != anchor.url:
                continue
            if since is None or datetime.fromisoformat(said["written"]) > since:
                yield Noted(int(log["entry"]), str(log["head"]), str(path))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            yield Noted(0, "", str(path))
