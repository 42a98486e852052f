from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
import sqlalchemy as sa

from screener import audit
from screener.errors import InputError, ReviewError
from screener.model import Decision, Identifier, Match, Name, Owner, Party, Supplier
from screener.service.queries import Queries
from screener.service.review.cases import show
from screener.service.review.reviewer import Reviewer
from screener.settings import Settings
from screener.store import Store
from screener.store.carrying.differences import Difference
from screener.store.review.queue import CaseFilter, CaseLine, case_page, case_tally
from tests.store import samples
from tests.store.fixtures import on_sqlite
from tests.store.keeping import keep_run

ACME = samples.supplier(1)
LISTED = samples.listing()
ELSEWHERE = samples.listing("U7", "uflpa", programme="2(d)(2)(B)(i)")
FOUND = {ACME.number: [samples.match(LISTED, ACME), samples.match(ELSEWHERE, ACME, score=0.85)]}
LATER = samples.AS_OF + timedelta(days=1)
pytestmark = on_sqlite  # test_reviewers_at_once has acts on both


def reviewer(store: Store, by: str = "Anna", **settings: object) -> Reviewer:
    return Reviewer(
        store=store,
        settings=Settings.model_validate(settings),
        by=by,
        now=lambda: samples.AS_OF + timedelta(hours=1),
    )


def queue(store: Store, status: str | None = "to_review") -> list[CaseLine]:
    with store.reading() as connection:
        return list(case_page(connection, CaseFilter(status=status), today=samples.TODAY)[0])  # type: ignore[arg-type]


def open_cases(store: Store) -> list[int]:
    return [line.id for line in queue(store)]


def seen_now(store: Store, *cases: int) -> dict[int, int]:
    return {one: show(store, one, today=samples.TODAY).case.seen for one in cases}


def decisions_of(store: Store, found: dict[str, list[Match]]) -> list[Decision | None]:
    kept = keep_run(store, [ACME], found, as_of=LATER)
    return [match.decision for match in kept.result.assessments[0].matches]


@pytest.fixture
def cases(store: Store) -> list[int]:
    """Two open cases of one supplier and match group, the more pressing first."""
    keep_run(store, [ACME], FOUND)
    return open_cases(store)


def test_the_more_pressing_case_comes_first(store: Store, cases: list[int]) -> None:
    assert [(line.source, line.score) for line in queue(store)] == [
        ("eu_hr", 0.93),
        ("uflpa", 0.85),
    ]
    assert len(cases) == 2


def test_a_decision_is_applied_to_the_next_run(store: Store, cases: list[int]) -> None:
    reviewer(store).decide("dismissed", cases[:1], reason="Other town, other number")
    first, second = decisions_of(store, FOUND)
    assert first == Decision(
        verdict="dismissed",
        reason="Other town, other number",
        by="Anna",
        at=samples.AS_OF + timedelta(hours=1),
    )
    assert second is None


def test_one_act_on_a_group_decides_every_listing(store: Store, cases: list[int]) -> None:
    outcome = reviewer(store).decide(
        "confirmed", cases[:1], reason="Same registry number", whole_group=True
    )
    assert sorted(outcome.cases) == sorted(cases)
    assert [one and one.verdict for one in decisions_of(store, FOUND)] == ["confirmed"] * 2
    assert len(show(store, cases[1], today=samples.TODAY).acts) == 1


def test_a_listing_that_joins_later_opens_anew(store: Store, cases: list[int]) -> None:
    reviewer(store).decide("dismissed", cases[:1], reason="Not the same", whole_group=True)
    third = samples.match(samples.listing("O9", "ofac_sdn"), ACME)
    more = {ACME.number: [*FOUND[ACME.number], third]}
    assert [one and one.verdict for one in decisions_of(store, more)] == [
        "dismissed",
        "dismissed",
        None,
    ]
    assert [line.reference for line in queue(store)] == ["O9"]


@pytest.mark.parametrize(
    ("changed", "difference"),
    [
        (
            {"supplier": replace(ACME, name="Aksu Spinning")},
            Difference("supplier.name", (ACME.name,), ("Aksu Spinning",)),
        ),
        (
            {"supplier": replace(ACME, country="KZ")},
            Difference("supplier.country", ("CN",), ("KZ",)),
        ),
        (
            {"supplier": replace(ACME, identifiers=())},
            Difference("supplier.identifiers", ("uscc 916500000000000001 CN",), ()),
        ),
        (
            {"listing": replace(LISTED, names=(*LISTED.names, Name("Aksu Yarn", "weak")))},
            Difference("listing.names", (), ("Aksu Yarn (weak)",)),
        ),
        (
            {"listing": replace(LISTED, identifiers=(Identifier("registration", "77"),))},
            Difference("listing.identifiers", (), ("registration 77",)),
        ),
        (
            {"listing": replace(LISTED, programme="HR-2")},
            Difference("listing.programme", ("HR",), ("HR-2",)),
        ),
        (
            {"listing": replace(LISTED, countries=("CN", "KZ"))},
            Difference("listing.countries", (), ("KZ",)),
        ),
        (
            {"listing": replace(LISTED, birth_dates=("1970-01-31",))},
            Difference("listing.birth_dates", (), ("1970-01-31",)),
        ),
    ],
)
def test_a_dismissal_reopens_with_the_difference(
    store: Store, cases: list[int], changed: dict[str, object], difference: Difference
) -> None:
    reviewer(store).decide("dismissed", cases, reason="Not the same")
    supplier = changed.get("supplier", ACME)
    listing = changed.get("listing", LISTED)
    found = {ACME.number: [samples.match(listing, supplier)]}  # type: ignore[arg-type]
    kept = keep_run(store, [supplier], found, as_of=LATER)  # type: ignore[list-item]
    assert kept.reopened == 1
    assert kept.result.assessments[0].matches[0].decision is None
    assert cases[0] in open_cases(store)
    last = show(store, cases[0], today=samples.TODAY).acts[-1]
    assert (last.act.verdict, last.act.by, last.differences) == (
        "reopened",
        "screener",
        (difference,),
    )


@pytest.mark.parametrize(
    ("role", "then", "now"),
    [
        ("party", {"parties": (Party("Aksu Linen GmbH"),)}, {"parties": (Party("Aksu Textile"),)}),
        ("party", {"owners": (Owner("Aksu Textile"),)}, {"parties": (Party("Aksu Textile"),)}),
        ("owner", {"owners": (Owner("Aksu Linen GmbH"),)}, {"owners": (Owner("Aksu Textile"),)}),
        ("director", {"directors": ("Li Aksu",)}, {"directors": ("Li Aksu", "Aksu Textile")}),
        ("parent", {"parent": "Aksu Linen GmbH"}, {"parent": "Aksu Linen GmbH; Aksu Textile"}),
    ],
)
def test_a_dismissal_does_not_cover_another_that_is_named_beside_the_supplier(
    store: Store, role: str, then: dict[str, object], now: dict[str, object]
) -> None:
    was, edited = replace(ACME, **then), replace(ACME, **now)  # type: ignore[arg-type]
    beside = samples.match(LISTED, ACME, role=role, supplier_name="Aksu Linen GmbH")
    keep_run(store, [was], {ACME.number: [beside]})
    reviewer(store).decide("dismissed", open_cases(store), reason="Another firm")
    found = {ACME.number: [replace(beside, supplier_name="Aksu Textile")]}
    keep_run(store, [edited], found, as_of=LATER)
    assert [(line.role, line.matched) for line in queue(store)] == [(role, "Aksu Textile")]


@pytest.mark.parametrize(
    "same",
    [
        replace(
            ACME, parties=(Party("Aksu Linen GmbH"), Party("MSC Anna", "Vessel", is_ship=True))
        ),
        replace(ACME, parties=(Party("Aksu Linen GmbH", "Notify Party"),)),
    ],
)
def test_a_dismissal_of_a_party_holds_while_that_party_is_named(
    store: Store, same: Supplier
) -> None:
    was = replace(ACME, parties=(Party("Aksu Linen GmbH"),))
    beside = samples.match(LISTED, ACME, role="party", supplier_name="Aksu Linen GmbH")
    keep_run(store, [was], {ACME.number: [beside]})
    reviewer(store).decide("dismissed", open_cases(store), reason="Another firm")
    assert keep_run(store, [same], {ACME.number: [beside]}, as_of=LATER).reopened == 0


CARRIER = samples.match(LISTED, ACME, role="party", supplier_name="Aksu Line", score=1.0)


def shipped_by(carrier: Match, *numbers: int) -> tuple[list[Supplier], dict[str, list[Match]]]:
    suppliers = [samples.supplier(number) for number in numbers]
    return suppliers, {one.number: [carrier] for one in suppliers}


def test_of_a_supplier_and_a_party_with_one_listing_each_is_decided_by_itself(store: Store) -> None:
    own = samples.match(LISTED, ACME, tier="possible", score=0.8)
    found = {ACME.number: [CARRIER, own]}
    keep_run(store, [ACME], found)
    by_role = {line.role: line.id for line in queue(store)}
    reviewer(store).decide("dismissed", [by_role["supplier"]], reason="No", whole_group=True)
    assert [line.role for line in queue(store)] == ["party"]
    assert [one and one.verdict for one in decisions_of(store, found)] == [None, "dismissed"]
    with store.reading() as connection:
        assert audit.verify(connection).broken is None


def test_one_decision_on_a_carrier_is_for_all_whom_it_ships_for(store: Store) -> None:
    suppliers, found = shipped_by(CARRIER, 1, 2, 3)
    other = replace(CARRIER, supplier_name="Aksu Lines")
    found[suppliers[0].number] += [other, samples.match(LISTED, suppliers[0])]
    found[suppliers[1].number] = [replace(CARRIER, supplier_name="AKSU  LINE", role="owner")]
    found[suppliers[2].number].append(replace(CARRIER, listing=ELSEWHERE))
    keep_run(store, suppliers, found)
    like = [line for line in queue(store) if line.matched == "Aksu Line"]
    first = next(line.id for line in like if line.source == LISTED.source)
    outcome = reviewer(store).decide("dismissed", [first], reason="No", all_suppliers=True)
    assert len(outcome.cases) == 3
    left = [(line.matched, line.source) for line in queue(store)]
    assert sorted(left) == [
        ("Aksu Line", "uflpa"),
        ("Aksu Lines", "eu_hr"),
        (suppliers[0].name, "eu_hr"),
    ]


def test_whoever_decides_for_all_suppliers_is_told_how_many_cases_that_covers(
    store: Store,
) -> None:
    suppliers, found = shipped_by(CARRIER, 1, 2)
    found[suppliers[0].number].append(replace(CARRIER, role="owner"))
    alone, own = shipped_by(replace(CARRIER, supplier_name="Aksu Ferry"), 3)
    own[alone[0].number].append(replace(CARRIER, supplier_name="Aksu Ferry", role="owner"))
    keep_run(store, suppliers + alone, found | own)
    seen = Queries(store, clock=lambda: samples.AS_OF).case
    for line in queue(store):
        if line.matched == "Aksu Ferry":
            assert seen(line.id).elsewhere == 0
    first = next(line.id for line in queue(store) if line.matched == "Aksu Line")
    told = seen(first).elsewhere
    outcome = reviewer(store).decide("dismissed", [first], reason="No", all_suppliers=True)
    assert len(outcome.cases) == told + 1 == 3


def test_one_decision_on_a_carrier_may_be_for_all_its_listings_too(store: Store) -> None:
    suppliers, found = shipped_by(CARRIER, 1, 2)
    found[suppliers[1].number].append(replace(CARRIER, listing=ELSEWHERE))
    keep_run(store, suppliers, found)
    first, *others = open_cases(store)
    seen = Queries(store, clock=lambda: samples.AS_OF).case(first)
    assert seen.everywhere == len(others) == 2
    act = reviewer(store).decide
    act("confirmed", [first], reason="Yes", whole_group=True, all_suppliers=True)
    assert queue(store) == []


def test_what_was_decided_at_once_is_approved_and_undone_at_once(store: Store) -> None:
    keep_run(store, *shipped_by(CARRIER, 1, 2, 3))
    anna, ben = (reviewer(store, by, four_eyes="probable:dismissed") for by in ("Anna", "Ben"))
    first, second, third = open_cases(store)
    anna.decide("dismissed", [first], reason="No", all_suppliers=True)
    anna.undo([third], reason="Not this one")
    assert sorted(ben.approve([first], together=True).cases) == sorted([first, second])
    assert open_cases(store) == [third]
    later = replace(anna, now=lambda: samples.AS_OF + timedelta(hours=2))
    later.decide("confirmed", [third], reason="It is")
    assert sorted(anna.undo([second], reason="Wrong", together=True).cases) == sorted(
        [first, second]
    )
    assert sorted(open_cases(store)) == sorted([first, second])
    with pytest.raises(ReviewError, match="nothing to undo"):
        anna.undo([second], reason="Wrong", together=True)
    with store.reading() as connection:
        assert audit.verify(connection).broken is None


def test_an_act_upon_many_cases_asks_the_store_no_more_often_than_one_upon_few(
    store: Store,
) -> None:
    """Else colleagues wait for their turn as long as each of thousands takes."""
    suppliers = [samples.supplier(number) for number in range(60)]
    found = {one.number: [samples.match(LISTED, one)] for one in suppliers}
    keep_run(store, suppliers, found)
    few, many = open_cases(store)[:5], open_cases(store)[5:]
    asked: list[str] = []

    def count(*words: str) -> None:
        asked.append(words[2])

    sa.event.listen(store._engine, "before_cursor_execute", count)  # noqa: SLF001 - what it is asked
    person = reviewer(store)
    acts: list[Callable[[list[int]], object]] = [
        lambda some: person.decide("dismissed", some, reason="Other firms"),
        lambda some: person.undo(some, reason="Again"),
        lambda some: person.assign(some, "Ben"),
        lambda some: person.comment(some, "Asked."),
    ]
    for act in acts:
        act(few)
        of_few = len(asked)
        act(many)
        assert len(asked) - of_few <= of_few
        asked.clear()
    with store.reading() as connection:
        assert audit.verify(connection).broken is None
    assert {line.assignee for line in queue(store)} == {"Ben"}


def test_of_one_act_what_stands_already_is_not_approved_again(
    store: Store, cases: list[int]
) -> None:
    anna, ben = (reviewer(store, by, four_eyes="probable:confirmed") for by in ("Anna", "Ben"))
    anna.decide("confirmed", cases, reason="Same")
    ben.approve(cases[:1])
    assert Queries(store, clock=lambda: samples.AS_OF).case(cases[1]).together == 0
    assert ben.approve(cases[1:], together=True).cases == (cases[1],)
    assert [one and one.verdict for one in decisions_of(store, FOUND)] == ["confirmed"] * 2


@pytest.mark.parametrize(
    "match",
    [
        samples.match(LISTED, ACME),
        replace(CARRIER, role="director", listing=replace(LISTED, kind="person")),
    ],
)
def test_a_supplier_or_a_person_is_decided_upon_one_by_one(store: Store, match: Match) -> None:
    keep_run(store, *shipped_by(match, 1, 2))
    with pytest.raises(ReviewError, match="only a firm or ship that is named beside"):
        reviewer(store).decide("dismissed", open_cases(store)[:1], reason="No", all_suppliers=True)
    assert len(queue(store)) == 2


@pytest.mark.parametrize(
    "same",
    [
        replace(ACME, city="Korla", spend="9", row=44),
        replace(ACME, identifiers=ACME.identifiers, products=("thread",)),
    ],
)
def test_a_dismissal_holds_when_other_things_change(
    store: Store, cases: list[int], same: object
) -> None:
    reviewer(store).decide("dismissed", cases, reason="Not the same")
    entry = replace(LISTED, addresses=("1 Road",), names=LISTED.names[::-1])
    kept = keep_run(store, [same], {ACME.number: [samples.match(entry, ACME)]}, as_of=LATER)  # type: ignore[list-item]
    decided = kept.result.assessments[0].matches[0].decision
    assert decided is not None
    assert decided.verdict == "dismissed"
    assert kept.reopened == 0


def test_a_confirmation_holds_when_the_listing_changes(store: Store, cases: list[int]) -> None:
    reviewer(store).decide("confirmed", cases, reason="Same")
    entry = replace(LISTED, names=(*LISTED.names, Name("Aksu Yarn", "weak")))
    decided = decisions_of(store, {ACME.number: [samples.match(entry, ACME)]})
    assert [one and one.verdict for one in decided] == ["confirmed"]


def test_a_dismissal_expires(store: Store, cases: list[int]) -> None:
    reviewer(store).decide("dismissed", cases[:1], reason="Not the same", expires=LATER.date())
    assert decisions_of(store, FOUND) == [None, None]
    last = show(store, cases[0], today=samples.TODAY).acts[-1]
    assert last.differences == (Difference("decision.expired", ("2026-05-02",), ()),)


def test_whoever_reads_the_queue_on_the_day_of_expiry_finds_it_open(
    store: Store, cases: list[int]
) -> None:
    reviewer(store).decide("dismissed", cases[:1], reason="Not the same", expires=LATER.date())
    for today, status, number in (
        (samples.TODAY, "dismissed", 1),
        (LATER.date(), "to_review", 2),
        (LATER.date() + timedelta(days=1), "to_review", 2),
    ):
        with store.reading() as connection:
            open_then, _ = case_page(connection, CaseFilter(), today=today)
            closed, _ = case_page(connection, CaseFilter(status="dismissed"), today=today)
            tally = case_tally(connection, today=today)
        assert [line.id for line in open_then] == cases[2 - number :]
        assert {line.status for line in open_then} == {"to_review"}
        assert len(closed) == 2 - number
        assert tally["to_review"] == number
        assert show(store, cases[0], today=today).case.status == status


def test_an_act_upon_an_expired_dismissal_writes_its_end_down_first(
    store: Store,
) -> None:
    editions = [samples.edition("eu_hr"), samples.edition("uflpa", "b")]
    keep_run(store, [ACME], FOUND, editions=editions)
    cases = open_cases(store)
    reviewer(store).decide("dismissed", cases, reason="Not the same", expires=LATER.date())
    ben = replace(reviewer(store, "Ben"), now=lambda: LATER)
    seen = seen_now(store, cases[0])
    ben.decide("confirmed", cases[:1], reason="Same after all", whole_group=True, seen=seen)
    for number in cases:
        acts = show(store, number, today=LATER.date()).acts
        assert [(one.act.verdict, one.act.by) for one in acts] == [
            ("dismissed", "Anna"),
            ("reopened", "screener"),
            ("confirmed", "Ben"),
        ]
        assert acts[1].differences == (Difference("decision.expired", ("2026-05-02",), ()),)
    with store.reading() as connection:
        assert audit.verify(connection).broken is None


@pytest.mark.parametrize("what", ["listing", "supplier", "group", "gone"])
def test_whoever_looked_before_a_run_found_something_else_must_look_again(
    store: Store, cases: list[int], what: str
) -> None:
    seen = seen_now(store, cases[0])
    first, second = FOUND[ACME.number]
    edited = replace(first.listing, identifiers=(Identifier("registration", "77"),))
    moved = replace(ACME, address="1 Tarim Road, Korla")
    joining = samples.match(samples.listing("O9", "uflpa"), ACME)
    then = {
        "listing": (ACME, [replace(first, listing=edited), second]),
        "supplier": (moved, [first, second]),
        "group": (ACME, [first, second, joining]),
        "gone": (ACME, [first]),
    }
    supplier, found = then[what]
    editions = [samples.edition("eu_hr"), samples.edition("uflpa", "b")]
    keep_run(store, [supplier], {ACME.number: found}, as_of=LATER, editions=editions)
    with pytest.raises(ReviewError, match="has changed since you looked"):
        reviewer(store).decide("dismissed", cases[:1], reason="Other", whole_group=True, seen=seen)
    seen = seen_now(store, cases[0])
    reviewer(store).decide("dismissed", cases[:1], reason="Other", seen=seen)
    with store.reading() as connection:
        assert audit.verify(connection).broken is None


def test_a_run_that_found_the_same_asks_nobody_to_look_again(
    store: Store, cases: list[int]
) -> None:
    seen = seen_now(store, cases[0])
    keep_run(store, [ACME], FOUND, as_of=LATER)
    assert reviewer(store).decide("dismissed", cases[:1], reason="Other", seen=seen).cases


def test_a_dismissal_expires_by_the_setting(store: Store, cases: list[int]) -> None:
    reviewer(store, dismissal_days=30).decide("dismissed", cases, reason="Not the same")
    assert [line.expires for line in queue(store, "dismissed")] == [date(2026, 5, 31)] * 2


def test_undo_is_a_new_act_and_opens_the_case(store: Store, cases: list[int]) -> None:
    reviewer(store).decide("dismissed", cases[:1], reason="Not the same")
    reviewer(store, "Ben").undo(cases[:1], reason="Wrong file")
    assert [
        (one.act.verdict, one.act.by) for one in show(store, cases[0], today=samples.TODAY).acts
    ] == [
        ("dismissed", "Anna"),
        ("undone", "Ben"),
    ]
    assert decisions_of(store, FOUND) == [None, None]


@pytest.mark.parametrize("direction", ["confirmed", "dismissed"])
def test_four_eyes_need_another_person(store: Store, cases: list[int], direction: str) -> None:
    policy = {"four_eyes": f"probable:{direction}"}
    anna, ben = reviewer(store, **policy), reviewer(store, "Ben", **policy)
    outcome = anna.decide(direction, cases[:1], reason="Sure")  # type: ignore[arg-type]
    assert outcome.waiting == (cases[0],)
    assert decisions_of(store, FOUND)[0] is None
    for name in ("Anna", " anna ", "ANNA", "Ａnna"):
        with pytest.raises(ReviewError, match="another person must approve"):
            reviewer(store, name, **policy).approve(cases[:1])
    ben.approve(cases[:1])
    decided = decisions_of(store, FOUND)[0]
    assert decided is not None
    assert (decided.verdict, decided.by, decided.approver) == (direction, "Anna", "Ben")


def test_four_eyes_are_by_tier_and_direction(store: Store, cases: list[int]) -> None:
    anna = reviewer(store, four_eyes="possible:dismissed,probable:confirmed")
    assert anna.decide("dismissed", cases, reason="No").waiting == ()


def test_undoing_what_stands_can_take_two_people(store: Store, cases: list[int]) -> None:
    policy = {"four_eyes": "probable:undone"}
    anna, ben = reviewer(store, **policy), reviewer(store, "Ben", **policy)
    anna.decide("confirmed", cases[:1], reason="Same")
    assert anna.undo(cases[:1], reason="Not so sure").waiting == (cases[0],)
    assert [one and one.verdict for one in decisions_of(store, FOUND)] == ["confirmed", None]
    ben.approve(cases[:1])
    assert decisions_of(store, FOUND) == [None, None]


def test_what_waits_can_be_withdrawn(store: Store, cases: list[int]) -> None:
    anna = reviewer(store, four_eyes="probable:dismissed")
    anna.decide("dismissed", cases[:1], reason="No")
    anna.undo(cases[:1], reason="Typing error")
    assert cases[0] in open_cases(store)
    with pytest.raises(ReviewError, match="nothing waits"):
        reviewer(store, "Ben").approve(cases[:1])


def test_nobody_decides_over_a_colleague_unawares(store: Store, cases: list[int]) -> None:
    reviewer(store).decide("dismissed", cases[:1], reason="No")
    with pytest.raises(ReviewError, match="was dismissed by Anna on 2026-05-01 13:30 UTC"):
        reviewer(store, "Ben").decide("confirmed", cases, reason="Yes")
    assert [line.status for line in queue(store, None)] == ["dismissed", "to_review"]


def test_an_act_on_what_has_changed_since_it_was_seen_is_refused(
    store: Store, cases: list[int]
) -> None:
    seen = seen_now(store, *cases)
    reviewer(store, "Ben").assign(cases[:1], "Ben")
    with pytest.raises(ReviewError, match="has changed since you looked"):
        reviewer(store).decide("confirmed", cases, reason="Yes", seen=seen)
    reviewer(store).decide("confirmed", cases, reason="Yes", seen=seen_now(store, *cases))


@pytest.mark.parametrize(
    ("by", "reason", "words"),
    [
        ("Anna", "  ", "give a reason"),
        (" ", "Yes", "say who decides"),
        ("Anna", "x" * 4001, "at most 4000 characters"),
        ("Anna", "a\0b", "characters that cannot be kept"),
        ("\udc80", "Yes", "characters that cannot be kept"),
    ],
)
def test_an_act_has_a_reason_and_a_person(
    store: Store, cases: list[int], by: str, reason: str, words: str
) -> None:
    with pytest.raises(InputError, match=words):
        reviewer(store, by).decide("confirmed", cases, reason=reason)
    assert len(open_cases(store)) == 2


def test_an_unknown_case_stops_the_whole_act(store: Store, cases: list[int]) -> None:
    with pytest.raises(ReviewError, match="there is no case 99"):
        reviewer(store).decide("confirmed", [*cases, 99], reason="Yes")
    assert len(open_cases(store)) == 2


def test_cases_are_assigned_and_remarked_upon(store: Store, cases: list[int]) -> None:
    reviewer(store).assign(cases[:1], "Ben")
    reviewer(store, "Ben").comment(cases[:1], "Asked for the registry extract.")
    with store.reading() as connection:
        assert [
            line.id
            for line in case_page(connection, CaseFilter(assignee="Ben"), today=samples.TODAY)[0]
        ] == cases[:1]
    remarks = show(store, cases[0], today=samples.TODAY).comments
    assert [(by, text) for _, by, text in remarks] == [("Ben", "Asked for the registry extract.")]


def test_a_decision_never_crowds_out_a_new_hit(store: Store) -> None:
    many = [samples.listing(f"L{number}") for number in range(200)]
    found = {ACME.number: [samples.match(one, ACME) for one in many]}
    keep_run(store, [ACME], found)
    with store.reading() as connection:
        lines = case_page(connection, CaseFilter(), today=samples.TODAY, limit=1000)[0]
    reviewer(store).decide("dismissed", [line.id for line in lines], reason="None of them")
    new = samples.match(samples.listing("NEW"), ACME, score=0.81)
    kept = keep_run(store, [ACME], {ACME.number: [*found[ACME.number], new]}, as_of=LATER)
    matches = kept.result.assessments[0].matches
    assert len(matches) == 201
    assert [match.listing.id for match in matches if match.decision is None] == ["NEW"]
