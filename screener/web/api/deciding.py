"""Decide on a case, as a person with a token."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from screener.accounts import may
from screener.service.review.reviewer import Outcome, Reviewer
from screener.web.api.access import PREFIX, CallerFirst, Decider
from screener.web.api.asked import DecisionAsked
from screener.web.api.errors import ERRORS
from screener.web.api.once import IdempotencyKey, once
from screener.web.api.paging import Number
from screener.web.api.shapes import Decision
from screener.web.state import reviewer_of, state_of

__all__ = ["router"]

router = APIRouter(prefix=PREFIX, tags=["matches"], responses=ERRORS, route_class=CallerFirst)


@router.post(
    "/matches/{case_id}/decisions", status_code=201, response_model=Decision, summary="Decide"
)
def decide(
    request: Request,
    who: Decider,
    case_id: Number,
    asked: DecisionAsked,
    key: IdempotencyKey = "",
) -> Response:
    """Confirm, dismiss, approve or undo; the reason and the token's owner go on record."""
    state_of(request).queries.case(case_id)  # 404 when there is none
    if asked.verdict == "approved" and not may(who.user.role, "approver"):
        raise HTTPException(403, "Your role does not include the second approval.")
    reviewer = reviewer_of(request, who.user.name)

    def act(_mark: str) -> Decision:  # a decided case cannot be decided twice
        outcome = _act(reviewer, case_id, asked)
        return Decision(cases=list(outcome.cases), waiting=list(outcome.waiting))

    content = f"{case_id}\n{asked.model_dump_json()}"
    return once(request, who.user.id, key, content, act, status=201)


def _act(reviewer: Reviewer, case_id: int, asked: DecisionAsked) -> Outcome:
    seen = {case_id: asked.revision}
    if asked.verdict == "approved":
        return reviewer.approve([case_id], reason=asked.reason, together=asked.together, seen=seen)
    if asked.verdict == "undone":
        return reviewer.undo([case_id], reason=asked.reason, together=asked.together, seen=seen)
    return reviewer.decide(
        asked.verdict,
        [case_id],
        reason=asked.reason,
        whole_group=asked.whole_group,
        all_suppliers=asked.all_suppliers,
        expires=asked.expires,
        seen=seen,
    )
