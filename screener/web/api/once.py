"""Idempotency keys: a call repeated with the same key is answered as the first, and acts once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import Header, Request
from pydantic import BaseModel
from starlette.responses import JSONResponse, Response

from screener.service.work.answers import Answer
from screener.web.state import state_of

__all__ = ["IdempotencyKey", "once"]

IdempotencyKey = Annotated[
    str,
    Header(
        alias="Idempotency-Key",
        max_length=200,
        description="Chosen by you; a repeated call with it is answered as the first, for a day.",
    ),
]


def once(
    request: Request,
    user_id: int,
    key: str,
    content: str,
    act: Callable[[str], BaseModel],
    *,
    status: int,
) -> Response:
    """Act, unless this user's call with this key has been answered already.

    The act is given a mark, the same again if the server died before the answer was kept; empty
    without a key. What it makes under that mark it must make once.

    Raises:
        InputError: the key was used for another call.
        ReviewError: the first call with this key is still at work.
    """
    answers, now = state_of(request).answers, state_of(request).config.clock()
    if not key:
        return _answer(status, act("").model_dump_json().encode())
    slot = f"{user_id}\n{key}"
    call = f"{request.method} {request.url.path}\n{content}"
    known = answers.begin(slot, call, now)
    if isinstance(known, Answer):
        return _answer(known.status, known.body)
    try:
        body = act(known).model_dump_json().encode()
    except BaseException:
        answers.abandon(slot)
        raise
    answers.complete(slot, status, body)
    return _answer(status, body)


def _answer(status: int, body: bytes) -> Response:
    return Response(body, status, media_type=JSONResponse.media_type)
