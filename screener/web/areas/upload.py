"""Upload a supplier list: choose, see it understood, map columns, screen, watch, cancel."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from screener.errors import InputError, ReviewError
from screener.service.screening.sector import check_sector
from screener.service.work.jobs import BUSY, Job, preview_of
from screener.service.work.preview import Preview, mappable
from screener.service.work.process import STEPS
from screener.web.access import Analyst, Visitor
from screener.web.following import follow
from screener.web.pages import redirect, render
from screener.web.state import state_of

__all__ = ["router"]

router = APIRouter(prefix="/upload")


@router.get("")
def upload_page(request: Request, who: Analyst) -> Response:
    """Show where to choose a file, and one's own newest uploads."""
    return _start(request, who)


@router.post("")
def upload(request: Request, who: Analyst) -> Response:
    """Take a file in and have it read."""
    file = who.file("file")
    if file is None:
        return _start(request, who, problem=who.words("web.upload.no_file"))
    runner = state_of(request).runner
    job = runner.receive(
        file.file, by=who.name, name=file.filename or "", list=who.text("list", 200)
    )
    return redirect(request, f"/upload/{job.id}")


@router.get("/{job_id}")
def job_page(request: Request, who: Analyst, job_id: str) -> Response:
    """Show an upload as far as it is: being read, understood, being screened, done."""
    return _job(request, who, _own(request, who, job_id))


@router.get("/{job_id}/events")
async def events(request: Request, who: Analyst, job_id: str) -> Response:
    """Tell, as server-sent events, what is being done with an upload."""
    job = await run_in_threadpool(_own, request, who, job_id)
    return follow(request, job)


@router.post("/{job_id}/mapping")
def map_columns(request: Request, who: Analyst, job_id: str) -> Response:
    """Have the upload read again, with columns meaning what the person says."""
    job, runner = _own(request, who, job_id), state_of(request).runner
    preview = preview_of(job)
    if preview is None:
        return redirect(request, f"/upload/{job.id}")
    try:
        mapping, ignored = _mapping(who, preview)
        runner.go_on(runner.jobs.map(job, mapping, ignored))
    except (InputError, ReviewError) as error:
        return _job(request, who, job, status=400, problem=str(error))
    return redirect(request, f"/upload/{job.id}")


@router.post("/{job_id}/sheet")
def choose_sheet(request: Request, who: Analyst, job_id: str) -> Response:
    """Have another sheet of a workbook read."""
    job, runner = _own(request, who, job_id), state_of(request).runner
    preview, sheet = preview_of(job), who.text("sheet", 200)
    if preview is None or sheet not in preview.sheets:
        return _job(request, who, job, status=400, problem=who.words("web.upload.no_sheet"))
    try:
        runner.go_on(runner.jobs.choose_sheet(job, sheet))
    except ReviewError as error:
        return _job(request, who, job, status=400, problem=str(error))
    return redirect(request, f"/upload/{job.id}")


@router.post("/{job_id}/screen")
def screen(request: Request, who: Analyst, job_id: str) -> Response:
    """Have the upload screened and kept under a list's name."""
    job, state = _own(request, who, job_id), state_of(request)
    name = who.text("list", 200)
    if not name:
        text = who.words("web.upload.no_list")
        return _job(request, who, job, status=400, problem=text, wrong="list")
    sector = who.text("sector", 100)
    try:
        check_sector(sector, state.workspace)
        moved = state.runner.jobs.want_screening(
            job, list_name=name, sector=sector, now=state.config.clock()
        )
    except InputError as error:
        return _job(request, who, job, status=400, problem=str(error), wrong=error.field)
    except ReviewError as error:
        return _job(request, who, job, status=400, problem=str(error))
    state.runner.go_on(moved)
    return redirect(request, f"/upload/{job.id}")


@router.post("/{job_id}/cancel")
def cancel(request: Request, who: Analyst, job_id: str) -> Response:
    """Stop an upload; nothing of it is kept."""
    job, runner = _own(request, who, job_id), state_of(request).runner
    stopped = runner.cancel(job)
    code = "web.upload.cancelled" if stopped else "web.upload.too_late"
    return redirect(request, f"/upload/{job.id}", code)


def _own(request: Request, who: Visitor, job_id: str) -> Job:
    """Return one's own upload; another's does not exist, but for administrators."""
    by = "" if who.may("administrator") else who.name
    return state_of(request).runner.jobs.own(job_id, by)


def _mapping(who: Visitor, preview: Preview) -> tuple[dict[str, str], list[str]]:
    """Return field to heading where the person reads a column otherwise, and what is left out.

    A column of a list without headings goes by its number, as ``#2``.
    """
    known: set[str] = set(mappable())
    headless = who.text("headless", 10) == "yes"
    chosen: dict[str, str] = {}
    left_out: list[str] = []
    for place, column in enumerate(preview.columns):
        field = who.text(f"column-{place}", 40)
        heading = f"#{place + 1}" if headless else column.heading
        if not field and f"column-{place}" in who.form:
            left_out.append(heading)
        elif field in known and (headless or field != column.field or column.how == "mapped"):
            if field in chosen:
                raise InputError(
                    who.words("web.upload.twice", field=who.words(f"web.field.{field}"))
                )
            chosen[field] = heading
    return chosen, left_out


def _start(request: Request, who: Visitor, problem: str = "") -> Response:
    state = state_of(request)
    return render(
        request,
        "upload.html.j2",
        who,
        status=400 if problem else 200,
        problem=problem,
        wrong="file" if problem else "",
        jobs=state.runner.jobs.of(who.name),
        most=state.config.limits.upload_bytes // 2**20,
    )


def _job(
    request: Request, who: Visitor, job: Job, *, status: int = 200, **refused: str
) -> Response:
    state = state_of(request)
    preview = preview_of(job)
    step = state.runner.step(job)
    return render(
        request,
        "job.html.j2",
        who,
        status=status,
        job=job,
        busy=job.state in BUSY,
        preview=preview,
        fields=[(field, who.words(f"web.field.{field}")) for field in mappable()],
        lists=[one.list_name for one in state.queries.newest()],
        steps=STEPS,
        step=step,
        list_name=who.text("list", 200) or job.payload.get("list") or _stem(job),
        sector=who.text("sector", 100) or job.payload.get("sector", ""),
        **refused,
    )


def _stem(job: Job) -> str:
    name = str(job.payload["file_name"])
    return name.rpartition(".")[0] or name
