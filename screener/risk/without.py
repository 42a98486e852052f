"""What would be said of a supplier if one rule did not exist."""

from __future__ import annotations

from datetime import date

from screener.model import Assessment, Band, Finding
from screener.risk.action import action_for
from screener.risk.bands import severity
from screener.risk.exposure import evidence_counts, is_unknown, weigh
from screener.risk.listed import ListJudge, gives_band
from screener.risk.part import Part, counted, speaks
from screener.risk.rulebook import Rulebook

__all__ = ["acted", "band_without", "counts"]

_MOVED = "finding.country_moved"


def band_without(book: Rulebook, assessment: Assessment, rule_id: str) -> Band:
    """Return the band that the supplier would have without the rule; all else stays.

    Read from the findings alone, so it also works for a result that was kept.
    """
    left = tuple(found for found in assessment.findings if found.rule != rule_id)
    parts = [_part(book, assessment, component, left) for component in book.scale.maximum]
    exposure = weigh(book, parts, left, evidence_counts=evidence_counts(book, left)).band
    lists = ListJudge(book, _day(assessment))
    listed = lists.judge(assessment.matches, without=rule_id).band
    return exposure if listed is None else max(listed, exposure, key=severity)


def _day(assessment: Assessment) -> date:
    """Return a day on which the listings had ended that were told as ended, and no others."""
    told = (dict(found.statement.params) for found in assessment.findings if _ended(found))
    return max((date.fromisoformat(params["ended"]) for params in told), default=date.min)


def _ended(found: Finding) -> bool:
    return found.statement.code == "finding.delisted"


def counts(book: Rulebook, assessment: Assessment, found: Finding) -> bool:
    """Say whether a finding weighs: by points that count, a floor that holds, or a list band."""
    if found.component == "list":
        return gives_band(found)
    if found.rule == book.evidence.counts.id:
        return assessment.band_reason.code == "band_reason.evidence"
    return (found.counted and found.points > 0) or found.floor == assessment.exposure_band


def acted(book: Rulebook, assessment: Assessment, rule_id: str) -> bool:
    """Say whether a rule that makes no finding of its own spoke: an action, a moved tier."""
    if rule_id == book.scale.unknown.both.id:
        return assessment.band_reason.code == "band_reason.not_rated"
    if rule_id == book.indicators.move.id:
        return any(found.statement.code == _MOVED for found in assessment.findings)
    rule = action_for(
        book.actions,
        assessment.band,
        has_match=assessment.list_band is not None,
        country_unknown=speaks(assessment.findings, book.scale.unknown.country),
        sector_floor_only=assessment.sector_floor_only,
        searchable=assessment.supplier.searchable,
    )
    return rule.id == rule_id


def _part(
    book: Rulebook, assessment: Assessment, component: str, left: tuple[Finding, ...]
) -> Part:
    found = counted(one for one in left if one.component == component)
    points = max((one.points for one in found), default=0)
    row = next(row for row in assessment.exposure.components if row[0] == component)
    return Part(
        row[0],
        found,
        points,
        min(points, row[2]),
        max(points, row[3]),
        unknown=is_unknown(book, found, row[0]),
    )
