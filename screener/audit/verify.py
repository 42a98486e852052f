"""Goes through the chain and everything it seals, and names the first thing that is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from screener.audit.cases import wrong_cases
from screener.audit.chain import GENESIS, Entry
from screener.audit.seal import SUBJECTS, sealed_digest, subjects
from screener.store.tables import audit_log, audit_salts

__all__ = ["Broken", "Verdict", "broken_links", "verify"]


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


def verify(connection: Connection, *, expected_head: str = "") -> Verdict:
    """Check the whole store.

    Args:
        connection: a reading connection; it sees one moment.
        expected_head: a head noted earlier, which the chain must still contain.
    """
    entries = [
        Entry(*row) for row in connection.execute(select(audit_log).order_by(audit_log.c.id))
    ]
    found = next(_problems(connection, entries, expected_head), None)
    return Verdict(len(entries), entries[-1].hash if entries else GENESIS, found)


def _problems(connection: Connection, entries: list[Entry], expected_head: str) -> Iterator[Broken]:
    yield from broken_links(entries, expected_head)
    yield from _altered(connection, entries)
    yield from _unsealed(connection, entries)
    yield from (Broken(None, what) for what in wrong_cases(connection))


def broken_links(entries: list[Entry], expected_head: str = "") -> Iterator[Broken]:
    """Return where the chain itself does not hold."""
    before = GENESIS
    for position, entry in enumerate(entries, start=1):
        if entry.id != position:
            yield Broken(position, f"entry {position} is missing from the log")
            return
        if entry.previous != before or entry.computed() != entry.hash:
            yield Broken(entry.id, f"entry {entry.id} ({_subject(entry)}) was altered")
            return
        before = entry.hash
    if expected_head and expected_head not in {GENESIS, *(entry.hash for entry in entries)}:
        yield Broken(len(entries) + 1, "the log no longer contains the head that was expected")


def _altered(connection: Connection, entries: list[Entry]) -> Iterator[Broken]:
    salts: dict[int, str] = dict(
        connection.execute(select(audit_salts.c.id, audit_salts.c.salt)).tuples().all()
    )
    for entry in entries:
        salt = salts.pop(entry.id, None)
        if salt is None:
            yield Broken(entry.id, f"entry {entry.id} ({_subject(entry)}): its salt is missing")
        elif entry.kind not in SUBJECTS:
            yield Broken(entry.id, f"entry {entry.id} is of unknown kind {entry.kind!r}")
        elif sealed_digest(connection, entry.kind, entry.subject, salt) != entry.digest:
            yield Broken(
                entry.id,
                f"{_subject(entry)} is not as entry {entry.id} sealed it: rows were altered",
            )
    if salts:
        yield Broken(min(salts), f"a salt belongs to entry {min(salts)}, which is not in the log")


def _unsealed(connection: Connection, entries: list[Entry]) -> Iterator[Broken]:
    for kind in SUBJECTS:
        sealed = {entry.subject for entry in entries if entry.kind == kind}
        for number in subjects(connection, kind):
            if number not in sealed:
                yield Broken(None, f"{kind} {number} has no entry in the log")


def _subject(entry: Entry) -> str:
    return f"{entry.kind} {entry.subject}"
