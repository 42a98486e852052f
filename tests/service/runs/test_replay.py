from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from screener import pipeline, risk, sources
from screener.errors import InputError, SourceError
from screener.intake import Intake
from screener.model import Assessment, Statement, Supplier
from screener.resources import rules_dir
from screener.service.installation.opening import Installation
from screener.service.lists.keep import Kept, keep
from screener.service.review.reviewer import Reviewer
from screener.service.runs.replay import replay
from screener.service.runs.rulebooks import kept_rulebook
from screener.settings import Settings
from screener.store import Store
from screener.store.review.queue import CaseFilter, case_page
from screener.workspace import Workspace

AS_OF = datetime(2026, 7, 20, tzinfo=UTC)
SUPPLIERS = tuple(
    Supplier(name=name, number=str(number), row=number + 1, country=country, **more)  # type: ignore[arg-type]  # kept loose
    for number, (name, country, more) in enumerate(
        (
            ("Hoshine Silicon", "CN", {"sector_text": "polysilicon"}),
            ("Xinjiang Production & Construction Corps", "CN", {}),
            ("Dhaka Shirts Ltd", "BD", {"sector_text": "garments", "products": ("shirts",)}),
            ("Fjord Laks AS", "NO", {"sector_text": "salmon farming"}),
        ),
        start=1,
    )
)


@pytest.fixture
def installation(store: Store, tmp_path: Path) -> Installation:
    home = tmp_path / "home"
    return Installation(Settings(home=home), Workspace(home), store)


def screen(installation: Installation, as_of: datetime = AS_OF, rules: Path | None = None) -> Kept:
    parameters = pipeline.Parameters(as_of=as_of, workspace=installation.workspace, rules=rules)
    read = Intake("suppliers.csv", "ab" * 32, SUPPLIERS, rejected=(), notes=())
    return keep(
        installation.store,
        read,
        list_name="All",
        settings=installation.settings,
        parameters=parameters,
        by="Anna",
    )


def dismiss_one(installation: Installation) -> None:
    with installation.store.reading() as connection:
        cases = [line.id for line in case_page(connection, CaseFilter(), today=AS_OF.date())[0]]
    reviewer = Reviewer(
        store=installation.store, settings=installation.settings, by="Anna", now=lambda: AS_OF
    )
    reviewer.decide("dismissed", cases[:1], reason="Other firm")
    reviewer.decide("confirmed", cases[-1:], reason="Same firm")


def test_a_run_replays_identically_whatever_came_later(
    installation: Installation, shared_data: Path, tmp_path: Path
) -> None:
    first = screen(installation)
    dismiss_one(installation)
    second = screen(installation, AS_OF + timedelta(days=1))
    # Later the sources are refreshed, the rules change, and decisions are undone.
    extract = shared_data / "eu_fsf" / "HR_only_2024-05-13.xml"
    sources.import_file("eu_fsf", extract, installation.workspace, AS_OF, accept=True)
    changed = tmp_path / "rules"
    shutil.copytree(rules_dir(), changed)
    scale = changed / "scale.yml"
    scale.write_text(scale.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    third = screen(installation, AS_OF + timedelta(days=2), rules=changed)
    with installation.store.reading() as connection:
        decided = [
            line.id
            for line in case_page(connection, CaseFilter(status="dismissed"), today=AS_OF.date())[0]
        ]
    Reviewer(store=installation.store, settings=installation.settings, by="Ben").undo(
        decided, reason="Error"
    )
    for kept in (first, second, third):
        replayed = replay(installation.store, installation.workspace, kept.run_id)
        assert replayed.differences == ()
        assert replayed.identical
    decisions = {
        match.decision.verdict
        for one in second.result.assessments
        for match in one.matches
        if match.decision
    }
    assert decisions == {"confirmed", "dismissed"}


def test_a_run_that_comes_out_different_says_where(
    installation: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = screen(installation)
    monkeypatch.setattr("screener.pipeline.VERSION", "9.9.9")
    judge = risk.Assessor.assess

    def judge_otherwise(*given: Any) -> Assessment:  # noqa: ANN401 - passed on
        return replace(judge(*given), provisional=True, band_reason=Statement.of("other"))

    monkeypatch.setattr(risk.Assessor, "assess", judge_otherwise)
    replayed = replay(installation.store, installation.workspace, kept.run_id)
    assert replayed.different == 1 + len(SUPPLIERS)
    assert replayed.differences[0].startswith("manifest, version: '")
    assert "band_reason Statement" in replayed.differences[1]


def test_a_run_over_a_list_that_was_removed_replays(
    installation: Installation, tmp_path: Path
) -> None:
    own = tmp_path / "own.csv"
    own.write_text("name,country\nNorsk Laks AS,NO\n", encoding="utf-8")
    sources.add("mine", own, installation.workspace, AS_OF)
    kept = screen(installation)
    assert "own:mine" in [one.edition.source for one in kept.result.run.coverage]
    sources.remove("mine", installation.workspace)
    assert replay(installation.store, installation.workspace, kept.run_id).identical
    after = screen(installation, AS_OF + timedelta(days=1))
    assert "own:mine" not in [one.edition.source for one in after.result.run.coverage]


def test_a_rulebook_that_is_gone_is_said(installation: Installation) -> None:
    kept = screen(installation)
    shutil.rmtree(kept_rulebook(installation.workspace, kept.result.run.rules_sha256))
    with pytest.raises(SourceError, match="the rulebook of run 1 is not kept"):
        replay(installation.store, installation.workspace, kept.run_id)


def test_a_rulebook_of_another_version_is_not_to_be_mended(installation: Installation) -> None:
    run_id = screen(installation).run_id
    kept = kept_rulebook(installation.workspace, risk.load_rulebook(rules_dir()).sha256)
    (kept / "regions.yml").write_text("version: '0'\n", "utf-8")
    with pytest.raises(SourceError, match="of another version") as raised:
        replay(installation.store, installation.workspace, run_id)
    assert "mend" not in str(raised.value)


def test_an_unknown_run_is_said(installation: Installation) -> None:
    with pytest.raises(InputError, match="there is no run 7"):
        replay(installation.store, installation.workspace, 7)
