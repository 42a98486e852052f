"""Errands, as a person's browser sends and follows them without scripts."""

from __future__ import annotations

import time
from typing import Any

import httpx

from screener.service.jobs import BUSY, ERRANDS, Job
from tests.web.site import Site

SECONDS = 60


def ended(site: Site, answer: httpx.Response) -> Job:
    """Wait until the errand that an answer leads to has ended."""
    assert answer.status_code == 303, answer.text
    until = time.monotonic() + SECONDS
    while True:
        number = answer.headers["location"].rpartition("/")[2]
        job = site.state.workshop.jobs.find(number, ERRANDS)
        if job.state not in BUSY:
            return job
        assert time.monotonic() < until, "the errand is still being worked on"
        time.sleep(0.1)


def outcome(site: Site, answer: httpx.Response) -> dict[str, Any]:
    """Wait until an errand is done; return what came of it."""
    job = ended(site, answer)
    assert job.state == "done", job.payload["message"]
    found: dict[str, Any] = job.payload["outcome"]
    return found
