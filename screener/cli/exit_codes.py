"""What the outcome of a command means to a script; errors carry a code of their own."""

from __future__ import annotations

from screener.model import BANDS, Band, Result

__all__ = [
    "BAD_INPUT",
    "INTERNAL",
    "NOT_AS_KEPT",
    "NOT_WELL",
    "ROWS_REJECTED",
    "SOURCE_MISSING",
    "exit_code",
]

INTERNAL = NOT_WELL = 1
"""A fault of ours, or a night watch that does not do its work."""
BAD_INPUT = NOT_AS_KEPT = 2
"""Bad usage or input, or a store that is not what was kept in it."""
FINDINGS = 3
SOURCE_MISSING = 4
"""An enabled source is missing or stale, or could not be refreshed."""
ROWS_REJECTED = 5
"""Rows, or a whole sheet that lists suppliers, were not screened."""


def exit_code(result: Result, fail_on: Band | None) -> int:
    """Return what the outcome means to a script: 3 before 4 before 5, else 0."""
    if fail_on and _at_or_above(result, fail_on):
        return FINDINGS
    if result.run.coverage_failed:
        return SOURCE_MISSING
    return ROWS_REJECTED if result.run.rejected_rows or result.run.sheets_unread else 0


def _at_or_above(result: Result, fail_on: Band) -> bool:
    worst = set(BANDS[: BANDS.index(fail_on) + 1])
    if "high" in worst:
        worst.add("not_rated")
    return any(assessment.band in worst for assessment in result.assessments)
