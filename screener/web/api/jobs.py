"""Large lists as jobs: upload, watch, cancel."""

from __future__ import annotations

import hashlib
from typing import IO, Annotated

from fastapi import APIRouter, File, Form, Request, UploadFile
from pydantic import Field
from starlette.responses import Response

from screener.errors import InputError, ReviewError
from screener.reports.catalogue import FALLBACK
from screener.reports.plainly import plainly
from screener.service import jobs as service
from screener.web.api.access import PREFIX, Screener
from screener.web.api.errors import ERRORS
from screener.web.api.once import IdempotencyKey, once
from screener.web.api.shapes import Job, Text
from screener.web.state import state_of

__all__ = ["router"]

router = APIRouter(prefix=f"{PREFIX}/jobs", tags=["jobs"], responses=ERRORS)

JobId = Annotated[str, Field(max_length=64)]


@router.post(
    "", status_code=202, response_model=Job, summary="Upload a supplier list and have it screened"
)
def start(
    request: Request,
    who: Screener,
    file: Annotated[UploadFile, File(description="CSV, XLSX, XLS, ODS, JSON or JSON Lines.")],
    list: Annotated[Text, Form(min_length=1, max_length=200, description="List to keep it under.")],  # noqa: A002
    sector: Annotated[Text, Form(max_length=100)] = "",
    *,
    key: IdempotencyKey = "",
) -> Response:
    """Take the file in; it is read and screened in its turn. `GET` the job to see how far it is."""
    workshop = state_of(request).workshop
    if not list.strip():
        raise InputError("a list needs a name")

    def act() -> Job:
        job = workshop.receive(
            file.file,
            by=who.user.name,
            name=file.filename or "",
            list=list.strip(),
            sector=sector,
            straight="yes",
        )
        return _shape(job, "")

    content = f"{_digest(file.file)}\n{list}\n{sector}"
    return once(request, who.user.id, key, content, act, status=202)


@router.get("/{job_id}", summary="How far a job is")
def show(request: Request, who: Screener, job_id: JobId) -> Job:
    """Answer with the job; `state` is `done`, `failed`, `unreadable` or `cancelled` at the end."""
    job = _own(request, who.user.name, job_id)
    return _shape(job, state_of(request).workshop.step(job))


@router.post("/{job_id}/cancel", summary="Cancel a job")
def cancel(request: Request, who: Screener, job_id: JobId) -> Job:
    """Stop it; nothing of it is kept. A job that has ended answers 409."""
    workshop = state_of(request).workshop
    if not workshop.cancel(_own(request, who.user.name, job_id)):
        raise ReviewError("the job has ended already")
    return _shape(_own(request, who.user.name, job_id), "")


def _digest(file: IO[bytes]) -> str:
    state = hashlib.sha256()
    while chunk := file.read(2**20):
        state.update(chunk)
    file.seek(0)
    return state.hexdigest()


def _own(request: Request, by: str, job_id: str) -> service.Job:
    job = state_of(request).workshop.jobs.find(job_id)
    if job.by != by:
        raise InputError(f"there is no upload {job_id[:40]}; it may be older than a week")
    return job


def _shape(job: service.Job, step: str) -> Job:
    payload = job.payload
    return Job(
        id=job.id,
        file=payload["file_name"],
        list=payload["list"],
        state=job.state,
        step=step,
        message=plainly(payload["message"], FALLBACK),
        run=payload["run"] or None,
        at=job.at,
    )
