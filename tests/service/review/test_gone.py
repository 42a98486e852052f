"""Whoever edits, renames or removes a row does not end the review of its matches by that."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from screener import audit
from screener.errors import ReviewError
from screener.service.review import carry
from screener.service.review.cases import show
from screener.service.review.reviewer import Reviewer
from screener.settings import Settings
from screener.store import Store, open_store
from screener.store.carrying.differences import Difference
from screener.store.review.queue import CaseFilter, case_page, case_tally
from tests.store import samples
from tests.store.keeping import keep_run
from tests.store.older import make_older

ACME, OTHER = samples.supplier(1), samples.supplier(2)
RENAMED = replace(ACME, name=f"{ACME.name} GESPERRT")
FOUND = {ACME.number: [samples.match(samples.listing(), ACME)]}
DAY = timedelta(days=1)


def person(store: Store, by: str = "Anna", four_eyes: str = "") -> Reviewer:
    settings = Settings.model_validate({"four_eyes": four_eyes})
    return Reviewer(store=store, settings=settings, by=by, now=lambda: samples.AS_OF)


def seen(store: Store, *, gone: bool | None = False) -> list[tuple[str, str]]:
    """Status and why no longer found, of cases in the queue, of those that are gone, or both."""
    with store.reading() as connection:
        chosen = CaseFilter(status="", gone=gone)
        lines, _ = case_page(connection, chosen, today=samples.TODAY)
        tally = case_tally(connection, today=samples.TODAY, gone=gone)
        assert audit.verify(connection).broken is None
    assert sum(tally.values()) == len(lines)
    return sorted((line.status, line.gone) for line in lines)


@pytest.fixture
def case(store: Store) -> int:
    keep_run(store, [ACME, OTHER], FOUND)
    with store.reading() as connection:
        return case_page(connection, CaseFilter(), today=samples.TODAY)[0][0].id


def test_a_match_that_goes_because_the_row_was_edited_stays_to_review(
    store: Store, case: int
) -> None:
    keep_run(store, [RENAMED, OTHER])
    assert seen(store) == seen(store, gone=True) == [("to_review", "supplier_edited")]
    assert show(store, case, today=samples.TODAY).gone == "supplier_edited"
    keep_run(store, [RENAMED, OTHER])
    assert seen(store) == [("to_review", "supplier_edited")]


def test_a_match_that_goes_with_the_whole_row_stays_until_the_row_is_back(
    store: Store, case: int
) -> None:
    keep_run(store, [OTHER])
    assert seen(store) == [("to_review", "supplier_removed")]
    keep_run(store, [ACME, OTHER], FOUND)
    assert (seen(store), seen(store, gone=True)) == ([("to_review", "")], [])
    assert show(store, case, today=samples.TODAY).gone == ""


def test_a_list_that_another_replaces_leaves_its_open_cases_to_decide(
    store: Store, case: int
) -> None:
    keep_run(store, [samples.supplier(8), samples.supplier(9)])
    assert seen(store) == [("to_review", "supplier_removed")]
    person(store).decide("dismissed", [case], reason="No longer a supplier")
    assert (seen(store), seen(store, gone=True)) == ([], [("dismissed", "supplier_removed")])
    assert seen(store, gone=None) == [("dismissed", "supplier_removed")]


@pytest.mark.usefixtures("case")
def test_what_the_publisher_takes_away_ends_by_itself(store: Store) -> None:
    keep_run(store, [ACME, OTHER])
    assert (seen(store), seen(store, gone=True)) == ([], [("to_review", "search")])
    # An edit afterwards is no reason to ask again.
    keep_run(store, [RENAMED, OTHER])
    assert seen(store) == []
    keep_run(store, [ACME, OTHER], FOUND)
    assert seen(store) == [("to_review", "")]


def test_an_edit_does_not_pass_four_eyes(store: Store, case: int) -> None:
    person(store, four_eyes="probable:dismissed").decide("dismissed", [case], reason="Other")
    keep_run(store, [RENAMED, OTHER])
    assert seen(store) == [("awaiting_second", "supplier_edited")]
    with pytest.raises(ReviewError, match="another person must approve it"):
        person(store).approve([case])
    person(store, "Ben").approve([case])
    assert seen(store) == []
    # Two people looked at the match while it was there: what they said holds when it is back.
    kept = keep_run(store, [ACME, OTHER], FOUND, as_of=samples.AS_OF + DAY)
    assert kept.reopened == 0
    assert seen(store) == [("dismissed", "")]


def test_a_case_that_is_gone_needs_the_second_person_too(store: Store, case: int) -> None:
    keep_run(store, [RENAMED, OTHER])
    person(store, four_eyes="probable:dismissed").decide("dismissed", [case], reason="Renamed")
    assert seen(store) == [("awaiting_second", "supplier_edited")]


def test_an_edit_does_not_end_a_confirmation(store: Store, case: int) -> None:
    person(store).decide("confirmed", [case], reason="Same")
    keep_run(store, [RENAMED, OTHER])
    assert seen(store) == [("confirmed", "supplier_edited")]


def test_a_dismissal_lets_go_of_what_is_gone_and_undone_it_is_back(store: Store, case: int) -> None:
    person(store).decide("dismissed", [case], reason="Other town")
    keep_run(store, [RENAMED, OTHER])
    assert seen(store) == []
    person(store).undo([case], reason="Wrong file")
    assert seen(store) == [("to_review", "supplier_edited")]


def test_dismissing_what_is_gone_says_nothing_of_the_match_when_it_is_back(
    store: Store, case: int
) -> None:
    keep_run(store, [RENAMED, OTHER])
    person(store).decide("dismissed", [case], reason="Renamed")
    assert seen(store) == []
    kept = keep_run(store, [ACME, OTHER], FOUND, as_of=samples.AS_OF + DAY)
    assert kept.reopened == 1
    assert seen(store) == [("to_review", "")]
    last = show(store, case, today=samples.TODAY).acts[-1]
    day = samples.AS_OF.date().isoformat()
    assert last.differences == (Difference("decision.unfound", (day,), ()),)
    # Dismissed now, with the match before one's eyes, it stays so.
    person(store).decide("dismissed", [case], reason="Other town")
    keep_run(store, [ACME, OTHER], FOUND, as_of=samples.AS_OF + 2 * DAY)
    assert seen(store) == [("dismissed", "")]


def test_a_source_unsearched_in_between_lets_no_dismissal_of_what_was_gone_stand(
    store: Store, case: int
) -> None:
    keep_run(store, [RENAMED, OTHER])
    person(store).decide("dismissed", [case], reason="Renamed")
    keep_run(store, [RENAMED, OTHER], editions=[samples.edition("uflpa", "b")])
    kept = keep_run(store, [ACME, OTHER], FOUND, as_of=samples.AS_OF + DAY)
    assert kept.reopened == 1
    assert seen(store)


def test_dismissing_what_is_gone_does_not_carry_over_to_a_new_number(
    store: Store, case: int
) -> None:
    renumbered = replace(ACME, number="77")
    keep_run(store, [OTHER])
    person(store).decide("dismissed", [case], reason="Has number 77 now")
    found = {"77": [samples.match(samples.listing(), renumbered)]}
    keep_run(store, [renumbered, OTHER], found)
    asked = carry.questions(store)
    outcomes = [carry.answer(person(store), one.id, same=True) for one in asked]
    assert len(outcomes) == 1
    assert outcomes[0].cases == ()
    assert seen(store) == [("to_review", "")]


@pytest.mark.usefixtures("case")
def test_a_source_that_is_no_longer_searched_is_an_error_whatever_became_of_the_row(
    store: Store,
) -> None:
    keep_run(store, [RENAMED, OTHER], editions=[samples.edition("uflpa", "b")])
    assert [status for status, _ in seen(store)] == ["error"]
    keep_run(store, [RENAMED, OTHER])
    assert seen(store) == [("to_review", "supplier_edited")]


def test_a_source_that_another_replaces_leaves_nothing_to_decide(store: Store) -> None:
    old = {ACME.number: [samples.match(samples.listing(source="eu_hr"), ACME)]}
    keep_run(store, [ACME], old, editions=[samples.edition("eu_hr")])
    keep_run(store, [RENAMED], {}, editions=[samples.edition("eu_fsf", "b")])
    assert (seen(store), seen(store, gone=True)) == ([], [("to_review", "source_replaced")])


def test_an_older_store_gets_the_cases_back_that_an_edit_took(database_url: str) -> None:
    more = samples.supplier(3)
    found = FOUND | {more.number: [samples.match(samples.listing(), more)]}
    with open_store(database_url) as store:
        keep_run(store, [ACME, OTHER, more], found)
        # Of the third, whose row stays, the match goes by itself.
        keep_run(store, [RENAMED, OTHER, more])
    make_older(database_url, "0009")
    with open_store(database_url) as store:
        assert seen(store) == [("to_review", "supplier_edited")]
        assert seen(store, gone=True) == [("to_review", "search"), ("to_review", "supplier_edited")]
