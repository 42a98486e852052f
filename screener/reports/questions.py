"""What to ask a supplier: only what is missing, and what its findings raise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from screener.model import Assessment, Finding, Gap, Match
from screener.reports.catalogue import message
from screener.reports.steps import has_ended
from screener.reports.words import Words
from screener.reports.written import as_written

__all__ = ["Question", "questions"]

_WORKERS = ("recruitment", "fees", "documents", "contracts")
_BY_COMPONENT = {
    "product": ("inputs", "origin"),
    "workforce": _WORKERS,
    "sector": ("subcontracting", "grievance"),
}
"""The catalogue's ``question.<key>`` for each part of the findings that count."""
_BY_CODE = {
    "finding.region_site": ("sites", "labour_transfer"),
    "finding.region_name": ("sites", "ties"),
    "finding.sector_unknown": (),
}
"""For findings that ask otherwise than their part does; an unknown sector is asked as a gap."""

_TELLING = {
    f"gap.{code}"
    for code in (
        "product_unknown",
        "product_unread",
        "product_origin",
        "product_sector",
        "remark_unread",
        "sector_unclear",
        "sector_unclear_inferred",
        "unnamed",
        "workforce_unknown",
        "workforce_unclear",
    )
}
"""Sentences about a gap that say how we judge it, or quote a whole cell of our own record; those on
origin and sector of a product are of runs that were kept before."""
_OURS = {"row", "number"}
"""Gaps of our own list, which no supplier can fill."""
_CLOSED = {"same_firm", "same_party", "recruitment", "fees", "labour_transfer"}
_IF_LISTED = ("identity", "ownership", "same_firm")
_IF_PARTY_LISTED = ("party", "same_party")
"""Who the supplier itself is and whom it belongs to says nothing of who is named beside it."""
_WHY = {"supplier": "match", "party": "party"}


@dataclass(frozen=True, slots=True)
class Question:
    """A question, why it is asked, and what would answer it."""

    text: str
    why: str
    proof: str
    closed: bool
    """It can be answered by yes or no."""


def questions(assessment: Assessment, words: Words) -> tuple[Question, ...]:
    """Return the questions for one supplier, each once.

    First who it is where a list names one like it, then its gaps, then its findings. Why a
    question is asked tells neither band nor points nor what we hold against anybody: it goes
    to the supplier. What our own notes say of workers is never quoted, and a question about
    workers is asked for the same reason whether the notes are bad or missing: else the
    supplier could guess who spoke.
    """
    found: dict[str, Question] = {}
    for code, why, extra in _wanted(assessment, words):
        text = words(f"question.{code}", **extra)
        proof = message(f"question.{code}.proof", words.language) or ""
        found.setdefault(text, Question(text, why, proof, code in _CLOSED))
    return tuple(found.values())


def _wanted(assessment: Assessment, words: Words) -> Iterator[tuple[str, str, dict[str, str]]]:
    for found in _entities(assessment):
        # A list of the house's own is no public one, and what it is called stays in the house.
        public = [one for one in found if not words.is_own(one.listing.source)]
        match = (public or found)[0]
        role = words(f"role.{match.role}")
        code = _WHY.get(match.role, "related") + ("" if public else "_own")
        named = {"name": match.listed_name.text, "party": match.supplier_name}
        why = words(f"question.why.{code}", role=role, **named)
        titles = [words.source(one.listing.source) for one in public]
        lists = ", ".join(dict.fromkeys(titles)) or words("question.list_own")
        keys = _IF_PARTY_LISTED if match.role == "party" else _IF_LISTED
        yield from ((key, why, {**named, "lists": lists}) for key in keys)
    for gap in assessment.gaps:
        yield from _of_gap(gap, words)
    for finding in assessment.findings:
        yield from ((code, *_because(finding, words)) for code in _codes(finding))


def _entities(assessment: Assessment) -> Iterable[list[Match]]:
    """Put together the matches that still count by who is held against which firm, best first.

    One firm may be listed several times, under names that differ in case or legal form.
    """
    found: dict[object, list[Match]] = {}
    for match in sorted(assessment.matches, key=lambda match: match.precedence):
        if not (match.dismissed or has_ended(assessment, match)):
            found.setdefault((match.group, match.whose), []).append(match)
    return found.values()


def _of_gap(gap: Gap, words: Words) -> Iterator[tuple[str, str, dict[str, str]]]:
    if gap.field in _OURS:
        return
    # What is wrong with a value helps the supplier; how we judge a gap does not.
    telling = gap.statement.code in _TELLING
    if gap.field == "workforce":
        yield from ((code, words("question.why.workforce"), {}) for code in _WORKERS)
        return
    why = words("question.why.missing") if telling else words.say(gap.statement)
    known = message(f"question.gap.{gap.field}", words.language) is not None
    named = message(f"field.{gap.field}", words.language) or gap.field.replace("_", " ")
    yield f"gap.{gap.field}" if known else "gap.other", why, {"field": named}


def _codes(finding: Finding) -> tuple[str, ...]:
    """Return the questions a finding raises; one that does not count raises none."""
    if not finding.counted:
        return ()
    by_part = _BY_COMPONENT.get(finding.component, ())
    return _BY_CODE.get(finding.statement.code, by_part)


def _because(finding: Finding, words: Words) -> tuple[str, dict[str, str]]:
    """Return why a finding makes us ask, told by what the supplier itself is or sells."""
    said = {
        "word": as_written(dict(finding.statement.params).get("word", ""), [finding.input]),
        "name": finding.input,
        "sector": words.title(finding),
    }
    return words(f"question.why.{_topic(finding)}", **said), said


def _topic(finding: Finding) -> str:
    """Return what a reason may name; the title of a rule about several facts may accuse."""
    compound = finding.statement.code == "finding.compound"
    if finding.statement.code == "finding.region_name":
        return "name"
    match finding.component:
        case "workforce":
            return "workforce"
        case "sector" if not compound:
            return "sector"
        case "product" if finding.input:
            return "product"
        case "country" if finding.input:
            return "place"
        case _:
            return "other"
