"""What somebody asked the server to do: how far it is, how it ended, and stopping it."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from screener.model import Statement
from screener.service.work.jobs import BUSY, ERRANDS, Job
from screener.sources import SourceStatus
from screener.web.access import Analyst, Visitor
from screener.web.following import follow
from screener.web.pages import redirect, render
from screener.web.state import state_of

__all__ = ["router"]

router = APIRouter(prefix="/errands")

_AREAS = {"refresh": "sources", "import": "sources", "again": "runs", "trial": "rules"}


@router.get("/{job_id}")
def errand(request: Request, who: Analyst, job_id: str) -> Response:
    """Show an errand as far as it is, or how it ended."""
    job = own_errand(request, who, job_id)
    outcome = job.payload["outcome"] or {}
    return render(
        request,
        "errand.html.j2",
        who,
        job=job,
        area_now=_AREAS[job.kind],
        busy=job.state in BUSY,
        step=state_of(request).runner.step(job),
        outcome=outcome,
        warnings=_warned(outcome),
        source=_source(request, job),
    )


@router.get("/{job_id}/events")
async def events(request: Request, who: Analyst, job_id: str) -> Response:
    """Tell, as server-sent events, what is being done."""
    return follow(request, await run_in_threadpool(own_errand, request, who, job_id))


@router.post("/{job_id}/cancel")
def cancel(request: Request, who: Analyst, job_id: str) -> Response:
    """Stop it; nothing of it is kept."""
    job = own_errand(request, who, job_id)
    stopped = state_of(request).runner.cancel(job)
    code = "web.upload.cancelled" if stopped else "web.upload.too_late"
    return redirect(request, f"/errands/{job.id}", code)


def own_errand(request: Request, who: Visitor, job_id: str) -> Job:
    """Return one's own errand; another's does not exist, but for administrators."""
    by = "" if who.may("administrator") else who.name
    return state_of(request).runner.jobs.own(job_id, by, ERRANDS)


def _source(request: Request, job: Job) -> SourceStatus | None:
    """Return how the source stands that an errand is about, whatever came of it."""
    state, about = state_of(request), job.payload.get("source")
    every = state.fresh.all(state.config.clock())
    return next((one for one in every if one.descriptor.id == about), None)


def _warned(outcome: dict[str, Any]) -> list[Statement]:
    return [
        Statement(code, tuple((name, text) for name, text in params))
        for code, params in outcome.get("warnings", [])
    ]
