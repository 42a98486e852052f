"""What a stored run rests on, for an export that can be checked by itself."""

from __future__ import annotations

from sqlalchemy import Connection, Select, select

from screener.store.runs.reading import StoredRun
from screener.store.tables import (
    assessments,
    cases,
    decisions,
    editions,
    events,
    list_versions,
    listing_states,
    matches,
    run_assessments,
    run_editions,
    runs,
)

__all__ = ["subjects_of_run"]


def subjects_of_run(connection: Connection, run: StoredRun) -> set[tuple[str, int]]:
    """Return kind and number of every subject of the log that a run rests on.

    The versions of its list up to it; of its runs those that were the first to say what it
    says, for nights in which nothing changed hold a line for each supplier and nothing more; the
    listings found and the editions searched by then; the decisions taken by then; rule changes
    and settings. Nothing of other lists.
    """
    its_runs = (
        select(runs.c.id)
        .join(list_versions, list_versions.c.id == runs.c.version_id)
        .where(list_versions.c.list_id == run.list_id, runs.c.id <= run.id)
    )
    found: dict[str, Select[int]] = {
        "list_version": select(list_versions.c.id).where(
            list_versions.c.list_id == run.list_id, list_versions.c.id <= run.version_id
        ),
        "run": select(assessments.c.first_run_id)
        .join(run_assessments, run_assessments.c.assessment_id == assessments.c.id)
        .where(run_assessments.c.run_id == run.id),
        "edition": select(editions.c.id)
        .join(run_editions, run_editions.c.edition_id == editions.c.id)
        .where(run_editions.c.run_id.in_(its_runs)),
        "listings": select(listing_states.c.first_run_id)
        .join(matches, matches.c.listing_id == listing_states.c.id)
        .join(assessments, assessments.c.id == matches.c.assessment_id)
        .where(assessments.c.first_run_id.in_(its_runs)),
        "decision": select(decisions.c.id)
        .join(cases, cases.c.id == decisions.c.case_id)
        .where(cases.c.list_id == run.list_id, decisions.c.run_id <= run.id),
        "event": select(events.c.id).where(events.c.kind.in_(("rules", "settings"))),
    }
    return {("list", run.list_id), ("run", run.id)} | {
        (kind, number)
        for kind, query in found.items()
        for number in connection.execute(query.distinct()).scalars()
    }
