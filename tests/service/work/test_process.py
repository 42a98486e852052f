"""An upload, worked on in a process of its own, is kept as the command line keeps it."""

from __future__ import annotations

import multiprocessing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import stamina

from screener.errors import SourceError
from screener.service.review.evidence import About, bring
from screener.service.runs.stored import result_of
from screener.service.work.jobs import Job, Jobs, new_id
from screener.service.work.process import STEPS, Bounds, Tell, Upload, in_process
from screener.settings import Settings
from screener.store import open_store
from screener.store.runs.reading import all_runs
from screener.workspace import Workspace

AS_OF = datetime(2026, 11, 1, tzinfo=UTC)
PREVIEW: dict[str, Any] = {"fingerprint": "f" * 64, "columns": [], "problem": "", "suppliers": 1}


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "home")


def told(settings: Settings, upload: Upload) -> list[tuple[str, Any]]:
    """What the process says, in order."""
    context = multiprocessing.get_context("forkserver")  # as the server's; modules are read once
    context.set_forkserver_preload(["screener.service.work.preload"])
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


class Trying:
    """Work that fails at every attempt."""

    name = "trying"

    def do(self, _settings: Settings, _tell: Tell) -> None:
        for attempt in stamina.retry_context(SourceError, attempts=3, wait_initial=0):
            with attempt:
                raise SourceError("the host was not found")


def test_what_fails_at_every_attempt_is_told_once(
    settings: Settings, capfd: pytest.CaptureFixture[str]
) -> None:
    """The server's standard error is its journal: a bare line for each attempt tells nothing."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=in_process, args=(theirs, Bounds(0, 0), settings, Trying()))
    process.start()
    theirs.close()
    assert ours.recv() == ("problem", "the host was not found")
    process.join()
    assert capfd.readouterr().err == ""


def upload(settings: Settings, folder: Path, list_name: str = "All suppliers") -> Upload:
    """An upload whose job is being screened."""
    with open_store(settings.store_url) as store:
        jobs = Jobs(store)
        job = jobs.add(new_id(), by="ana", file_name="suppliers.csv", now=AS_OF, straight="yes")
        jobs.was_read_straight(job, PREVIEW, now=AS_OF)
        assert jobs.begun(jobs.find(job.id))
    path = folder / "suppliers.csv"
    path.write_text("number,name,country,sector\n7,Dhaka Apparels,BD,Garments\n", "utf-8")
    return Upload(path=path, list_name=list_name, by="ana", as_of=AS_OF, job=job.id)


def job_of(settings: Settings, done: Upload) -> Job:
    with open_store(settings.store_url) as store:
        return Jobs(store).find(done.job)


def test_an_upload_ends_with_its_run(settings: Settings, tmp_path: Path) -> None:
    """Told by the process that kept it: no server that ends in between can say otherwise."""
    sent = upload(settings, tmp_path)
    (*_, (_, kept)) = told(settings, sent)
    job = job_of(settings, sent)
    assert (job.state, job.payload["run"]) == ("done", kept["run"])


@pytest.mark.parametrize("ended", ["cancelled", "failed"])
def test_of_an_upload_that_ended_meanwhile_nothing_is_kept(
    settings: Settings, tmp_path: Path, ended: str
) -> None:
    """Cancelled, or told to be left behind by a server that was killed, whose process goes on."""
    sent = upload(settings, tmp_path)
    with open_store(settings.store_url) as store:
        jobs = Jobs(store)
        job = jobs.find(sent.job)
        assert jobs.cancel(job) if ended == "cancelled" else jobs.failed(job, "left behind")
    assert told(settings, sent)[-1][0] == "problem"
    with open_store(settings.store_url) as store, store.reading() as connection:
        assert all_runs(connection, limit=1) == []
    assert job_of(settings, sent).state == ended


def test_each_step_is_told_once_and_the_run_at_the_end(settings: Settings, tmp_path: Path) -> None:
    heard = told(settings, upload(settings, tmp_path))
    assert [content for kind, content in heard if kind == "step"] == list(STEPS)
    assert heard[-1][0] == "kept"


def test_a_document_that_was_brought_counts_in_the_next_upload(
    settings: Settings, tmp_path: Path
) -> None:
    told(settings, upload(settings, tmp_path))
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
        run = told(settings, upload(settings, tmp_path))[-1][1]["run"]
        (assessment,) = result_of(store, None, run).assessments
    assert [each.issuer for each in assessment.supplier.evidence] == ["Audit House"]


def test_a_name_that_is_no_name_of_a_list_is_told_as_a_problem(
    settings: Settings, tmp_path: Path
) -> None:
    kind, line = told(settings, upload(settings, tmp_path, "x" * 201))[-1]
    assert kind == "problem"
    assert "200 characters" in line
