from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest
from sqlalchemy import event

from screener import audit
from screener.errors import InputError
from screener.service.review.reviewer import Reviewer
from screener.service.runs.export import export, verify_export
from screener.settings import Settings
from screener.store import Store, open_store
from screener.store.review.cases import cases_by_id, cases_like
from screener.store.review.queue import CaseFilter, CaseLine, case_after, case_page, case_tally
from screener.workspace import Workspace
from tests.store import samples
from tests.store.keeping import keep_run
from tests.store.older import make_older
from tests.store.template import Templates

SUPPLIERS = [samples.supplier(number) for number in range(40)]
FOUND = {
    one.number: [
        samples.match(
            samples.listing(f"L{number}", "uflpa" if number % 2 else "eu_hr"),
            one,
            score=0.8 + number % 5 / 100,
            tier="probable" if number % 3 else "possible",
        )
    ]
    for number, one in enumerate(SUPPLIERS)
}


def keep_forty(store: Store, _folder: Path) -> None:
    editions = [samples.edition("eu_hr"), samples.edition("uflpa", "b")]
    keep_run(store, SUPPLIERS, FOUND, editions=editions)


@pytest.fixture(params=["sqlite", "postgresql"])
def queue(request: pytest.FixtureRequest, templates: Templates, tmp_path: Path) -> Iterator[Store]:
    with templates.copy(request.param, keep_forty, tmp_path) as url, open_store(url) as opened:
        yield opened


no_matter_where = pytest.mark.parametrize("queue", ["sqlite"], indirect=True)
"""For what is refused before any database is asked."""


@pytest.mark.parametrize("limit", [1, 7, 40, 100])
def test_pages_together_are_the_whole_queue_in_order(queue: Store, limit: int) -> None:
    found: list[CaseLine] = []
    after = ""
    while True:
        with queue.reading() as connection:
            part, after = case_page(
                connection, CaseFilter(), today=samples.TODAY, after=after, limit=limit
            )
        found += part
        if not after:
            break
    assert len({line.id for line in found}) == len(SUPPLIERS)
    keys = [(line.tier == "probable", line.score, line.id) for line in found]
    assert keys == sorted(keys, reverse=True)


def test_a_critical_supplier_comes_before_one_of_medium_band_with_a_better_match(
    store: Store,
) -> None:
    low, better, worse, unrated = SUPPLIERS[:4]
    listed = samples.listing()
    found = {
        low.number: [samples.match(listed, low, score=0.95)],
        better.number: [samples.match(listed, better, score=1.0)],
        worse.number: [samples.match(listed, worse, score=0.79, tier="possible")],
        unrated.number: [samples.match(listed, unrated, score=0.8, tier="possible")],
    }
    bands = {low.number: "low", better.number: "medium", worse.number: "critical"}
    bands[unrated.number] = "not_rated"
    keep_run(store, [low, better, worse, unrated], found, bands=bands)  # type: ignore[arg-type] # bands
    with store.reading() as connection:
        page, _ = case_page(connection, CaseFilter(), today=samples.TODAY)
        assert audit.verify(connection).broken is None
    assert [line.band for line in page] == ["critical", "not_rated", "medium", "low"]


def test_an_older_store_is_queued_anew_and_still_verifies(database_url: str) -> None:
    bands = {one.number: "medium" if number % 2 else "high" for number, one in enumerate(SUPPLIERS)}
    editions = [samples.edition("eu_hr"), samples.edition("uflpa", "b")]
    with open_store(database_url) as store:
        keep_run(store, SUPPLIERS, FOUND, editions=editions, bands=bands)  # type: ignore[arg-type] # bands
    make_older(database_url, "0008")
    with open_store(database_url) as store, store.reading() as connection:
        page, _ = case_page(connection, CaseFilter(), today=samples.TODAY)
        assert [line.band for line in page] == ["high"] * 20 + ["medium"] * 20
        assert audit.verify(connection).broken is None


def test_an_older_store_says_whose_match_each_case_is_and_still_verifies(
    database_url: str, tmp_path: Path
) -> None:
    one, entry = samples.supplier(1), samples.listing()
    party = samples.match(entry, one, role="party", supplier_name="Aksu  LINE Co.,Ltd")
    with open_store(database_url) as store:
        run_id = keep_run(store, [one], {one.number: [party]}).run_id
        Reviewer(store=store, settings=Settings(), by="Anna").decide("confirmed", [1], reason="Yes")
    make_older(database_url, "0015")
    with open_store(database_url) as store:
        with store.reading() as connection:
            assert cases_by_id(connection, [1])[1].whose == "party: aksu line co ltd"
            assert audit.verify(connection).broken is None
        path = tmp_path / "run.zip"
        export(store, Workspace(tmp_path), run_id, path)
        assert verify_export(path).broken is None
        own = samples.match(entry, one, tier="possible")
        keep_run(store, [one], {one.number: [party, own]}, as_of=samples.AS_OF + timedelta(days=1))
        with store.reading() as connection:
            page, _ = case_page(connection, CaseFilter(status=""), today=samples.TODAY)
            assert {(line.role, line.status) for line in page} == {
                ("party", "confirmed"),
                ("supplier", "to_review"),
            }
            assert audit.verify(connection).broken is None


def test_filters(queue: Store) -> None:
    Reviewer(store=queue, settings=Settings(), by="Anna").assign([3, 4], "Ben")
    Reviewer(store=queue, settings=Settings(), by="Anna").decide("dismissed", [5], reason="No")
    with queue.reading() as connection:

        def ids(**chosen: object) -> set[int]:
            found = case_page(connection, CaseFilter(**chosen), today=samples.TODAY, limit=100)[0]  # type: ignore[arg-type]
            return {line.id for line in found}

        assert len(ids()) == 39
        assert ids(assignee="Ben") == {3, 4}
        assert ids(status="dismissed") == {5}
        assert len(ids(status="")) == 40
        assert len(ids(source="uflpa") | ids(source="eu_hr")) == 39
        assert ids(list_name="Other") == set()
        assert case_tally(connection, today=samples.TODAY) == {"to_review": 39, "dismissed": 1}


@pytest.mark.parametrize("order", ["pressing", "oldest"])
def test_each_case_leads_to_the_next_also_when_it_was_decided(queue: Store, order: str) -> None:
    chosen = CaseFilter(order=order)  # type: ignore[arg-type] # one of two
    with queue.reading() as connection:
        lines, _ = case_page(connection, chosen, today=samples.TODAY, limit=100)
    ids = [line.id for line in lines]
    Reviewer(store=queue, settings=Settings(), by="Anna").decide("dismissed", ids[1:3], reason="No")
    with queue.reading() as connection:
        found = [case_after(connection, chosen, one, today=samples.TODAY) for one in ids[:4]]
        assert found == [ids[3], ids[3], ids[3], ids[4]]
        assert case_after(connection, chosen, ids[-1], today=samples.TODAY) is None
        assert case_after(connection, chosen, 10_000, today=samples.TODAY) is None


@no_matter_where
@pytest.mark.parametrize("after", ["x", "1.5", "1.5:x", ":"])
def test_a_place_that_no_page_gave_is_refused(queue: Store, after: str) -> None:
    with queue.reading() as connection, pytest.raises(InputError, match="does not say where"):
        case_page(connection, CaseFilter(), today=samples.TODAY, after=after)


@no_matter_where
@pytest.mark.parametrize("limit", [0, -1, 1001])
def test_a_page_has_bounds(queue: Store, limit: int) -> None:
    with queue.reading() as connection, pytest.raises(InputError, match="1 to 1000 lines"):
        case_page(connection, CaseFilter(), today=samples.TODAY, limit=limit)


def test_the_queue_names_the_listed_name_that_was_compared(store: Store) -> None:
    entry, one = samples.listing(), samples.supplier(1)
    keep_run(store, [one], {one.number: [samples.match(entry, one, listed_name=entry.names[1])]})
    with store.reading() as connection:
        (line,), _ = case_page(connection, CaseFilter(), today=samples.TODAY)
    assert (line.listed, line.compared) == (entry.names[0].text, entry.names[1].text)
    assert (line.role, line.matched) == ("supplier", one.name)


def test_the_queue_names_who_beside_the_supplier_is_held_against_the_listing(store: Store) -> None:
    one = samples.supplier(1)
    match = samples.match(samples.listing(), one, role="party", supplier_name="Aksu Shipping")
    keep_run(store, [one], {one.number: [match]})
    with store.reading() as connection:
        (line,), _ = case_page(connection, CaseFilter(), today=samples.TODAY)
    assert (line.supplier, line.role, line.matched) == (one.name, "party", "Aksu Shipping")


@pytest.mark.parametrize("chosen", [CaseFilter(new=True), CaseFilter(gone=True)])
def test_which_runs_are_the_newest_is_asked_once_and_not_for_each_case(
    tmp_path: Path, chosen: CaseFilter
) -> None:
    """Else the page takes the number of cases times the nights of two years."""
    asked: list[tuple[str, tuple[object, ...]]] = []

    def note(*call: object) -> None:
        asked.append((str(call[2]), tuple(cast("Sequence[object]", call[3]))))

    with open_store(f"sqlite:///{tmp_path / 'store.db'}") as store:
        keep_run(store, SUPPLIERS[:3], FOUND)
        with store.reading() as connection:
            event.listen(connection, "before_cursor_execute", note)
            case_page(connection, chosen, today=samples.TODAY)
            event.remove(connection, "before_cursor_execute", note)
            cut = next(one for one in asked if "cases.live" in one[0])
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {cut[0]}", cut[1]).all()
    assert not [step for *_, step in plan if "CORRELATED" in step]


def test_the_cases_of_a_group_are_those_of_one_supplier_and_firm(store: Store) -> None:
    one, other = samples.supplier(1), samples.supplier(2)
    listed, elsewhere = samples.listing(), samples.listing("U7", "uflpa")
    found = {
        one.number: [
            samples.match(listed, one),
            samples.match(elsewhere, one),
            samples.match(samples.listing("L9"), one, group="g2"),
        ],
        other.number: [samples.match(listed, other)],
    }
    editions = [samples.edition("eu_hr"), samples.edition("uflpa", "b")]
    keep_run(store, [one, other], found, editions=editions)
    with store.reading() as connection:
        asked = [
            line.id
            for line in case_page(connection, CaseFilter(), today=samples.TODAY)[0]
            if (line.number, line.reference) == (one.number, listed.id)
        ]
        (case,) = cases_by_id(connection, asked).values()
        group = cases_like(connection, case, whole_group=True)
    assert {(case.source, case.reference) for case in group} == {("eu_hr", "L1"), ("uflpa", "U7")}
