"""Large lists as jobs: upload, watch, cancel."""

from __future__ import annotations

import hashlib
from typing import IO, Annotated

from fastapi import APIRouter, File, Form, Request, UploadFile
from pydantic import BeforeValidator, Field, TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError
from starlette.datastructures import UploadFile as Part
from starlette.responses import Response

from screener.accounts import User, may
from screener.errors import InputError, ReviewError
from screener.intake.columns.heading_row import check_fields
from screener.reports.catalogue import FALLBACK
from screener.reports.plainly import plainly
from screener.service.lists.keep import name_of_list
from screener.service.screening.sector import check_sector
from screener.service.work import jobs as service
from screener.web.api.access import PREFIX, CallerFirst, Screener
from screener.web.api.asked import Mapping, Text
from screener.web.api.errors import ERRORS
from screener.web.api.once import IdempotencyKey, once
from screener.web.api.shapes import Job
from screener.web.state import state_of

__all__ = ["router"]

router = APIRouter(
    prefix=f"{PREFIX}/jobs", tags=["jobs"], responses=ERRORS, route_class=CallerFirst
)

_NEWEST = 50
_MAPPING = TypeAdapter(Mapping)
JobId = Annotated[str, Field(max_length=64)]


def _sent_as_file(part: object) -> object:
    if not isinstance(part, Part):
        raise PydanticCustomError("file", "send it as a file, with a file name")
    return part


@router.post(
    "", status_code=202, response_model=Job, summary="Upload a supplier list and have it screened"
)
def start(
    request: Request,
    who: Screener,
    file: Annotated[
        UploadFile,
        BeforeValidator(_sent_as_file),
        File(
            description="CSV, XLSX, XLS, ODS, JSON or JSON Lines, sent as a file.",
            # What generators of clients know a file by, besides what OpenAPI 3.1 says.
            json_schema_extra={"format": "binary"},
        ),
    ],
    list: Annotated[Text, Form(min_length=1, max_length=200, description="List to keep it under.")],  # noqa: A002 - a form's field
    *,
    sector: Annotated[Text, Form(max_length=100)] = "",
    sheet: Annotated[
        Text, Form(max_length=200, description="Name or number of a workbook's sheet.")
    ] = "",
    mapping: Annotated[
        Text,
        Form(
            max_length=20_000,
            description='JSON, our field to the list\'s heading: `{"name": "Vendor Legal Nm"}`; '
            "`#2` is the second column, also of a list without headings.",
        ),
    ] = "",
    key: IdempotencyKey = "",
) -> Response:
    """Take the file in; it is read and screened in its turn. `GET` the job to see how far it is."""
    runner = state_of(request).runner
    name = name_of_list(list)
    said = _mapping(mapping)
    check_sector(sector, state_of(request).workspace)

    def act(mark: str) -> Job:
        job = runner.receive(
            file.file,
            job_id=mark,
            by=who.user.name,
            name=file.filename or "",
            list=name,
            sector=sector,
            sheet=sheet,
            mapping=said,
            straight="yes",
        )
        return _shape(job, "")

    content = f"{_digest(file.file)}\n{list}\n{sector}\n{sheet}\n{mapping}"
    return once(request, who.user.id, key, content, act, status=202)


@router.get("", summary="Your newest jobs")
def newest(request: Request, who: Screener) -> list[Job]:
    """Answer with the jobs that you sent last, newest first."""
    runner = state_of(request).runner
    return [_shape(one, runner.step(one)) for one in runner.jobs.of(who.user.name, _NEWEST)]


@router.get("/{job_id}", summary="How far a job is")
def show(request: Request, who: Screener, job_id: JobId) -> Job:
    """Answer with the job; it has ended when it is done, unreadable, failed or cancelled."""
    job = _own(request, who.user, job_id)
    return _shape(job, state_of(request).runner.step(job))


@router.post("/{job_id}/cancel", summary="Cancel a job")
def cancel(request: Request, who: Screener, job_id: JobId) -> Job:
    """Stop it; nothing of it is kept. A job that has ended answers 409."""
    runner, job = state_of(request).runner, _own(request, who.user, job_id)
    # A person may yet say on its page how an unreadable one is to be read; a program sends it anew.
    if job.state == "unreadable" or not runner.cancel(job):
        raise ReviewError("the job has ended already")
    return _shape(_own(request, who.user, job_id), "")


def _mapping(text: str) -> Mapping:
    try:
        said = _MAPPING.validate_json(text) if text else {}
    except ValidationError as error:
        raise InputError("mapping is no JSON object of field to heading") from error
    check_fields(said)
    return said


def _digest(file: IO[bytes]) -> str:
    state = hashlib.sha256()
    while chunk := file.read(2**20):
        state.update(chunk)
    file.seek(0)
    return state.hexdigest()


def _own(request: Request, user: User, job_id: str) -> service.Job:
    by = "" if may(user.role, "administrator") else user.name
    return state_of(request).runner.jobs.own(job_id, by)


def _shape(job: service.Job, step: str) -> Job:
    payload = job.payload
    seen = service.preview_of(job) if job.state != "unreadable" else None
    return Job(
        id=job.id,
        file=payload["file_name"],
        list=payload["list"],
        state=job.state,
        step=step,
        suppliers=seen.suppliers if seen else None,
        rejected_rows=seen.rejected if seen else None,
        message=plainly(payload["message"], FALLBACK),
        run=payload["run"] or None,
        at=job.at,
    )
