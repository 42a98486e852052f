"""Tells a browser, as server-sent events, how far a job is."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

from fastapi import Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response, StreamingResponse

from screener.service.work.jobs import BUSY, Job
from screener.web.state import state_of

__all__ = ["follow"]

_POLL_SECONDS = 0.5
_LONGEST_STREAM = 240
"""Polls after which a stream ends; the browser opens the next one by itself."""


def follow(request: Request, job: Job) -> Response:
    """Return the stream of what becomes of a job."""
    return StreamingResponse(_events(request, job), media_type="text/event-stream")


async def _events(request: Request, job: Job) -> AsyncIterator[str]:
    runner = state_of(request).runner
    told: dict[str, Any] = {}
    for _ in range(_LONGEST_STREAM):
        if await request.is_disconnected():
            return
        job = await run_in_threadpool(runner.jobs.find, job.id, (job.kind,))
        now = {"state": job.state, "step": runner.step(job)}
        if now != told:
            told = now
            yield f"data: {json.dumps(now)}\n\n"
        if job.state not in BUSY:
            return
        await asyncio.sleep(_POLL_SECONDS)
