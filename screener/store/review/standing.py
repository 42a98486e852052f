"""Where a case stands, worked out from the acts upon it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

__all__ = ["SYSTEM", "Act", "Standing", "Status", "VerdictOfAct", "fold"]

SYSTEM = "screener"
"""Who acts when nobody did: by rule, not by judgement."""

VerdictOfAct = Literal["confirmed", "dismissed", "undone", "approved", "reopened"]
"""``undone`` takes back what stands or waits; ``reopened`` is the store's own, when what a
dismissal covered has changed or it expired."""

Status = Literal["to_review", "confirmed", "dismissed", "awaiting_second", "error"]
"""``error``: the last run could not search the case's source, so nothing follows from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One row of a case's history."""

    id: int
    case_id: int
    verdict: VerdictOfAct
    reason: str
    by: str
    at: datetime
    needs_second: bool
    """Four eyes: it has no force before another person approves."""
    refers_to: int | None
    """The act that this one approves, takes back or carries over from another supplier."""
    state_id: int
    """The supplier as it was."""
    listing_id: int
    """The listing as it was."""
    run_id: int
    expires: date | None
    difference: bytes | None
    """For a reopening: what had changed, as JSON."""

    @property
    def mark(self) -> tuple[str, datetime, str]:
        """Equal for what one person decided of several cases in one act."""
        return self.by, self.at, self.verdict

    @property
    def carried(self) -> bool:
        """Whether the store repeats a person's act, upon the same listing where it stands now."""
        return self.by == SYSTEM and self.verdict in {"confirmed", "dismissed"}


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds now."""

    decision: Act | None = None
    """The confirmation or dismissal in force."""
    approver: str = ""
    pending: Act | None = None
    """The act that waits for a second person."""

    @property
    def act(self) -> Act | None:
        """What waits for a second person, else what is in force."""
        return self.pending or self.decision

    @property
    def status(self) -> Status:
        """Return the status, as far as it follows from acts."""
        if self.pending is not None:
            return "awaiting_second"
        if self.decision is None:
            return "to_review"
        return "confirmed" if self.decision.verdict == "confirmed" else "dismissed"


def fold(acts: Iterable[Act]) -> Standing:
    """Work out where a case stands; the acts come oldest first."""
    standing = Standing()
    for act in acts:
        standing = _after(standing, act)
    return standing


def _after(standing: Standing, act: Act) -> Standing:
    if act.needs_second:
        return Standing(standing.decision, standing.approver, pending=act)
    if act.verdict == "approved":
        return _approved(standing, act)
    if act.verdict in ("confirmed", "dismissed"):
        return Standing(act)
    if act.verdict == "undone" and standing.pending is not None:
        return Standing(standing.decision, standing.approver)
    return Standing()


def _approved(standing: Standing, act: Act) -> Standing:
    proposal = standing.pending
    if proposal is None or proposal.verdict == "undone":
        return Standing()
    return Standing(proposal, approver=act.by)
