"""The audit log, and its verification."""

from __future__ import annotations

import threading

from fastapi import APIRouter, Request
from starlette.responses import Response

from screener.web.access import Approver, Mark, Visitor
from screener.web.audit_facts import audit_facts
from screener.web.pages import render
from screener.web.state import state_of

__all__ = ["router"]

router = APIRouter(prefix="/audit")

_ONE_AT_A_TIME = threading.Lock()


@router.get("")
def log(request: Request, who: Approver, *, before: Mark = None) -> Response:
    """Show a page of the log, newest first."""
    return _page(request, who, before=before)


@router.post("/verify")
def verify(request: Request, who: Approver) -> Response:
    """Check the whole store against the log."""
    with _ONE_AT_A_TIME:
        verdict = state_of(request).queries.verify()
    return _page(request, who, verdict=verdict)


def _page(
    request: Request, who: Visitor, *, before: int | None = None, verdict: object = None
) -> Response:
    lines = state_of(request).queries.audit_log(before=before)
    more = lines[-1].id if lines and lines[-1].id > 1 else None
    return render(
        request,
        "audit.html.j2",
        who,
        lines=lines,
        more=more,
        verdict=verdict,
        facts=audit_facts,
    )
