"""Goes through the chain and everything it seals, and names the first thing that is wrong."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from sqlalchemy import Connection

from screener.audit.anchor import Noted, cut_off
from screener.audit.cases import wrong_cases, wrong_names, wrong_sectors
from screener.audit.chain import GENESIS, Entry, entries, salts
from screener.audit.removal import lifted
from screener.audit.seal import (
    ONE_ROW,
    SUBJECTS,
    sealed_before,
    sealed_digest,
    sealed_digests,
    subjects,
)
from screener.store import damaged_where
from screener.store.numbers import chunks

__all__ = ["Broken", "Verdict", "broken_links", "verify"]

UNREADABLE = (ValueError, TypeError, zlib.error)
"""What reading a row raises when someone has written nonsense into it."""


@dataclass(frozen=True, slots=True)
class Broken:
    """Something that is not as it was sealed."""

    entry: int | None
    """Number of the first log entry that does not hold; None for a row without an entry."""
    what: str
    """One sentence."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What verification found."""

    entries: int
    head: str
    """Hash of the newest entry. Kept elsewhere, it also shows later that nothing was cut off."""
    broken: Broken | None
    noted: int = 0
    """The highest entry that is noted outside of the database; 0 for none. What was cut off
    before anyone noted it, nobody can see."""
    unchecked: str = ""
    """What holds as far as it goes, but cannot be checked here; one sentence."""


def verify(
    connection: Connection, *, expected_head: str = "", noted: Sequence[Noted] = ()
) -> Verdict:
    """Check the whole store.

    Args:
        connection: a reading connection; it sees one moment.
        expected_head: a head noted earlier, which the chain must still contain.
        noted: heads noted outside of the database, read before this moment; likewise.
    """
    try:
        log = entries(connection)
        found = next(_problems(connection, log, expected_head, noted), None)
    except UNREADABLE as error:
        return Verdict(0, GENESIS, Broken(None, f"a row cannot be read: {error}"))
    known = max((one.entry for one in noted), default=0)
    return Verdict(len(log), log[-1].hash if log else GENESIS, found, known)


def _problems(
    connection: Connection, log: list[Entry], expected_head: str, noted: Sequence[Noted]
) -> Iterator[Broken]:
    if where := damaged_where(connection):
        what = (
            f"the file of the database is damaged: {where}; move it away, -wal and -shm too, and "
            "`screener restore` the last backup"
        )
        yield Broken(None, what)
    yield from broken_links(log, expected_head)
    yield from (Broken(entry, what) for entry, what in cut_off(log, noted))
    gone = lifted(connection, log)
    sealing = [entry for entry in log if entry.id not in gone]
    yield from _altered(connection, sealing)
    yield from _unsealed(connection, sealing)
    for follows in (wrong_cases, wrong_sectors, wrong_names):
        yield from (Broken(None, what) for what in follows(connection))


def broken_links(log: list[Entry], expected_head: str) -> Iterator[Broken]:
    """Return where the chain itself does not hold."""
    before = GENESIS
    for position, entry in enumerate(log, start=1):
        if entry.id != position:
            yield Broken(position, f"entry {position} is missing from the log")
            return
        if entry.previous != before or entry.computed() != entry.hash:
            yield Broken(entry.id, f"entry {entry.id} ({_subject(entry)}) was altered")
            return
        before = entry.hash
    if expected_head and expected_head not in {GENESIS, *(entry.hash for entry in log)}:
        yield Broken(len(log) + 1, "the log no longer contains the head that was expected")


def _altered(connection: Connection, log: list[Entry]) -> Iterator[Broken]:
    salt_of = salts(connection)
    for some in chunks(log):
        held = _held_at_once(connection, some, salt_of)
        for entry in some:
            salt = salt_of.pop(entry.id, None)
            if salt is None:
                yield Broken(entry.id, f"entry {entry.id} ({_subject(entry)}): its salt is missing")
            elif entry.id not in held and not _holds(connection, entry, salt):
                what = f"{_subject(entry)} is not as entry {entry.id} sealed it: rows were altered"
                yield Broken(entry.id, what)
    for number in sorted(salt_of):
        yield Broken(number, f"a salt belongs to entry {number}, which seals nothing")


def _held_at_once(
    connection: Connection, some: Sequence[Entry], salt_of: Mapping[int, str]
) -> set[int]:
    """Return which entries hold of those that seal one row each; any other is to be looked at."""
    held: set[int] = set()
    for kind in ONE_ROW & {entry.kind for entry in some}:
        of_kind = {
            entry.subject: entry for entry in some if entry.kind == kind and entry.id in salt_of
        }
        salted = {number: salt_of[entry.id] for number, entry in of_kind.items()}
        with suppress(*UNREADABLE):  # which of them it is, looking at each tells
            digests = sealed_digests(connection, kind, salted)
            held |= {
                entry.id for number, entry in of_kind.items() if digests.get(number) == entry.digest
            }
    return held


def _holds(connection: Connection, entry: Entry, salt: str) -> bool:
    if entry.kind not in SUBJECTS:
        return False
    try:
        subject = (connection, entry.kind, entry.subject, salt)
        return sealed_digest(*subject) == entry.digest or sealed_before(*subject, entry.digest)
    except UNREADABLE:
        return False


def _unsealed(connection: Connection, log: list[Entry]) -> Iterator[Broken]:
    for kind in SUBJECTS:
        sealed = {entry.subject for entry in log if entry.kind == kind}
        for number in subjects(connection, kind):
            if number not in sealed:
                yield Broken(None, f"{kind} {number} has no entry in the log")


def _subject(entry: Entry) -> str:
    return f"{entry.kind} {entry.subject}"
