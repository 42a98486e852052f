"""The API's own description, and the schema of results."""

from __future__ import annotations

from functools import cache
from typing import Any

from fastapi import APIRouter
from fastapi.openapi.utils import get_openapi
from starlette.responses import JSONResponse, Response

from screener import reports
from screener.version import VERSION
from screener.web.access import Anyone
from screener.web.api import deciding, jobs, reading, reporting, result, screening
from screener.web.api.access import PREFIX

__all__ = ["DESCRIBED", "router"]

DESCRIBED = (
    screening.router,
    jobs.router,
    reading.router,
    reporting.router,
    deciding.router,
)
"""What the description is of."""

router = APIRouter(prefix=PREFIX, include_in_schema=False)


@router.get("/openapi.json")
def description(_: Anyone) -> Response:
    """Return the description (OpenAPI 3.1)."""
    return JSONResponse(_description())


@router.get("/result-schema.json")
def result_schema(_: Anyone) -> Response:
    """Return the JSON Schema of a result."""
    return JSONResponse(reports.json_schema())


@cache
def _description() -> dict[str, Any]:
    routes = [route for one in DESCRIBED for route in one.routes]
    document = get_openapi(
        title="Supplier screening",
        version=VERSION,
        openapi_version="3.1.0",
        description="Make a token under Your account and send it as `Authorization: Bearer …`.",
        routes=routes,
    )
    document["components"]["schemas"] |= result.components()
    return document
