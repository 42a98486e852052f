"""Uploads, as a person's browser makes them without scripts."""

from __future__ import annotations

import re

import httpx

from tests.waiting import until
from tests.web.site import post, token_in


def uploaded(client: httpx.Client, content: bytes, name: str) -> str:
    """Upload a file; return the job's id."""
    form = {"csrf": token_in(client, "/upload")}
    answer = client.post("/upload", data=form, files={"file": (name, content)})
    assert answer.status_code == 303, answer.text
    return answer.headers["location"].rpartition("/")[2]


def when_read(client: httpx.Client, job: str) -> tuple[str, str]:
    """Wait until an upload has been read; return its state and its page."""
    return _wait(client, job)


def screened(client: httpx.Client, content: bytes, name: str, *, list_name: str) -> tuple[str, int]:
    """Upload a list and have it screened; return the job's id and the run's number."""
    job = uploaded(client, content, name)
    state, page = when_read(client, job)
    assert state == "ready", page
    answer = post(client, f"/upload/{job}/screen", f"/upload/{job}", list=list_name)
    assert answer.status_code == 303, answer.text
    state, page = _wait(client, job)
    assert state == "done", page
    run = re.search(r'href="/runs/(\d+)"', page)
    assert run is not None
    return job, int(run[1])


def _wait(client: httpx.Client, job: str) -> tuple[str, str]:
    """Reload the page, as a browser without scripts does, until the work has ended."""

    def ended() -> str:
        page = client.get(f"/upload/{job}").text
        return "" if 'http-equiv="refresh"' in page else page

    page = until(ended, "the work on the upload ends")
    for state, sign in (
        ("done", 'class="button" href="/?list='),
        ("ready", f"/upload/{job}/screen"),
    ):
        if sign in page:
            return state, page
    return "unreadable" if 'class="problem"' in page else "cancelled", page
