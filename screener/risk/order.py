"""The order in which findings about one supplier are read: weight of consequence first."""

from __future__ import annotations

from collections.abc import Sequence

from screener.model import Band, Finding
from screener.risk.bands import severity
from screener.risk.exposure import Verdict
from screener.risk.listed import gives_band

__all__ = ["by_consequence"]


def by_consequence(
    findings: Sequence[Finding], verdict: Verdict, list_band: Band | None
) -> tuple[Finding, ...]:
    """Return the findings, first those that decide the band, then by the points that count.

    Listings that count come with their band, floors where they reach the exposure band, and
    evidence where it lowered it. What is only shown comes last. Equals keep their order.
    """

    def key(found: Finding) -> tuple[int, bool, bool, int]:
        return (
            -_consequence(found, verdict, list_band),
            found.component != "list",
            not (found.counted and found.points),
            -found.points,
        )

    return tuple(sorted(findings, key=key))


def _consequence(found: Finding, verdict: Verdict, list_band: Band | None) -> int:
    """Return how pressing the band is that the finding decides; 0 where it decides none."""
    if found.component == "list":
        return 1 + severity(list_band) if list_band and gives_band(found) else 0
    if found.floor and severity(found.floor) >= severity(verdict.band):
        return 1 + severity(found.floor)
    lowered = verdict.reason.code == "band_reason.evidence" and found.component == "evidence"
    return 1 if lowered and found.statement.code == "finding.evidence" else 0
