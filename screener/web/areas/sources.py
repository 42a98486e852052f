"""The published lists: which editions are searched, how old they are, and on what terms."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from screener.web.access import Viewer
from screener.web.pages import render
from screener.web.state import state_of

__all__ = ["router"]

router = APIRouter(prefix="/sources")

_CONDITIONS = ("missing", "stale", "fresh", "superseded", "off")


@router.get("")
def sources(request: Request, who: Viewer) -> Response:
    """Show every known source, those that need attention first."""
    state = state_of(request)
    found = sorted(
        state.fresh.all(state.config.clock()), key=lambda one: _CONDITIONS.index(one.condition)
    )
    return render(request, "sources.html.j2", who, sources=found)
