"""What to do about a supplier: the step its band asks for, and those its findings do."""

from __future__ import annotations

from screener.model import BANDS, Assessment, Finding
from screener.reports.clauses import clause_map
from screener.reports.words import Words

__all__ = ["next_steps", "what_to_do", "workers_first"]


def workers_first(assessment: Assessment) -> bool:
    """Say whether workers may suffer if the supplier's management is asked first."""
    return assessment.action != "monitor" and any(map(_workers_first, assessment.findings))


def what_to_do(words: Words, assessment: Assessment) -> str:
    """Return the sentence that says what the action means for this supplier."""
    if assessment.action == "hold" and not assessment.provisional:
        said = words("action.hold.confirmed")
    else:
        said = words(f"action.{assessment.action}.means")
    return f"{words('steps.workers_first')} {said}" if workers_first(assessment) else said


def next_steps(words: Words, assessment: Assessment) -> tuple[str, ...]:
    """Return what the findings that weigh say to do next, each once, weightiest first."""
    ordered = sorted(filter(_weighs, assessment.findings), key=_weight)
    steps = (words.rule_text(finding, "next_step") for finding in ordered)
    return tuple(dict.fromkeys(step for step in steps if step))


def _workers_first(finding: Finding) -> bool:
    return finding.rule in clause_map().workers_first


def _weighs(finding: Finding) -> bool:
    """Say whether a finding moves anything: lists, floors, and the points that count."""
    return (
        finding.component in {"list", "evidence"}
        or finding.floor is not None
        or (finding.counted and finding.points > 0)
    )


def _weight(finding: Finding) -> tuple[bool, bool, int, int]:
    floor = BANDS.index(finding.floor) if finding.floor else len(BANDS)
    return not _workers_first(finding), finding.component != "list", floor, -finding.points
