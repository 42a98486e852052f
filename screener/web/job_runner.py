"""Works on uploads and errands, a few at a time, each in a process that can be stopped."""

from __future__ import annotations

import logging
import multiprocessing
import queue
import re
import shutil
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from multiprocessing import forkserver, resource_tracker
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import IO, Any, TypeVar

from screener.atomic_files import write_atomically
from screener.errors import InputError, ScreenerError, StoreError
from screener.service.work.errands import errand
from screener.service.work.jobs import BUSY, ERRANDS, KEEP_DAYS, Job, Jobs, new_id
from screener.service.work.process import Bounds, Upload, Work, in_process
from screener.settings import Settings
from screener.web.config import Limits

__all__ = ["JobRunner", "safe_name"]

log = logging.getLogger(__name__)

T = TypeVar("T")

_PROCESSES: Any = multiprocessing.get_context(
    "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
)
_TOO_MUCH = "it took more time or memory than it may take here; nothing was kept"
_STOPPED = "the server was stopped meanwhile; nothing was kept, screen it again"
_BROKEN_OFF = "the server was stopped meanwhile; see whether it was done, and ask again if not"
_AGAIN_SECONDS = 5.0
"""Seconds between two tries to note in the store how far a job is."""
_SENT = re.compile("%(?:22|0D|0A)")
_ALL = ("upload", *ERRANDS)
_DEFECT = "an error of ours; nothing was kept, the server's log says more"


@dataclass(frozen=True, slots=True)
class _Outcome:
    kind: str
    content: Any


class JobRunner:
    """The queue of uploads and the processes at work on them."""

    def __init__(
        self,
        jobs: Jobs,
        settings: Settings,
        limits: Limits,
        clock: Callable[[], datetime],
        ended: Callable[[], None],
    ) -> None:
        """Prepare; `start` begins the work. ``ended`` is called after each errand."""
        self.jobs, self._settings, self._limits, self._clock = jobs, settings, limits, clock
        self._ended = ended
        self._folder = settings.home / "uploads"
        # Two lines, so that nobody's upload waits for a publisher's slow server.
        self._uploads: queue.Queue[str | None] = queue.Queue()
        self._errands: queue.Queue[str | None] = queue.Queue()
        self._stopping = threading.Event()
        self._lock = threading.Lock()
        self._running: dict[str, BaseProcess] = {}
        self._steps: dict[str, str] = {}
        self._threads: list[threading.Thread] = []

    def start(self) -> None:
        """Take up what an earlier server left, and begin."""
        for job in self.jobs.busy():
            if job.state == "screening":
                self.jobs.failed(job, _stopped(job))
            else:
                self.go_on(job)
        if _PROCESSES.get_start_method() == "forkserver":
            _make_ready()
        for number, line in enumerate([self._errands, *[self._uploads] * self._limits.workers]):
            thread = threading.Thread(
                target=self._work, args=(line,), name=f"jobs-{number}", daemon=True
            )
            thread.start()
            self._threads.append(thread)

    def stop(self) -> None:
        """End all processes; what they had not finished the next server takes up, or gives up."""
        self._stopping.set()
        self._errands.put(None)
        for _ in range(self._limits.workers):
            self._uploads.put(None)
        with self._lock:
            for process in self._running.values():
                process.terminate()
        for thread in self._threads:
            thread.join(timeout=10)

    def receive(
        self, file: IO[bytes], *, by: str, name: str, job_id: str = "", **wanted: object
    ) -> Job:
        """Keep an uploaded file and have it read; an id that is there already is that job."""
        known = self.jobs.known(job_id) if job_id else None
        if known is not None:
            return known
        name, job_id = safe_name(name), job_id or new_id()
        with self._kept(file, name, job_id):
            job = self.jobs.add(job_id, by=by, file_name=name, now=self._clock(), **wanted)
        self.go_on(job)
        return job

    def send(self, kind: str, *, by: str, **wanted: object) -> Job:
        """Have an errand done."""
        job = self.jobs.send(new_id(), kind, by=by, now=self._clock(), **wanted)
        self.go_on(job)
        return job

    def send_file(
        self, kind: str, content: IO[bytes], *, by: str, name: str, **wanted: object
    ) -> Job:
        """Have an errand done with a file."""
        name, now, job_id = safe_name(name), self._clock(), new_id()
        with self._kept(content, name, job_id):
            job = self.jobs.send(job_id, kind, by=by, now=now, file_name=name, **wanted)
        self.go_on(job)
        return job

    @contextmanager
    def _kept(self, file: IO[bytes], name: str, job_id: str) -> Iterator[None]:
        """Keep a file under the id of a job that is added next, or not at all.

        First the whole file, then the job: a server that finds a job after a crash would else
        read, and screen, the part of a list that had come so far.
        """
        try:
            (self._folder / job_id).mkdir(parents=True, mode=0o700, exist_ok=True)
            with write_atomically(self._folder / job_id / name) as target:
                shutil.copyfileobj(file, target, 2**20)
            yield
        except BaseException:
            self.forget(job_id)
            raise

    def go_on(self, job: Job) -> None:
        """Have a job worked on that was moved on."""
        (self._errands if job.kind in ERRANDS else self._uploads).put(job.id)

    def cancel(self, job: Job) -> bool:
        """Stop a job; false when it had ended already."""
        if not self.jobs.cancel(job):
            return False
        with self._lock:
            process = self._running.get(job.id)
        if process is not None:
            process.terminate()
        return True

    def step(self, job: Job) -> str:
        """Return what a job is doing, or empty while it waits for its turn."""
        with self._lock:
            return self._steps.get(job.id, "")

    def forget(self, job_id: str) -> None:
        """Delete an upload's file."""
        shutil.rmtree(self._folder / job_id, ignore_errors=True)

    def forget_old(self, now: datetime) -> None:
        """Delete old jobs, and all files that are as old: no job, or none any more, has them."""
        self.jobs.forget_old(now)
        before = (now - timedelta(days=KEEP_DAYS)).timestamp()
        for folder in self._folder.glob("*"):
            with suppress(FileNotFoundError):  # a job that ends takes its file with it
                if folder.stat().st_mtime < before:
                    self.forget(folder.name)

    def _work(self, line: queue.Queue[str | None]) -> None:
        while (job_id := line.get()) is not None and not self._stopping.is_set():
            try:
                job = self._noted(partial(self.jobs.find, job_id, _ALL))
                self._one(job)
                self._let_follow(job)
            except ScreenerError as error:
                log.warning("upload %s: %s", job_id, error)
            except Exception:
                log.exception("job %s", job_id)
                self._give_up(job_id)

    def _give_up(self, job_id: str) -> None:
        """Say of a job that it ended, so that nobody waits for it."""
        try:
            job = self._noted(partial(self.jobs.find, job_id, _ALL))
            self._noted(partial(self.jobs.failed, job, _DEFECT))
            self._let_follow(job)
        except ScreenerError as error:
            log.warning("job %s: %s", job_id, error)

    def _noted(self, act: Callable[[], T]) -> T:
        """Do something with the store, as soon as it can be reached: else nobody would go on."""
        while True:
            try:
                return act()
            except StoreError as error:
                log.warning("a job waits for the store: %s", error)
                if self._stopping.wait(_AGAIN_SECONDS):
                    raise

    def _one(self, job: Job) -> None:
        if job.state == "reading":
            self._read(job)
        elif job.state == "waiting" and self._first(job).id == job.id:
            if not self._noted(partial(self.jobs.begun, job)):
                return
            if job.kind in ERRANDS:
                self._errand(job)
            else:
                self._screen(job)

    def _first(self, job: Job) -> Job:
        """Return the upload that is first in the line of those for a job's list, or the job.

        Of two at once only one could be kept, and the one that came last is the list as it now is.
        """
        if job.kind in ERRANDS:
            return job
        busy = self._noted(self.jobs.busy)
        mates = (
            one
            for one in busy
            if one.kind == job.kind and one.payload["list"] == job.payload["list"]
        )
        return next(mates, job)

    def _let_follow(self, job: Job) -> None:
        """Have the upload worked on that a job kept waiting, which has ended or waits itself."""
        first = self._first(job)
        if first.state == "waiting" and first.id != job.id:
            self.go_on(first)

    def _read(self, job: Job) -> None:
        outcome = self._reading(job)
        if outcome.kind == "preview" and not (job.payload["mapping"] or job.payload["ignored"]):
            job, outcome = self._with_known_mapping(job, outcome)
        if outcome.kind != "preview":
            self._failed(job, outcome)
        elif job.payload["straight"]:
            self._screen_straight(job, outcome.content)
        else:
            self._noted(partial(self.jobs.was_read, job, outcome.content))

    def _screen_straight(self, job: Job, preview: dict[str, Any]) -> None:
        """Screen what a program sent, without a person looking at the preview."""
        read = partial(self.jobs.was_read_straight, job, preview, now=self._clock())
        if self._noted(read):
            self.go_on(job)

    def _with_known_mapping(self, job: Job, first: _Outcome) -> tuple[Job, _Outcome]:
        """Read once more, when someone has said before what these headings mean."""
        known = self._noted(partial(self.jobs.known_mapping, first.content["fingerprint"]))
        if not known:
            return job, first
        mapped = replace(job, payload=job.payload | known | {"remembered": True})
        again = self._reading(mapped)
        if again.kind != "preview" or again.content["problem"]:
            return job, first
        return mapped, again

    def _screen(self, job: Job) -> None:
        upload = self._upload(job, list_name=job.payload["list"])
        outcome = self._run(job, upload, Bounds(self._limits.worker_bytes, 0))
        if outcome.kind == "kept":
            self.forget(job.id)
        else:
            self._failed(job, outcome)

    def _errand(self, job: Job) -> None:
        folder = self._folder / job.id
        work: Work = errand(job.kind, job.payload, by=job.by, folder=folder, now=self._clock())
        bounds = Bounds(self._limits.worker_bytes, self._limits.errand_seconds)
        outcome = self._run(job, work, bounds)
        self._ended()  # first: whoever sees that it is done sees what it did
        if outcome.kind == "kept":
            self._noted(partial(self.jobs.done, job, outcome.content))
        else:
            self._failed(job, outcome)
        self.forget(job.id)

    def _failed(self, job: Job, outcome: _Outcome) -> None:
        if outcome.kind == "defect":
            log.error("upload %s: %s", job.id, outcome.content)
        texts = {"problem": str(outcome.content), "defect": _DEFECT, "stopped": _stopped(job)}
        text = texts.get(outcome.kind, _TOO_MUCH)
        if outcome.kind != "stopped" or not self._stopping.is_set():
            self._noted(partial(self.jobs.failed, job, text))

    def _upload(self, job: Job, list_name: str = "") -> Upload:
        return Upload(
            path=self._path(job),
            mapping=job.payload["mapping"],
            ignored=tuple(job.payload["ignored"]),
            sheet=job.payload.get("sheet", ""),
            list_name=list_name,
            sector=job.payload.get("sector", ""),
            by=job.by,
            as_of=self._clock(),
            job=job.id,
        )

    def _path(self, job: Job) -> Path:
        return self._folder / job.id / str(job.payload["file_name"])

    def _reading(self, job: Job) -> _Outcome:
        bounds = Bounds(self._limits.worker_bytes, self._limits.read_seconds)
        return self._run(job, self._upload(job), bounds)

    def _run(self, job: Job, work: Work, bounds: Bounds) -> _Outcome:
        ours, theirs = _PROCESSES.Pipe(duplex=False)
        process = _PROCESSES.Process(
            target=in_process, args=(theirs, bounds, self._settings, work), daemon=True
        )
        with self._lock:
            process.start()
            self._running[job.id] = process  # not one that could not be started: it has no end
        theirs.close()
        try:
            # Who cancelled it, or stopped all, a moment ago found no process to end.
            if not self._wanted(job):
                process.terminate()
            outcome = self._listen(job, ours)
        finally:
            ours.close()
            process.join()
            with self._lock:
                self._running.pop(job.id, None)
                self._steps.pop(job.id, None)
        ended = outcome.kind == "ended" and process.exitcode == -signal.SIGTERM
        return _Outcome("stopped", None) if ended else outcome

    def _wanted(self, job: Job) -> bool:
        """Say whether anybody still waits for a job."""
        try:
            found = self._noted(partial(self.jobs.find, job.id, _ALL))
        except InputError:  # it is forgotten
            return False
        return found.state in BUSY and not self._stopping.is_set()

    def _listen(self, job: Job, pipe: Any) -> _Outcome:  # noqa: ANN401 - differs by platform
        while True:
            try:
                kind, content = pipe.recv()
            except EOFError:
                return _Outcome("ended", None)
            if kind != "step":
                return _Outcome(kind, content)
            with self._lock:
                self._steps[job.id] = content


def _make_ready() -> None:
    """Have what the work needs made ready once, and now, by the process that others fork from.

    Ctrl-C reaches all processes of a terminal; this one, which goes with the server, never hears
    it. A signal that is blocked when a process begins stays blocked in it.
    """
    _PROCESSES.set_forkserver_preload(["screener.service.work.preload"])
    resource_tracker.ensure_running()  # which would unblock it again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _stopped(job: Job) -> str:
    """Return what is said of a job that the end of a server broke off."""
    return _BROKEN_OFF if job.kind in ERRANDS else _STOPPED


def safe_name(name: str) -> str:
    """Return a file's name without folders and without what no file should be called.

    A browser writes a quotation mark or the end of a line in a name as ``%22`` or ``%0A``.
    """
    name = _SENT.sub("", name)
    last = name.replace("\\", "/").rpartition("/")[2]
    kept = "".join(char for char in last if char.isprintable() and char not in '<>:"|?*')
    # A file system takes 255 bytes, and a letter has up to four.
    kept = kept.strip(" .").encode()[-240:].decode(errors="ignore")[-120:]
    return kept or "upload"
