"""What to ask a supplier: only what is missing, and what its findings raise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from screener.model import Assessment, Finding
from screener.reports.catalogue import message
from screener.reports.compared import alike
from screener.reports.words import Words

__all__ = ["Question", "questions"]

_BY_COMPONENT = {
    "product": ("inputs", "origin"),
    "workforce": ("recruitment", "fees", "documents", "contracts"),
    "sector": ("subcontracting", "grievance"),
    "evidence": ("sites", "labour_transfer"),
}
"""The catalogue's ``question.<key>`` for each part of the findings that count."""

_CLOSED = {"same_firm", "recruitment", "fees", "labour_transfer"}
_IF_LISTED = ("identity", "ownership", "same_firm")


@dataclass(frozen=True, slots=True)
class Question:
    """A question, why it is asked, and what would answer it."""

    text: str
    why: str
    proof: str
    closed: bool
    """It can be answered by yes or no."""


def questions(assessment: Assessment, words: Words) -> tuple[Question, ...]:
    """Return the questions for one supplier, each once: its gaps first, then its findings."""
    found: dict[str, Question] = {}
    for code, why, extra in _wanted(assessment, words):
        text = words(f"question.{code}", **extra)
        proof = message(f"question.{code}.proof", words.language) or ""
        found.setdefault(text, Question(text, why, proof, code in _CLOSED))
    return tuple(found.values())


def _wanted(assessment: Assessment, words: Words) -> Iterator[tuple[str, str, dict[str, str]]]:
    for gap in assessment.gaps:
        known = message(f"question.gap.{gap.field}", words.language) is not None
        code = f"gap.{gap.field}" if known else "gap.other"
        yield code, words.say(gap.statement), {"field": gap.field.replace("_", " ")}
    for match, *_ in alike(assessment.matches):
        if match.decision is None or match.decision.verdict == "confirmed":
            role = words(f"role.{match.role}")
            code = "match" if match.role == "supplier" else "related"
            why = words(f"question.why.{code}", name=match.listed_name.text, role=role)
            yield from ((key, why, {"name": match.listed_name.text}) for key in _IF_LISTED)
    for finding in assessment.findings:
        for code in _codes(finding):
            yield code, words.say(finding.statement), {}


def _codes(finding: Finding) -> tuple[str, ...]:
    """Return the questions a finding raises; one that does not count raises none."""
    return _BY_COMPONENT.get(finding.component, ()) if finding.counted else ()
