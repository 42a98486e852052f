"""What a run is prepared with."""

from __future__ import annotations

import sys
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from screener import kept
from screener.pipeline import Parameters, prepare
from screener.sources import SourceData, load_enabled
from screener.workspace import Workspace


@pytest.fixture(autouse=True)
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where Python keeps what it compiles."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "compiled"))
    kept.folder().mkdir(parents=True)
    return kept.folder() / "index"


@pytest.fixture
def bundled() -> list[SourceData]:
    return [one for one in load_enabled() if one.descriptor.id == "uflpa"]


@pytest.fixture
def imported(bundled: list[SourceData]) -> list[SourceData]:
    """The same facts, as an edition of the user's."""
    return [replace(one, edition=replace(one.edition, bundled=False)) for one in bundled]


def made_in(home: Path, editions: list[SourceData], executor: Executor | None = None) -> None:
    parameters = Parameters(as_of=datetime.now(UTC), workspace=Workspace(home), executor=executor)
    assert prepare(parameters, editions).index


def files(folder: Path) -> dict[Path, int]:
    return {one: one.stat().st_ino for one in folder.rglob("*") if one.is_file()}


def test_the_index_of_ones_own_editions_is_kept_in_the_workspace(
    imported: list[SourceData], installed: Path, tmp_path: Path
) -> None:
    made_in(tmp_path / "home", imported)
    made = files(tmp_path / "home")
    assert made
    made_in(tmp_path / "home", imported)
    assert files(tmp_path / "home") == made
    assert not installed.exists()


def test_the_index_of_bundled_facts_is_one_for_all_workspaces(
    bundled: list[SourceData], installed: Path, tmp_path: Path
) -> None:
    made_in(tmp_path / "one", bundled)
    made = files(installed)
    assert made
    made_in(tmp_path / "other", bundled)
    assert files(installed) == made
    assert not files(tmp_path / "one")
    assert not files(tmp_path / "other")


def test_where_nobody_may_write_beside_the_program_it_is_kept_in_the_workspace(
    bundled: list[SourceData], installed: Path, tmp_path: Path
) -> None:
    installed.parent.rmdir()
    made_in(tmp_path / "home", bundled)
    assert files(tmp_path / "home")


def test_workers_that_may_be_on_other_machines_read_it_from_the_workspace(
    bundled: list[SourceData], installed: Path, tmp_path: Path
) -> None:
    with ProcessPoolExecutor(1) as here, ThreadPoolExecutor(1) as of_another_maker:
        made_in(tmp_path / "home", bundled, here)
        assert not files(tmp_path / "home")
        made_in(tmp_path / "home", bundled, of_another_maker)
    assert len(files(tmp_path / "home")) == len(files(installed)) == 1
