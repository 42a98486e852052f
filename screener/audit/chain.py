"""The chain: each entry's hash covers the one before, so nothing in the middle can be altered."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from screener.audit.seal import sealed_digests
from screener.store import note_head
from screener.store.numbers import add_all
from screener.store.payload import json_bytes
from screener.store.tables import audit_log, audit_salts
from screener.store.tables.columns import moment_text

__all__ = ["GENESIS", "Entry", "append", "append_all", "entries", "has", "head", "salts"]

GENESIS = "0" * 64
"""What the first entry takes for the hash before it."""


_AFTER_TIME = ("id", "kind", "subject", "digest", "previous", "hash")


@dataclass(frozen=True, slots=True)
class Entry:
    """One link: what happened to which subject, sealed."""

    id: int
    at: datetime
    kind: str
    subject: int
    digest: str
    """Salted digest of the subject's rows."""
    previous: str
    hash: str

    def to_bytes(self) -> bytes:
        """Return the entry as a line of JSON."""
        return json_bytes([moment_text(self.at), *(getattr(self, name) for name in _AFTER_TIME)])

    @classmethod
    def from_bytes(cls, line: bytes) -> Entry:
        """Read an entry back.

        Raises:
            ValueError: the line is none.
        """
        at, *rest = json.loads(line)
        values = dict(zip(_AFTER_TIME, rest, strict=True))
        return cls(at=datetime.fromisoformat(at), **values)

    def computed(self) -> str:
        """Return the hash that this entry must have."""
        link = [
            self.id,
            moment_text(self.at),
            self.kind,
            self.subject,
            self.digest,
            self.previous,
        ]
        return hashlib.sha256(json_bytes(link)).hexdigest()


def append(connection: Connection, kind: str, number: int, at: datetime) -> None:
    """Seal a subject; the writer must have its turn."""
    append_all(connection, kind, [number], at)


def append_all(connection: Connection, kind: str, subjects: Iterable[int], at: datetime) -> None:
    """Seal several subjects of one kind, in order."""
    last, before = head(connection)
    salt_of = {number: secrets.token_hex(32) for number in subjects}
    digests = sealed_digests(connection, kind, salt_of)
    links: list[dict[str, Any]] = []
    for number in salt_of:
        last += 1
        entry = Entry(last, at, kind, number, digests[number], before, "")
        before = entry.computed()
        links.append(
            {
                "id": last,
                "at": at,
                "kind": kind,
                "subject": number,
                "digest": entry.digest,
                "previous": entry.previous,
                "hash": before,
            }
        )
    add_all(connection, audit_log, links)
    salts_by_entry = zip(links, salt_of.values(), strict=True)
    add_all(
        connection, audit_salts, ({"id": one["id"], "salt": salt} for one, salt in salts_by_entry)
    )
    note_head(connection, last, before)


def entries(connection: Connection) -> list[Entry]:
    """Return the whole log, oldest entry first."""
    return [Entry(*row) for row in connection.execute(select(audit_log).order_by(audit_log.c.id))]


def has(connection: Connection, number: int, hash_: str) -> bool:
    """Say whether the log has an entry of this number and hash."""
    found = select(audit_log.c.hash).where(audit_log.c.id == number)
    return connection.execute(found).scalar() == hash_


def salts(connection: Connection) -> dict[int, str]:
    """Return the salts by entry."""
    found = connection.execute(select(audit_salts.c.id, audit_salts.c.salt))
    return {row.id: row.salt for row in found}


def head(connection: Connection) -> tuple[int, str]:
    """Return number and hash of the newest entry."""
    newest = select(audit_log.c.id, audit_log.c.hash).order_by(audit_log.c.id.desc()).limit(1)
    row = connection.execute(newest).first()
    return (0, GENESIS) if row is None else (row.id, row.hash)
