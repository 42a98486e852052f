"""Notes the head of the log outside of the database, so that a log cut short shows by itself.

Who can write both the database and the notes can make them fit again; what is kept where that
person cannot write (a night's folder, a notice, an export, a printed head) still shows it.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from screener.atomic_files import write_atomically
from screener.audit.chain import Entry
from screener.errors import InputError, StoreError
from screener.workspace import Workspace

__all__ = ["Anchor", "Noted", "cut_off"]

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Noted:
    """A head of the log that was noted somewhere."""

    entry: int
    hash: str
    where: str
    """The file that says so."""


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Anchor:
    """The newest head, in a file of the workspace; one for each database."""

    workspace: Workspace
    url: str
    """The database's address, without a password."""
    clock: Callable[[], datetime] = _now

    @property
    def path(self) -> Path:
        """Where it is."""
        name = hashlib.sha256(os.fsencode(self.url)).hexdigest()[:16]
        return self.workspace.home / "audit" / f"{name}.json"

    def note(self, entry: int, head: str, *, anew: bool, has: Callable[[Noted], bool]) -> None:
        """Keep a head, unless a later one is kept; ``anew`` after a restore, whatever is kept.

        One that the log does not have (``has``) stays, as in a store that was put back by a copy:
        else the log would outgrow it, and nothing show that acts are gone.

        The act that it belongs to is stored already, so a note that fails stops nothing.
        """
        try:
            with self.workspace.locked("audit"):
                known = None if anew else next(self.noted(), None)
                if known is not None and not has(known):
                    log.warning(
                        "%s: the head of the log could not be noted: it is of another log, or "
                        "cannot be read; see `screener verify`",
                        self.path,
                    )
                elif known is None or known.entry < entry:
                    since = self.clock() if anew else self.since()
                    said = {"database": self.url, "entry": entry, "head": head}
                    if since is not None:
                        said["restored"] = since.isoformat()
                    with write_atomically(self.path) as file:
                        file.write(json.dumps(said, indent=1).encode() + b"\n")
        except (OSError, InputError, StoreError) as error:
            log.warning("%s: the head of the log could not be noted (%s)", self.path, error)

    def since(self) -> datetime | None:
        """Return when the store was restored, so that earlier notes say nothing of it; or None."""
        try:
            said = json.loads(self.path.read_bytes())
            return datetime.fromisoformat(said["restored"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def noted(self) -> Iterator[Noted]:
        """Return what is noted; nothing before the first act."""
        try:
            said = json.loads(self.path.read_bytes())
            yield Noted(int(said["entry"]), str(said["head"]), str(self.path))
        except FileNotFoundError:
            return
        except (OSError, ValueError, KeyError, TypeError):
            # Whatever it said, it does not say it any more: no entry has this number.
            yield Noted(0, "", str(self.path))


def cut_off(entries: Sequence[Entry], noted: Sequence[Noted]) -> Iterator[tuple[int, str]]:
    """Say which noted heads the log does not have: at which entry, and in a sentence."""
    for one in noted:
        if one.entry < 1:
            what = (
                f"{one.where}: the head that was noted there cannot be read; restore the newest "
                "backup, or delete that file where this log is the right one"
            )
            yield len(entries), what
        elif one.entry > len(entries):
            what = (
                f"the log ends with entry {len(entries)}, but {one.where} notes entry {one.entry}: "
                "what came after was cut off; restore the newest backup, or delete that file where "
                "this log is the right one"
            )
            yield len(entries) + 1, what
        elif entries[one.entry - 1].hash != one.hash:
            what = (
                f"entry {one.entry} is not the one that {one.where} notes; restore the newest "
                "backup, or delete that file where this log is the right one"
            )
            yield one.entry, what
