"""Check the audit log, everything that it seals, and the editions that are searched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from screener import audit, sources
from screener.audit import Broken, Noted, Verdict
from screener.service.restoring import cut_short
from screener.store import Store
from screener.workspace import Workspace

__all__ = ["Verdict", "verify_store"]


def verify_store(
    store: Store,
    workspace: Workspace | None,
    *,
    expected_head: str = "",
    noted: Sequence[Noted] = (),
) -> Verdict:
    """Check the whole store and its workspace; the verdict names the first thing that is wrong.

    Args:
        store: the store.
        workspace: where its editions are; None has the bundled ones alone.
        expected_head: a head noted earlier, which the log must still contain.
        noted: heads that were noted elsewhere, see `screener.service.anchors`; likewise.
    """
    with store.reading() as connection:
        verdict = audit.verify(connection, expected_head=expected_head, noted=noted)
    if verdict.broken is not None or workspace is None:
        return verdict
    wrong = cut_short(workspace) or next(sources.wrong_editions(workspace), "")
    return replace(verdict, broken=Broken(None, wrong)) if wrong else verdict
