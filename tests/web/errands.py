"""Errands, as a person's browser sends and follows them without scripts."""

from __future__ import annotations

from typing import Any

import httpx

from screener.service.work.jobs import BUSY, ERRANDS, Job
from tests.waiting import until
from tests.web.site import Site


def ended(site: Site, answer: httpx.Response) -> Job:
    """Wait until the errand that an answer leads to has ended."""
    assert answer.status_code == 303, answer.text
    return ended_job(site, answer.headers["location"].rpartition("/")[2])


def ended_job(site: Site, number: str) -> Job:
    """Wait until an errand or an upload has ended."""

    def found() -> Job | None:
        job = site.state.runner.jobs.find(number, ("upload", *ERRANDS))
        return job if job.state not in BUSY else None

    return until(found, "the job ends")


def outcome(site: Site, answer: httpx.Response) -> dict[str, Any]:
    """Wait until an errand is done; return what came of it."""
    job = ended(site, answer)
    assert job.state == "done", job.payload["message"]
    found: dict[str, Any] = job.payload["outcome"]
    return found
