"""Look at stored runs, and read one back as the result that it was."""

from __future__ import annotations

from screener.service.runs.sensitivity import with_sensitivity
from screener.service.screening.screen import Screening
from screener.store import Store
from screener.store.runs.reading import StoredRun, all_runs, read_result, stored_run
from screener.workspace import Workspace

__all__ = ["StoredRun", "result_of", "runs"]


def runs(
    store: Store, *, list_name: str = "", limit: int = 50, before: int | None = None
) -> list[StoredRun]:
    """Return runs, newest first; ``before`` is the last one that was already seen."""
    with store.reading() as connection:
        return all_runs(connection, list_name=list_name, limit=limit, before=before)


def result_of(store: Store, workspace: Workspace | None, number: int) -> Screening:
    """Return a run's whole outcome, with writers for every form of it."""
    with store.reading() as connection:
        result = read_result(connection, stored_run(connection, number))
    return Screening.of(with_sensitivity(result, workspace))
