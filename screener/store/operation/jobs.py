"""Rows of uploads and of the work on them, answers to repeated calls, and known mappings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, delete, insert, select, update

from screener.store.payload import json_bytes
from screener.store.tables import answers, jobs, mappings

__all__ = [
    "Answer",
    "Job",
    "JobState",
    "add_answer",
    "add_job",
    "answer",
    "change_job",
    "complete_answer",
    "forget_answer",
    "forget_answers",
    "forget_jobs",
    "job",
    "jobs_by",
    "jobs_in",
    "known_mapping",
    "remember_mapping",
]

JobState = Literal[
    "reading", "ready", "unreadable", "waiting", "screening", "done", "failed", "cancelled"
]


@dataclass(frozen=True, slots=True)
class Job:
    """An upload, and how far the work on it went."""

    id: str
    kind: str
    by: str
    at: datetime
    state: JobState
    payload: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a call was answered with."""

    request: str
    """Digest of the call's content."""
    status: int
    """0 while the call is at work."""
    body: bytes
    """While the call is at work, the mark that it acts under."""
    at: datetime


def add_job(connection: Connection, made: Job) -> None:
    """Add a job."""
    row = {"id": made.id, "kind": made.kind, "by": made.by, "at": made.at, "state": made.state}
    connection.execute(insert(jobs), row | {"payload": json_bytes(made.payload)})


def job(connection: Connection, job_id: str) -> Job | None:
    """Return a job."""
    row = connection.execute(select(jobs).where(jobs.c.id == job_id)).first()
    return None if row is None else _job(row)


def jobs_by(connection: Connection, by: str, kinds: tuple[str, ...], limit: int) -> list[Job]:
    """Return someone's newest jobs of these kinds."""
    theirs = select(jobs).where(jobs.c.by == by, jobs.c.kind.in_(kinds))
    newest = theirs.order_by(jobs.c.at.desc(), jobs.c.id).limit(limit)
    return [_job(row) for row in connection.execute(newest)]


def jobs_in(connection: Connection, states: tuple[JobState, ...]) -> list[Job]:
    """Return all jobs in these states, oldest first."""
    found = select(jobs).where(jobs.c.state.in_(states)).order_by(jobs.c.at, jobs.c.id)
    return [_job(row) for row in connection.execute(found)]


def change_job(
    connection: Connection,
    job_id: str,
    state: JobState,
    payload: Mapping[str, Any],
    *,
    only_from: tuple[JobState, ...],
) -> bool:
    """Move a job on; false, and nothing done, when it is no longer where the caller thought."""
    there = (jobs.c.id == job_id) & jobs.c.state.in_(only_from)
    values = {"state": state, "payload": json_bytes(dict(payload))}
    return connection.execute(update(jobs).where(there).values(values)).rowcount == 1


def forget_jobs(connection: Connection, before: datetime) -> None:
    """Delete jobs that are older."""
    connection.execute(delete(jobs).where(jobs.c.at < before))


def _job(row: Row[Any]) -> Job:
    return Job(row.id, row.kind, row.by, row.at, row.state, json.loads(row.payload))


def known_mapping(connection: Connection, digest: str) -> dict[str, Any]:
    """Return what people said of columns with these headings."""
    found = select(mappings.c.payload).where(mappings.c.digest == digest)
    payload = connection.execute(found).scalar()
    return {} if payload is None else json.loads(payload)


def remember_mapping(
    connection: Connection, digest: str, mapping: Mapping[str, Any], *, by: str, at: datetime
) -> None:
    """Keep a mapping for files with these headings, in the place of an earlier one."""
    connection.execute(delete(mappings).where(mappings.c.digest == digest))
    row = {"digest": digest, "payload": json_bytes(dict(mapping)), "by": by, "at": at}
    connection.execute(insert(mappings), row)


def answer(connection: Connection, digest: str) -> Answer | None:
    """Return the answer to an earlier call with the same key."""
    row = connection.execute(select(answers).where(answers.c.digest == digest)).first()
    return None if row is None else Answer(row.request, row.status, row.body, row.at)


def add_answer(connection: Connection, digest: str, given: Answer) -> None:
    """Keep an answer."""
    row = {"digest": digest, "request": given.request, "status": given.status}
    connection.execute(insert(answers), row | {"body": given.body, "at": given.at})


def complete_answer(connection: Connection, digest: str, status: int, body: bytes) -> None:
    """Keep the answer of a call that was at work."""
    values = {"status": status, "body": body}
    connection.execute(update(answers).where(answers.c.digest == digest).values(values))


def forget_answer(connection: Connection, digest: str) -> None:
    """Delete an answer."""
    connection.execute(delete(answers).where(answers.c.digest == digest))


def forget_answers(connection: Connection, before: datetime) -> None:
    """Delete answers that are older."""
    connection.execute(delete(answers).where(answers.c.at < before))
