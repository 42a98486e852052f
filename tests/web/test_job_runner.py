"""The job runner: no job is left to nobody, and none is worked on that nobody waits for."""

from __future__ import annotations

import asyncio
import io
import os
import signal
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from screener.errors import StoreError
from screener.service.work.jobs import ERRANDS, Job, Jobs
from screener.service.work.process import Tell
from screener.settings import Settings
from screener.store import Store, open_store
from screener.store.lists.versions import all_lists
from screener.web import job_runner
from screener.web.app import create_app
from screener.web.config import Config, Limits
from screener.web.job_runner import JobRunner
from tests.waiting import until

NOW = datetime(2026, 11, 1, tzinfo=UTC)
LIST = b"number,name,country\n7,Dhaka Apparels,BD\n"


@dataclass(frozen=True)
class Marks:
    """Work that leaves a mark when it begins, and another when it ends."""

    folder: Path
    seconds: float = 0.0

    @property
    def name(self) -> str:
        return "marks"

    def do(self, _settings: Settings, tell: Tell) -> None:
        (self.folder / "begun").touch()
        time.sleep(self.seconds)
        (self.folder / "ended").touch()
        tell("kept", {})


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "home")


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    with open_store(settings.store_url) as opened:
        yield opened


@contextmanager
def working(
    jobs: Jobs,
    settings: Settings,
    ended: Callable[[], None] = lambda: None,
    *,
    workers: int = 1,
    clock: Callable[[], datetime] = lambda: NOW,
) -> Iterator[JobRunner]:
    made = JobRunner(jobs, settings, Limits(workers=workers), clock, ended)
    made.start()
    try:
        yield made
    finally:
        made.stop()


def firms(count: int) -> bytes:
    """Rows of a list, enough that it is at work while others come."""
    return b"".join(b"%d,Firm %d,BD\n" % (number, number) for number in range(count))


def sent(shop: JobRunner) -> Job:
    return shop.receive(io.BytesIO(LIST), by="Bo", name="list.csv")


def when(jobs: Jobs, job: Job, *states: str) -> Job:
    """Wait until a job is in one of these states."""

    def found() -> Job | None:
        now = jobs.find(job.id, ("upload", *ERRANDS))
        return now if now.state in states else None

    return until(found, f"the job is {' or '.join(states)}")


class Breaks(io.BytesIO):
    """A file of which the first part comes, and then no more."""

    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell():
            raise ConnectionError("the visitor is gone")
        return super().read(min(size or 20, 20))


def test_of_a_file_that_came_in_part_there_is_no_job(settings: Settings, store: Store) -> None:
    """The server that starts next would read the part for the whole, and screen it."""
    with working(Jobs(store), settings) as shop:
        with pytest.raises(ConnectionError):
            shop.receive(Breaks(LIST), by="Bo", name="list.csv")
        with pytest.raises(ConnectionError):
            shop.send_file("import", Breaks(LIST), by="Ada", name="list.csv", source="uflpa")
        assert shop.jobs.busy() == []
        assert list((settings.home / "uploads").iterdir()) == []


def test_the_file_is_whole_before_there_is_a_job(settings: Settings, store: Store) -> None:
    kept: list[bytes] = []

    class Looks(Jobs):
        def add(self, job_id: str, **_: object) -> Job:
            kept.append((settings.home / "uploads" / job_id / "list.csv").read_bytes())
            raise StoreError("the server is killed here")

    with working(Looks(store), settings) as shop, pytest.raises(StoreError, match="killed"):
        sent(shop)
    assert kept == [LIST]


def test_of_two_uploads_for_one_list_the_one_that_came_last_is_kept_last(
    settings: Settings, store: Store
) -> None:
    moments = (NOW + timedelta(seconds=second) for second in count())
    with working(Jobs(store), settings, workers=2, clock=lambda: next(moments)) as shop:
        sent_in = [
            shop.receive(io.BytesIO(file), by="Bo", name="a.csv", list=name, straight="yes")
            for file, name in ((LIST + firms(3000), "main"), (LIST, "main"), (LIST, "other"))
        ]
        ended = [when(shop.jobs, job, "done", "failed") for job in sent_in]
    assert [job.state for job in ended] == ["done"] * 3
    assert ended[0].payload["run"] < ended[1].payload["run"]
    with store.reading() as connection:
        sizes = {one.list_name: (one.number, one.suppliers) for one in all_lists(connection)}
    assert sizes == {"main": (2, 1), "other": (1, 1)}


def test_an_upload_that_waits_for_one_that_is_cancelled_is_screened(
    settings: Settings, store: Store
) -> None:
    moments = (NOW + timedelta(seconds=second) for second in count())
    with working(Jobs(store), settings, workers=2, clock=lambda: next(moments)) as shop:
        first, second, third = (
            shop.receive(io.BytesIO(file), by="Bo", name="a.csv", list="main", straight="yes")
            for file in (LIST + firms(60_000), LIST, LIST)
        )
        when(shop.jobs, second, "waiting")
        when(shop.jobs, third, "waiting")
        assert shop.cancel(first)
        assert when(shop.jobs, third, "done", "failed").state == "done"
        assert shop.jobs.find(second.id).state == "done"


def test_what_a_server_that_ends_was_reading_the_next_one_reads(
    settings: Settings, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs = Jobs(store)
    with monkeypatch.context() as patched:
        patched.setattr(JobRunner, "_upload", lambda *_: Marks(tmp_path, 600.0))
        with working(jobs, settings) as shop:
            job = sent(shop)
            until((tmp_path / "begun").exists, "it is being read")
        assert jobs.find(job.id).state == "reading"
    with working(jobs, settings):
        assert when(jobs, job, "ready", "unreadable").state == "ready"


def test_a_process_that_cannot_be_started_is_a_job_that_failed_and_keeps_no_server_from_its_end(
    settings: Settings, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    @dataclass(frozen=True)
    class Unsendable(Marks):  # a class within a function goes to no other process
        pass

    monkeypatch.setattr(JobRunner, "_upload", lambda *_: Unsendable(settings.home))
    with working(Jobs(store), settings) as shop:
        assert when(shop.jobs, sent(shop), "unreadable").payload["message"]


def test_who_is_ended_from_outside_did_not_take_too_much(
    settings: Settings, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As by systemd, which ends all processes of a service at once."""
    monkeypatch.setattr(JobRunner, "_upload", lambda *_: Marks(tmp_path, 600.0))
    with working(Jobs(store), settings) as shop:
        job = sent(shop)
        until((tmp_path / "begun").exists, "it is being read")
        number = shop._running[job.id].pid  # noqa: SLF001 - as `ps` would tell it
        assert number is not None
        os.kill(number, signal.SIGTERM)
        ended = when(shop.jobs, job, "unreadable")
    assert "the server was stopped meanwhile" in ended.payload["message"]


def test_an_errand_that_is_cancelled_before_its_process_is_there_is_not_done(
    settings: Settings, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[bool] = []

    class CancelsInBetween(Jobs):
        def begun(self, job: Job) -> bool:
            begun = super().begun(job)
            assert shop.cancel(job)
            return begun

    monkeypatch.setattr(job_runner, "errand", lambda *_, **__: Marks(tmp_path, 600.0))
    jobs = CancelsInBetween(store)
    with working(jobs, settings, lambda: ended.append(True)) as shop:
        job = shop.send("refresh", by="Ada", source="uflpa", accept=False)
        until(lambda: ended, "the job runner is through with it")
        assert jobs.find(job.id, ERRANDS).state == "cancelled"
    assert not (tmp_path / "ended").exists()


def test_whoever_sees_that_an_errand_is_done_sees_what_it_did(
    settings: Settings, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What pages hold ready is looked up anew before, not after."""
    jobs, states = Jobs(store), list[str]()
    monkeypatch.setattr(job_runner, "errand", lambda *_, **__: Marks(tmp_path))

    def looks() -> None:
        states.append(jobs.find(job.id, ERRANDS).state)

    with working(jobs, settings, looks) as shop:
        job = shop.send("refresh", by="Ada", source="uflpa", accept=False)
        when(jobs, job, "done")
    assert states == ["screening"]


def test_a_job_waits_for_a_store_that_is_away_for_a_while(
    settings: Settings, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else it would be read, or said to be, by nobody until the server is started again."""
    monkeypatch.setattr(job_runner, "_AGAIN_SECONDS", 0.05)
    away = {"find": 2, "was_read": 2}

    def comes_back(act: str) -> None:
        if away[act]:
            away[act] -= 1
            raise StoreError("the store cannot be reached")

    class Away(Jobs):
        def find(self, job_id: str, kinds: tuple[str, ...] = ("upload",)) -> Job:
            comes_back("find")
            return super().find(job_id, kinds)

        def was_read(self, job: Job, preview: dict[str, object]) -> None:
            comes_back("was_read")
            super().was_read(job, preview)

    with working(Away(store), settings) as shop:
        job = sent(shop)
        when(Jobs(store), job, "ready")
    assert away == {"find": 0, "was_read": 0}


def test_a_file_without_a_job_goes_as_the_others_do(settings: Settings, store: Store) -> None:
    """What a server left that was killed between the file and its job."""
    uploads = settings.home / "uploads"
    for name in ("left", "new"):
        (uploads / name).mkdir(parents=True)
        (uploads / name / "list.csv").write_bytes(LIST)
    then = (NOW - timedelta(days=8)).timestamp()
    os.utime(uploads / "left", (then, then))
    os.utime(uploads / "new", (NOW.timestamp(), NOW.timestamp()))
    with working(Jobs(store), settings) as shop:
        shop.forget_old(NOW)
    assert [one.name for one in uploads.iterdir()] == ["new"]


def test_what_cannot_be_tidied_ends_neither_tidying_nor_a_server_s_end(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("screener.web.app._TIDY_SECONDS", 0.05)
    uploads = settings.home / "uploads"
    uploads.mkdir(parents=True)
    (uploads / "loop").symlink_to("loop")  # nobody can say how old it is
    app = create_app(Config(settings=settings))

    async def live() -> None:
        async with app.router.lifespan_context(app):
            await asyncio.to_thread(
                until, lambda: caplog.text.count("tidying waits") > 2, "it is tidied again"
            )

    with ThreadPoolExecutor(1) as apart:  # a browser of other tests may have a loop in this one
        apart.submit(asyncio.run, live()).result()


def test_a_file_that_goes_while_old_ones_are_looked_for_ends_no_tidying(
    settings: Settings, store: Store
) -> None:
    """A job that ends takes its file with it; a link to nothing is as gone as that."""
    uploads = settings.home / "uploads"
    (uploads / "left").mkdir(parents=True)
    then = (NOW - timedelta(days=8)).timestamp()
    os.utime(uploads / "left", (then, then))
    (uploads / "gone").symlink_to(uploads / "nowhere")
    with working(Jobs(store), settings) as shop:
        shop.forget_old(NOW)
    assert not (uploads / "left").exists()


def test_the_process_that_others_fork_from_begins_where_ctrl_c_is_not_heard(
    store: Store, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked: list[set[int]] = []

    def begin() -> None:
        blocked.append(signal.pthread_sigmask(signal.SIG_BLOCK, ()))

    monkeypatch.setattr("multiprocessing.forkserver.ensure_running", begin)
    with working(Jobs(store), settings):
        assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())
    (then,) = blocked
    assert signal.SIGINT in then
