"""One case: supplier and listing side by side, its history, and the decision."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from starlette.responses import Response

from screener.service.review.cases import PastAct
from screener.service.review.reviewer import same_person
from screener.web.access import Number, Viewer
from screener.web.pages import render
from screener.web.queue_filter import QueueFilter
from screener.web.state import deciders, state_of

__all__ = ["router"]

router = APIRouter(prefix="/cases")


@router.get("/{case_id}")
def case(request: Request, who: Viewer, case_id: Number, queue: str = "") -> Response:
    """Show a case; ``queue`` is the query of the queue by which it was found."""
    state = state_of(request)
    view = state.queries.case(case_id)
    chosen = QueueFilter.of(queue or urlencode({"list": view.list_name})).chosen()
    pending = view.standing.pending
    history: list[tuple[datetime, PastAct | None, tuple[str, str] | None]]
    history = [(one.act.at, one, None) for one in view.file.acts]
    history += [(at, None, (by, text)) for at, by, text in view.file.comments]
    return render(
        request,
        "case.html.j2",
        who,
        view=view,
        queue=queue,
        next_case=state.queries.case_after(chosen, case_id),
        case=view.file.case,
        s=view.file.supplier,
        m=view.file.match,
        history=sorted(history, key=lambda one: one[0]),
        own_proposal=pending is not None and same_person(pending.by, who.name),
        titles=state.fresh.titles(state.config.clock()),
        people=deciders(request),
    )
