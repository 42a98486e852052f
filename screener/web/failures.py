"""Turns what goes wrong into a page or, for the API, into the one shape of an error."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from screener.errors import (
    InputError,
    ReviewError,
    RuleError,
    ScreenerError,
    SourceError,
    StoreError,
    said_by_machine,
)
from screener.reports.catalogue import FALLBACK
from screener.reports.plainly import plainly
from screener.web.access import LogInFirst
from screener.web.api_error import api_error
from screener.web.error_page import error_page
from screener.web.middleware import BodyRefused, headers_of_answers
from screener.web.pages import redirect
from screener.web.state import state_of

__all__ = ["handle_failures"]

log = logging.getLogger(__name__)


def handle_failures(app: FastAPI) -> None:
    """Set the handlers; whatever is not handled becomes a plain 500 without details."""
    app.add_exception_handler(LogInFirst, _log_in_first)
    app.add_exception_handler(BodyRefused, _body_refused)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(ScreenerError, _on_purpose)
    app.add_exception_handler(OSError, _machine)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _defect)


def _is_api(request: Request) -> bool:
    return request.url.path.startswith("/api/")


async def _log_in_first(request: Request, error: Exception) -> Response:
    path = error.path if isinstance(error, LogInFirst) else ""
    query = urlencode({"next": path}, safe="/?=") if path else ""
    lost = "" if request.method == "GET" else "web.login.over"
    return redirect(request, f"/login?{query}" if query else "/login", lost, problem="1")


async def _body_refused(_request: Request, _error: Exception) -> Response:
    return Response(status_code=413)  # the guard before us writes the answer


async def _invalid(request: Request, error: Exception) -> Response:
    problems = error.errors() if isinstance(error, RequestValidationError) else []
    if _is_api(request):
        details = [_detail(one) for one in problems[:50]]
        return api_error(422, "The request is not as described.", details=details)
    return await error_page(request, 404, "web.error.not_found")


def _detail(problem: Mapping[str, Any]) -> dict[str, str]:
    """Say of one thing that is not as described where it is and what is wrong."""
    if problem["type"] == "json_invalid":
        _, place = problem["loc"]
        text = f"no JSON from character {place} on: {problem['ctx']['error']}"
        return {"field": "body", "message": text}
    if tuple(problem["loc"]) == ("body",) and problem["type"] == "model_attributes_type":
        text = "give a JSON object, with the header Content-Type: application/json"
        return {"field": "body", "message": text}
    field = ".".join(str(part) for part in problem["loc"])
    return {"field": field, "message": problem["msg"].removeprefix("Value error, ")}


async def _on_purpose(request: Request, error: Exception) -> Response:
    # No call of the API sends rules: what is wrong with them is for whoever keeps the server.
    ours = _is_api(request) and isinstance(error, RuleError)
    return await _said(request, 503 if ours else _status(error), str(error))


async def _machine(request: Request, error: Exception) -> Response:
    said = said_by_machine(error)
    if not said:
        raise error
    return await _said(request, 503, said)


async def _said(request: Request, status: int, text: str) -> Response:
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        log.warning("%s", text)
    if _is_api(request):
        return api_error(status, plainly(text, FALLBACK))
    return await error_page(request, status, "", text)


def _status(error: Exception) -> int:
    if isinstance(error, StoreError | SourceError):
        return 503
    if isinstance(error, ReviewError):
        return 409
    # An address that names something we do not have says so in our own error.
    missing = isinstance(error, InputError) and str(error).startswith("there is no ")
    return 404 if missing else 400


async def _http(request: Request, error: Exception) -> Response:
    # A body that found no room on its way is no fault of who sent it, as FastAPI would say.
    if said := said_by_machine(error.__cause__):
        return await _said(request, 503, said)
    status = error.status_code if isinstance(error, HTTPException) else 500
    detail = str(error.detail) if isinstance(error, HTTPException) else ""
    headers = dict(error.headers or {}) if isinstance(error, HTTPException) else {}
    if _is_api(request):
        answer: Response = api_error(status, detail)
    else:
        known = {403: "web.error.forbidden", 404: "web.error.not_found", 405: "web.error.method"}
        code = "web.error.csrf" if detail == "csrf" else known.get(status, "web.error.other")
        answer = await error_page(request, status, code)
    answer.headers.update(headers)
    return answer


async def _defect(request: Request, error: Exception) -> Response:
    log.error("defect at %s", request.url.path, exc_info=error)
    if _is_api(request):
        answer: Response = api_error(500, "An error of ours; the log says more.")
    else:
        answer = await error_page(request, 500, "web.error.internal")
    # Starlette answers for a defect before any middleware, RequestGuard too.
    answer.headers.update(headers_of_answers(state_of(request).config, request.url.path))
    return answer
