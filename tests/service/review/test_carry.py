from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from screener import audit
from screener.errors import ReviewError
from screener.model import Decision, Listing, Name, Party, Supplier
from screener.service.review.carry import answer, questions
from screener.service.review.cases import show
from screener.service.review.reviewer import Reviewer
from screener.settings import Settings
from screener.store import Store
from screener.store.carrying.differences import Difference
from screener.store.review.queue import CaseFilter, case_page
from tests.store import samples
from tests.store.fixtures import on_sqlite
from tests.store.keeping import keep_run

KNOWN = samples.supplier(1)
ALIKE = replace(KNOWN, number="900", name="AKSU TEXTILE 1 CO LTD")
LISTED = samples.listing()
NAMED_BESIDE = ((KNOWN, "Aksu Linen GmbH"), (ALIKE, "Aksu Textile"))
pytestmark = on_sqlite


def reviewer(store: Store, by: str = "Anna", **settings: object) -> Reviewer:
    chosen = Settings.model_validate(settings)
    return Reviewer(store=store, settings=chosen, by=by, now=lambda: samples.AS_OF)


def upload(store: Store, *suppliers: Supplier, days: int = 1) -> list[Decision | None]:
    found = {one.number: [samples.match(LISTED, one)] for one in suppliers}
    kept = keep_run(store, suppliers, found, as_of=samples.AS_OF + timedelta(days=days))
    by_number = {one.supplier.number: one for one in kept.result.assessments}
    return [by_number[one.number].matches[0].decision for one in suppliers]


@pytest.fixture
def decided(store: Store) -> Store:
    """A store with a known supplier whose match was dismissed."""
    upload(store, KNOWN, days=0)
    reviewer(store).decide("dismissed", [1], reason="Other town")
    return store


def test_a_near_equal_new_row_asks_before_decisions_carry_over(decided: Store) -> None:
    assert upload(decided, ALIKE) == [None]
    (asked,) = questions(decided)
    assert (asked.name, asked.number, asked.like_name, asked.like_number) == (
        ALIKE.name,
        "900",
        KNOWN.name,
        "000001",
    )
    with decided.reading() as connection:
        assert [
            line.supplier for line in case_page(connection, CaseFilter(), today=samples.TODAY)[0]
        ] == [ALIKE.name]


def test_decisions_carry_over_when_a_person_says_it_is_the_same(decided: Store) -> None:
    upload(decided, ALIKE)
    outcome = answer(reviewer(decided, "Ben"), questions(decided)[0].id, same=True)
    assert len(outcome.cases) == 1
    assert questions(decided) == []
    (decision,) = upload(decided, ALIKE, days=2)
    assert decision is not None
    assert (decision.verdict, decision.by) == ("dismissed", "Ben")
    assert decision.reason == f"Carried over from {KNOWN.name}: Other town"


@pytest.mark.parametrize(
    ("then", "now", "field"),
    [
        (KNOWN, replace(LISTED, names=(*LISTED.names, Name("Aksu Yarn", "alias"))), "names"),
        (KNOWN, replace(LISTED, countries=("KZ",)), "countries"),
        (replace(KNOWN, identifiers=()), LISTED, "identifiers"),
    ],
)
def test_a_dismissal_does_not_carry_over_where_more_than_the_name_differs(
    store: Store, then: Supplier, now: Listing, field: str
) -> None:
    upload(store, then, days=0)
    reviewer(store).decide("dismissed", [1], reason="Other town")
    keep_run(store, [samples.supplier(2)], as_of=samples.AS_OF + timedelta(days=1))
    found = {ALIKE.number: [samples.match(now, ALIKE)]}
    keep_run(store, [ALIKE], found, as_of=samples.AS_OF + timedelta(days=2))
    outcome = answer(reviewer(store, "Ben"), questions(store)[0].id, same=True)
    assert outcome.cases == ()
    (act,) = show(store, 2, today=samples.TODAY).acts
    assert (act.act.verdict, act.act.refers_to) == ("reopened", 1)
    assert [one.field.partition(".")[2] for one in act.differences] == [field]
    with store.reading() as connection:
        assert audit.verify(connection).broken is None


def test_a_dismissal_of_one_party_does_not_carry_over_to_another(store: Store) -> None:
    then, now = (replace(one, parties=(Party(name),)) for one, name in NAMED_BESIDE)
    matches = [
        samples.match(LISTED, one, role="party", supplier_name=name) for one, name in NAMED_BESIDE
    ]
    keep_run(store, [then], {then.number: matches[:1]})
    reviewer(store).decide("dismissed", [1], reason="Another firm")
    keep_run(store, [now], {now.number: matches[1:]}, as_of=samples.AS_OF + timedelta(days=1))
    assert answer(reviewer(store, "Ben"), questions(store)[0].id, same=True).cases == ()
    assert show(store, 2, today=samples.TODAY).acts == ()


def test_a_dismissal_that_expired_meanwhile_does_not_carry_over(store: Store) -> None:
    upload(store, KNOWN, days=0)
    day = samples.TODAY + timedelta(days=1)
    reviewer(store).decide("dismissed", [1], reason="Other town", expires=day)
    upload(store, ALIKE, days=2)
    later = replace(reviewer(store), now=lambda: samples.AS_OF + timedelta(days=3))
    assert answer(later, questions(store)[0].id, same=True).cases == ()
    (act,) = show(store, 2, today=samples.TODAY).acts
    assert act.differences == (Difference("decision.expired", (day.isoformat(),), ()),)


def test_a_confirmation_carries_over_whatever_the_publisher_changed(store: Store) -> None:
    upload(store, KNOWN, days=0)
    reviewer(store).decide("confirmed", [1], reason="Same number")
    edited = replace(LISTED, names=(*LISTED.names, Name("Aksu Yarn", "alias")))
    found = {ALIKE.number: [samples.match(edited, ALIKE)]}
    keep_run(store, [ALIKE], found, as_of=samples.AS_OF + timedelta(days=1))
    assert answer(reviewer(store), questions(store)[0].id, same=True).cases == (2,)
    (act,) = show(store, 2, today=samples.TODAY).acts
    assert act.act.verdict == "confirmed"


def test_what_a_person_decided_on_the_new_supplier_stands(decided: Store) -> None:
    upload(decided, ALIKE)
    reviewer(decided).decide("confirmed", [2], reason="Same number")
    assert answer(reviewer(decided, "Ben"), questions(decided)[0].id, same=True).cases == ()
    (decision,) = upload(decided, ALIKE, days=2)
    assert decision is not None
    assert (decision.verdict, decision.by) == ("confirmed", "Anna")


def test_a_listing_on_which_nothing_was_decided_stays_open(decided: Store) -> None:
    found = {ALIKE.number: [samples.match(one, ALIKE) for one in (samples.listing("L2"), LISTED)]}
    keep_run(decided, [ALIKE], found, as_of=samples.AS_OF + timedelta(days=1))
    (carried,) = answer(reviewer(decided), questions(decided)[0].id, same=True).cases
    assert show(decided, carried, today=samples.TODAY).case.reference == LISTED.id
    with decided.reading() as connection:
        (line,) = case_page(connection, CaseFilter(), today=samples.TODAY)[0]
    assert line.id != carried


def test_nothing_carries_over_when_it_is_another(decided: Store) -> None:
    upload(decided, ALIKE)
    answer(reviewer(decided), questions(decided)[0].id, same=False)
    assert questions(decided) == []
    assert upload(decided, ALIKE, days=2) == [None]


def test_it_also_asks_while_the_known_supplier_is_still_there(decided: Store) -> None:
    first, second = upload(decided, KNOWN, ALIKE)
    assert first is not None
    assert second is None
    assert len(questions(decided)) == 1


@pytest.mark.parametrize(
    "other",
    [
        replace(ALIKE, name="Norwegian Salmon AS", identifiers=()),
        replace(ALIKE, country="KZ"),
    ],
)
def test_it_does_not_ask_about_what_is_not_alike(decided: Store, other: Supplier) -> None:
    upload(decided, other)
    assert questions(decided) == []


def test_an_equal_identifier_asks_whatever_the_name(decided: Store) -> None:
    upload(decided, replace(ALIKE, name="Tarim Yarn Works"))
    assert [one.name for one in questions(decided)] == ["Tarim Yarn Works"]


def test_it_does_not_ask_without_a_decision(store: Store) -> None:
    upload(store, KNOWN, days=0)
    upload(store, ALIKE)
    assert questions(store) == []


def test_a_question_is_answered_once(decided: Store) -> None:
    upload(decided, ALIKE)
    number = questions(decided)[0].id
    answer(reviewer(decided), number, same=False)
    with pytest.raises(ReviewError, match="there is no open question"):
        answer(reviewer(decided, "Ben"), number, same=True)


def test_four_eyes_hold_for_what_carries_over(decided: Store) -> None:
    upload(decided, ALIKE)
    strict = reviewer(decided, four_eyes="probable:dismissed")
    outcome = answer(strict, questions(decided)[0].id, same=True)
    assert outcome.waiting == outcome.cases != ()
    assert upload(decided, ALIKE, days=2) == [None]
