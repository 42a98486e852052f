"""The errors that every call may be answered with."""

from __future__ import annotations

from typing import Any

from screener.web.api.shapes import Error

__all__ = ["ERRORS"]

_MEANS = {
    400: "The request makes no sense as it is.",
    401: "No token, or one that is not in force.",
    403: "The token's scopes, or its owner's role, do not include this.",
    404: "There is nothing here.",
    405: "This address does not take that method.",
    408: "The request did not arrive in time.",
    409: "Somebody was first, or it does not go as things stand.",
    413: "The request is larger than this address takes.",
    422: "The request is not as described.",
    429: "Too many calls; Retry-After says when to call again.",
    503: "The store or a source is not available.",
}

ERRORS: dict[int | str, dict[str, Any]] = {
    status: {"model": Error, "description": text} for status, text in _MEANS.items()
}
