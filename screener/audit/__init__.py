"""The audit log: a chain of salted digests over everything that happens to the store."""

from screener.audit.anchor import Anchor, Noted
from screener.audit.chain import GENESIS, Entry, append, append_all, entries, has, head, salts
from screener.audit.events import note, note_if_changed
from screener.audit.of_run import subjects_of_run
from screener.audit.removal import lifted, note_removal
from screener.audit.verify import Broken, Verdict, verify

__all__ = [
    "GENESIS",
    "Anchor",
    "Broken",
    "Entry",
    "Noted",
    "Verdict",
    "append",
    "append_all",
    "entries",
    "has",
    "head",
    "lifted",
    "note",
    "note_if_changed",
    "note_removal",
    "salts",
    "subjects_of_run",
    "verify",
]
