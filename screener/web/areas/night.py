"""The night watch: when it runs, and how each night went."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from screener.service.watch import WatchSettings
from screener.web.access import Viewer
from screener.web.pages import render
from screener.web.state import state_of

__all__ = ["router"]

router = APIRouter(prefix="/night")


@router.get("")
def night(request: Request, who: Viewer) -> Response:
    """Show the schedule and the last nights."""
    desk = state_of(request).desk
    return render(
        request,
        "night.html.j2",
        who,
        watch=WatchSettings(),
        scheduler=desk.scheduler(),
        nights=[one for one in desk.nights() if one.status != "start"],
    )
