"""Two runs by hand; every cause of a change, each told once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, Literal

import pytest

from screener.model import (
    Assessment,
    Change,
    Coverage,
    Decision,
    Edition,
    Evidence,
    Exposure,
    Finding,
    Listing,
    Match,
    Name,
    Run,
    Statement,
    Supplier,
)
from screener.reports import sentence
from screener.reports.words import Words
from screener.service.runs.difference import Side, differences
from screener.store.review.cases import key_of

TAIDA = Listing(
    source="uflpa",
    id="hetian-taida-apparel",
    kind="organisation",
    names=(Name("Hetian Taida Apparel Co., Ltd", "primary"),),
    programme="2(d)(2)(B)(i)",
    effect="import_presumption",
    relevance="forced_labour",
    countries=("CN",),
)
WITH_ALIAS = replace(TAIDA, names=(*TAIDA.names, Name("Hetian TEDA Garment", "alias")))
DELISTED = replace(TAIDA, delisted_on=date(2026, 7, 20))
CONFIRMED = Decision(
    verdict="confirmed", reason="same", by="ana", at=datetime(2026, 7, 20, tzinfo=UTC)
)
SUPPLIER = Supplier(name="Hetian Taida Apparel", number="0007", country="CN")


def coverage(*, stale: bool = False, source: str = "uflpa") -> Coverage:
    edition = Edition(source, date(2026, 7, 9), date(2026, 7, 9), "2f" * 32, 150)
    return Coverage(edition, "UFLPA Entity List", "DHS", "https://www.dhs.gov/", 11, stale)


def run(**changed: object) -> Run:
    made = Run(
        version="0.1.0",
        as_of=datetime(2026, 7, 20, 2, tzinfo=UTC),
        input_name="suppliers.csv",
        input_sha256="aa" * 32,
        rules_sha256="bb" * 32,
        threshold=0.8,
        probable=0.9,
        suppliers=1,
        coverage=(coverage(),),
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def match(listing: Listing = TAIDA, **changed: object) -> Match:
    made = Match(
        listing=listing,
        listed_name=listing.names[0],
        supplier_name=SUPPLIER.name,
        score=0.95,
        tier="probable",
        basis="name",
        explanation=(),
        group="g1",
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def assessment(*matches: Match, points: int = 40, **changed: object) -> Assessment:
    made = Assessment(
        supplier=SUPPLIER,
        band="critical" if matches else "medium",
        list_band="critical" if matches else None,
        exposure_band="medium",
        band_reason=Statement("band.exposure"),
        provisional=bool(matches),
        sector_floor_only=False,
        action="hold" if matches else "enquire",
        exposure=Exposure(points, points, points, ()),
        matches=matches,
        findings=(),
        gaps=(),
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def lookup(listings: Sequence[Listing]) -> Callable[[str, str], Listing | None]:
    known = {(listing.source, listing.id): listing for listing in listings}
    return lambda source, reference: known.get((source, reference))


def side(*said: Assessment, listings: Sequence[Listing] = (TAIDA,), of: Run | None = None) -> Side:
    return Side(
        run=of or run(), assessments=dict(enumerate(said, start=1)), listing=lookup(listings)
    )


def only(before: Side, after: Side) -> Change:
    (change,) = differences(before, after)
    return change


def test_the_same_twice_is_no_change() -> None:
    assert differences(side(assessment(match())), side(assessment(match()))) == ()


def test_a_listing_that_was_not_published_before_is_listed() -> None:
    change = only(side(assessment(), listings=()), side(assessment(match())))
    assert (change.kind, change.cause, change.also) == ("match_new", "listed", ())
    assert (change.band_before, change.band_after, change.action) == ("medium", "critical", "hold")
    assert (change.supplier_id, change.number, change.listing) == (1, "0007", TAIDA.id)


@pytest.mark.parametrize(
    ("language", "whose"),
    [("en", "(party beside it: Taida Ltd)"), ("de", "(weiterer Beteiligter: Taida Ltd)")],
)
def test_whose_match_it_is_is_told_where_it_is_not_the_supplier_s(
    language: str, whose: str
) -> None:
    of_party = match(role="party", supplier_name="Taida Ltd")
    told = only(side(assessment()), side(assessment(of_party))).statement
    assert whose in Words(language).say(told)
    own = only(side(assessment()), side(assessment(match()))).statement
    assert "whose" not in Words(language).say(own)
    assert "Taida Ltd" not in Words(language).say(own)


def test_of_several_with_one_listing_the_one_that_is_new_is_told() -> None:
    known = (match(), match(role="party", supplier_name="Taida Ltd"))
    new = match(role="party", supplier_name="Hotan Taida Ltd")
    change = only(side(assessment(*known)), side(assessment(new, *known)))
    assert (change.kind, dict(change.statement.params)["whose"]) == (
        "match_new",
        "party: Hotan Taida Ltd",
    )


def test_a_match_by_an_alias_that_was_added_says_so() -> None:
    alias = match(WITH_ALIAS, listed_name=WITH_ALIAS.names[1])
    change = only(side(assessment()), side(assessment(alias), listings=[WITH_ALIAS]))
    assert (change.kind, change.cause) == ("match_new", "alias_added")


def test_an_alias_that_did_not_make_the_match_is_not_its_cause() -> None:
    edited = replace(SUPPLIER, name="Hetian Taida Apparel")
    before = assessment(supplier=replace(SUPPLIER, name="Taida"))
    after = assessment(match(WITH_ALIAS), supplier=edited)
    change = only(side(before), side(after, listings=[WITH_ALIAS]))
    assert (change.kind, change.cause) == ("match_new", "supplier_edited")


def test_an_entry_taken_off_the_list_is_delisted() -> None:
    change = only(side(assessment(match())), side(assessment(), listings=[]))
    assert (change.kind, change.cause) == ("match_gone", "delisted")
    assert change.band_after == "medium"


def test_an_entry_marked_as_delisted_is_delisted() -> None:
    after = assessment(match(DELISTED), band="medium", list_band=None)
    change = only(side(assessment(match())), side(after, listings=[DELISTED]))
    assert (change.kind, change.cause) == ("match_changed", "delisted")


def test_a_day_of_delisting_is_announced_first_and_then_told_as_such() -> None:
    announced = assessment(match(replace(TAIDA, delisted_on=date(2026, 7, 25))))
    change = only(side(assessment(match())), side(announced))
    assert (change.kind, change.cause) == ("match_changed", "listing_edited")
    ended = replace(announced, band="medium", list_band=None)
    later = run(as_of=datetime(2026, 7, 25, 2, tzinfo=UTC))
    change = only(side(announced), side(ended, of=later))
    assert (change.kind, change.cause, change.also) == ("assessment_changed", "delisted", ())


def test_an_alias_added_to_a_match_that_stays_is_told() -> None:
    after = side(assessment(match(WITH_ALIAS)), listings=[WITH_ALIAS])
    change = only(side(assessment(match())), after)
    assert (change.kind, change.cause) == ("match_changed", "alias_added")
    assert ("differs", "names") in change.statement.params


def test_a_source_switched_off_is_no_delisting() -> None:
    after = side(assessment(), listings=[], of=run(coverage=()))
    gone, match_gone = differences(side(assessment(match())), after)
    assert (gone.kind, gone.cause) == ("coverage_changed", "source_removed")
    assert (match_gone.kind, match_gone.cause) == ("match_gone", "source_removed")


def test_a_source_whose_edition_is_gone_is_missing_and_not_switched_off() -> None:
    after = side(assessment(), listings=[], of=run(coverage=(), missing=("uflpa",)))
    told = differences(side(assessment(match())), after)
    assert [(one.kind, one.cause) for one in told] == [
        ("coverage_changed", "source_missing"),
        ("match_gone", "source_missing"),
    ]


def test_a_source_that_is_searched_from_now_on_is_told_before_what_it_brings() -> None:
    before = side(assessment(), listings=[], of=run(coverage=()))
    came, found = differences(before, side(assessment(match())))
    assert (came.kind, came.cause, came.source) == ("coverage_changed", "source_added", "uflpa")
    assert ("entries", "150") in came.statement.params
    assert (found.kind, found.cause) == ("match_new", "source_added")


def test_sources_are_told_in_the_order_of_their_names() -> None:
    names = ("ch_seco", "eu_fsf", "ofac_sdn", "uflpa", "uk_sl", "un_sc")
    many = run(coverage=tuple(coverage(source=one) for one in reversed(names)))
    told = differences(side(of=run(coverage=())), side(of=many))
    assert tuple(one.source for one in told) == names


def test_a_source_that_is_fresh_again_is_told_by_its_new_edition() -> None:
    new = coverage()
    new = replace(new, edition=replace(new.edition, entries=160, sha256="3a" * 32))
    was, now = run(coverage=(coverage(stale=True),)), run(coverage=(new,))
    said = only(side(assessment(), of=was), side(assessment(), of=now)).statement
    assert ("entries", "160") in said.params


@pytest.mark.parametrize(("stale", "cause"), [(True, "source_stale"), (False, "source_fresh")])
def test_a_source_going_stale_and_fresh_again_is_told_once(*, stale: bool, cause: str) -> None:
    was, now = run(coverage=(coverage(stale=not stale),)), run(coverage=(coverage(stale=stale),))
    change = only(side(assessment(), of=was), side(assessment(), of=now))
    assert (change.kind, change.cause, change.source) == ("coverage_changed", cause, "uflpa")
    assert change.supplier_id is None


def test_a_lower_threshold_brings_a_match() -> None:
    after = side(assessment(match(score=0.75, tier="possible")), of=run(threshold=0.7))
    change = only(side(assessment()), after)
    assert (change.kind, change.cause) == ("match_new", "threshold_changed")


def test_a_match_by_identifier_is_not_the_threshold_s() -> None:
    edited = replace(SUPPLIER, sole_trader=True)
    after = assessment(match(score=0.4, basis="identifier"), supplier=edited)
    change = only(side(assessment()), side(after))
    assert (change.cause, change.also) == ("supplier_edited", ())


def test_another_tier_at_the_same_score_is_the_threshold_s() -> None:
    after = side(assessment(match(tier="possible")), of=run(probable=0.97))
    change = only(side(assessment(match())), after)
    assert (change.kind, change.cause) == ("match_changed", "threshold_changed")


def test_a_score_that_moves_with_the_tables_is_not_the_threshold_s() -> None:
    """After an upgrade tables and thresholds are others; these move no score."""
    now = run(threshold=0.78, probable=0.88, names_sha256="cc" * 32)
    change = only(side(assessment(match())), side(assessment(match(score=0.97)), of=now))
    assert (change.kind, change.cause, change.also) == ("match_changed", "rule_changed", ())


def test_a_match_well_above_both_thresholds_is_new_by_the_tables() -> None:
    now = run(threshold=0.78, names_sha256="cc" * 32)
    change = only(side(assessment()), side(assessment(match()), of=now))
    assert (change.kind, change.cause, change.also) == ("match_new", "rule_changed", ())


def test_a_match_that_went_at_a_lower_threshold_went_by_the_tables() -> None:
    now = run(threshold=0.78, names_sha256="cc" * 32)
    change = only(side(assessment(match())), side(assessment(), of=now))
    assert (change.kind, change.cause, change.also) == ("match_gone", "rule_changed", ())


def test_what_rules_say_of_equal_matches_is_not_the_threshold_s() -> None:
    now = run(probable=0.88, rules_sha256="cc" * 32)
    after = assessment(match(), action="review")
    change = only(side(assessment(match())), side(after, of=now))
    assert (change.kind, change.cause, change.also) == ("assessment_changed", "rule_changed", ())


def test_another_score_and_tier_may_be_the_threshold_s_too() -> None:
    now = run(probable=0.97, names_sha256="cc" * 32)
    after = side(assessment(match(score=0.96, tier="possible")), of=now)
    change = only(side(assessment(match())), after)
    assert (change.cause, change.also) == ("rule_changed", ("threshold_changed",))


def test_a_decision_changes_the_match_and_nothing_else() -> None:
    decision = Decision(
        verdict="dismissed", reason="other firm", by="ana", at=datetime(2026, 7, 20, tzinfo=UTC)
    )
    after = assessment(match(decision=decision), band="medium", list_band=None)
    change = only(side(assessment(match())), side(after))
    assert (change.kind, change.cause, change.also) == ("match_changed", "decision_changed", ())
    assert sentence(change.statement).endswith("is now dismissed.")


@pytest.mark.parametrize("language", ["en", "de", "fr"])
@pytest.mark.parametrize("verdict", ["confirmed", "dismissed"])
def test_a_match_that_comes_back_says_which_decision_still_holds(
    verdict: Literal["confirmed", "dismissed"], language: str
) -> None:
    decided = match(decision=replace(CONFIRMED, verdict=verdict))
    change = only(side(assessment(), listings=()), side(assessment(decided)))
    assert (change.kind, change.cause) == ("match_new", "listed")
    assert change.statement.code == f"change.match_new_{verdict}"
    assert change.statement.code not in sentence(change.statement, language)


@pytest.mark.parametrize("language", ["en", "de", "fr"])
@pytest.mark.parametrize(
    ("was", "now", "code"),
    [
        ({}, {"decision": CONFIRMED}, "change.match_is_confirmed"),
        ({"decision": CONFIRMED}, {}, "change.match_is_undecided"),
        ({}, {"decision": CONFIRMED, "score": 0.9}, "change.match_changed_confirmed"),
        ({"decision": CONFIRMED}, {"score": 0.9}, "change.match_changed_undecided"),
        ({}, {"score": 0.9}, "change.match_changed"),
    ],
)
def test_a_decision_is_told_by_what_it_says(
    was: dict[str, Any], now: dict[str, Any], code: str, language: str
) -> None:
    before, after = (side(assessment(replace(match(), **one))) for one in (was, now))
    said = only(before, after).statement
    assert said.code == code
    assert "{" not in sentence(said, language)
    assert code not in sentence(said, language)


def test_a_judgement_of_which_nothing_told_differs_is_no_change() -> None:
    wider = assessment(exposure=Exposure(40, 30, 50, ()))
    assert differences(side(assessment()), side(wider)) == ()


def test_rules_that_differ_are_named_in_one_order() -> None:
    rules = ("list.match", "place.region", "product.origin", "sector.tier", "workforce.terms")
    found = tuple(
        Finding(rule=one, statement=Statement("finding"), component="list", citation="§3")
        for one in reversed(rules)
    )
    said = only(side(assessment()), side(assessment(findings=found, points=50))).statement
    assert dict(said.params)["findings"] == ", ".join(rules)


def test_another_band_at_the_same_points_is_told_without_empty_places() -> None:
    change = only(side(assessment()), side(assessment(band="high", list_band="high")))
    assert change.statement == Statement.of("change.outcome_changed", points=40)
    points = only(side(assessment()), side(assessment(points=50))).statement
    assert sentence(points) == "Judged anew: 40 points before, 50 now."


def test_what_was_judged_anew_is_said_by_the_titles_of_rules() -> None:
    judged = Statement.of(
        "change.assessment_changed", points_before=60, points_after=34, findings="list.match"
    )
    assert sentence(judged) == (
        "Judged anew: 60 points before, 34 now; findings that differ: "
        "A match with a listing under a programme on forced labour or human-rights abuse."
    )


def test_a_rule_that_changed_is_the_cause_of_other_points() -> None:
    after = side(assessment(points=65, exposure_band="high"), of=run(rules_sha256="cc" * 32))
    change = only(side(assessment()), after)
    assert (change.kind, change.cause, change.also) == ("assessment_changed", "rule_changed", ())
    assert ("points_after", "65") in change.statement.params


def test_a_supplier_edited_in_the_night_of_a_rule_change_names_both() -> None:
    after = assessment(points=65, supplier=replace(SUPPLIER, country="TR"))
    change = only(side(assessment()), side(after, of=run(rules_sha256="cc" * 32)))
    assert (change.cause, change.also) == ("supplier_edited", ("rule_changed",))


def test_an_edit_without_consequence_is_no_change() -> None:
    after = assessment(supplier=replace(SUPPLIER, spend="12", row=9))
    assert differences(side(assessment()), side(after)) == ()


def test_evidence_that_ran_out_is_the_cause() -> None:
    audited = replace(SUPPLIER, evidence=(Evidence(kind="audit", expires=date(2026, 7, 20)),))
    expired = Finding(
        rule="evidence.expired",
        statement=Statement("finding.evidence_expired"),
        component="evidence",
        citation="house rule",
    )
    later = run(as_of=datetime(2026, 7, 21, 2, tzinfo=UTC))
    change = only(
        side(assessment(supplier=audited)),
        side(assessment(supplier=audited, findings=(expired,)), of=later),
    )
    assert (change.kind, change.cause) == ("assessment_changed", "evidence_expired")


def test_evidence_that_counts_for_its_last_day_is_not_said_to_have_run_out() -> None:
    audited = replace(SUPPLIER, evidence=(Evidence(kind="audit", expires=date(2026, 7, 21)),))
    counts = Finding(
        rule="evidence.counts",
        statement=Statement("finding.evidence"),
        component="evidence",
        citation="house rule",
    )
    change = only(
        side(assessment()),
        side(
            assessment(supplier=audited, findings=(counts,)),
            of=run(as_of=datetime(2026, 7, 21, 2, tzinfo=UTC)),
        ),
    )
    assert (change.cause, change.also) == ("supplier_edited", ())


def test_new_figures_on_countries_are_the_cause_of_other_points() -> None:
    old = replace(coverage(source="wgi"), supplies="countries")
    new = replace(old, edition=replace(old.edition, sha256="3a" * 32))
    change = only(
        side(assessment(), of=run(coverage=(old,))),
        side(assessment(points=50), of=run(coverage=(new,))),
    )
    assert change.cause == "facts_changed"


def test_a_figure_that_aged_out_is_laid_to_time() -> None:
    later = run(as_of=datetime(2027, 1, 1, tzinfo=UTC))
    change = only(side(assessment()), side(assessment(points=30), of=later))
    assert change.cause == "time_passed"


def test_suppliers_that_come_and_go_are_one_change_each() -> None:
    came = differences(side(listings=()), side(assessment(match())))
    assert [(c.kind, c.band_before, c.band_after) for c in came] == [
        ("supplier_added", None, "critical")
    ]
    gone = differences(side(assessment(match())), side())
    assert [(c.kind, c.band_before, c.band_after) for c in gone] == [
        ("supplier_removed", "critical", None)
    ]


def test_of_a_supplier_that_is_removed_it_is_said_how_many_of_its_matches_wait() -> None:
    other = match(replace(TAIDA, id="hetian-taida-garment"))
    removed = side(assessment(match(), other))
    waiting = {key_of(1, match()), key_of(1, other), key_of(2, match())}
    for open_, said in (
        (frozenset(), Statement("change.supplier_removed")),
        (waiting, Statement.of("change.supplier_removed_waits", n=2)),
    ):
        (change,) = differences(removed, side(), open_)
        assert (change.waits, change.statement) == (bool(open_), said)


@pytest.mark.parametrize("waits", [True, False])
def test_a_match_that_is_gone_is_said_to_wait_where_it_does(*, waits: bool) -> None:
    before, after = side(assessment(match())), side(assessment(), listings=[])
    (change,) = differences(before, after, {key_of(1, match())} if waits else frozenset())
    assert change.waits is waits
    assert (change.statement.code == "change.match_gone_waits") is waits


def test_a_band_that_came_with_a_match_is_not_told_again_beside_it() -> None:
    """Though the interval is another too, of which nothing is told."""
    after = assessment(match(), exposure=Exposure(40, 30, 50, ()))
    assert only(side(assessment(), listings=()), side(after)).kind == "match_new"
