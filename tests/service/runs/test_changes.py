"""Each run's changes are told once, with their cause, and sealed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from screener import audit
from screener.model import Supplier
from screener.reports import concerns
from screener.service.review.reviewer import Reviewer
from screener.service.runs.changes import News, changes_since, tell
from screener.settings import Settings
from screener.store import Store
from screener.workspace import Workspace
from tests.service.world import LIST, START, World, listing

TAIDA = listing("taida", "Hetian Taida Apparel Co., Ltd")
HOSHINE = listing("hoshine", "Hoshine Silicon Industry Co., Ltd")
SUPPLIERS = (
    Supplier(name="Hetian Taida Apparel", number="1", row=2, country="CN"),
    Supplier(name="Hoshine Silicon Industry", number="2", row=3, country="CN"),
    Supplier(name="Nordsjø Laks AS", number="3", row=4, country="NO"),
)
TOMORROW = START + timedelta(days=1)


@pytest.fixture
def world(tmp_path: Path, store: Store) -> World:
    return World(store, Workspace(tmp_path), Settings(home=tmp_path))


def told(world: World) -> list[tuple[str, str, str]]:
    news = tell(world.store, world.workspace, past=world.past)
    return [(one.kind, one.cause, one.supplier) for run in news for one in run.changes]


def test_the_first_run_is_told_as_none(world: World) -> None:
    world.upload(SUPPLIERS, [world.edition([TAIDA])])
    (news,) = tell(world.store, world.workspace, past=world.past)
    assert (news.before, news.changes) == (None, ())
    assert tell(world.store, world.workspace, past=world.past) == ()


def test_listed_and_delisted_are_told_once(world: World) -> None:
    world.upload(SUPPLIERS, [world.edition([TAIDA])])
    world.rescreen([world.edition([TAIDA, HOSHINE])], TOMORROW)
    assert told(world) == [("match_new", "listed", "Hoshine Silicon Industry")]
    assert told(world) == []
    world.rescreen([world.edition([HOSHINE])], TOMORROW + timedelta(days=1))
    assert told(world) == [("match_gone", "delisted", "Hetian Taida Apparel")]


def test_an_alias_added_brings_its_match(world: World) -> None:
    world.upload(SUPPLIERS, [world.edition([TAIDA])])
    aliased = listing("taida", "Hetian Taida Apparel Co., Ltd", "Nordsjø Laks AS")
    world.rescreen([world.edition([aliased])], TOMORROW)
    assert sorted(told(world)) == [
        ("match_changed", "alias_added", "Hetian Taida Apparel"),
        ("match_new", "alias_added", "Nordsjø Laks AS"),
    ]


def test_a_new_version_tells_what_came_went_and_was_edited(world: World) -> None:
    editions = [world.edition([TAIDA])]
    world.upload(SUPPLIERS, editions)
    renamed = replace(SUPPLIERS[0], name="Oslo Textiles AS", country="NO")
    world.upload((renamed, SUPPLIERS[2], Supplier(name="New AS", number="9", row=4)), editions)
    found = told(world)
    assert ("match_gone", "supplier_edited", "Oslo Textiles AS") in found
    assert ("supplier_added", "supplier_added", "New AS") in found
    assert ("supplier_removed", "supplier_removed", "Hoshine Silicon Industry") in found


def test_an_open_match_that_goes_with_its_row_is_told_as_one_that_waits(world: World) -> None:
    editions = [world.edition([TAIDA, HOSHINE])]
    world.upload(SUPPLIERS, editions)
    blocked = replace(SUPPLIERS[0], name="Oslo Textiles AS")
    world.upload((blocked, SUPPLIERS[2]), editions)
    changes = tell(world.store, world.workspace, past=world.past)[-1].changes
    assert {(one.kind, one.number) for one in changes if one.waits} == {
        ("match_gone", "1"),
        ("supplier_removed", "2"),
    }
    urgent = {one.number for one in concerns(changes) if one.urgent}
    assert urgent == {"1", "2"}


def test_a_dismissed_match_that_goes_with_its_row_waits_for_nobody(world: World) -> None:
    editions = [world.edition([TAIDA])]
    world.upload(SUPPLIERS, editions)
    someone = Reviewer(store=world.store, settings=world.settings, by="Ana")
    someone.decide("dismissed", [1], reason="Other town")
    world.upload((replace(SUPPLIERS[0], name="Oslo Textiles AS"), *SUPPLIERS[1:]), editions)
    changes = tell(world.store, world.workspace, past=world.past)[-1].changes
    assert ("match_gone", False) in {(one.kind, one.waits) for one in changes}


def test_runs_that_piled_up_are_each_told(world: World) -> None:
    world.upload(SUPPLIERS, [world.edition([])])
    for day, listings in enumerate([[TAIDA], [TAIDA, HOSHINE], [HOSHINE]], start=1):
        world.rescreen([world.edition(listings)], START + timedelta(days=day))
    assert [cause for _, cause, _ in told(world)] == ["listed", "listed", "delisted"]


def test_changes_are_read_since_a_moment_and_by_list(world: World) -> None:
    world.upload(SUPPLIERS, [world.edition([])])
    world.upload(SUPPLIERS, [world.edition([])], list_name="Other")
    world.rescreen([world.edition([TAIDA])], TOMORROW)
    world.rescreen([world.edition([TAIDA])], TOMORROW, list_name="Other")
    told(world)
    everything = changes_since(world.store)
    assert [one.list_name for one in everything] == [LIST, "Other"]
    assert [one.list_name for one in changes_since(world.store, list_name="Other")] == ["Other"]
    assert changes_since(world.store, everything[-1].at + timedelta(seconds=1)) == []
    assert changes_since(world.store, after=everything[0].id) == everything[1:]
    assert everything[0].change.listing_name == "Hetian Taida Apparel Co., Ltd"


def test_what_fails_beside_the_changes_keeps_neither(world: World) -> None:
    world.upload(SUPPLIERS, [world.edition([])])
    world.rescreen([world.edition([TAIDA])], TOMORROW)

    def fail(_connection: object, news: News) -> None:
        if news.changes:
            raise RuntimeError("no room for the notice")

    with pytest.raises(RuntimeError):
        tell(world.store, world.workspace, past=world.past, also=fail)
    assert changes_since(world.store) == []
    assert told(world) == [("match_new", "listed", "Hetian Taida Apparel")]


def test_changes_are_sealed(world: World) -> None:
    world.upload(SUPPLIERS, [world.edition([])])
    world.rescreen([world.edition([TAIDA])], TOMORROW)
    told(world)
    with world.store.reading() as connection:
        assert audit.verify(connection).broken is None
        assert (
            connection.exec_driver_sql(
                "SELECT count(*) FROM audit_log WHERE kind = 'changes'"
            ).scalar()
            == 1
        )
