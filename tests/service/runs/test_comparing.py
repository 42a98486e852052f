"""Two runs side by side tell what they were made from, and what differs of whom."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.event import listen

from screener import intake, pipeline
from screener.matching import Thresholds
from screener.model import Run
from screener.service.lists.keep import keep
from screener.service.queries import Queries
from screener.service.runs.comparing import Compared
from screener.settings import Settings
from screener.store import Store
from screener.store.payload import run_from
from screener.store.runs import reading
from screener.workspace import Workspace
from tests.store import samples


def _compared(store: Store, home: Path, *runs: tuple[str, float | None]) -> Compared:
    """Keep a run of each table with its threshold; return the first two side by side."""
    workspace = Workspace(home)
    for day, (table, threshold) in enumerate(runs):
        listed = home / "mills.csv"
        listed.write_text(table, encoding="utf-8")
        keep(
            store,
            intake.read(listed),
            list_name="Mills",
            settings=Settings(home=home),
            parameters=pipeline.Parameters(
                as_of=samples.AS_OF + timedelta(days=day),
                workspace=workspace,
                threshold=threshold,
            ),
            by="Ana",
        )
    return Queries(store, workspace).compared(1, 2)


def test_only_a_few_pairs_of_runs_are_held(sqlite_store: Store, tmp_path: Path) -> None:
    """Of a large list each takes megabytes, and there are as many as nights squared."""
    _compared(sqlite_store, tmp_path, *[(HETIAN, None)] * 5)
    queries = Queries(sqlite_store)
    asked: list[str] = []
    with sqlite_store.reading() as connection:
        listen(connection.engine, "before_cursor_execute", lambda *told: asked.append(told[2]))

    def read(before: int, after: int) -> bool:
        asked.clear()
        queries.compared(before, after)
        return any("assessments.supplier_id, assessments.id" in one for one in asked)

    assert [read(1, 2), read(1, 2)] == [True, False]
    assert all(read(*pair) for pair in ((1, 3), (1, 4), (1, 5), (2, 3)))
    assert [read(2, 3), read(1, 2)] == [False, True]


HETIAN = "name,country\nHetian Taida Apparel,CN\nGrey Ibis Dyeing,BD\n"


def test_a_match_that_a_threshold_left_out_is_told_with_the_threshold(
    sqlite_store: Store, tmp_path: Path
) -> None:
    found = _compared(sqlite_store, tmp_path, (HETIAN, None), (HETIAN, 0.99))
    assert found.made_from == [("threshold", 0.78, 0.99)]
    assert found.editions == []
    ((supplier, _, _),) = found.lines
    assert {(one.kind, one.cause) for one in found.changes[supplier]} >= {
        ("match_gone", "threshold_changed")
    }


def test_an_edited_list_is_told_by_its_hash_and_a_removed_supplier_by_name(
    sqlite_store: Store, tmp_path: Path
) -> None:
    shorter = HETIAN.replace("Grey Ibis Dyeing,BD\n", "")
    found = _compared(sqlite_store, tmp_path, (HETIAN, None), (shorter, None))
    assert [name for name, *_ in found.made_from] == ["input_sha256"]
    ((supplier, before, after),) = found.lines
    assert before is not None
    assert (before.name, after) == ("Grey Ibis Dyeing", None)
    assert [one.kind for one in found.changes[supplier]] == ["supplier_removed"]


def test_thresholds_of_other_tables_are_told_beside_one_that_was_set(
    sqlite_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As an upgrade brings them: what was probable from 0.84 is from 0.83."""
    read = iter([Thresholds(0.8, 0.84), Thresholds(0.78, 0.83)])
    monkeypatch.setattr("screener.matching.thresholds", lambda: next(read))
    found = _compared(sqlite_store, tmp_path, (HETIAN, 0.75), (HETIAN, 0.75))
    assert found.made_from == [("probable", 0.84, 0.83)]


def test_a_trend_reads_no_manifests_which_hold_all_rejected_rows(
    sqlite_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list of which thousands of rows are rejected has megabytes of them in every run."""
    _compared(sqlite_store, tmp_path, *[(HETIAN, None)] * 3)
    read: list[bytes] = []

    def noted(payload: bytes) -> Run:
        read.append(payload)
        return run_from(payload)

    monkeypatch.setattr(reading, "run_from", noted)
    queries = Queries(sqlite_store)
    queries.warm()
    assert [run.id for run, _ in queries.trend("Mills")] == [1, 2, 3]
    assert read == []
    run = queries.run(3)
    assert run.manifest.suppliers == run.manifest.suppliers == 2
    assert len(read) == 1
