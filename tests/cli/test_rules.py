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


def test_changed_rules_are_tried_then_adopted(run: Run, tmp_path: Path) -> None:
    suppliers = tmp_path / "suppliers.csv"
    suppliers.write_text(
        "name,country,sector\nDhaka Apparels,BD,Garments\nSoftware AG,DE,Software\n", "utf-8"
    )
    assert run("rules", "init", tmp_path / "mine").code == 0
    scale = tmp_path / "mine" / "scale.yml"
    scale.write_text(scale.read_text("utf-8").replace("medium: 35", "medium: 5"), "utf-8")
    tried = run("rules", "try", tmp_path / "mine", suppliers)
    assert "1 suppliers would change" in tried.out
    assert "Software AG" in tried.out
    assert run("rules", "adopt", tmp_path / "mine").code == 0
    assert run("rules", "try", tmp_path / "mine", suppliers).out.startswith("0 suppliers")


def test_rules_are_not_copied_over_a_folder_in_use(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "note.txt").write_text("keep me", "utf-8")
    assert run("rules", "init", tmp_path / "mine").code == 2
