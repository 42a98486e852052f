"""Read what is stored: lists, suppliers, runs, matches, decisions, changes, sources."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from starlette.responses import JSONResponse, Response

from screener import reports
from screener.model import Action, Band, Result
from screener.service.lists.versions import lists as all_lists
from screener.service.lists.versions import must_be_known
from screener.service.queries import (
    UNKNOWN_COUNTRY,
    CaseFilter,
    CaseLine,
    StoredRun,
    SupplierFilter,
)
from screener.service.review.cases import must_be_a_source
from screener.service.runs.changes import changes_since, untold_lists
from screener.web.api import shapes
from screener.web.api.access import PREFIX, Caller, CallerFirst
from screener.web.api.errors import ERRORS
from screener.web.api.paging import MOST_NUMBER, After, Feed, Limit, Number, Page, ends, key_of
from screener.web.api.result import RESULT
from screener.web.state import state_of

__all__ = ["router"]

router = APIRouter(prefix=PREFIX, responses=ERRORS, route_class=CallerFirst)

ListName = Annotated[
    str, Query(max_length=200, description="Name of a supplier list; 404 where there is none.")
]
Source = Annotated[
    str,
    Query(
        max_length=200, description="Id of a source, as `/sources` has it; 404 where there is none."
    ),
]
Sector = Annotated[
    str,
    Query(
        max_length=200,
        description="Id of the rule of the sector that counts, e.g. `sector.fishing`.",
    ),
]
Words = Annotated[
    str, Query(max_length=200, description="Words or parts of words of a name, or a number.")
]
Country = Annotated[
    str,
    Query(
        pattern="^([A-Za-z]{2})?$",
        description=f"ISO 3166 code; `{UNKNOWN_COUNTRY}` for suppliers without a country.",
    ),
]
Status = Literal["", "to_review", "confirmed", "dismissed", "awaiting_second", "error"]


@router.get("/lists", tags=["lists"], summary="All supplier lists")
def lists(request: Request, who: Caller) -> list[shapes.SupplierList]:  # noqa: ARG001 - lets in
    """Answer with the newest version and run of every list."""
    queries = state_of(request).queries
    runs = {one.list_name: one.run_id for one in queries.newest()}
    return [
        shapes.SupplierList(
            name=one.list_name,
            version=one.number,
            suppliers=one.suppliers,
            at=one.at,
            run=runs.get(one.list_name),
        )
        for one in all_lists(queries.store)
    ]


@router.get("/suppliers", tags=["suppliers"], summary="A run's ranking, most pressing first")
def suppliers(
    request: Request,
    who: Caller,  # noqa: ARG001 - lets in
    *,
    run: Annotated[int, Query(ge=1, le=MOST_NUMBER, description="As `/lists` or `/runs` has it.")],
    band: Band | Literal[""] = "",
    action: Action | Literal[""] = "",
    country: Country = "",
    sector: Sector = "",
    q: Words = "",
    after: After = "",
    limit: Limit = 50,
) -> Page[shapes.SupplierShort]:
    """Answer with a page of suppliers as the run saw them."""
    queries = state_of(request).queries
    queries.run(run)
    wanted = SupplierFilter(band=band, action=action, country=country, sector=sector, text=q)
    lines, more = queries.suppliers(run, wanted, after=_rank(after), limit=limit)
    items = [
        shapes.SupplierShort(
            id=one.supplier_id,
            rank=one.rank + 1,
            number=one.number,
            name=one.name,
            country=one.country,
            band=one.band,
            list_band=one.list_band,
            action=one.action,
            provisional=one.provisional,
            points=one.points,
        )
        for one in lines
    ]
    return Page(items=items, next="" if more is None else str(more))


@router.get(
    "/suppliers/{supplier_id}",
    tags=["suppliers"],
    response_class=JSONResponse,
    responses=RESULT,
    summary="One supplier in full",
)
def supplier(request: Request, who: Caller, supplier_id: Number) -> Response:  # noqa: ARG001 - lets in
    """Answer with a result that holds this supplier alone, as its newest run saw it."""
    view = state_of(request).queries.supplier(supplier_id)
    alone = Result(run=view.run.manifest, assessments=(view.seen.assessment,))
    return JSONResponse(reports.to_dict(alone))


@router.get("/matches", tags=["matches"], summary="The queue of cases")
def matches(
    request: Request,
    who: Caller,  # noqa: ARG001 - lets in
    *,
    status: Status = "to_review",
    list: ListName = "",  # noqa: A002 - in the address
    source: Source = "",
    country: Country = "",
    sector: Sector = "",
    band: Band | Literal[""] = "",
    tier: Literal["", "probable", "possible"] = "",
    assignee: Annotated[str, Query(max_length=200, description="With whom a case is.")] = "",
    q: Words = "",
    new: Annotated[
        bool, Query(description="Only those that the list's newest run opened.")
    ] = False,
    gone: Annotated[
        bool, Query(description="Those that the last run no longer found, instead of the others.")
    ] = False,
    after: After = "",
    limit: Limit = 50,
) -> Page[shapes.Case]:
    """Answer with a page of cases, most pressing first."""
    chosen = CaseFilter(
        status=status,
        list_name=list,
        source=source,
        country=country,
        sector=sector,
        band=band,
        tier=tier,
        assignee=assignee,
        text=q,
        new=new,
        gone=gone,
    )
    queries = state_of(request).queries
    must_be_known(queries.store, list)
    must_be_a_source(queries.store, queries.workspace, source)
    lines, more = queries.queue(chosen, after=after, limit=limit)
    return Page(items=[_case_shape(one) for one in lines], next=more)


@router.get("/matches/{case_id}", tags=["matches"], summary="One case with its history")
def match(request: Request, who: Caller, case_id: Number) -> shapes.CaseInFull:  # noqa: ARG001 - lets in
    """Answer with the case, the reasons for its score, and every act upon it."""
    queries = state_of(request).queries
    view = queries.case(case_id)
    line = next(one for one in queries.cases_of(view.file.case.supplier_id) if one.id == case_id)
    return shapes.CaseInFull(
        case=_case_shape(line),
        explanation=shapes.reasons(view.file.match.explanation),
        history=[shapes.act(one.act) for one in view.file.acts],
    )


@router.get("/decisions", tags=["matches"], summary="Acts of review, oldest first")
def decisions(
    request: Request,
    who: Caller,  # noqa: ARG001 - lets in
    *,
    after: After = "",
    limit: Limit = 50,
) -> Feed[shapes.PastDecision]:
    """Answer with a page of acts; begin another time at the last page's `resume`."""
    acts = state_of(request).queries.acts(after=key_of(after), limit=limit + 1)
    following, resume = ends([one.id for one in acts], limit, after)
    return Feed(items=[shapes.act(one) for one in acts[:limit]], next=following, resume=resume)


@router.get("/changes", tags=["changes"], summary="What runs found changed, and why")
def changes(
    request: Request,
    who: Caller,  # noqa: ARG001 - lets in
    *,
    since: Annotated[
        datetime | None,
        Query(description="Only changes of runs kept then or later; UTC when it has no zone."),
    ] = None,
    list: ListName = "",  # noqa: A002 - in the address
    after: After = "",
    limit: Limit = 50,
) -> shapes.Changes:
    """Answer with a page of changes; begin another time at the last page's `resume`.

    A run is held against the one before by the next night, not when its job ends; `waiting`
    names the lists with such runs.
    """
    store = state_of(request).queries.store
    must_be_known(store, list)
    found = changes_since(store, _utc(since), list_name=list, after=key_of(after), limit=limit + 1)
    following, resume = ends([one.id for one in found], limit, after)
    return shapes.Changes(
        items=[shapes.change(one) for one in found[:limit]],
        next=following,
        resume=resume,
        waiting=[
            shapes.Untold(list=name, since=first)
            for name, first in untold_lists(store, list_name=list)
        ],
    )


@router.get("/runs", tags=["runs"], summary="Runs, newest first")
def runs(
    request: Request,
    who: Caller,  # noqa: ARG001 - lets in
    *,
    list: ListName = "",  # noqa: A002 - in the address
    after: After = "",
    limit: Limit = 50,
) -> Page[shapes.Run]:
    """Answer with a page of runs."""
    queries = state_of(request).queries
    must_be_known(queries.store, list)
    found = queries.runs(list_name=list, before=key_of(after) or None, limit=limit + 1)
    following, _ = ends([one.id for one in found], limit, after)
    return Page(items=[_run(one) for one in found[:limit]], next=following)


@router.get("/runs/{run_id}", tags=["runs"], summary="One run")
def run(request: Request, who: Caller, run_id: Number) -> shapes.Run:  # noqa: ARG001 - lets in
    """Answer with a run."""
    return _run(state_of(request).queries.run(run_id))


@router.get("/sources", tags=["sources"], summary="The published lists and their editions")
def sources(request: Request, who: Caller) -> list[shapes.Source]:  # noqa: ARG001 - lets in
    """Answer with every known source, and those that nothing describes any more."""
    state = state_of(request)
    now = state.config.clock()
    known = [
        shapes.Source(
            id=one.descriptor.id,
            title=one.descriptor.title,
            publisher=one.descriptor.publisher,
            url=one.descriptor.url,
            condition=one.condition,
            published=one.edition.stated if one.edition else None,
            sha256=one.edition.sha256 if one.edition else "",
            entries=one.edition.entries if one.edition else None,
            age_days=one.age_days,
        )
        for one in state.fresh.all(now)
    ]
    gone = [shapes.Source.undescribed(one) for one in state.fresh.undescribed(now)]
    return sorted([*known, *gone], key=lambda one: one.id)


def _case_shape(line: CaseLine) -> shapes.Case:
    """Return a line of the queue as the API gives it."""
    return shapes.Case.model_validate(
        {
            "id": line.id,
            "list": line.list_name,
            "group": line.match_group,
            **{
                name: getattr(line, name)
                for name in shapes.Case.model_fields
                if name not in {"id", "list", "group"}
            },
        }
    )


def _run(one: StoredRun) -> shapes.Run:
    return shapes.Run(
        id=one.id,
        list=one.list_name,
        version=one.version_number,
        by=one.by,
        at=one.at,
        as_of=one.as_of,
        suppliers=one.manifest.suppliers,
        rules_sha256=one.manifest.rules_sha256,
        rules_changed=one.manifest.rules_changed,
        threshold=one.manifest.threshold,
        threshold_set=one.manifest.threshold_set,
        input_name=one.manifest.input_name,
        input_sha256=one.manifest.input_sha256,
        rejected_rows=len(one.manifest.rejected_rows),
        coverage_complete=one.manifest.coverage_complete,
        missing=one.manifest.missing,
        stale=tuple(part.edition.source for part in one.manifest.coverage if part.stale),
    )


def _rank(after: str) -> int:
    return key_of(after) if after else -1


def _utc(moment: datetime | None) -> datetime | None:
    return moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment
