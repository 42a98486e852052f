"""The rulebook kept for a run is the one that judged it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from screener import risk
from screener.errors import RuleError
from screener.service.runs.rulebooks import keep_rulebook, kept_rulebook
from screener.workspace import Workspace


def test_an_adopted_rulebook_is_kept_and_not_the_shipped_one(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "home")
    changed = tmp_path / "mine"
    risk.init(changed)
    scale = changed / "scale.yml"
    scale.write_text(scale.read_text("utf-8").replace("medium: 35", "medium: 30"), "utf-8")
    adopted = risk.adopt(changed, workspace.rules, datetime(2026, 11, 1, tzinfo=UTC))

    keep_rulebook(workspace, None, adopted.sha256)

    assert risk.load_rulebook(kept_rulebook(workspace, adopted.sha256)).sha256 == adopted.sha256


def test_rules_that_are_not_what_judged_are_not_kept_as_it(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "home")
    mine = tmp_path / "mine"
    risk.init(mine)
    judged = risk.load_rulebook(mine).sha256
    scale = mine / "scale.yml"
    scale.write_text(scale.read_text("utf-8").replace("medium: 35", "medium: 30"), "utf-8")
    with pytest.raises(RuleError, match="was changed after it was read"):
        keep_rulebook(workspace, mine, judged)
    assert not kept_rulebook(workspace, judged).exists()
