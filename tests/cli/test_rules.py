"""`screener rules`: list, check, explain."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from screener.resources import rules_dir
from screener.risk import rules_sha256
from screener.workspace import Workspace

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


def test_a_fault_of_form_in_the_adopted_rulebook_is_told_by_check_and_stops_no_screening(
    run: Run, tmp_path: Path
) -> None:
    suppliers, mine, home = tmp_path / "s.csv", tmp_path / "mine", Workspace.default().rules
    suppliers.write_text("name,country\nLinde,DE\n", "utf-8")
    run("rules", "init", mine)
    floors = mine / "floors.yml"
    floors.write_text(floors.read_text("utf-8").replace('"2022-06-17"', '"June 2022"'), "utf-8")
    assert run("rules", "adopt", mine).code == 2
    sha256 = rules_sha256(mine)  # as a version that did not look at dates adopted it
    shutil.copytree(mine, home / "versions" / sha256)
    (home / "adopted").write_text(f"2026-09-01T00:00:00+00:00 {sha256}\n", "utf-8")
    assert run("screen", suppliers).code == 0
    told = run("rules", "check")
    assert told.code == 2
    assert "the adopted rulebook is to be mended: floors.yml, line " in told.err


def test_what_weighs_nothing_in_a_rulebook_is_told(run: Run, tmp_path: Path) -> None:
    assert run("rules", "init", tmp_path / "mine").code == 0
    lists = tmp_path / "mine" / "lists.yml"
    changed = lists.read_text("utf-8").replace(
        "programmes: {}", 'programmes: {"own:watch": high, eu_hrr: high, "uflpa:2(d)": high}'
    )
    lists.write_text(changed, "utf-8")
    goods = tmp_path / "mine" / "goods.yml"
    assert "listed_as: [Rubber Gloves]" in goods.read_text("utf-8")
    goods.write_text(goods.read_text("utf-8").replace("[Rubber Gloves]", "[Ruber Gloves]"), "utf-8")
    (tmp_path / "mine" / "hotels.yml").write_text('version: "1"\nrules: []\n', "utf-8")
    for command in ("check", "adopt"):
        told = run("rules", command, tmp_path / "mine")
        assert told.code == 0
        assert "No rulebook has these files, nothing reads them: hotels.yml" in told.err
        assert "lists.yml, programmes: there is no source eu_hrr here" in told.err
        assert "no source own:watch here" in told.err
        assert "goods.yml, rubber_gloves: no list here names a good “Ruber Gloves”" in told.err
        assert told.err.count("no list here names") == 1
        assert "uflpa" not in told.err
    watch = tmp_path / "watch.csv"
    watch.write_text("name\nAcme Trading Ltd\n", "utf-8")
    assert run("sources", "add", "watch", watch).code == 0
    assert "own:watch" not in run("rules", "check", tmp_path / "mine").err


def test_changed_rules_are_tried_then_adopted(run: Run, tmp_path: Path) -> None:
    suppliers = tmp_path / "suppliers.csv"
    suppliers.write_text(
        "name,country,sector\nDhaka Apparels,BD,Garments\nSoftware AG,DE,Software\n", "utf-8"
    )
    assert run("rules", "init", tmp_path / "mine").code == 0
    scale = tmp_path / "mine" / "scale.yml"
    scale.write_text(scale.read_text("utf-8").replace("medium: 35", "medium: 5"), "utf-8")
    tried = run("rules", "try", tmp_path / "mine", suppliers)
    assert "1 supplier would change" in tried.out
    assert "Software AG (row 3): 5 → 5 points; 5 points: medium begins at 5" in tried.out
    assert "◆ medium, monitor → enquire  Software AG" in tried.out
    moves = json.loads(run("rules", "try", tmp_path / "mine", suppliers, "--json").out)
    assert [(one["name"], one["before"], one["after"]) for one in moves] == [
        ("Software AG", "low", "medium")
    ]
    assert [(one["action_before"], one["action_after"]) for one in moves] == [
        ("monitor", "enquire")
    ]
    assert "not the one that ships" not in run("screen", suppliers).err
    assert run("rules", "adopt", tmp_path / "mine").code == 0
    assert "not the one that ships" in run("screen", suppliers).err
    assert run("rules", "try", tmp_path / "mine", suppliers).out.startswith("0 suppliers")


def test_a_trial_gives_the_list_a_sector_as_screen_does(run: Run, tmp_path: Path) -> None:
    plain = tmp_path / "plain.csv"
    plain.write_text("name,country\nLinde,DE\n", "utf-8")
    run("rules", "init", tmp_path / "mine")
    sectors = tmp_path / "mine" / "sectors.yml"
    text = sectors.read_text("utf-8")
    start = text.index("- id: sector.hospitality")
    sectors.write_text(text[:start] + text[start:].replace("    floor: medium\n", "", 1), "utf-8")
    assert run("rules", "try", tmp_path / "mine", plain).out.startswith("0 suppliers")
    moved = run("rules", "try", tmp_path / "mine", plain, "--sector", "Hotels").out
    assert "1 supplier would change" in moved
    assert "changed: sector.hospitality" in moved


def test_the_shipped_rules_are_copied_though_others_are_adopted(run: Run, tmp_path: Path) -> None:
    run("rules", "init", tmp_path / "mine")
    scale = tmp_path / "mine" / "scale.yml"
    shipped = scale.read_bytes()
    scale.write_bytes(shipped.replace(b"medium: 35", b"medium: 5"))
    run("rules", "adopt", tmp_path / "mine")
    run("rules", "init", tmp_path / "in force")
    run("rules", "init", "--shipped", tmp_path / "new")
    assert (tmp_path / "in force" / "scale.yml").read_bytes() == scale.read_bytes()
    assert (tmp_path / "new" / "scale.yml").read_bytes() == shipped


def test_rules_are_not_copied_over_a_folder_in_use(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "note.txt").write_text("keep me", "utf-8")
    assert run("rules", "init", tmp_path / "mine").code == 2


def _suppliers(folder: Path) -> Path:
    path = folder / "suppliers.csv"
    path.write_text(
        "name,country,sector\nHotel Linde,DE,Hotel\nMeghla Apparels,BD,Garments\n"
        "Pagla Knitting,BD,Knitwear\nAlpenbank,CH,Bank\n",
        "utf-8",
    )
    return path


def test_explain_says_whom_the_rule_moved_in_a_result_file(run: Run, tmp_path: Path) -> None:
    run("screen", _suppliers(tmp_path), "--json", tmp_path / "r.json")
    shown = run("rules", "explain", "sector.hospitality", "--result", tmp_path / "r.json").out
    assert "1 moved" in shown
    assert "Hotel Linde (DE, row 2)" in shown
    asked = ("rules", "explain", "sector.textiles_garments", "--result", tmp_path / "r.json")
    record = json.loads(run(*asked, "--json").out)
    assert record["citation"].startswith("COM(2021) 171 final")
    # They are high by the listed good as well: the sector weighs, and moves no one.
    assert (record["result"]["moved"], record["result"]["weighs"]) == (0, 2)
    assert {one["row"] for one in record["result"]["suppliers"]} == {3, 4}
    short = json.loads(run(*asked, "--json", "--limit", "1").out)["result"]
    assert (short["weighs"], len(short["suppliers"])) == (2, 1)


def test_explain_takes_the_last_run_that_is_kept_and_makes_no_store_to_look(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for url in ("", f"sqlite+pysqlite:///{tmp_path / 'home' / 'screener.db'}"):
        monkeypatch.setenv("SCREENER_DATABASE_URL", url)
        before = run("rules", "explain", "sector.hospitality")
        assert "No run is kept yet" in before.err
        assert not (tmp_path / "home" / "screener.db").exists()
    run("screen", _suppliers(tmp_path), "--list", "first")
    other = tmp_path / "other.csv"
    other.write_text("name,country,sector\nHotel Abend,FR,Hotel\n", "utf-8")
    run("screen", other, "--list", "second")
    after = run("rules", "explain", "sector.hospitality").out
    assert "In run 2 of second (1 supplier): 1 moved" in after
    assert "Hotel Abend" in after


def test_explain_goes_on_where_the_rulebook_of_the_last_run_is_of_another_version(
    run: Run, tmp_path: Path
) -> None:
    run("screen", _suppliers(tmp_path), "--list", "first")
    (kept,) = (tmp_path / "home" / "rules" / "kept").iterdir()
    (kept / "regions.yml").write_text("version: '0'\n", "utf-8")
    outcome = run("rules", "explain", "sector.hospitality")
    assert outcome.code == 0
    assert "In run 1 of first" in outcome.out


def test_explain_asks_the_adopted_rulebook_and_says_when_a_result_had_another(
    run: Run, tmp_path: Path
) -> None:
    run("screen", _suppliers(tmp_path), "--json", tmp_path / "r.json")
    run("rules", "init", tmp_path / "mine")
    rules = tmp_path / "mine" / "sectors.yml"
    rules.write_text(rules.read_text("utf-8").replace("Food manufacturing", "Food plants"), "utf-8")
    run("rules", "adopt", tmp_path / "mine")
    assert "Food plants" in run("rules", "explain", "sector.food").out
    outcome = run("rules", "explain", "sector.food", "--result", tmp_path / "r.json")
    assert "r.json was judged by another rulebook" in outcome.err


def test_explain_refuses_what_is_no_result(run: Run, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_text('{"run": {}}', "utf-8")
    for path, said in ((wrong, "run.rules_sha256"), (tmp_path / "none.json", "cannot be read")):
        outcome = run("rules", "explain", "sector.food", "--result", path)
        assert outcome.code == 2
        assert path.name in outcome.err
        assert said in outcome.err
