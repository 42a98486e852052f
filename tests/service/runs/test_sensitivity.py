"""A stored run's sensitivity: as when it was made, or none where its rulebook is not there."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

import screener
from screener.model import Result
from screener.service.runs.rulebooks import keep_rulebook, kept_rulebook
from screener.service.runs.sensitivity import with_sensitivity
from screener.workspace import Workspace

AS_OF = datetime(2026, 5, 1, tzinfo=UTC)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


@pytest.fixture
def made(workspace: Workspace) -> Result:
    rows = [
        {"name": "Dhaka Shirts", "country": "BD", "sector": "garments"},
        {"name": "Nordsjø Laks AS", "country": "NO", "sector": "software"},
    ]
    made = screener.screen(rows, workspace=workspace, as_of=AS_OF)
    keep_rulebook(workspace, None, made.run.rules_sha256)
    return made


def test_it_is_what_the_run_itself_said(made: Result, workspace: Workspace) -> None:
    stored = Result(run=made.run, assessments=made.assessments)
    assert made.sensitivity is not None
    assert with_sensitivity(stored, workspace).sensitivity == made.sensitivity


def test_without_the_rulebook_of_the_run_nothing_is_said(
    made: Result, workspace: Workspace
) -> None:
    stored = Result(run=made.run, assessments=made.assessments)
    kept = kept_rulebook(workspace, made.run.rules_sha256)
    (kept / "scale.yml").write_text("version: '0'\n", encoding="utf-8")  # of another version
    assert with_sensitivity(stored, workspace) == stored
    shutil.rmtree(kept)
    assert with_sensitivity(stored, workspace) == stored
    assert with_sensitivity(stored, None) == stored
