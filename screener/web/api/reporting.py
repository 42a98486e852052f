"""A run as the files that people and programs use."""

from __future__ import annotations

from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from pydantic import AfterValidator
from starlette.responses import Response

from screener.reports.catalogue import FALLBACK, languages
from screener.web.api.access import PREFIX, Caller, CallerFirst
from screener.web.api.errors import ERRORS
from screener.web.api.paging import Number
from screener.web.api.result import JSON
from screener.web.files import MEDIA, download
from screener.web.state import state_of

__all__ = ["router"]

router = APIRouter(
    prefix=f"{PREFIX}/runs/{{run_id}}", tags=["reports"], responses=ERRORS, route_class=CallerFirst
)

_TEXT: dict[str, Any] = {"schema": {"type": "string"}}


def _known(language: str) -> str:
    if language not in languages():
        raise ValueError(f"there are: {', '.join(languages())}")
    return language


Language = Annotated[
    str,
    AfterValidator(_known),
    Query(
        description="Of sentences and titles, whatever the token's owner reads pages in.",
        json_schema_extra={"enum": [*languages()]},
    ),
]


def _answers(kind: str, content: dict[str, Any]) -> dict[int | str, dict[str, Any]]:
    return {200: {"content": {MEDIA[kind].partition(";")[0]: content}}}


@router.get(
    "/report.html",
    response_class=Response,
    responses=_answers("report.html", _TEXT),
    summary="A run as the due-diligence report",
)
def report(
    request: Request,
    who: Caller,  # noqa: ARG001 - lets in
    run_id: Number,
    language: Language = FALLBACK,
) -> Response:
    """Answer with the file."""
    return _file(request, run_id, "report.html", language)


@router.get(
    "/result.csv",
    response_class=Response,
    responses=_answers("result.csv", _TEXT),
    summary="A run as a table, one row per supplier",
)
def table(
    request: Request,
    who: Caller,  # noqa: ARG001 - lets in
    run_id: Number,
    language: Language = FALLBACK,
) -> Response:
    """Answer with the file; headings and codes are the same in every language."""
    return _file(request, run_id, "result.csv", language)


@router.get(
    "/result.json",
    response_class=Response,
    responses=_answers("result.json", JSON),
    summary="A run in full",
)
def result(request: Request, who: Caller, run_id: Number) -> Response:  # noqa: ARG001 - lets in
    """Answer with the published JSON of a result."""
    return _file(request, run_id, "result.json", FALLBACK)


def _file(request: Request, run_id: int, kind: str, language: str) -> Response:
    result = partial(state_of(request).queries.result, run_id)
    return download(result, kind, language, f"run-{run_id}")
