"""Which sources should be searched and cannot be: what no run may pass over in silence."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from screener.sources.load import status
from screener.sources.own import all_descriptors, undescribed, was_removed
from screener.workspace import Workspace

__all__ = ["missing"]


def missing(
    workspace: Workspace | None,
    now: datetime,
    searched: Collection[str],
    before: Iterable[str] = (),
) -> tuple[str, ...]:
    """Return the ids of the sources that are wanted and are not among those searched.

    Wanted is what is switched on, what has an edition here that no descriptor reads any more, and
    what the run before searched or missed: a workspace that was lost, or is not the one of that
    run, knows nothing of it. A list that was removed, or is replaced, is wanted no more. A
    register never is: no supplier is held against it.
    """
    if workspace is None:
        return ()
    known = all_descriptors(workspace)
    wanted = {
        source.descriptor.id for source in status(workspace, now) if source.condition == "missing"
    }
    wanted |= undescribed(workspace)
    wanted |= {
        source
        for source in before
        if not was_removed(source, workspace)
        and not (source in known and known[source].superseded_by in searched)
    }
    registers = {source for source in known if known[source].supplies == "registry"}
    return tuple(sorted(wanted - registers - set(searched)))
