"""The one shape of an error of the API, and the words for what kind it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from starlette.responses import JSONResponse

__all__ = ["CODES", "ErrorCode", "api_error"]

ErrorCode = Literal[
    "bad_request",
    "conflict",
    "forbidden",
    "internal",
    "invalid",
    "method_not_allowed",
    "not_authenticated",
    "not_found",
    "other_site",
    "too_large",
    "too_many_calls",
    "too_slow",
    "unavailable",
    "unknown_host",
]

CODES: Mapping[int, tuple[ErrorCode, ...]] = {
    400: ("bad_request", "unknown_host"),
    401: ("not_authenticated",),
    403: ("forbidden", "other_site"),
    404: ("not_found",),
    405: ("method_not_allowed",),
    408: ("too_slow",),
    409: ("conflict",),
    413: ("too_large",),
    422: ("invalid",),
    429: ("too_many_calls",),
    500: ("internal",),
    503: ("unavailable",),
}
"""For every status of an error its codes; the first where no more is known."""


def api_error(
    status: int,
    message: str,
    *,
    code: ErrorCode | None = None,
    details: Sequence[Mapping[str, str]] = (),
) -> JSONResponse:
    """Return an error as every call of the API is answered with one."""
    # One that is not among them is to be taken as the first of its class (RFC 9110, 15).
    known = CODES.get(status) or CODES[status // 100 * 100]
    body = {"code": code or known[0], "message": message, "details": [*details]}
    return JSONResponse({"error": body}, status)
