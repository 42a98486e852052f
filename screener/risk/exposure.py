"""From points and floors to the exposure band, with the reason for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from screener.model import Band, Component, Finding, Statement
from screener.risk.bands import band_of, highest, lowered, severity
from screener.risk.part import Part
from screener.risk.rulebook import Rulebook
from screener.risk.rules import CompoundRule, RegionRule, Rule, UnknownRule

__all__ = ["Verdict", "evidence_counts", "hard_floor", "is_unknown", "weigh"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The exposure band and what it rests on."""

    band: Band
    reason: Statement
    provisional: bool = False
    sector_floor_only: bool = False
    could_rise: bool = False
    """The interval's high end lies in a higher band."""


def weigh(
    book: Rulebook,
    parts: Sequence[Part],
    findings: Sequence[Finding],
    *,
    evidence_counts: bool,
) -> Verdict:
    """Return the exposure band of a supplier.

    Floors raise the band of the points. Evidence that counts lowers the outcome by one band,
    but below no floor whose rule forbids it or that stands for what is unknown, and not while
    country or sector is unknown altogether.
    """
    points = sum(part.points for part in parts)
    scored = band_of(points, book.scale.bands)
    most = band_of(sum(part.high for part in parts), book.scale.bands)
    floors = [found for found in findings if found.floor is not None]
    verdict = _before_evidence(book, parts, points, scored, floors)
    if evidence_counts and not any(part.unknown for part in parts):
        verdict = _after_evidence(book, verdict, floors)
    could_rise = severity(most) > severity(verdict.band)
    return replace(verdict, could_rise=True) if could_rise else verdict


def _before_evidence(
    book: Rulebook, parts: Sequence[Part], points: int, scored: Band, floors: Sequence[Finding]
) -> Verdict:
    floor = _highest_floor(floors)
    both = all(part.unknown for part in parts if part.component in ("country", "sector"))
    if both and not (floor and severity(floor.floor or "low") > severity("not_rated")):
        return Verdict("not_rated", Statement.of("band_reason.not_rated"))
    if floor is None or floor.floor is None or severity(floor.floor) <= severity(scored):
        bands = book.scale.bands
        return Verdict(scored, _points_reason(points, bands.medium, bands.high))
    rule = book.rules[floor.rule]
    sector_only = all(found.component == "sector" for found in floors)
    code = "band_reason.sector_floor" if sector_only else "band_reason.floor"
    return Verdict(
        floor.floor,
        Statement.of(code, title=rule.title, rule=rule.id, points=points),
        provisional=isinstance(rule, RegionRule) and rule.provisional,
        sector_floor_only=sector_only,
    )


def _highest_floor(floors: Sequence[Finding]) -> Finding | None:
    # A tie goes to what is not the sector, then to the first rule id: order of rules is nothing.
    return max(
        sorted(floors, key=lambda found: (found.component == "sector", found.rule)),
        key=lambda found: severity(found.floor or "low"),
        default=None,
    )


@lru_cache(maxsize=1_000)
def _points_reason(points: int, medium: int, high: int) -> Statement:
    return Statement.of("band_reason.points", points=points, medium=medium, high=high)


def _after_evidence(book: Rulebook, verdict: Verdict, floors: Sequence[Finding]) -> Verdict:
    hard = hard_floor(book, floors)
    lower = lowered(verdict.band)
    residual = lower if hard is None or severity(lower) >= severity(hard) else verdict.band
    if residual == verdict.band:
        return verdict
    return Verdict(residual, Statement.of("band_reason.evidence", before=verdict.band))


def hard_floor(book: Rulebook, findings: Sequence[Finding]) -> Band | None:
    """Return the highest floor below which evidence lowers no band."""
    return highest(
        found.floor
        for found in findings
        if found.floor and not _evidence_may_lower(book.rules[found.rule])
    )


def evidence_counts(book: Rulebook, findings: Sequence[Finding]) -> bool:
    """Say whether evidence that counts is among kept findings, and lowers by these rules."""
    rule = book.evidence.counts
    return rule.bands > 0 and any(found.rule == rule.id for found in findings)


def is_unknown(book: Rulebook, findings: Sequence[Finding], component: Component) -> bool:
    """Say whether nothing but an assumption stands for a component among kept findings.

    What regions and several facts at once add to it, such as a place in the name, is no reading.
    """
    read = [
        found.rule
        for found in findings
        if found.component == component
        and not isinstance(book.rules.get(found.rule), CompoundRule | RegionRule)
    ]
    unknown = {book.scale.unknown.country.id, book.scale.unknown.sector.id}
    return bool(read) and unknown.issuperset(read)


def _evidence_may_lower(rule: Rule) -> bool:
    if isinstance(rule, CompoundRule | RegionRule):
        return rule.evidence_counts
    return not isinstance(rule, UnknownRule)
