from __future__ import annotations

from dataclasses import replace

import pytest

from screener import audit
from screener.errors import StoreError
from screener.model import Name
from screener.service.lists.memory import recall
from screener.service.lists.saving import save
from screener.settings import Settings
from screener.store import Store
from screener.store.lists.newest import newest_runs
from screener.store.lists.versions import all_lists, entries, versions
from screener.store.review.queue import CaseFilter, case_page
from screener.store.runs.reading import all_runs, read_result, stored_run
from tests.store import samples
from tests.store.keeping import keep_run

SUPPLIERS = [samples.supplier(number) for number in range(5)]


def test_a_run_is_read_back_as_it_was(store: Store) -> None:
    entry = samples.listing()
    found = {SUPPLIERS[3].number: [samples.match(entry, SUPPLIERS[3])]}
    kept = keep_run(store, SUPPLIERS, found)
    with store.reading() as connection:
        run = stored_run(connection, kept.run_id)
        result = read_result(connection, run)
        listed = entries(connection, run.version_id)
    assert result.assessments == kept.result.assessments
    assert result.run == kept.result.run
    assert [one.supplier for one in listed] == SUPPLIERS


def test_the_same_list_again_is_the_same_version(store: Store) -> None:
    first = keep_run(store, SUPPLIERS)
    second = keep_run(store, SUPPLIERS)
    assert (first.new_version, second.new_version) == (True, False)
    assert first.version.id == second.version.id
    assert second.run_id != first.run_id


def test_a_new_version_says_what_was_added_changed_and_removed(store: Store) -> None:
    keep_run(store, SUPPLIERS)
    moved = replace(SUPPLIERS[0], city="Korla")
    kept = keep_run(store, [moved, *SUPPLIERS[1:4], samples.supplier(7), samples.supplier(8)])
    version = kept.version
    assert (version.number, version.suppliers) == (2, 6)
    assert (version.added, version.changed, version.removed) == (2, 1, 1)


def test_a_row_that_only_moves_within_the_file_is_no_change(store: Store) -> None:
    keep_run(store, SUPPLIERS)
    moved = [replace(one, row=one.row + 10) for one in reversed(SUPPLIERS)]
    version = keep_run(store, moved).version
    assert (version.added, version.changed, version.removed) == (0, 0, 0)
    with store.reading() as connection:
        assert [one.supplier for one in entries(connection, version.id)] == moved


def test_a_supplier_that_comes_back_is_the_same_one(store: Store) -> None:
    first = keep_run(store, SUPPLIERS)
    keep_run(store, SUPPLIERS[:2])
    third = keep_run(store, SUPPLIERS)
    with store.reading() as connection:
        before, after = (
            {one.supplier.number: one.supplier_id for one in entries(connection, version)}
            for version in (first.version.id, third.version.id)
        )
    assert before == after


def test_equal_rows_are_different_suppliers(store: Store) -> None:
    twin = replace(samples.supplier(1), number="")
    kept = keep_run(store, [twin, twin])
    again = keep_run(store, [twin, twin])
    assert kept.version.suppliers == 2
    assert not again.new_version
    with store.reading() as connection:
        assert len({one.supplier_id for one in entries(connection, kept.version.id)}) == 2


def test_hostile_text_is_kept_as_it_came(store: Store) -> None:
    hostile = [
        replace(samples.supplier(number), name=name, number=f"{number}\0")
        for number, name in enumerate(
            ("A\0B", "\N{RIGHT-TO-LEFT OVERRIDE}x", "'; DROP TABLE runs; --", "x" * 10_000, "𠮷😀")
        )
    ]
    kept = keep_run(store, hostile)
    assert not keep_run(store, hostile).new_version
    with store.reading() as connection:
        result = read_result(connection, stored_run(connection, kept.run_id))
        assert audit.verify(connection).broken is None
    assert result.assessments == kept.result.assessments


def test_lists_come_by_name_whatever_sorts_in_the_database(store: Store) -> None:
    names = ["agents", "Åland", "Mills", "offices", "Spinners"]
    for name in sorted(names):  # as bytes do: capitals first
        keep_run(store, SUPPLIERS[:1], list_name=name)
    with store.reading() as connection:
        kept = [one.list_name for one in all_lists(connection)]
        newest = [one.list_name for one in newest_runs(connection)]
    assert kept == newest == ["agents", "Mills", "offices", "Spinners", "Åland"]


def test_lists_are_apart(store: Store) -> None:
    keep_run(store, SUPPLIERS, list_name="East")
    keep_run(store, SUPPLIERS[:1], list_name="West")
    with store.reading() as connection:
        found = [(one.list_name, one.suppliers) for one in all_lists(connection)]
        assert found == [("East", 5), ("West", 1)]
        assert len(versions(connection, all_lists(connection)[0].list_id)) == 1
        assert [run.list_name for run in all_runs(connection)] == ["West", "East"]


def test_what_is_said_again_is_stored_once(store: Store) -> None:
    entry = samples.listing()
    found = {SUPPLIERS[3].number: [samples.match(entry, SUPPLIERS[3])]}
    keep_run(store, SUPPLIERS, found)
    second = keep_run(store, SUPPLIERS, found)
    with store.reading() as connection:
        count = connection.exec_driver_sql("SELECT count(*) FROM assessments").scalar()
        result = read_result(connection, stored_run(connection, second.run_id))
    assert count == 5
    assert result.assessments == second.result.assessments


def test_a_listing_that_changes_is_stored_anew_and_both_runs_keep_theirs(store: Store) -> None:
    entry = samples.listing()
    more = replace(entry, names=(*entry.names, Name("Aksu Yarn", "weak")))
    runs = [
        keep_run(store, SUPPLIERS, {SUPPLIERS[0].number: [samples.match(one, SUPPLIERS[0])]})
        for one in (entry, more)
    ]
    with store.reading() as connection:
        listings = [
            read_result(connection, stored_run(connection, kept.run_id))
            .assessments[0]
            .matches[0]
            .listing
            for kept in runs
        ]
    assert listings == [entry, more]


@pytest.mark.parametrize("suppliers", [3, None], ids=["another version", "the same version"])
def test_two_runs_of_a_list_at_once_do_not_mix(store: Store, suppliers: int | None) -> None:
    keep_run(store, SUPPLIERS)
    with store.reading() as connection:
        memory = recall(connection, "All suppliers", SUPPLIERS[:2], samples.AS_OF)
    keep_run(store, SUPPLIERS[:suppliers])
    with pytest.raises(StoreError, match="by someone else at the same time"):
        save(
            store,
            samples.result(SUPPLIERS[:2]),
            memory,
            list_name="All suppliers",
            settings=Settings(),
            by="Anna",
        )
    with store.reading() as connection:
        assert len(all_runs(connection)) == 2


def test_a_match_that_is_gone_leaves_the_queue_and_comes_back(store: Store) -> None:
    found = {SUPPLIERS[0].number: [samples.match(samples.listing(), SUPPLIERS[0])]}
    live = []
    for matches in (found, {}, found):
        keep_run(store, SUPPLIERS, matches)
        with store.reading() as connection:
            live.append(
                (
                    len(case_page(connection, CaseFilter(), today=samples.TODAY)[0]),
                    len(case_page(connection, CaseFilter(gone=True), today=samples.TODAY)[0]),
                )
            )
    assert live == [(1, 0), (0, 1), (1, 0)]


def test_a_source_that_was_not_searched_makes_an_error_not_a_silence(store: Store) -> None:
    found = {SUPPLIERS[0].number: [samples.match(samples.listing(), SUPPLIERS[0])]}
    keep_run(store, SUPPLIERS, found, editions=[samples.edition("eu_hr")])
    keep_run(store, SUPPLIERS, {}, editions=[samples.edition("uflpa", "b")])
    with store.reading() as connection:
        assert [
            one.reference
            for one in case_page(connection, CaseFilter(status="error"), today=samples.TODAY)[0]
        ] == ["L1"]
    keep_run(store, SUPPLIERS, found, editions=[samples.edition("eu_hr")])
    with store.reading() as connection:
        assert [
            one.reference for one in case_page(connection, CaseFilter(), today=samples.TODAY)[0]
        ] == ["L1"]


def test_a_source_that_another_replaces_makes_no_error(store: Store) -> None:
    old = {SUPPLIERS[0].number: [samples.match(samples.listing(source="eu_hr"), SUPPLIERS[0])]}
    new = {SUPPLIERS[0].number: [samples.match(samples.listing(source="eu_fsf"), SUPPLIERS[0])]}
    keep_run(store, SUPPLIERS, old, editions=[samples.edition("eu_hr")])
    keep_run(store, SUPPLIERS, new, editions=[samples.edition("eu_fsf", "b")])
    with store.reading() as connection:
        lines = case_page(connection, CaseFilter(status=""), today=samples.TODAY)[0]
        assert [(one.source, one.status) for one in lines] == [("eu_fsf", "to_review")]
        assert audit.verify(connection).broken is None
