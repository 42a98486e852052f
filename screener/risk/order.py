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

    def weight(found: Finding) -> int:
        # One number, as this is asked for every finding of every supplier: what decides, then
        # listings, then the points that count, then those that do not.
        points = found.points * _COUNTED if found.counted else found.points
        if found.floor is None and found.component not in _DECIDE:
            return points
        decides = _consequence(found, verdict, list_band)
        return decides * _DECIDES + (found.component == "list") * _LISTED + points

    return tuple(sorted(findings, key=weight, reverse=True))


_DECIDE = frozenset({"list", "evidence"})
_COUNTED, _LISTED, _DECIDES = 1_000, 1_000_000, 2_000_000
"""Steps that no sum of points below reaches: points are at most 100."""


def _consequence(found: Finding, verdict: Verdict, list_band: Band | None) -> int:
    """Return how pressing the band is that the finding decides; 0 where it decides none."""
    if found.component == "list":
        return 1 + severity(list_band) if list_band and gives_band(found) else 0
    if found.floor and severity(found.floor) >= severity(verdict.band):
        return 1 + severity(found.floor)
    lowered = verdict.reason.code == "band_reason.evidence"
    return 1 if lowered and found.statement.code == "finding.evidence" else 0
