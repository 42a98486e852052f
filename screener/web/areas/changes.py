"""What runs found changed, with the cause."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from screener.service.runs.changes import changes_since
from screener.web.access import Mark, Viewer
from screener.web.pages import render
from screener.web.state import state_of

__all__ = ["router"]

router = APIRouter(prefix="/changes")

_PAGE = 100


@router.get("")
def changes(
    request: Request,
    who: Viewer,
    *,
    list: str = "",  # noqa: A002 - in the address
    after: Mark = None,
) -> Response:
    """Show changes that have been told, oldest first."""
    queries = state_of(request).queries
    found = changes_since(queries.store, list_name=list, after=after or 0, limit=_PAGE + 1)
    more = found[_PAGE - 1].id if len(found) > _PAGE else None
    return render(
        request,
        "changes.html.j2",
        who,
        told=found[:_PAGE],
        more=more,
        lists=queries.newest(),
        chosen=list,
    )
