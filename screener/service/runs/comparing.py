"""Two runs of one list side by side: what they were made from, and what they say differently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from screener.model import Change, Coverage, Run
from screener.service.runs.difference import Side, differences
from screener.service.runs.past import editions_in, listing_of
from screener.store.runs import parts as run_parts
from screener.store.runs.comparing import Differing, Said, said
from screener.store.runs.reading import StoredRun
from screener.workspace import Workspace

__all__ = ["Compared", "compare_runs"]

_MADE_FROM = (
    "input_sha256",
    "rules_sha256",
    "names_sha256",
    "threshold",
    "probable",
    "sector",
    "version",
)
"""Fields of a run that decide its outcome, besides the editions."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A page of what two runs of one list say differently."""

    before: StoredRun
    after: StoredRun
    lines: Sequence[tuple[int, Said | None, Said | None]]
    """Suppliers with what each run said; None where a run did not see one."""
    total: int
    changes: Mapping[int, Sequence[Change]]
    """What differs, and why, of each supplier of the page."""
    made_from: Sequence[tuple[str, object, object]]
    """What decides the outcome and is not the same in both: the run's field and its values."""
    editions: Sequence[tuple[Coverage | None, Coverage | None]]
    """Editions that one of the two did not search, or not as fresh ones; by source."""


def compare_runs(
    connection: Connection,
    workspace: Workspace | None,
    runs: tuple[StoredRun, StoredRun],
    found: Sequence[Differing],
    page: slice,
) -> Compared:
    """Return a page of the suppliers of whom the two runs do not say the same.

    Args:
        connection: a reading connection.
        workspace: where the editions of the runs are kept, which tell why something differs.
        runs: the earlier one and the later one.
        found: all such suppliers.
        page: which of them.
    """
    before, after = runs
    some = found[page]
    short = said(connection, [n for _, *both in some for n in both if n is not None])
    editions = editions_in(workspace)
    old, new = (
        Side(
            run=run.manifest,
            assessments=run_parts.read_some(connection, run, (one[0] for one in some)),
            listing=listing_of(run.manifest, editions),
        )
        for run in runs
    )
    changes: dict[int, list[Change]] = defaultdict(list)
    for change in differences(old, new):
        if change.supplier_id is not None:
            changes[change.supplier_id].append(change)
    return Compared(
        before,
        after,
        [
            (supplier, None if a is None else short[a], None if b is None else short[b])
            for supplier, a, b in some
        ],
        len(found),
        changes,
        [
            (name, *values)
            for name in _MADE_FROM
            if len(set(values := _both(name, before.manifest, after.manifest))) > 1
        ],
        _editions(before.manifest, after.manifest),
    )


def _both(name: str, before: Run, after: Run) -> tuple[object, object]:
    return getattr(before, name), getattr(after, name)


def _editions(before: Run, after: Run) -> list[tuple[Coverage | None, Coverage | None]]:
    old, new = ({one.edition.source: one for one in run.coverage} for run in (before, after))
    return [
        (old.get(source), new.get(source))
        for source in sorted(old | new)
        if _searched(old.get(source)) != _searched(new.get(source))
    ]


def _searched(part: Coverage | None) -> tuple[str, bool] | None:
    return None if part is None else (part.edition.sha256, part.stale)
