"""Check the audit log and everything that it seals."""

from __future__ import annotations

from collections.abc import Sequence

from screener import audit
from screener.audit import Noted, Verdict
from screener.store import Store

__all__ = ["Verdict", "verify_store"]


def verify_store(store: Store, *, expected_head: str = "", noted: Sequence[Noted] = ()) -> Verdict:
    """Check the whole store; the verdict names the first thing that is wrong.

    Args:
        store: the store.
        expected_head: a head noted earlier, which the log must still contain.
        noted: heads that were noted elsewhere, see `screener.service.anchors`; likewise.
    """
    with store.reading() as connection:
        return audit.verify(connection, expected_head=expected_head, noted=noted)
