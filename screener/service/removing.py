"""Remove a supplier list that is no longer needed, with all that was said of its suppliers.

The audit log keeps that it was there, how much it held, and who removed it when.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from screener import audit
from screener.errors import InputError, StoreError
from screener.quotes import quoted
from screener.service.night_folder import kept_folders, slug
from screener.service.watch import WatchSettings
from screener.store import Store, removing, take_turn
from screener.store.lists import list_id_of
from screener.store.removing import Removed
from screener.workspace import Workspace

__all__ = ["Removed", "remove_list"]


def remove_list(store: Store, workspace: Workspace, name: str, *, by: str, at: datetime) -> Removed:
    """Remove a list, its documents, its uploads and its part of the nights' reports.

    Whoever screens it meanwhile is refused.

    Raises:
        InputError: there is no such list.
        StoreError: the list is removed, but a file of it could not be.
    """
    with store.writing_long() as connection:
        take_turn(connection)
        list_id = list_id_of(connection, name)
        if list_id is None:
            raise InputError(f"there is no list {quoted(name)}; `screener lists` shows them")
        done = removing.remove(connection, name, list_id)
        audit.note_removal(
            connection,
            name,
            done.entries,
            by=by,
            at=at,
            versions=done.versions,
            suppliers=done.suppliers,
            runs=done.runs,
            decisions=done.decisions,
        )
        audit.append_all(connection, "listings", done.found_first, at)
    store.settle()
    for path in _files(workspace, done, slug(name, list_id)):
        _delete(path)
    return done


def _files(workspace: Workspace, done: Removed, of_nights: str) -> Iterator[Path]:
    yield from (workspace.home / "evidence" / sha256 for sha256 in done.documents)
    yield from (workspace.home / "uploads" / upload for upload in done.uploads)
    root = WatchSettings().night_folder or workspace.home / "reports"
    yield from (night / of_nights for night in kept_folders(root))


def _delete(path: Path) -> None:
    try:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(
            f"the list is removed, but not {path} ({error.strerror}); delete it yourself"
        ) from error
