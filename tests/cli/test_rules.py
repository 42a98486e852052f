"""`screener rules`: list, check, explain."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from screener.resources import rules_dir

Run = Callable[..., Any]


def test_every_rule_is_listed_and_can_be_explained_with_its_citation(run: Run) -> None:
    rules = json.loads(run("rules", "list", "--json").out)
    assert {"sector.textiles_garments", "uflpa.cotton"} <= {rule["id"] for rule in rules}
    for rule in rules:
        assert rule["citation"]
    explained = run("rules", "explain", "uflpa.cotton")
    assert explained.code == 0
    assert "UFLPA Strategy" in explained.out


def test_an_unknown_rule_is_bad_input_with_a_hint(run: Run) -> None:
    outcome = run("rules", "explain", "cotton")
    assert outcome.code == 2
    assert "uflpa.cotton" in outcome.err


def test_the_shipped_rulebook_is_sound(run: Run) -> None:
    assert run("rules", "check").code == 0


def test_a_broken_rule_file_is_refused_with_file_and_key(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    shutil.copytree(rules_dir(), folder)
    scale = folder / "scale.yml"
    scale.write_text(
        scale.read_text(encoding="utf-8").replace("high: 60", "high: sixty"), encoding="utf-8"
    )
    outcome = run("rules", "check", folder)
    assert outcome.code == 2
    assert "scale.yml" in outcome.err
    assert "high" in outcome.err
