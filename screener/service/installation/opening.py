"""Opens the store that the settings name, for as long as one command needs it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from screener.service.installation.anchors import open_anchored
from screener.settings import Settings
from screener.store import Store
from screener.workspace import Workspace

__all__ = ["Installation", "opened"]


@dataclass(frozen=True, slots=True)
class Installation:
    """What a use case needs to work: settings, workspace and store."""

    settings: Settings
    workspace: Workspace
    store: Store


@contextmanager
def opened(settings: Settings | None = None) -> Iterator[Installation]:
    """Open the store; an empty or older one is brought to the current version first.

    Raises:
        StoreError: it cannot be reached, or a newer screener made it.
    """
    chosen = settings or Settings()
    with open_anchored(chosen) as store:
        yield Installation(chosen, Workspace.default(chosen), store)
