"""Check the audit log, all that it seals, the editions that are searched and the documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from screener import audit, sources
from screener.audit import Broken, Noted, Verdict
from screener.service.installation.restoring import cut_short
from screener.service.review.evidence import wrong_documents
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
        workspace: where its editions and documents are; None has the bundled editions alone.
        expected_head: a head noted earlier, which the log must still contain.
        noted: heads that were noted elsewhere, see `installation.anchors`; likewise.
    """
    with store.reading() as connection:
        verdict = audit.verify(connection, expected_head=expected_head, noted=noted)
    if verdict.broken is not None or workspace is None:
        return verdict
    found = chain(sources.wrong_editions(workspace), wrong_documents(store, workspace))
    wrong = cut_short(workspace) or next(found, "")
    return replace(verdict, broken=Broken(None, wrong)) if wrong else verdict
