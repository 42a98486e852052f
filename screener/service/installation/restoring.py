"""A restore that is at work is noted in the workspace, so that one that was killed is told."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from screener.atomic_files import write_atomically
from screener.workspace import Workspace

__all__ = ["cut_short", "noted"]


@contextmanager
def noted(workspace: Workspace, backup: Path) -> Iterator[None]:
    """Note which backup is restored for the while; the note stays where we are killed.

    So does that of an earlier one until another restore succeeds: one that is refused mends none.
    """
    note = _note(workspace)
    unfinished = note.exists()
    if not unfinished:
        with write_atomically(note) as file:
            file.write(os.fsencode(backup.resolve()))
    try:
        yield
    except BaseException:
        if not unfinished:
            note.unlink(missing_ok=True)
        raise
    note.unlink(missing_ok=True)


def cut_short(workspace: Workspace) -> str:
    """Say that a restore did not come to its end; empty where none is known.

    Killed when all but the last was done, it may leave files of the backup beside the store before.
    """
    try:
        backup = os.fsdecode(_note(workspace).read_bytes())
    except FileNotFoundError:
        return ""
    return (
        f"the restore of {backup} has not ended: unless it is still at work, run it again "
        "(`screener restore FILE --replace`)"
    )


def _note(workspace: Workspace) -> Path:
    return workspace.home / "restoring"
