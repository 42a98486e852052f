"""What becomes of decisions when one source replaces another: `eu_fsf` the bundled `eu_hr`."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from screener import audit, sources
from screener.audit.cases import wrong_cases
from screener.model import Decision, Identifier
from screener.service.cases import show
from screener.service.review import Reviewer
from screener.settings import Settings
from screener.store import Store
from screener.store.differences import Difference, between
from screener.store.queue import CaseFilter, CaseLine, case_page
from screener.workspace import Workspace
from tests.store import samples
from tests.store.keeping import keep_run

ONE, TWO = samples.supplier(1), samples.supplier(2)
BOTH = [ONE, TWO]
OLD = {one.number: [samples.match(samples.listing(one.number, "eu_hr"), one)] for one in BOTH}
NEW = {one.number: [samples.match(samples.listing(one.number, "eu_fsf"), one)] for one in BOTH}
EDITION = samples.edition("eu_fsf", "f")
DAY = timedelta(days=1)


def person(store: Store, by: str = "Anna", four_eyes: str = "") -> Reviewer:
    settings = Settings.model_validate({"four_eyes": four_eyes})
    return Reviewer(store=store, settings=settings, by=by, now=lambda: samples.AS_OF)


def lines(store: Store, status: str = "") -> dict[str, CaseLine]:
    with store.reading() as connection:
        found, _ = case_page(connection, CaseFilter(status=status), today=samples.TODAY)  # type: ignore[arg-type]
    return {line.supplier: line for line in found}


@pytest.fixture
def decided(store: Store) -> Store:
    """Both matched in the bundled list: one dismissed by two people, the other confirmed."""
    keep_run(store, BOTH, OLD)
    known = lines(store)
    person(store).decide("confirmed", [known[TWO.name].id], reason="Same number")
    dismissed = [known[ONE.name].id]
    person(store, four_eyes="probable:dismissed").decide(
        "dismissed", dismissed, reason="Other town", expires=samples.TODAY + 30 * DAY
    )
    person(store, "Ben").approve(dismissed)
    return store


def kept(store: Store, found: object = NEW, days: int = 1) -> dict[str, Decision | None]:
    run = keep_run(store, BOTH, found, editions=[EDITION], as_of=samples.AS_OF + days * DAY)  # type: ignore[arg-type]
    return {one.supplier.name: one.matches[0].decision for one in run.result.assessments}


def test_the_same_listing_takes_its_decision_over(decided: Store) -> None:
    expected = {
        ONE.name: Decision(
            verdict="dismissed",
            reason="Other town",
            by="Anna",
            at=samples.AS_OF,
            approver="Ben",
            expires=samples.TODAY + 30 * DAY,
        ),
        TWO.name: Decision(verdict="confirmed", reason="Same number", by="Anna", at=samples.AS_OF),
    }
    assert kept(decided) == expected
    assert {name: (line.source, line.status) for name, line in lines(decided).items()} == {
        ONE.name: ("eu_fsf", "dismissed"),
        TWO.name: ("eu_fsf", "confirmed"),
    }
    assert kept(decided, days=2) == expected  # and so in every later run
    last = show(decided, lines(decided)[ONE.name].id, today=samples.TODAY).acts
    assert [(one.act.verdict, one.act.by) for one in last] == [("dismissed", "screener")]
    assert last[0].act.reason == "Carried over from eu_hr: Other town"
    with decided.reading() as connection:
        assert audit.verify(connection).broken is None


def test_a_listing_that_differs_opens_with_the_difference(decided: Store) -> None:
    entry = samples.listing(
        ONE.number, "eu_fsf", identifiers=(Identifier("registration", "77", "CN"),)
    )
    found = {**NEW, ONE.number: [samples.match(entry, ONE)]}
    assert kept(decided, found)[ONE.name] is None
    case = lines(decided, "to_review")[ONE.name]
    acts = show(decided, case.id, today=samples.TODAY).acts
    assert [one.act.verdict for one in acts] == ["reopened"]
    assert acts[0].differences == (Difference("listing.identifiers", (), ("registration 77 CN",)),)
    assert kept(decided, found, days=2)[ONE.name] is None
    with decided.reading() as connection:
        assert audit.verify(connection).broken is None


def test_another_listing_s_decision_does_not_go_over(decided: Store) -> None:
    entry = samples.listing("EU.other", "eu_fsf")
    assert kept(decided, {**NEW, ONE.number: [samples.match(entry, ONE)]})[ONE.name] is None
    case = lines(decided, "to_review")[ONE.name]
    assert show(decided, case.id, today=samples.TODAY).acts == ()


def test_what_expired_meanwhile_does_not_go_over(decided: Store) -> None:
    assert kept(decided, days=31)[ONE.name] is None
    case = lines(decided, "to_review")[ONE.name]
    differences = show(decided, case.id, today=samples.TODAY).acts[0].differences
    assert [one.field for one in differences] == ["decision.expired"]


def test_what_people_do_afterwards_stands(decided: Store) -> None:
    kept(decided)
    person(decided, "Ben").undo([lines(decided)[ONE.name].id], reason="Wrong file")
    assert kept(decided, days=2)[ONE.name] is None
    assert lines(decided)[ONE.name].status == "to_review"


def test_where_both_are_searched_the_decision_holds_on_both(decided: Store) -> None:
    """The replacing edition is the older one: nothing is unsearched, nothing asked twice."""
    both = {number: [*OLD[number], *NEW[number]] for number in OLD}
    for days in (1, 2):
        run = keep_run(
            decided,
            BOTH,
            both,
            editions=[samples.edition("eu_hr", "a"), EDITION],
            as_of=samples.AS_OF + days * DAY,
        )
        verdicts = {
            (one.supplier.name, match.listing.source): match.decision and match.decision.verdict
            for one in run.result.assessments
            for match in one.matches
        }
        assert verdicts == {
            (supplier.name, source): verdict
            for supplier, verdict in ((ONE, "dismissed"), (TWO, "confirmed"))
            for source in ("eu_hr", "eu_fsf")
        }
    assert lines(decided, "to_review") == {}
    with decided.reading() as connection:
        assert list(wrong_cases(connection)) == []
        assert audit.verify(connection).broken is None


def test_the_published_lists_know_their_listings_by_one_number(
    tmp_path: Path, shared_data: Path
) -> None:
    """170 entries; the bundled snapshot has all names, but of persons little else."""
    workspace = Workspace(tmp_path)
    file = shared_data / "eu_fsf" / "HR_only_2026-05-01_rebuilt.xml"
    now = datetime(2026, 5, 2, tzinfo=UTC)
    sources.import_file("eu_fsf", file, workspace, now, accept=True)
    published = {data.descriptor.id: data.listings for data in sources.load_enabled(workspace)}
    assert "eu_hr" not in published  # as old as the file, which takes its place
    bundled = sources.load_bundled(sources.descriptors()["eu_hr"]).listings
    after = {listing.id: listing for listing in published["eu_fsf"]}
    assert {listing.id for listing in bundled} == set(after)
    same = [one for one in bundled if not between(ONE, one, ONE, after[one.id])]
    assert Counter(one.kind for one in bundled) == {"person": 133, "organisation": 37}
    assert Counter(one.kind for one in same) == {"person": 3, "organisation": 37}
