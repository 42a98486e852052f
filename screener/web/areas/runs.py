"""Runs: what was screened against what, downloads, and two runs side by side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from screener.errors import InputError
from screener.quotes import quoted
from screener.service.queries import StoredRun
from screener.web.access import Analyst, Mark, Number, Viewer
from screener.web.files import MEDIA, download
from screener.web.pages import redirect, render
from screener.web.state import state_of

__all__ = ["router"]

router = APIRouter(prefix="/runs")

_PAGE = 50


@router.get("")
def runs(
    request: Request,
    who: Viewer,
    *,
    list: str = "",  # noqa: A002 - in the address
    before: Mark = None,
) -> Response:
    """Show a page of runs, newest first."""
    queries = state_of(request).queries
    found = queries.runs(list_name=list, before=before, limit=_PAGE + 1)
    return render(
        request,
        "runs.html.j2",
        who,
        runs=found[:_PAGE],
        pair=_newest_pair(found[:_PAGE]),
        more=found[_PAGE - 1].id if len(found) > _PAGE else None,
        lists=queries.newest(),
        chosen=list,
    )


def _newest_pair(found: Sequence[StoredRun]) -> tuple[int, int]:
    """Return the newest two runs of one list, the earlier first; zeros where no list has two."""
    newest: dict[int, int] = {}
    for one in found:
        if one.list_id in newest:
            return one.id, newest[one.list_id]
        newest[one.list_id] = one.id
    return 0, 0


@router.post("/again")
def again(request: Request, who: Analyst) -> Response:
    """Have the newest version of a list screened again, against the editions that are there."""
    state, name = state_of(request), who.text("list", 200)
    if name not in {one.list_name for one in state.queries.newest()}:
        raise InputError(f"there is no list {quoted(name)}")
    job = state.runner.send("again", by=who.name, list=name)
    return redirect(request, f"/errands/{job.id}")


@router.get("/compare")
def compare(request: Request, who: Viewer, *, a: Mark, b: Mark, skip: Mark = None) -> Response:
    """Show what two runs of one list say differently."""
    before, after = sorted((a or 0, b or 0))
    skip = skip or 0
    compared = state_of(request).queries.compared(before, after, skip=skip, limit=_PAGE)
    more = skip + _PAGE if skip + _PAGE < compared.total else None
    return render(request, "compare.html.j2", who, c=compared, more=more)


@router.get("/{run_id}")
def run(request: Request, who: Viewer, run_id: Number) -> Response:
    """Show a run's manifest and coverage."""
    queries = state_of(request).queries
    found = queries.run(run_id)
    earlier = queries.runs(list_name=found.list_name, before=run_id, limit=1)
    return render(
        request,
        "run.html.j2",
        who,
        run=found,
        counts=queries.counts(run_id),
        before=earlier[0].id if earlier else None,
        # The pages of suppliers show the newest run only: no other's figures lead there.
        newest=any(one.run_id == run_id for one in queries.newest()),
    )


@router.get("/{run_id}/{kind}")
def report(request: Request, who: Viewer, run_id: Number, kind: str) -> Response:
    """Give a run's outcome as a file."""
    if kind not in MEDIA:
        raise HTTPException(404)
    result = partial(state_of(request).queries.result, run_id)
    return download(result, kind, who.language, f"run-{run_id}")
