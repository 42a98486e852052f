"""Every route of the application, with the role or scope that its signature names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fastapi import APIRouter
from fastapi.routing import APIRoute

from screener.web.access import roles_of

__all__ = ["routes"]


def routes(routers: Sequence[APIRouter]) -> Iterator[tuple[str, str, str | None]]:
    """Yield path, method, and the role or scope needed; None where anyone may."""
    for router in routers:
        for route in router.routes:
            assert isinstance(route, APIRoute)
            for method in sorted((route.methods or set()) - {"HEAD"}):
                yield route.path, method, roles_of(route)[0]
