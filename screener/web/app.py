"""Makes the application: parts, guards, routes, and a check that each route names its role."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from functools import partial
from pathlib import Path

from anyio import to_thread
from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.staticfiles import StaticFiles

from screener.errors import StoreError
from screener.service.installation.anchors import noted_heads
from screener.service.installation.people import open_accounts
from screener.service.queries import Queries
from screener.service.screening.ad_hoc import AdHocScreener
from screener.service.work.answers import Answers
from screener.service.work.jobs import Jobs
from screener.version import VERSION
from screener.web.access import roles_of
from screener.web.api import API_ROUTERS
from screener.web.areas import ROUTERS
from screener.web.config import Config, signing_key
from screener.web.cookies import Cookies
from screener.web.failures import handle_failures
from screener.web.freshness import Freshness
from screener.web.job_runner import JobRunner
from screener.web.middleware import BodyLimits, RequestGuard
from screener.web.rate import Rate
from screener.web.signing import Signer
from screener.web.state import State
from screener.workspace import Workspace

__all__ = ["create_app"]

log = logging.getLogger(__name__)

_FILES = re.compile(r"/upload|/api/v1/jobs|/suppliers/[0-9]+/evidence|/sources/[^/]+/import")
"""Where files are sent. All of these ask who sends before they take a body in."""
_TIDY_SECONDS = 60.0
_THREADS = 200


def create_app(config: Config) -> FastAPI:
    """Return the application; the store is opened here and closed when it stops.

    Raises:
        StoreError: the store cannot be reached.
    """
    state = _state(config)
    app = FastAPI(
        title="Supplier screening",
        version=VERSION,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        lifespan=_living(state),
        middleware=[
            Middleware(RequestGuard, config=config),
            Middleware(BodyLimits, limits=config.limits, large=_takes_files),
        ],
    )
    app.state.screener = state
    handle_failures(app)
    for router in (*ROUTERS, *API_ROUTERS):
        app.include_router(router)
    app.mount("/static", StaticFiles(directory=Path(__file__).parent / "static"), "static")
    _every_route_names_its_role()
    return app


def _state(config: Config) -> State:
    settings = config.settings
    accounts = open_accounts(settings, config.passwords)
    workspace = Workspace.default(settings)
    signer = Signer(signing_key(workspace))
    fresh = Freshness(workspace)
    runner = JobRunner(
        Jobs(accounts.store), settings, config.limits, config.clock, ended=fresh.forget
    )
    return State(
        config=config,
        signer=signer,
        cookies=Cookies(signer, config.secure),
        accounts=accounts,
        settings=settings,
        workspace=workspace,
        runner=runner,
        queries=Queries(accounts.store, workspace, noted=partial(noted_heads, settings)),
        fresh=fresh,
        ad_hoc=AdHocScreener(workspace),
        answers=Answers(accounts.store),
        rate=Rate(config.limits.calls_per_minute),
    )


def _takes_files(path: str) -> bool:
    return _FILES.fullmatch(path) is not None


def _every_route_names_its_role() -> None:
    for router in (*ROUTERS, *API_ROUTERS):
        for route in router.routes:
            if len(roles_of(route)) != 1:
                raise TypeError(f"route {getattr(route, 'path', route)} names no role")


def _living(state: State):  # type: ignore[no-untyped-def]  # noqa: ANN202 - FastAPI's own type
    @asynccontextmanager
    async def living(_: FastAPI) -> AsyncIterator[None]:
        # Who waits for the store's writer holds a thread; readers must find others.
        to_thread.current_default_thread_limiter().total_tokens = _THREADS
        await run_in_threadpool(state.runner.start)
        tidying = asyncio.create_task(_tidy(state))
        try:
            yield
        finally:
            tidying.cancel()
            with suppress(asyncio.CancelledError):
                await tidying
            await run_in_threadpool(state.runner.stop)
            await run_in_threadpool(state.accounts.close)

    return living


async def _tidy(state: State) -> None:
    while True:
        await run_in_threadpool(_tidy_once, state)
        await asyncio.sleep(_TIDY_SECONDS)


def _tidy_once(state: State) -> None:
    now = state.config.clock()
    for step in (
        partial(state.accounts.sessions.tidy, now),
        partial(state.runner.forget_old, now),
        state.queries.warm,
    ):
        try:
            step()
        except (StoreError, OSError) as error:
            log.warning("tidying waits for its next turn: %s", error)
        except Exception:  # else nothing would be tidied any more, and no server end in order
            log.exception("tidying waits for its next turn")
