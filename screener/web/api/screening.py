"""Screen a few suppliers at once, and compare two names."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import JSONResponse, Response

from screener import matching, reports
from screener.web.api.access import PREFIX, Caller, CallerFirst, Screener
from screener.web.api.asked import Names, Screen
from screener.web.api.errors import ERRORS
from screener.web.api.result import RESULT
from screener.web.api.shapes import Comparison, reasons
from screener.web.state import state_of

__all__ = ["router"]

router = APIRouter(prefix=PREFIX, tags=["screening"], responses=ERRORS, route_class=CallerFirst)


@router.post(
    "/screen",
    response_class=JSONResponse,
    responses=RESULT,
    summary="Screen up to 200 suppliers; nothing is kept",
)
def screen(request: Request, who: Screener, asked: Screen) -> Response:  # noqa: ARG001 - lets in
    """Answer with the published JSON of a result."""
    state = state_of(request)
    found = state.ad_hoc.screen(
        asked.suppliers, mapping=asked.mapping, sector=asked.sector, now=state.config.clock()
    )
    return JSONResponse(reports.to_dict(found))


@router.post("/compare", summary="Compare two names")
def compare(who: Caller, names: Names) -> Comparison:  # noqa: ARG001 - lets in
    """Say how alike two names are in any script, and why."""
    countries = (names.country_a, names.country_b)
    found = matching.compare(names.a, names.b, kind=names.kind, countries=countries)
    return Comparison(
        score=found.score,
        is_match=found.is_match,
        is_probable=found.is_probable,
        explanation=reasons(found.explanation),
    )
