from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from screener.store.review.standing import Act, Standing, VerdictOfAct, fold
from tests.store import samples


def act(number: int, verdict: VerdictOfAct, *, by: str = "Anna", waits: bool = False) -> Act:
    return Act(
        id=number,
        case_id=1,
        verdict=verdict,
        reason="",
        by=by,
        at=samples.AS_OF,
        needs_second=waits,
        refers_to=None,
        state_id=1,
        listing_id=1,
        run_id=1,
        expires=None,
        difference=None,
    )


def status(*acts: Act) -> str:
    return fold(acts).status


def test_without_acts_a_case_is_to_review() -> None:
    assert fold([]) == Standing()
    assert status() == "to_review"


def test_each_act_leads_where_it_must() -> None:
    confirmed, waiting = act(1, "confirmed"), act(1, "dismissed", waits=True)
    assert status(confirmed) == "confirmed"
    assert status(act(1, "dismissed"), act(2, "reopened")) == "to_review"
    assert status(confirmed, act(2, "undone")) == "to_review"
    assert status(waiting) == "awaiting_second"
    assert status(waiting, act(2, "approved", by="Ben")) == "dismissed"
    assert status(waiting, act(2, "undone")) == "to_review"


def test_a_proposal_to_undo_leaves_what_stands_until_it_is_approved() -> None:
    standing = fold([act(1, "confirmed"), act(2, "undone", waits=True)])
    assert standing.decision is not None
    assert standing.decision.verdict == "confirmed"
    assert standing.status == "awaiting_second"
    withdrawn = fold([act(1, "confirmed"), act(2, "undone", waits=True), act(3, "undone")])
    assert withdrawn.status == "confirmed"
    done = [act(1, "confirmed"), act(2, "undone", waits=True), act(3, "approved", by="Ben")]
    assert status(*done) == "to_review"


@given(st.lists(st.tuples(st.sampled_from(["confirmed", "dismissed", "undone"]), st.booleans())))
def test_nothing_that_waits_is_ever_in_force(
    acts: list[tuple[VerdictOfAct, bool]],
) -> None:
    standing = fold(
        act(number, verdict, waits=waits) for number, (verdict, waits) in enumerate(acts)
    )
    assert standing.decision is None or not standing.decision.needs_second
    assert standing.pending is None or standing.pending.needs_second
