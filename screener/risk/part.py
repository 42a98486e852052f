"""What one component of exposure comes to, and how findings are made from rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from screener.model import Band, Component, Finding, Gap, Statement
from screener.risk.rules import Rule

__all__ = ["Part", "counted", "finding", "shorten", "speaks"]

_INPUT_SHOWN = 160


@dataclass(frozen=True, slots=True)
class Part:
    """A component of exposure with what fired in it."""

    component: Component
    findings: tuple[Finding, ...]
    points: int
    """The points that count: the highest of the findings."""
    low: int
    high: int
    gaps: tuple[Gap, ...] = ()
    """Recorded whatever the band is."""
    open_question: Gap | None = None
    """Recorded only where the answer could raise the band, so that gaps are worth reading."""
    floor_in_reach: Band | None = None
    """The highest floor that an answer to the open question could set."""
    unknown: bool = False


def finding(
    rule: Rule,
    component: Component | Literal["list", "evidence"],
    statement: Statement,
    *,
    points: int = 0,
    text: str = "",
    source: str = "",
    dated: str = "",
    floor: Literal["critical", "high", "medium"] | None = None,
    indicators: tuple[str, ...] = (),
) -> Finding:
    """Return the finding that ``rule`` fired; ``text`` is what in the record made it fire."""
    return Finding(
        rule=rule.id,
        statement=statement,
        component=component,
        points=points,
        floor=floor,
        input=shorten(text),
        source=source or rule.source,
        dated=dated or rule.dated,
        citation=rule.citation,
        would_change=rule.would_change,
        next_step=rule.next_step,
        indicators=indicators,
    )


def counted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings of one component, highest first, with only the first one counted."""
    ordered = sorted(findings, key=lambda found: (-found.points, found.rule, found.input))
    return tuple(
        found if number == 0 and found.points else replace(found, counted=False)
        for number, found in enumerate(once(ordered))
    )


def speaks(findings: Iterable[Finding], rule: Rule) -> bool:
    """Say whether a finding of ``rule`` counts."""
    return any(found.rule == rule.id and found.counted for found in findings)


def once(findings: Iterable[Finding]) -> list[Finding]:
    """Return each fact once: a rule may fire for several words."""
    return list({(found.rule, found.statement): found for found in findings}.values())


def shorten(text: str) -> str:
    """Return ``text`` as written, cut where a report would drown in it."""
    return text if len(text) <= _INPUT_SHOWN else text[: _INPUT_SHOWN - 1] + "…"
