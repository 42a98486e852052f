"""Say whether a new supplier is one that has decisions; if so, they carry over to it.

Nothing carries over by itself: a row whose number is new may be another firm, however
alike the names are. Nor does a dismissal that no longer covers what stands there now.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from screener import audit
from screener.errors import ReviewError
from screener.service.review.cases import match_of
from screener.service.review.reopening import reopen
from screener.service.review.reviewer import Outcome, Reviewer
from screener.store import Store
from screener.store.carrying.differences import Difference
from screener.store.carrying.questions import Question, add_answer, open_questions, question
from screener.store.carrying.remembered import Remembered, remembered, suppliers_by_state
from screener.store.review.cases import Case, cases_of_supplier
from screener.store.runs.listings import listings_by_id

__all__ = ["answer", "questions"]


def questions(store: Store, *, list_name: str = "") -> list[Question]:
    """Return the questions that nobody has answered."""
    with store.reading() as connection:
        return open_questions(connection, list_name=list_name)


def answer(reviewer: Reviewer, number: int, *, same: bool) -> Outcome:
    """Answer a question, once.

    Where they are the same, each decision in force on the known supplier becomes one of the
    answerer's own, on the new supplier's open case of the same listing and name beside it. A
    dismissal does not when it has expired, or when anything but the supplier's name, which is what
    was asked about, is no longer as it was: the case stays open, with the difference.

    Raises:
        ReviewError: there is no such question, or it has been answered.
    """
    with reviewer.acting("", needed=False) as (connection, at):
        asked = question(connection, number)
        if asked is None:
            raise ReviewError(f"there is no open question {number}; `screener review carry`")
        answered = add_answer(connection, number, same=same, by=reviewer.by, at=at)
        audit.append(connection, "answer", answered, at)
        outcome = Outcome(())
        for case, known in _pairs(connection, asked) if same else ():
            lapsed = _lapsed(connection, case, known, at)
            if lapsed:
                left = {case.id: (case, lapsed)}
                acts = reopen(connection, left, at, refers_to={case.id: known.act.id})
                audit.append_all(connection, "decision", acts, at)
                continue
            done = reviewer.add(
                connection,
                {case.id: case},
                "confirmed" if known.act.verdict == "confirmed" else "dismissed",
                reason=f"Carried over from {asked.like_name}: {known.act.reason}",
                at=at,
                refers_to={case.id: known.act.id},
                expires=known.act.expires,
            )
            outcome = Outcome(outcome.cases + done.cases, outcome.waiting + done.waiting)
    return outcome


def _pairs(connection: Connection, asked: Question) -> Iterator[tuple[Case, Remembered]]:
    """Yield the new supplier's open cases with what was decided on the known one's."""
    open_cases = [
        case
        for case in cases_of_supplier(connection, asked.supplier_id)
        if case.status == "to_review"
    ]
    if not open_cases:
        return
    decided = remembered(connection, open_cases[0].list_id)
    for case in open_cases:
        known = decided.get(replace(case, supplier_id=asked.like_supplier_id).key)
        if known is not None:
            yield case, known


def _lapsed(
    connection: Connection, case: Case, known: Remembered, at: datetime
) -> tuple[Difference, ...]:
    """Return why a decision does not cover a case; a confirmation, which lowers nothing, does."""
    if known.act.verdict != "dismissed":
        return ()
    supplier = suppliers_by_state(connection, {case.state_id})[case.state_id]
    listing = listings_by_id(connection, [case.listing_id])[case.listing_id]
    same_name = replace(supplier, name=known.supplier.name, other_names=known.supplier.other_names)
    return known.lapsed(same_name, match_of(connection, case, listing), at.date())
