"""Say whether a new supplier is one that has decisions; if so, they carry over to it.

Nothing carries over by itself: a row whose number is new may be another firm, however
alike the names are.
"""

from __future__ import annotations

from screener import audit
from screener.errors import ReviewError
from screener.service.review import Outcome, Reviewer
from screener.store import Store
from screener.store.cases import Case, acts_of, cases_of_supplier
from screener.store.gone import dismissed_unfound
from screener.store.questions import Question, add_answer, open_questions, question
from screener.store.standing import Act, fold

__all__ = ["answer", "questions"]


def questions(store: Store, *, list_name: str = "") -> list[Question]:
    """Return the questions that nobody has answered."""
    with store.reading() as connection:
        return open_questions(connection, list_name=list_name)


def answer(reviewer: Reviewer, number: int, *, same: bool) -> Outcome:
    """Answer a question, once.

    Where they are the same, each decision in force on the known supplier becomes one of the
    answerer's own, on the new supplier's open case of the same listing.

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
        if same:
            known = cases_of_supplier(connection, asked.like_supplier_id)
            acts = acts_of(connection, (case.id for case in known))
            unfound = dismissed_unfound(connection, acts)
            for case, act in _pairs(
                cases_of_supplier(connection, asked.supplier_id),
                {
                    (case.source, case.reference): act
                    for case in known
                    if (act := fold(acts[case.id]).decision) is not None and act.id not in unfound
                },
            ):
                done = reviewer.add(
                    connection,
                    {case.id: case},
                    "confirmed" if act.verdict == "confirmed" else "dismissed",
                    reason=f"Carried over from {asked.like_name}: {act.reason}",
                    at=at,
                    refers_to={case.id: act.id},
                    expires=act.expires,
                )
                outcome = Outcome(outcome.cases + done.cases, outcome.waiting + done.waiting)
    return outcome


def _pairs(cases: list[Case], decisions: dict[tuple[str, str], Act]) -> list[tuple[Case, Act]]:
    return [
        (case, act)
        for case in cases
        if case.status == "to_review"
        and (act := decisions.get((case.source, case.reference))) is not None
    ]
