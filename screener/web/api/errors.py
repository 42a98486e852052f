"""The errors that every call may be answered with."""

from __future__ import annotations

from typing import Any

from screener.web.api.shape import Shape
from screener.web.api_error import CODES, ErrorCode

__all__ = ["ERRORS", "Error"]


class Detail(Shape):
    """One thing that is not as described."""

    field: str
    """Where it is: `body`, `query`, `path` or `header`, then names and places, with dots."""
    message: str


class ErrorBody(Shape):
    """What went wrong."""

    code: ErrorCode
    message: str
    """In English."""
    details: list[Detail]
    """What is wrong with which field; for `invalid` only."""


class Error(Shape):
    """The shape of every error."""

    error: ErrorBody


_MEANS = {
    400: "The request makes no sense as it is.",
    401: "No token, or one that is not in force.",
    403: "The token's scopes, or its owner's role, do not include this.",
    404: "There is nothing here.",
    405: "This address does not take that method.",
    408: "The request did not arrive in time.",
    409: "Somebody was first, or it does not go as things stand: read anew before the next try.",
    413: "The request is larger than this address takes.",
    422: "The request is not as described.",
    429: "Too many calls; Retry-After says when to call again.",
    500: "An error of ours; the server's log says more.",
    503: "The store, the rulebook or a source cannot be used; the message says why.",
}
_HEADERS: dict[int, dict[str, Any]] = {
    429: {
        "Retry-After": {
            "description": "Seconds to wait.",
            "required": True,
            "schema": {"type": "integer", "minimum": 1},
        }
    }
}

ERRORS: dict[int | str, dict[str, Any]] = {
    status: {
        "model": Error,
        "description": f"{text} Code: {' or '.join(f'`{code}`' for code in CODES[status])}.",
        "headers": _HEADERS.get(status, {}),
    }
    for status, text in _MEANS.items()
}
