"""The audit log: a chain of salted digests over everything that happens to the store."""

from screener.audit.chain import Entry, append, append_all, head
from screener.audit.events import note, note_if_changed
from screener.audit.verify import Broken, Verdict, verify

__all__ = [
    "Broken",
    "Entry",
    "Verdict",
    "append",
    "append_all",
    "head",
    "note",
    "note_if_changed",
    "verify",
]
