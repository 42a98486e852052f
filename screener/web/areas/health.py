"""Whether the application can work, for a load balancer or monitor that has no account."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import PlainTextResponse, Response

from screener.web.access import Anyone
from screener.web.state import state_of

__all__ = ["router"]

router = APIRouter()


@router.get("/health")
def health(request: Request, _: Anyone) -> Response:
    """Answer 200 when the store answers and its disk takes something; else 503, as pages do."""
    state = state_of(request)
    with state.accounts.store.reading():
        state.workspace.take_a_little()
    return PlainTextResponse("well\n")
