"""Saves a run that says of every supplier what the run before said, without saying it again."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, insert, literal, select, update

from screener.model import Run
from screener.store.runs.reading import StoredRun
from screener.store.runs.saving import Saved, add_run
from screener.store.tables import cases, run_assessments

__all__ = ["repeat_run"]


def repeat_run(
    connection: Connection,
    before: StoredRun,
    run: Run,
    *,
    decided_until: int,
    by: str,
    at: datetime,
) -> Saved:
    """Save a run whose outcome is that of ``before``, the last run of the list.

    The cases that ``before`` found are found again; the searched sources are the same.
    """
    run_id, new = add_run(
        connection, run, version_id=before.version_id, decided_until=decided_until, by=by, at=at
    )
    _repeat(connection, before.id, run_id)
    return Saved(run_id, new, new_listings=False, found=())


def _repeat(connection: Connection, before: int, run_id: int) -> None:
    said = run_assessments.c
    same = select(literal(run_id), said.rank, said.assessment_id, said.position)
    connection.execute(
        insert(run_assessments).from_select(
            ["run_id", "rank", "assessment_id", "position"], same.where(said.run_id == before)
        )
    )
    connection.execute(update(cases).where(cases.c.run_id == before).values(run_id=run_id))
