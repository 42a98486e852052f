"""Rescreening what changed comes out as a full run does."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy.event import listen

from screener import audit, risk
from screener.errors import InputError
from screener.model import Evidence, Identifier, Listing, Match, Supplier
from screener.service.lists.reference import RescreenReference
from screener.service.lists.rescreen import rescreen
from screener.service.review.cases import show
from screener.service.review.reviewer import Reviewer
from screener.settings import Settings
from screener.store import Store, open_store
from screener.workspace import Workspace
from tests.service.world import LIST, START, World, listing

TAIDA = listing("taida", "Hetian Taida Apparel Co., Ltd", "Hetian TEDA Garment")
HOSHINE = listing("hoshine", "Hoshine Silicon Industry Co., Ltd", "合盛硅业股份有限公司")
SUPPLIERS = (
    Supplier(name="Hetian Taida Apparel", number="1", row=2, country="CN"),
    Supplier(name="Hoshine Silicon", number="2", row=3, country="CN"),
    Supplier(name="Nordsjø Laks AS", number="3", row=4, country="NO"),
    Supplier(name="Dhaka Garments Ltd", number="4", row=5, country="BD", products=("garments",)),
)
AUDIT = Evidence(kind="audit", issuer="Amfori", issued=date(2026, 1, 1), expires=date(2026, 7, 20))
TOMORROW = START + timedelta(days=1)


@contextmanager
def world_in(folder: Path) -> Iterator[World]:
    with open_store(f"sqlite:///{folder / 'store.db'}") as store:
        yield world_of(store, folder)


@pytest.fixture
def world(tmp_path: Path, store: Store) -> World:
    return world_of(store, tmp_path)


def world_of(store: Store, folder: Path) -> World:
    """A world with rules of its own: whoever edits the shipped ones meanwhile changes no run."""
    made = World(store, Workspace(folder), Settings(home=folder))
    risk.init(folder / "own rules")
    risk.adopt(folder / "own rules", made.workspace.rules, START)
    return made


def the_same(world: World, run_id: int, full_id: int) -> None:
    """Both runs say the same of everyone, in the same order."""
    one, other = world.result(run_id), world.result(full_id)
    assert one.assessments == other.assessments
    assert one.run == other.run


def test_who_judges_everyone_anew_reads_nothing_of_what_was_said(world: World) -> None:
    """Of a long list it would be the most that is held in memory."""
    editions = [world.edition([TAIDA])]
    world.upload(SUPPLIERS, editions)
    asked: list[str] = []
    with world.store.reading() as connection:
        listen(connection.engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    world.rescreen(editions, START + timedelta(hours=3), full=True)
    said_of_whom = ("assessments.payload", "supplier_states.payload")
    assert [one for one in asked if all(part in one for part in said_of_whom)] == []


def test_a_night_without_change_points_at_the_run_before(world: World) -> None:
    editions = [world.edition([TAIDA])]
    world.upload(SUPPLIERS, editions)
    done = world.rescreen(editions, START + timedelta(hours=3))
    assert (done.repeated, done.searched, done.judged) == (True, 0, 0)
    the_same(
        world, done.run_id, world.rescreen(editions, START + timedelta(hours=3), full=True).run_id
    )


def test_a_new_listing_is_held_against_everyone(world: World) -> None:
    world.upload(SUPPLIERS, [world.edition([TAIDA])])
    editions = [world.edition([TAIDA, HOSHINE])]
    done = world.rescreen(editions, TOMORROW)
    assert not done.repeated
    assert done.searched == 2  # the one that is now listed, and the one that was
    full = world.rescreen(editions, TOMORROW, full=True)
    the_same(world, done.run_id, full.run_id)
    assert [len(one.matches) for one in world.result(done.run_id).assessments].count(1) == 2


def test_a_delisted_firm_is_no_longer_matched(world: World) -> None:
    world.upload(SUPPLIERS, [world.edition([TAIDA, HOSHINE])])
    editions = [world.edition([TAIDA])]
    done = world.rescreen(editions, TOMORROW)
    the_same(world, done.run_id, world.rescreen(editions, TOMORROW, full=True).run_id)
    assert [len(one.matches) for one in world.result(done.run_id).assessments].count(1) == 1


def test_an_approval_that_came_after_the_listing_changed_does_not_stand_in_the_queue(
    world: World,
) -> None:
    world.upload(SUPPLIERS, [world.edition([TAIDA])])
    four_eyes = Settings(home=world.workspace.home, four_eyes=("probable:dismissed",))
    ana, ben = (Reviewer(store=world.store, settings=four_eyes, by=one) for one in ("Ana", "Ben"))
    ana.decide("dismissed", [1], reason="Other number")
    editions = [world.edition([replace(TAIDA, identifiers=(Identifier("registration", "7"),))])]
    world.rescreen(editions, TOMORROW)
    ben.approve([1])
    done = world.rescreen(editions, TOMORROW + timedelta(hours=3))
    assert world.result(done.run_id).assessments[0].matches[0].decision is None
    file = show(world.store, 1, today=TOMORROW.date())
    assert file.case.status == "to_review"
    assert [one.field for one in file.acts[-1].differences] == ["listing.identifiers"]
    assert world.rescreen(editions, TOMORROW + timedelta(hours=4)).repeated


def test_nobody_is_searched_twice_in_a_night_that_changes_something(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.upload(SUPPLIERS, [world.edition([TAIDA, HOSHINE])])
    searched: list[str] = []
    search = RescreenReference.search

    def noted(reference: RescreenReference, wanted: Sequence[Supplier]) -> list[tuple[Match, ...]]:
        searched.extend(one.name for one in wanted)
        return search(reference, wanted)

    monkeypatch.setattr(RescreenReference, "search", noted)
    renamed = replace(TAIDA, programme="2(d)(2)(B)(ii)")
    done = world.rescreen([world.edition([renamed, HOSHINE])], TOMORROW)
    assert not done.repeated
    assert sorted(searched) == ["Hetian Taida Apparel", "Hoshine Silicon"]
    full = world.rescreen([world.edition([renamed, HOSHINE])], TOMORROW, full=True)
    the_same(world, done.run_id, full.run_id)


def test_evidence_that_expires_is_judged_anew_though_nothing_else_changed(world: World) -> None:
    audited = replace(
        SUPPLIERS[3],
        evidence=(AUDIT,),
    )
    editions = [world.edition([TAIDA])]
    world.upload((*SUPPLIERS[:3], audited), editions)
    done = world.rescreen(editions, TOMORROW)
    assert done.judged == 2  # the audited one, and the one with a match
    the_same(world, done.run_id, world.rescreen(editions, TOMORROW, full=True).run_id)
    again = world.rescreen(editions, TOMORROW)
    assert again.repeated


def test_a_decision_is_applied_and_one_that_expired_is_not(world: World) -> None:
    editions = [world.edition([TAIDA])]
    world.upload(SUPPLIERS, editions)
    with world.store.reading() as connection:
        number = connection.exec_driver_sql("SELECT id FROM cases").scalar_one()
    reviewer = Reviewer(
        store=world.store,
        settings=world.settings.model_copy(update={"dismissal_days": 1}),
        by="Ana",
        now=lambda: START,
    )
    reviewer.decide("dismissed", [number], reason="another firm")
    done = world.rescreen(editions, START + timedelta(hours=1))
    assert not done.repeated
    (match,) = (match for one in world.result(done.run_id).assessments for match in one.matches)
    assert match.decision is not None
    expired = world.rescreen(editions, START + timedelta(days=2))
    the_same(
        world, expired.run_id, world.rescreen(editions, START + timedelta(days=2), full=True).run_id
    )
    assert all(
        match.decision is None
        for one in world.result(expired.run_id).assessments
        for match in one.matches
    )


def test_another_threshold_searches_everything(world: World) -> None:
    editions = [world.edition([TAIDA])]
    run_id = world.upload(SUPPLIERS, editions, threshold=0.7)
    assert world.result(run_id).run.threshold_set
    kept = world.rescreen(editions, START + timedelta(hours=1))
    assert kept.repeated  # the list keeps the threshold it was screened with
    assert world.result(kept.run_id).run.threshold == 0.7


def test_other_tables_of_names_search_everything(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    editions = [world.edition([TAIDA])]
    world.upload(SUPPLIERS, editions)
    monkeypatch.setattr("screener.pipeline.tables_sha256", lambda: "ab" * 32)
    done = world.rescreen(editions, START + timedelta(hours=3))
    assert (done.repeated, done.searched) == (False, len(SUPPLIERS))


def test_the_store_verifies_and_replays_after_nights(world: World) -> None:
    first, second = world.edition([TAIDA]), world.edition([TAIDA, HOSHINE])
    world.upload(SUPPLIERS, [first])
    world.rescreen([first], START + timedelta(hours=1))
    world.rescreen([second], TOMORROW)
    world.rescreen([second], TOMORROW + timedelta(hours=1))
    world.rescreen([first], TOMORROW + timedelta(hours=2))
    with world.store.reading() as connection:
        verdict = audit.verify(connection)
    assert verdict.broken is None


def test_a_list_nobody_screened_is_an_error(world: World) -> None:
    with pytest.raises(InputError, match="no list “Nobody”"):
        world.rescreen([world.edition([TAIDA])], START, list_name="Nobody")


def test_what_stops_it_leaves_nothing_behind(world: World) -> None:
    world.upload(SUPPLIERS, [world.edition([TAIDA])])

    class StopError(Exception):
        pass

    def stop() -> None:
        raise StopError

    with pytest.raises(StopError):
        rescreen(
            world.store,
            LIST,
            settings=world.settings,
            workspace=world.workspace,
            as_of=TOMORROW,
            by="night",
            editions=[world.edition([HOSHINE])],
            past=world.past,
            check=stop,
        )
    with world.store.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM runs").scalar() == 1


NAMES = (
    "Hetian Taida Apparel",
    "Hetian TEDA Garment",
    "Hoshine Silicon Industry",
    "合盛硅业股份有限公司",
    "Xinjiang Camsing Cotton",
    "Nordsjø Laks",
    "Dhaka Garments",
    "Aksu Huafu Textiles",
)
suppliers = st.lists(
    st.builds(
        Supplier,
        name=st.sampled_from(NAMES),
        country=st.sampled_from(("CN", "NO", "BD", "")),
        parent=st.sampled_from(("", *NAMES[:3])),
        identifiers=st.sampled_from(((), (Identifier("uscc", "91650100MA7AB12345", "CN"),))),
        evidence=st.sampled_from(((), (AUDIT,))),
    ),
    min_size=1,
    max_size=6,
).map(lambda some: [replace(one, number=str(n), row=n + 2) for n, one in enumerate(some)])
names = st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True)


def published(source: str) -> st.SearchStrategy[list[Listing]]:
    one = st.builds(
        lambda reference, texts, gone, numbers: listing(
            reference, *texts, source=source, delisted_on=gone, identifiers=numbers
        ),
        st.sampled_from("abcd"),
        names,
        st.sampled_from((None, date(2026, 7, 1), date(2026, 7, 22))),
        st.sampled_from(((), (Identifier("uscc", "91650100MA7AB12345", "CN"),))),
    )
    return st.lists(one, max_size=4, unique_by=lambda entry: entry.id)


Night = tuple[list[Listing], list[Listing] | None, int, list[Supplier] | None]
nights = st.lists(
    st.tuples(
        published("uflpa"),
        st.none() | published("eu_hr"),
        st.integers(0, 500),
        suppliers | st.none(),
    ),
    min_size=1,
    max_size=3,
)


@settings(
    max_examples=5,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(first=suppliers, before=published("uflpa"), then=nights)
def test_whatever_changes_the_outcome_is_that_of_a_full_run(
    first: list[Supplier],
    before: list[Listing],
    then: list[Night],
) -> None:
    comes_out_as_in_full(first, before, then)


@pytest.mark.soak
@settings(max_examples=100)
@given(first=suppliers, before=published("uflpa"), then=nights)
def test_whatever_changes_in_many_more_ways(
    first: list[Supplier], before: list[Listing], then: list[Night]
) -> None:
    comes_out_as_in_full(first, before, then)


def comes_out_as_in_full(first: list[Supplier], before: list[Listing], then: list[Night]) -> None:
    with tempfile.TemporaryDirectory() as folder, world_in(Path(folder)) as world:
        world.upload(first, [world.edition(before)])
        moment = START
        for uflpa, eu_hr, hours, uploaded in then:
            moment += timedelta(hours=hours)
            editions = [world.edition(uflpa)]
            if eu_hr is not None:
                editions.insert(0, world.edition(eu_hr, "eu_hr"))
            if uploaded is not None:
                world.upload(uploaded, editions, moment)
            done = world.rescreen(editions, moment)
            full = world.rescreen(editions, moment, full=True)
            the_same(world, done.run_id, full.run_id)
        with world.store.reading() as connection:
            assert audit.verify(connection).broken is None
