"""A few suppliers at once: against what is in force at that moment, and each call by itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import screener
from screener import risk, sources
from screener.errors import InputError, SourceError
from screener.service.screening.ad_hoc import AdHocScreener
from screener.workspace import Workspace

NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)
ALPHA = {"name": "Alpha Trading", "country": "BD"}
LISTED = {"name": "Meroe Gold Company Limited", "country": "SD"}


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "home")


@pytest.fixture
def ready(workspace: Workspace) -> AdHocScreener:
    """One that has been asked already."""
    made = AdHocScreener(workspace)
    made.screen([ALPHA], now=NOW)
    return made


def listed(workspace: Workspace, path: Path, firm: str) -> None:
    path.write_text(f"name\n{firm}\n", encoding="utf-8")
    sources.add("watch", path, workspace, NOW)


def test_it_says_what_screening_the_same_list_says(
    ready: AdHocScreener, workspace: Workspace
) -> None:
    rows = [ALPHA, LISTED, {"name": "Acme", "country": "DE"}]
    found = ready.screen(rows, sector="garments", now=NOW)
    assert found.assessments[0].supplier.name == LISTED["name"]
    usual = screener.screen(rows, sector="garments", as_of=NOW, workspace=workspace)
    assert found.to_dict() == usual.to_dict()


def test_columns_of_another_heading_are_named_by_the_caller(ready: AdHocScreener) -> None:
    rows = [{"Firma": "Alpha", "Wo": "Bangladesh"}]
    found = ready.screen(rows, mapping={"name": "Firma", "country": "Wo"}, now=NOW)
    assert [one.supplier.country for one in found.assessments] == ["BD"]


def test_the_sector_of_one_call_is_not_that_of_the_next(ready: AdHocScreener) -> None:
    with_it = ready.screen([ALPHA], sector="garments", now=NOW)
    without = ready.screen([ALPHA], now=NOW)
    assert (with_it.run.sector, without.run.sector) == ("garments", "")
    assert with_it.assessments[0].exposure.points > without.assessments[0].exposure.points
    with pytest.raises(InputError, match="close to it: garment"):
        ready.screen([ALPHA], sector="garmets", now=NOW)


def test_a_list_that_came_in_meanwhile_is_searched_by_the_next_call(
    ready: AdHocScreener, workspace: Workspace, tmp_path: Path
) -> None:
    for firm, found in (("Alpha Trading", 1), ("Omega Trading", 0)):
        listed(workspace, tmp_path / "own.csv", firm)
        (assessment,) = ready.screen([ALPHA], now=NOW).assessments
        assert len(assessment.matches) == found


def test_a_rulebook_that_was_adopted_meanwhile_judges_the_next_call(
    ready: AdHocScreener, workspace: Workspace, tmp_path: Path
) -> None:
    before = ready.screen([ALPHA], now=NOW).run
    risk.init(tmp_path / "mine")
    scale = tmp_path / "mine" / "scale.yml"
    scale.write_text(scale.read_text("utf-8").replace("medium: 35", "medium: 20"), "utf-8")
    adopted = risk.adopt(tmp_path / "mine", workspace.rules, NOW)
    after = ready.screen([ALPHA], now=NOW).run
    assert (before.rules_changed, after.rules_changed) == (False, True)
    assert after.rules_sha256 == adopted.sha256


def test_the_moment_it_judges_for_is_never_older_than_ten_minutes(ready: AdHocScreener) -> None:
    for minutes, moment in ((9, 0), (10, 10), (19, 10), (21, 21)):
        run = ready.screen([ALPHA], now=NOW + timedelta(minutes=minutes)).run
        assert run.as_of == NOW + timedelta(minutes=moment)


def test_a_clock_before_the_day_an_edition_was_read_is_refused(
    ready: AdHocScreener, workspace: Workspace, tmp_path: Path
) -> None:
    listed(workspace, tmp_path / "own.csv", "Omega Trading")
    with pytest.raises(SourceError, match="own:watch was read on 2026-11-01"):
        ready.screen([ALPHA], now=NOW - timedelta(days=30))
