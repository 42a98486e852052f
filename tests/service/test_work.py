"""An upload, worked on in a process of its own, is kept as the command line keeps it."""

from __future__ import annotations

import multiprocessing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from screener.service.evidence import About, bring
from screener.service.runs import result_of
from screener.service.work import STEPS, Bounds, Upload, in_process
from screener.settings import Settings
from screener.store import open_store
from screener.workspace import Workspace

AS_OF = datetime(2026, 11, 1, tzinfo=UTC)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "home")


def told(settings: Settings, upload: Upload) -> list[tuple[str, Any]]:
    """What the process says, in order."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=in_process, args=(theirs, Bounds(0, 0), settings, upload))
    process.start()
    theirs.close()
    heard = []
    while True:
        try:
            heard.append(ours.recv())
        except EOFError:
            break
    process.join()
    return heard


def upload(folder: Path, list_name: str = "All suppliers") -> Upload:
    path = folder / "suppliers.csv"
    path.write_text("number,name,country,sector\n7,Dhaka Apparels,BD,Garments\n", "utf-8")
    return Upload(path=path, list_name=list_name, by="ana", as_of=AS_OF)


def test_each_step_is_told_once_and_the_run_at_the_end(settings: Settings, tmp_path: Path) -> None:
    heard = told(settings, upload(tmp_path))
    assert [content for kind, content in heard if kind == "step"] == list(STEPS)
    assert heard[-1][0] == "kept"


def test_a_document_that_was_brought_counts_in_the_next_upload(
    settings: Settings, tmp_path: Path
) -> None:
    told(settings, upload(tmp_path))
    audit = tmp_path / "audit.pdf"
    audit.write_bytes(b"%PDF-1.7 audit")
    about = About(kind="audit", issuer="Audit House", issued=date(2026, 9, 1))
    with open_store(settings.store_url) as store:
        bring(
            store,
            Workspace.default(settings),
            audit,
            list_name="All suppliers",
            supplier_number="7",
            about=about,
            by="ana",
        )
        run = told(settings, upload(tmp_path))[-1][1]["run"]
        (assessment,) = result_of(store, run).assessments
    assert [each.issuer for each in assessment.supplier.evidence] == ["Audit House"]


def test_a_name_that_is_no_name_of_a_list_is_told_as_a_problem(
    settings: Settings, tmp_path: Path
) -> None:
    kind, line = told(settings, upload(tmp_path, "x" * 201))[-1]
    assert kind == "problem"
    assert "200 characters" in line
