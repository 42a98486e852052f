"""The reports' stylesheet, served as it is: one look for pages and reports."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import FileResponse, Response

from screener.resources import reports_dir
from screener.web.access import Anyone

__all__ = ["router"]

router = APIRouter()


@router.get("/static/report.css")
def stylesheet(_: Anyone) -> Response:
    """Return the stylesheet of the reports."""
    return FileResponse(reports_dir() / "style.css", media_type="text/css")
