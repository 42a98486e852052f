"""The change report: what differs since the last time, and first what a person must do today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from screener.model import ACTIONS, Action, Band, Cause, Change, Run, Statement
from screener.reports.catalogue import FALLBACK
from screener.reports.compared import merged
from screener.reports.pages import page, write_page
from screener.reports.titles import titles_of
from screener.reports.words import Words

__all__ = ["ChangeReport", "Concern", "concerns", "severity", "write_changes"]

MOST_ROWS = 2_000
"""Rows of each table; a change of rules may touch every supplier there is."""

_UNDECIDED = {"change.match_is_undecided", "change.match_changed_undecided"}

_SEVERITY: dict[Band | None, int] = {
    None: 0,
    "low": 1,
    "medium": 2,
    "not_rated": 3,
    "high": 3,
    "critical": 4,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern:
    """A supplier of whom something changed, with all that did."""

    supplier_id: int
    name: str
    number: str
    band_before: Band | None
    band_after: Band | None
    action: Action | None
    changes: tuple[Change, ...]

    @property
    def waits(self) -> bool:
        """Whether a match that went with its row still waits for a person."""
        return any(one.waits for one in self._standing)

    @property
    def _standing(self) -> tuple[Change, ...]:
        """The last change of each listing: what an earlier one said no longer holds."""
        return tuple({(one.source, one.listing): one for one in self.changes}.values())

    @property
    def urgent(self) -> bool:
        """Whether a person must act: a match to look at or decide, or a band that got worse."""
        if self.waits:
            return True
        if self.action in {None, "monitor"}:
            return False
        return _is_worse(self.band_before, self.band_after) or any(
            change.kind in {"match_new", "match_changed"}
            and (change.cause != "decision_changed" or change.statement.code in _UNDECIDED)
            for change in self._standing
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeReport:
    """What the report tells of one list."""

    list_name: str
    run: Run
    since: datetime | None
    """Moment of the run that this one is held against; None for the first."""
    changes: tuple[Change, ...]
    trouble: tuple[Statement, ...] = ()
    """What went wrong and needs a person, such as a source that could not be fetched."""
    dossiers: Mapping[int, str] = field(default_factory=dict)
    """Where the dossier of a supplier is, as a relative address."""
    portfolio: str = ""
    """Where the portfolio report is, as a relative address."""
    to_review: int = 0
    """Matches that wait in the queue for a decision, whenever they came."""
    awaiting_second: int = 0
    """Those of which somebody proposed one that waits for a second person."""


def severity(band: Band | None) -> int:
    """Return how bad a band is, 0 to 4; not rated counts as high."""
    return _SEVERITY[band]


def _is_worse(before: Band | None, after: Band | None) -> bool:
    """Say whether a band is worse than the one before; a new supplier's is, from medium on."""
    return severity(after) > max(severity(before), 1)


def concerns(changes: Sequence[Change]) -> tuple[Concern, ...]:
    """Gather the changes by supplier: by what is to be done, then by band, in their order."""
    gathered: dict[int, list[Change]] = {}
    for change in changes:
        if change.supplier_id is not None:
            gathered.setdefault(change.supplier_id, []).append(change)
    found = [_concern(number, some) for number, some in gathered.items()]
    return tuple(sorted(found, key=_pressing))


def _concern(number: int, some: list[Change]) -> Concern:
    """Tell of a supplier where it stood before the first change and where after the last."""
    last = some[-1]
    told = Concern(
        supplier_id=number,
        name=last.supplier,
        number=last.number,
        band_before=some[0].band_before,
        band_after=last.band_after,
        action=last.action,
        changes=tuple(some),
    )
    if told.waits and (last.action is None or _later(last.action, "review")):
        return replace(told, action="review")
    return told


def _later(one: Action, other: Action) -> bool:
    return ACTIONS.index(one) > ACTIONS.index(other)


def _pressing(one: Concern) -> tuple[int, int]:
    action = len(ACTIONS) if one.action is None else ACTIONS.index(one.action)
    return action, -severity(one.band_after)


def _lines(one: Concern) -> list[tuple[Statement, Cause, tuple[Cause, ...]]]:
    """Return what is said of a supplier, entries of one firm together, with the causes."""
    causes: dict[tuple[Cause, tuple[Cause, ...]], list[Statement]] = {}
    for change in one.changes:
        causes.setdefault((change.cause, change.also), []).append(change.statement)
    return [(said, *cause) for cause, some in causes.items() for said in merged(some)]


def write_changes(report: ChangeReport, path: str | Path, language: str = FALLBACK) -> None:
    """Write the report as one HTML file.

    Raises:
        InputError: the file cannot be written, or the language has no messages.
    """
    write_page(path, _pieces(report, Words(language, titles_of(report.run))))


def _pieces(report: ChangeReport, words: Words) -> Iterator[str]:
    found = concerns(report.changes)
    urgent = [one for one in found if one.urgent]
    yield from page(
        "changes.html.j2",
        words,
        report=report,
        run=report.run,
        urgent=[(a, some) for a in ACTIONS if (some := [o for o in urgent if o.action == a])],
        count=len(urgent),
        other=[one for one in found if not one.urgent],
        searched=[change for change in report.changes if change.supplier_id is None],
        most=MOST_ROWS,
        lines=_lines,
        stale=[part for part in report.run.coverage if part.stale],
    )
