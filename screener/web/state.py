"""What the application holds while it runs, for routes to reach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from screener.accounts import User, may
from screener.service.installation.people import Accounts
from screener.service.queries import Queries
from screener.service.review.reviewer import Reviewer
from screener.service.screening.ad_hoc import AdHocScreener
from screener.service.work.answers import Answers
from screener.settings import Settings
from screener.web.config import Config
from screener.web.cookies import Cookies
from screener.web.freshness import Freshness
from screener.web.job_runner import JobRunner
from screener.web.rate import Rate
from screener.web.signing import Signer
from screener.workspace import Workspace

__all__ = ["State", "deciders", "reviewer_of", "state_of"]


@dataclass(frozen=True, slots=True)
class State:
    """The application's parts."""

    config: Config
    signer: Signer
    cookies: Cookies
    accounts: Accounts
    settings: Settings
    workspace: Workspace
    runner: JobRunner
    queries: Queries
    fresh: Freshness
    ad_hoc: AdHocScreener
    answers: Answers
    rate: Rate

    async def user_of(self, session: str) -> User | None:
        """Return who a session belongs to; reading the store must not hold other visitors up."""
        if not session:
            return None
        return await run_in_threadpool(self.accounts.sessions.who, session, self.config.clock())


def deciders(request: Request) -> list[str]:
    """Return the names of those who may decide, to whom cases can be handed."""
    everyone = state_of(request).accounts.people.everyone()
    return [one.name for one in everyone if one.active and may(one.role, "analyst")]


def reviewer_of(request: Request, by: str) -> Reviewer:
    """Return what acts upon cases in the name of a person."""
    state = state_of(request)
    return Reviewer(
        store=state.accounts.store, settings=state.settings, by=by, now=state.config.clock
    )


def state_of(request: Request) -> State:
    """Return the state of the application that serves a request."""
    return cast("State", request.app.state.screener)
