"""New suppliers that look like ones with decisions: a person says whether they are the same."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from screener.errors import ReviewError
from screener.service.review.carry import answer, questions
from screener.web.access import Analyst, Number
from screener.web.pages import redirect, render
from screener.web.state import reviewer_of, state_of

__all__ = ["router"]

router = APIRouter(prefix="/carry")


@router.get("")
def page(request: Request, who: Analyst) -> Response:
    """Show the questions that nobody has answered."""
    found = questions(state_of(request).queries.store)
    return render(request, "carry.html.j2", who, questions=found)


@router.post("/{number}/same")
def same(request: Request, who: Analyst, number: Number) -> Response:
    """Say that both are one supplier; its decisions carry over."""
    return _answered(request, who.name, number, same=True)


@router.post("/{number}/different")
def different(request: Request, who: Analyst, number: Number) -> Response:
    """Say that they are two suppliers; nothing carries over."""
    return _answered(request, who.name, number, same=False)


def _answered(request: Request, by: str, number: int, *, same: bool) -> Response:
    try:
        outcome = answer(reviewer_of(request, by), number, same=same)
    except ReviewError as error:
        return redirect(request, "/carry", "web.text", text=str(error), problem="1")
    return redirect(request, "/carry", "web.carry.done", n=len(outcome.cases))
