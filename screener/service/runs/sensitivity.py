"""How far the bands of a stored run depend on the weights: reckoned again, for it is not stored."""

from __future__ import annotations

from dataclasses import replace

from screener import risk
from screener.model import Result
from screener.service.runs.rulebooks import past_rulebook
from screener.workspace import Workspace

__all__ = ["with_sensitivity", "with_sensitivity_by"]


def with_sensitivity(result: Result, workspace: Workspace | None) -> Result:
    """Return a run read from the store with its sensitivity, as when it was made.

    Without it where the rulebook of the run is not kept in the workspace, or is one that this
    version cannot read.
    """
    return with_sensitivity_by(
        result, past_rulebook(workspace, result.run.rules_sha256) if workspace else None
    )


def with_sensitivity_by(result: Result, book: risk.Rulebook | None) -> Result:
    """Return a run read from the store with its sensitivity by the rulebook that judged it."""
    if book is None:
        return result
    return replace(result, sensitivity=risk.sensitivity(result.assessments, book))
