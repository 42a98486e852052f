"""Puts files in the place of others, or takes some away; they come back where the rest fails."""

from __future__ import annotations

import secrets
import shutil
from pathlib import Path
from typing import Self

from screener.atomic_files import sync_folder, write_atomically
from screener.errors import InputError

__all__ = ["Replaced"]


class Replaced:
    """Files put in the place of others, or taken away; these come back where what follows fails.

    What was there is kept beside, so that it comes back by a change of its name: a disk that is
    full, which may be what failed, has room for that.
    """

    def __init__(self) -> None:
        """Nothing is replaced yet."""
        self._before: dict[Path, Path | None] = {}
        """Where each file that was there is kept meanwhile."""

    def put(self, draft: Path, target: Path) -> None:
        """Write a file anew."""
        target = target.resolve()  # a link stays one
        kept = None
        if target.exists():
            kept = _beside(target)
            _copy(target, kept)
        self._before[target] = kept
        _copy(draft, target)

    def take_away(self, target: Path) -> None:
        """Have a file be there no more."""
        kept = _beside(target)
        target.replace(kept)
        self._before[target] = kept
        sync_folder(target.parent)

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, failed: type[BaseException] | None, error: BaseException | None, _: object
    ) -> None:
        """Bring back what was there if anything failed.

        Raises:
            InputError: some files could not be brought back, though all others were; names them.
        """
        if not failed:
            for one in filter(None, self._before.values()):
                one.unlink()
            return
        lost = []
        for target, kept in self._before.items():
            try:
                _put_back(target, kept)
            except OSError as refused:
                todo = f"move {kept} there" if kept else "remove it"
                lost.append(f"{target} ({refused.strerror}): {todo}")
        if lost:
            raise InputError(
                f"failed ({error}), and these files could not be put back: {'; '.join(lost)}"
            ) from error


def _beside(target: Path) -> Path:
    return target.with_name(f".{target.name[:60]}.{secrets.token_hex(4)}.part")


def _put_back(target: Path, kept: Path | None) -> None:
    if kept:
        kept.replace(target)
    else:
        target.unlink(missing_ok=True)
    sync_folder(target.parent)


def _copy(path: Path, target: Path) -> None:
    with path.open("rb") as file, write_atomically(target) as copy:
        shutil.copyfileobj(file, copy, 1 << 20)
