"""Remove a supplier list that is no longer needed, with all that was said of its suppliers.

The audit log keeps that it was there, how much it held, and who removed it when.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from screener import audit
from screener.errors import StoreError
from screener.service.lease import held
from screener.service.night_folder import kept_folders, slug, unfinished
from screener.service.watch import WatchSettings
from screener.store import Store, take_turn
from screener.store.lists import removing
from screener.store.lists.removing import Removed
from screener.store.lists.versions import known_list
from screener.workspace import Workspace

__all__ = ["Removed", "remove_list"]


def remove_list(store: Store, workspace: Workspace, name: str, *, by: str, at: datetime) -> Removed:
    """Remove a list, its documents, its uploads and its part of the nights' reports.

    Whoever screens it meanwhile is refused.

    Raises:
        InputError: there is no such list.
        BusyError: a night is at work; it would write its reports afterwards.
        StoreError: the list is removed, but some of its files could not be.
    """
    with held(store, "night"), store.writing_long() as connection:
        take_turn(connection)
        list_id = known_list(connection, name)
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
        # Before the rows are gone for good: where this is killed, the list can be removed again.
        left = [*filter(None, map(_delete, _files(workspace, done, slug(name, list_id))))]
    store.settle()
    if left:
        raise StoreError(f"the list is removed, but not {', '.join(left)}; delete that yourself")
    return done


def _files(workspace: Workspace, done: Removed, of_nights: str) -> Iterator[Path]:
    yield from (workspace.home / "evidence" / sha256 for sha256 in done.documents)
    yield from (workspace.home / "uploads" / upload for upload in done.uploads)
    root = WatchSettings().night_folder or workspace.home / "reports"
    yield from (night / of_nights for night in (*kept_folders(root), *unfinished(root)))


def _delete(path: Path) -> str:
    """Delete a file or a folder; return what is left and why, or nothing."""
    try:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        return f"{path} ({error.strerror or error})"
    return ""
