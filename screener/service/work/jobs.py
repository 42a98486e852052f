"""Uploads as jobs: read for a preview, mapped, screened; each step kept, none done twice."""

from __future__ import annotations

import json
import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection

from screener.errors import InputError, ReviewError
from screener.service.lists.saving import Kept
from screener.service.work.preview import Preview
from screener.store import Store
from screener.store.operation import jobs as rows
from screener.store.operation.jobs import Job, JobState

__all__ = [
    "BUSY",
    "ERRANDS",
    "KEEP_DAYS",
    "Job",
    "JobState",
    "Jobs",
    "new_id",
    "preview_of",
    "screened",
]

ERRANDS = ("refresh", "import", "again", "trial")
"""Kinds of jobs that are no uploads; see `screener.service.work.errands`."""

KEEP_DAYS = 7
"""Days that an upload is kept which nobody screened."""
BUSY: tuple[JobState, ...] = ("reading", "waiting", "screening")
_OPEN: tuple[JobState, ...] = (*BUSY, "ready", "unreadable")
_MAPPABLE: tuple[JobState, ...] = ("ready", "unreadable", "failed", "cancelled")
_PREVIEW = TypeAdapter(Preview)
_NEW: dict[str, Any] = {
    "mapping": {},
    "ignored": [],
    "remembered": False,
    "sheet": "",
    "list": "",
    "sector": "",
    "preview": None,
    "message": "",
    "straight": "",
    "run": 0,
    "questions": 0,
    "reopened": 0,
    "moved": None,
}
"""What a job's payload always has, so that whoever shows it need not ask."""
_ERRAND: dict[str, Any] = {
    "message": "",
    "outcome": None,
    "source": "",
    "list": "",
    "base": "",
    "file": "",
    "text": "",
}


def preview_of(job: Job) -> Preview | None:
    """Return how the upload was read, or None before it was."""
    kept = job.payload.get("preview")
    return None if kept is None else _PREVIEW.validate_python(kept)


def new_id() -> str:
    """Return an id for a job that is to be added; nobody can guess it."""
    return secrets.token_hex(16)


def screened(job_id: str, connection: Connection, kept: Kept) -> None:
    """End an upload with its run, in the transaction that keeps the run.

    So one that was cancelled, or told to have been left behind, never has a run after all, and
    one that has a run is never told to have none.

    Raises:
        ReviewError: nobody waits for it any more.
    """
    job = rows.job(connection, job_id)
    version = kept.version
    moved = {"added": version.added, "changed": version.changed, "removed": version.removed}
    outcome = {
        "run": kept.run_id,
        "questions": kept.questions,
        "reopened": kept.reopened,
        "moved": moved if kept.new_version else None,
    }
    if job is None or not rows.change_job(
        connection, job_id, "done", job.payload | outcome, only_from=("screening",)
    ):
        raise ReviewError("the job has ended already")


def _no_job(job_id: str, kinds: tuple[str, ...]) -> InputError:
    if "upload" in kinds:
        return InputError(f"there is no upload {job_id[:40]}; it may be older than a week")
    return InputError(f"there is no errand {job_id[:40]}; it may be older than a week")


def _elsewhere() -> ReviewError:
    return ReviewError("this upload is being worked on, or is done; load the page again")


def _plain(preview: dict[str, Any]) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(_PREVIEW.dump_json(_PREVIEW.validate_python(preview)))
    return plain


def _remember(connection: Connection, job: Job, fingerprint: str, now: datetime) -> None:
    said = {name: job.payload[name] for name in ("mapping", "ignored")}
    if any(said.values()):
        rows.remember_mapping(connection, fingerprint, said, by=job.by, at=now)


@dataclass(frozen=True, slots=True)
class Jobs:
    """The jobs in a store. Times are UTC and given by the caller."""

    store: Store

    def add(self, job_id: str, *, by: str, file_name: str, now: datetime, **wanted: object) -> Job:
        """Add an upload that waits to be read; ``wanted`` is kept with it (list, mapping, …).

        Its file is there before it: what another server finds, it can read.
        """
        payload: dict[str, Any] = {**_NEW, "file_name": file_name, **wanted}
        job = Job(job_id, "upload", by, now, "reading", payload)
        with self.store.writing() as connection:
            rows.add_job(connection, job)
        return job

    def send(self, job_id: str, kind: str, *, by: str, now: datetime, **wanted: Any) -> Job:  # noqa: ANN401 - plain data
        """Add an errand that waits for its turn; its file, if it has one, is there before it."""
        payload = {**_ERRAND, **wanted}
        job = Job(job_id, kind, by, now, "waiting", payload)
        with self.store.writing() as connection:
            rows.add_job(connection, job)
        return job

    def known(self, job_id: str) -> Job | None:
        """Return a job of any kind, or None where there is none."""
        with self.store.reading() as connection:
            return rows.job(connection, job_id)

    def find(self, job_id: str, kinds: tuple[str, ...] = ("upload",)) -> Job:
        """Return a job of one of these kinds.

        Raises:
            InputError: there is none; jobs are forgotten after a week.
        """
        found = self.known(job_id)
        if found is None or found.kind not in kinds:
            raise _no_job(job_id, kinds)
        return found

    def own(self, job_id: str, by: str, kinds: tuple[str, ...] = ("upload",)) -> Job:
        """Return a job that someone sent; for an empty name anybody's.

        Raises:
            InputError: there is none, or it is another's, which is not told apart.
        """
        found = self.find(job_id, kinds)
        if by not in {"", found.by}:
            raise _no_job(job_id, kinds)
        return found

    def of(self, by: str, limit: int = 10, kinds: tuple[str, ...] = ("upload",)) -> list[Job]:
        """Return someone's newest jobs of these kinds."""
        with self.store.reading() as connection:
            return rows.jobs_by(connection, by, kinds, limit)

    def busy(self) -> list[Job]:
        """Return the jobs that somebody should be working on, oldest first."""
        with self.store.reading() as connection:
            return rows.jobs_in(connection, BUSY)

    def was_read(self, job: Job, preview: dict[str, Any]) -> None:
        """Keep how an upload was read, for a person to look at and send on."""
        self._try(job, "ready", job.payload | {"preview": _plain(preview)}, ("reading",))

    def was_read_straight(self, job: Job, preview: dict[str, Any], *, now: datetime) -> bool:
        """Keep how a program's upload was read, and have it screened, or say why it cannot be.

        One step: between two a server that ends would leave it waiting for a person, and a
        program that asks would see it ready, which for a program is no state at all.
        Returns false when it cannot be, or was cancelled before.
        """
        problem = preview["problem"]
        state: JobState = "unreadable" if problem else "waiting"
        payload = job.payload | {"preview": _plain(preview), "message": problem}
        with self.store.writing() as connection:
            moved = rows.change_job(connection, job.id, state, payload, only_from=("reading",))
            if moved and not problem:
                _remember(connection, job, preview["fingerprint"], now)
        return moved and not problem

    def known_mapping(self, fingerprint: str) -> dict[str, Any]:
        """Return what was last said of the columns of files with these headings.

        Either nothing, or ``mapping`` (field to heading) and ``ignored`` (headings).
        """
        with self.store.reading() as connection:
            return rows.known_mapping(connection, fingerprint)

    def map(self, job: Job, mapping: Mapping[str, str], ignored: Collection[str] = ()) -> Job:
        """Have an upload read again with columns meaning something else, or left out.

        Raises:
            ReviewError: it is being read or screened at this moment, or is done.
        """
        said = {"mapping": dict(mapping), "ignored": list(ignored), "remembered": False}
        return self._move(job, "reading", job.payload | said, _MAPPABLE)

    def choose_sheet(self, job: Job, sheet: str) -> Job:
        """Have another sheet of a workbook read; what was said of the first one's columns goes.

        Raises:
            ReviewError: it is being read or screened at this moment, or is done.
        """
        said = {"sheet": sheet, "mapping": {}, "ignored": [], "remembered": False}
        return self._move(job, "reading", job.payload | said, _MAPPABLE)

    def want_screening(self, job: Job, *, list_name: str, sector: str, now: datetime) -> Job:
        """Have an upload screened; its mapping is remembered for files with these headings.

        Raises:
            ReviewError: it was sent already.
            InputError: it cannot be screened as it is read.
        """
        seen = preview_of(job)
        if seen is None or seen.problem:
            raise InputError(seen.problem if seen else "the upload has not been read yet")
        payload = job.payload | {"list": list_name, "sector": sector}
        with self.store.writing() as connection:
            if not rows.change_job(
                connection, job.id, "waiting", payload, only_from=("ready", "failed", "cancelled")
            ):
                raise _elsewhere()
            _remember(connection, job, seen.fingerprint, now)
        return replace(job, state="waiting", payload=payload)

    def begun(self, job: Job) -> bool:
        """Note that a job that waited is begun; false when it does not wait any more."""
        return self._try(job, "screening", job.payload, ("waiting",))

    def done(self, job: Job, outcome: Mapping[str, Any]) -> bool:
        """Note what came of an errand, also of one that was cancelled too late."""
        payload = job.payload | {"outcome": dict(outcome)}
        return self._try(job, "done", payload, ("screening", "cancelled"))

    def failed(self, job: Job, message: str) -> bool:
        """Note why a job ended without an outcome; nothing of it was kept."""
        state: JobState = "unreadable" if job.state == "reading" else "failed"
        return self._try(job, state, job.payload | {"message": message}, BUSY)

    def cancel(self, job: Job) -> bool:
        """Cancel a job; false when it has ended already."""
        return self._try(job, "cancelled", job.payload, _OPEN)

    def forget_old(self, now: datetime) -> None:
        """Delete old jobs and answers; the files of the jobs are for the caller."""
        with self.store.writing() as connection:
            rows.forget_answers(connection, now - timedelta(days=1))
            rows.forget_jobs(connection, now - timedelta(days=KEEP_DAYS))

    def _move(
        self, job: Job, state: JobState, payload: dict[str, Any], only_from: tuple[JobState, ...]
    ) -> Job:
        if not self._try(job, state, payload, only_from):
            raise _elsewhere()
        return replace(job, state=state, payload=payload)

    def _try(
        self, job: Job, state: JobState, payload: dict[str, Any], only_from: tuple[JobState, ...]
    ) -> bool:
        with self.store.writing() as connection:
            return rows.change_job(connection, job.id, state, payload, only_from=only_from)
