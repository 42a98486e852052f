"""Saves a run that says of every supplier what the run before said, without saying it again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, insert, literal, select, update

from screener.model import Run
from screener.store.editions import add_editions
from screener.store.numbers import add_all, numbers
from screener.store.payload import run_bytes
from screener.store.reading import StoredRun
from screener.store.saving import Saved
from screener.store.tables import cases, run_assessments, run_editions, runs

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
    run_id = next(numbers(connection, runs))
    connection.execute(
        insert(runs),
        {
            "id": run_id,
            "version_id": before.version_id,
            "by": by,
            "at": at,
            "as_of": run.as_of,
            "rules_sha256": run.rules_sha256,
            "decided_until": decided_until,
            "manifest": run_bytes(run),
        },
    )
    used = add_editions(connection, [source.edition for source in run.coverage])
    rows = ({"run_id": run_id, "edition_id": number} for number, _ in used)
    add_all(connection, run_editions, rows)
    _repeat(connection, before.id, run_id)
    return Saved(run_id, tuple(_new(used)), new_listings=False, found=())


def _new(editions: Iterable[tuple[int, bool]]) -> list[int]:
    return [number for number, is_new in editions if is_new]


def _repeat(connection: Connection, before: int, run_id: int) -> None:
    said = run_assessments.c
    same = select(literal(run_id), said.rank, said.assessment_id, said.position)
    connection.execute(
        insert(run_assessments).from_select(
            ["run_id", "rank", "assessment_id", "position"], same.where(said.run_id == before)
        )
    )
    connection.execute(update(cases).where(cases.c.run_id == before).values(run_id=run_id))
