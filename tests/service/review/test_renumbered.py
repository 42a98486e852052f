"""What becomes of decisions when a publisher gives its listings other numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Literal

import pytest
from sqlalchemy.event import listen

from screener import audit
from screener.model import Decision, Identifier, Listing, Name
from screener.service.review.cases import CaseFilter, queue, show
from screener.service.review.reviewer import Reviewer
from screener.settings import Settings
from screener.store import Store
from screener.store.carrying.remembered import remembered
from screener.store.lists.versions import list_id_of
from tests.store import samples
from tests.store.keeping import keep_run

FIRM = samples.supplier(1)
OLD = replace(
    samples.listing("QDe.1", "un_sc"), identifiers=(Identifier("registration", "12", "CN"),)
)
NEW = replace(OLD, id="CDe.1", remark="formerly QDe.1", addresses=("1 Road",))
EDITIONS = [samples.edition("un_sc")]


def person(store: Store) -> Reviewer:
    return Reviewer(store=store, settings=Settings(), by="Anna", now=lambda: samples.AS_OF)


def kept(store: Store, *listings: Listing, days: int) -> list[Decision | None]:
    found = {FIRM.number: [samples.match(one, FIRM) for one in listings]}
    run = keep_run(
        store, [FIRM], found, editions=EDITIONS, as_of=samples.AS_OF + timedelta(days=days)
    )
    return [match.decision for match in run.result.assessments[0].matches]


def acts(store: Store, case: int) -> Sequence[tuple[str, str, str]]:
    past = show(store, case, today=samples.TODAY).acts
    return [(one.act.verdict, one.act.by, one.act.reason) for one in past]


@pytest.fixture
def dismissed(store: Store) -> Store:
    kept(store, OLD, days=0)
    person(store).decide("dismissed", [1], reason="Other town")
    return store


def test_a_decision_goes_over_to_the_same_listing_under_another_number(dismissed: Store) -> None:
    for days in (1, 2):
        (decision,) = kept(dismissed, NEW, days=days)
        assert decision is not None
        assert (decision.verdict, decision.by, decision.reason) == (
            "dismissed",
            "Anna",
            "Other town",
        )
    assert acts(dismissed, 2) == [
        ("dismissed", "screener", "Carried over from un_sc QDe.1: Other town")
    ]
    with dismissed.reading() as connection:
        assert audit.verify(connection).broken is None


def test_it_goes_over_once_and_what_people_do_afterwards_stands(dismissed: Store) -> None:
    kept(dismissed, NEW, days=1)
    person(dismissed).undo([2], reason="Wrong file")
    assert kept(dismissed, NEW, days=2) == [None]


@pytest.mark.parametrize(
    "other",
    [
        replace(NEW, names=(*NEW.names, Name("Aksu Yarn", "alias"))),
        replace(NEW, identifiers=(Identifier("registration", "77", "CN"),)),
        replace(NEW, countries=("KZ",)),
        replace(NEW, source="uk_sl"),
    ],
)
def test_another_listing_opens_anew(dismissed: Store, other: Listing) -> None:
    assert kept(dismissed, other, days=1) == [None]
    assert acts(dismissed, 2) == []


def test_beside_the_old_number_the_new_one_is_another_listing(dismissed: Store) -> None:
    first, second = kept(dismissed, OLD, NEW, days=1)
    assert first is not None
    assert second is None


@pytest.mark.parametrize("told", [OLD.identifiers, ()])
def test_decisions_that_disagree_go_over_to_nothing(
    store: Store, told: tuple[Identifier, ...]
) -> None:
    one, twin, renumbered = (
        replace(listing, identifiers=told) for listing in (OLD, replace(OLD, id="QDe.2"), NEW)
    )
    kept(store, one, twin, days=0)
    person(store).decide("dismissed", [1], reason="Other town")
    person(store).decide("confirmed", [2], reason="Same number")
    assert kept(store, renumbered, days=1) == [None]


@pytest.mark.parametrize("verdict", ["dismissed", "confirmed"])
def test_a_name_alone_carries_no_dismissal_for_two_bodies_may_have_it(
    store: Store, verdict: Literal["dismissed", "confirmed"]
) -> None:
    named, renumbered = (replace(one, identifiers=()) for one in (OLD, NEW))
    kept(store, named, days=0)
    person(store).decide(verdict, [1], reason="Other town")
    (decision,) = kept(store, renumbered, days=1)
    assert (decision is None) == (verdict == "dismissed")


def asked_for(store: Store, name: str, size: int) -> int:
    """Return how often the store is asked to read as many decisions that went over."""
    firms = [samples.supplier(number) for number in range(1, size + 1)]

    def keep(listing: Listing, days: int) -> None:
        found = {one.number: [samples.match(listing, one)] for one in firms}
        when = samples.AS_OF + timedelta(days=days)
        keep_run(store, firms, found, editions=EDITIONS, as_of=when, list_name=name)

    keep(OLD, 0)
    lines, _ = queue(store, CaseFilter(list_name=name), today=samples.TODAY)
    cases = [one.id for one in lines]
    first = replace(person(store), settings=Settings(four_eyes="probable:dismissed"))
    first.decide("dismissed", cases, reason="Other town")
    replace(first, by="Ben").approve(cases)
    keep(NEW, 1)
    asked: list[object] = []
    with store.reading() as connection:
        list_id = list_id_of(connection, name)
        assert list_id is not None
        listen(connection, "before_cursor_execute", lambda *told: asked.append(told[2]))
        known = remembered(connection, list_id)
    said = [(one.said.by, one.approver) for one in known.values()]
    assert said == [("Anna", "Ben")] * 2 * size
    return len(asked)


def test_what_people_said_of_decisions_that_went_over_is_read_for_all_of_them_at_once(
    store: Store,
) -> None:
    """Each night of a list whose source was replaced has as many as it has decisions."""
    assert asked_for(store, "Short", 1) == asked_for(store, "Long", 4)
