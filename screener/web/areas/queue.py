"""The queue of cases, and acts upon several of them at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from screener.errors import InputError, ReviewError
from screener.model import ACTIONS, BANDS
from screener.service.queries import STATUSES, UNKNOWN_COUNTRY
from screener.service.review.reviewer import Outcome, Reviewer
from screener.web.access import Analyst, Approver, Viewer, Visitor
from screener.web.pages import redirect, render
from screener.web.queue_filter import QueueFilter
from screener.web.state import deciders, reviewer_of, state_of

__all__ = ["router"]

router = APIRouter(prefix="/queue")

_CASE = re.compile(r"(\d{1,18})(?::(\d{1,18}))?", re.ASCII)
_UNDO = 20
"""Cases that can be undone with one click; more are undone from the queue."""


@router.get("")
def queue(
    request: Request,
    who: Viewer,
    wanted: Annotated[QueueFilter, Query()],
    after: str = "",
) -> Response:
    """Show a page of the queue; every filter is in the address."""
    state, queries = state_of(request), state_of(request).queries
    chosen = wanted.chosen()
    lines, more = queries.queue(chosen, after=after[:60])
    if after and not lines:  # all of a last page was decided: those before it may still wait
        first = request.url.remove_query_params("after")
        return redirect(request, f"{first.path}?{first.query}")
    choices = queries.choices()
    return render(
        request,
        "queue.html.j2",
        who,
        chosen=chosen,
        lines=lines,
        more=more,
        tally=queries.tally(wanted.list, gone=wanted.gone),
        statuses=STATUSES,
        lists=queries.newest(),
        sources=[
            (one.descriptor.id, one.descriptor.title)
            for one in state.fresh.enabled(state.config.clock())
        ],
        countries=sorted(code or UNKNOWN_COUNTRY for code in choices.countries),
        sectors=sorted(choices.sectors - {""}),
        bands=BANDS,
        actions=ACTIONS,
        people=deciders(request),
        # Closed accounts too: what was handed to them is still with them.
        holders=[one.name for one in state.accounts.people.everyone() if one.name != who.name],
    )


Chosen = dict[int, int | None]
Act = Callable[[Reviewer, Visitor, Chosen], Outcome]
"""Does something upon cases, given by number with the revision that the person saw."""


@router.post("/confirm")
def confirm(request: Request, who: Analyst) -> Response:
    """Say of the chosen cases that supplier and listing are the same."""
    return _acted(request, who, "confirmed", lambda *act: _decided("confirmed", *act))


@router.post("/dismiss")
def dismiss(request: Request, who: Analyst) -> Response:
    """Say of the chosen cases that supplier and listing are not the same."""
    return _acted(request, who, "dismissed", lambda *act: _decided("dismissed", *act))


@router.post("/undo")
def undo(request: Request, who: Analyst) -> Response:
    """Take back what stands, or waits, on the chosen cases."""
    return _acted(request, who, "undone", _undone)


@router.post("/approve")
def approve(request: Request, who: Approver) -> Response:
    """Approve, as the second person, what waits on the chosen cases."""
    return _acted(request, who, "approved", _approved)


@router.post("/assign")
def assign(request: Request, who: Analyst) -> Response:
    """Hand the chosen cases to someone."""
    known = deciders(request)
    return _acted(request, who, "assigned", lambda *act: _assigned(known, *act))


@router.post("/comment")
def comment(request: Request, who: Analyst) -> Response:
    """Add a remark to the chosen cases."""
    return _acted(request, who, "commented", _commented)


def _decided(
    verdict: Literal["confirmed", "dismissed"],
    reviewer: Reviewer,
    who: Visitor,
    cases: Chosen,
) -> Outcome:
    return reviewer.decide(
        verdict,
        list(cases),
        reason=who.text("reason"),
        whole_group=bool(who.text("group")),
        all_suppliers=bool(who.text("all_suppliers")),
        expires=who.day("expires"),
        seen=_seen(cases),
    )


def _undone(reviewer: Reviewer, who: Visitor, cases: Chosen) -> Outcome:
    together = bool(who.text("together"))
    return reviewer.undo(
        list(cases), reason=who.text("reason"), together=together, seen=_seen(cases)
    )


def _approved(reviewer: Reviewer, who: Visitor, cases: Chosen) -> Outcome:
    together = bool(who.text("together"))
    return reviewer.approve(
        list(cases), reason=who.text("reason"), together=together, seen=_seen(cases)
    )


def _assigned(known: Sequence[str], reviewer: Reviewer, who: Visitor, cases: Chosen) -> Outcome:
    name = who.text("assignee", 200).strip()
    if name and name not in known:
        raise ReviewError(f"{name} may not decide cases; hand them to somebody who may")
    return reviewer.assign(list(cases), name)


def _commented(reviewer: Reviewer, who: Visitor, cases: Chosen) -> Outcome:
    return reviewer.comment(list(cases), who.text("reason"))


def _acted(request: Request, who: Visitor, what: str, act: Act) -> Response:
    """Do it, go back to where the person was, and say there what was done."""
    back = who.text("back", 2_000) or "/queue"
    try:
        outcome = act(reviewer_of(request, who.name), who, _cases(who))
    except (InputError, ReviewError) as error:
        return redirect(request, back, "web.text", text=str(error), problem="1")
    code, waiting = f"web.done.{what}", len(outcome.waiting)
    done = len(outcome.cases) - waiting
    if waiting:
        code += "_some_waiting" if done else "_waiting"
    can_undo = what in {"confirmed", "dismissed"} and len(outcome.cases) <= _UNDO
    undo = ",".join(str(number) for number in outcome.cases) if can_undo else ""
    return redirect(request, back, code, n=waiting or done, done=done, undo=undo)


def _cases(who: Visitor) -> Chosen:
    """Return the chosen cases with the revision that the person saw, where one is given."""
    chosen: Chosen = {}
    for text in who.texts("case", 40):
        found = _CASE.fullmatch(text)
        if found is None:
            raise InputError("a case is a number with its revision")
        chosen[int(found[1])] = int(found[2]) if found[2] else None
    return chosen


def _seen(cases: Chosen) -> dict[int, int]:
    return {number: revision for number, revision in cases.items() if revision is not None}
