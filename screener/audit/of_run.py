"""What a stored run rests on, for an export that can be checked by itself."""

from __future__ import annotations

from sqlalchemy import Connection, Select, select

from screener.store.reading import StoredRun
from screener.store.tables import (
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

    The versions and runs of its list up to it, for what they said may still hold; the listings
    found and the editions searched; the decisions taken by then; rule changes and settings.
    Nothing of other lists.
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
        "run": its_runs,
        "edition": select(editions.c.id)
        .join(run_editions, run_editions.c.edition_id == editions.c.id)
        .where(run_editions.c.run_id.in_(its_runs)),
        "listings": select(listing_states.c.first_run_id)
        .join(matches, matches.c.listing_id == listing_states.c.id)
        .join(run_assessments, run_assessments.c.assessment_id == matches.c.assessment_id)
        .where(run_assessments.c.run_id.in_(its_runs)),
        "decision": select(decisions.c.id)
        .join(cases, cases.c.id == decisions.c.case_id)
        .where(cases.c.list_id == run.list_id, decisions.c.run_id <= run.id),
        "event": select(events.c.id).where(events.c.kind.in_(("rules", "settings"))),
    }
    return {("list", run.list_id)} | {
        (kind, number)
        for kind, query in found.items()
        for number in connection.execute(query.distinct()).scalars()
    }
