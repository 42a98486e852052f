"""The night watch: when it runs, how each night went, and the plan that administrators keep."""

from __future__ import annotations

import re
from datetime import time
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from screener.errors import InputError
from screener.reports.words import Words
from screener.service.nights.cron import Cron
from screener.service.nights.plan import PLANNED, fixed, keep_plan, planned
from screener.service.watch import WatchSettings
from screener.web.access import Administrator, Viewer, Visitor
from screener.web.areas.account import time_zones
from screener.web.pages import redirect, render
from screener.web.state import state_of

__all__ = ["router"]

router = APIRouter(prefix="/night")

_EVERY_DAY = re.compile(r"([0-5]?\d) +([01]?\d|2[0-3]) +\* +\* +\*")


@router.get("")
def night(request: Request, who: Viewer) -> Response:
    """Show the plan and the last nights."""
    return _page(request, who)


@router.post("/plan")
def plan(request: Request, who: Administrator) -> Response:
    """Keep another plan; a scheduler that runs takes it up within a minute."""
    state = state_of(request)
    values = {name: who.text(name, 100) for name in PLANNED if name in who.form}
    try:
        keep_plan(
            state.accounts.store,
            state.settings.home,
            values,
            by=who.name,
            at=state.config.clock(),
        )
    except InputError as error:
        wrong = next((name for name in PLANNED if name.upper() in str(error)), "")
        problem = _refused(who.words, wrong) or str(error)
        return _page(request, who, status=400, values=values, wrong=wrong, problem=problem)
    return redirect(request, "/night", "web.plan.kept")


def _refused(words: Words, wrong: str) -> str:
    """Say of a field of the plan what it should be; empty where none alone is wrong."""
    if not wrong:
        return ""
    field, hint = words(f"web.plan.{wrong}"), words(f"web.plan.{wrong}.hint")
    return words("web.plan.wrong", field=field, hint=hint)


def _page(request: Request, who: Visitor, *, status: int = 200, **given: Any) -> Response:  # noqa: ANN401 - for the template
    queries, state = state_of(request).queries, state_of(request)
    watch = planned(state.settings.home)
    due = Cron(watch).next(state.config.clock())
    return render(
        request,
        "night.html.j2",
        who,
        status=status,
        watch=watch,
        due=due,
        daily=_daily(watch.schedule_cron, who.words),
        scheduler=queries.scheduler(),
        nights=[one for one in queries.nights() if one.status != "start"],
        plan={name: _shown(watch, name) for name in PLANNED} | given.get("values", {}),
        fixed=fixed(),
        wrong=given.get("wrong", ""),
        problem=given.get("problem", ""),
        zones=[(zone, zone) for zone in time_zones()],
    )


def _daily(cron: str, words: Words) -> str:
    """Return the time of day of a plan that names one for every day; empty for any other."""
    found = _EVERY_DAY.fullmatch(cron.strip())
    return words.time(time(int(found[2]), int(found[1]))) if found else ""


def _shown(watch: WatchSettings, name: str) -> str:
    value = getattr(watch, name)
    return f"{value:g}" if isinstance(value, float) else str(value)
