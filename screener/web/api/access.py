"""Who calls: a personal token in the Authorization header, with scope and rate."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from typing import Annotated, Any, cast

from fastapi import Depends, Request
from fastapi.routing import APIRoute
from fastapi.security import HTTPBearer
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import Response

from screener.accounts import Bearer, Scope
from screener.web.access import roles_of
from screener.web.api.names import refuse_unknown_names
from screener.web.state import state_of

__all__ = ["PREFIX", "Caller", "CallerFirst", "Decider", "Screener"]

PREFIX = "/api/v1"
_SCHEME = HTTPBearer(
    auto_error=False, scheme_name="token", description="A personal token, made under Your account."
)


class CallerFirst(APIRoute):
    """A route that asks who calls before it takes the body in.

    FastAPI reads bodies before dependencies: anybody could fill our memory with 200 MB.
    """

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Return what handles a request."""
        handle, (scope,) = super().get_route_handler(), roles_of(self)

        async def handling(request: Request) -> Response:
            request.state.bearer = await _bearer(request, cast("Scope", scope))
            return await handle(request)

        return handling


async def _bearer(request: Request, scope: Scope) -> Bearer:
    state = state_of(request)
    kind, _, secret = request.headers.get("authorization", "").partition(" ")
    bearer = None
    if kind.lower() == "bearer":
        now = state.config.clock()
        bearer = await run_in_threadpool(state.accounts.tokens.bearer, secret.strip(), now)
    if bearer is None:
        raise HTTPException(
            401,
            "Give a token that is in force: Authorization: Bearer fls_…",
            {"WWW-Authenticate": "Bearer"},
        )
    wait = state.rate.take(f"{bearer.user.id}")
    if wait:
        raise HTTPException(429, "Too many calls.", {"Retry-After": str(int(wait) + 1)})
    if not bearer.may(scope):
        raise HTTPException(403, f"This token, or its owner's role, does not include {scope}.")
    return bearer


def _calls(scope: Scope) -> Callable[..., Awaitable[Bearer]]:
    async def dependency(
        request: Request,
        _shown_in_the_document: Annotated[object, Depends(_SCHEME)],
    ) -> Bearer:
        await refuse_unknown_names(request)
        return cast("Bearer", request.state.bearer)  # of CallerFirst

    dependency.role = scope  # type: ignore[attr-defined] # see roles_of
    return dependency


Caller = Annotated[Bearer, Depends(_calls("read"))]
Screener = Annotated[Bearer, Depends(_calls("screen"))]
Decider = Annotated[Bearer, Depends(_calls("decide"))]
