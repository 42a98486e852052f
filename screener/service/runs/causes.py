"""Why a judgement differs from the one before: what stands fast first, what may be after it.

Where two things changed in the same interval and the records cannot tell which of them made
the difference, the first cause is the nearer one and the rest are named beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC

from screener.model import Assessment, Cause, Finding, Listing, Match, Run, Supplier

__all__ = [
    "Pair",
    "as_judged",
    "judged_apart_from_lists",
    "of_assessment",
    "of_changed_match",
    "of_gone_match",
    "of_list_band",
    "of_new_match",
    "outcome",
    "rules_that_differ",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A supplier in two runs."""

    id: int
    old: Assessment
    new: Assessment
    before: Run
    after: Run


_FindingKey = tuple[str, str, int, bool, str | None, str, str, str]


def _finding_key(finding: Finding) -> _FindingKey:
    """Return what a finding says, without its wording, which a translator may change."""
    return (
        finding.rule,
        finding.component,
        finding.points,
        finding.counted,
        finding.floor,
        finding.input,
        finding.source,
        finding.dated,
    )


def _findings(assessment: Assessment, *, of_lists: bool) -> frozenset[_FindingKey]:
    return frozenset(
        _finding_key(finding)
        for finding in assessment.findings
        if (finding.component == "list") == of_lists
    )


def judged_apart_from_lists(assessment: Assessment) -> tuple[object, ...]:
    """Return all that is said of a supplier but for matches: exposure, evidence, gaps."""
    return (
        assessment.exposure_band,
        assessment.exposure,
        _findings(assessment, of_lists=False),
        frozenset((gap.field, gap.statement.code) for gap in assessment.gaps),
    )


def outcome(assessment: Assessment) -> tuple[object, ...]:
    """Return what a reader acts upon."""
    return (assessment.band, assessment.action, assessment.provisional)


def rules_that_differ(before: Assessment, after: Assessment) -> set[str]:
    """Return the ids of the rules whose findings differ."""
    old = {_finding_key(finding) for finding in before.findings}
    new = {_finding_key(finding) for finding in after.findings}
    return {key[0] for key in old ^ new}


def as_judged(match: Match) -> tuple[object, ...]:
    """Return what of a match is told when it differs; its group and wording are not."""
    verdict = match.decision.verdict if match.decision else None
    return (match.listing, match.tier, match.basis, match.score, verdict)


def of_new_match(match: Match, was: Listing | None, pair: Pair) -> tuple[Cause, ...]:
    """Say why a match is there that was not; ``was`` is the listing in the earlier editions."""
    if was is None:
        return (_newly_published(match.listing.source, pair.before),)
    edited = _edited(was, match, pair)
    if _between(match, pair.after, pair.before):
        edited.insert(0, "threshold_changed")
    return _ordered(edited, _others(pair))


def of_gone_match(match: Match, now: Listing | None, pair: Pair) -> tuple[Cause, ...]:
    """Say why a match is no longer there; ``now`` is the listing in the later editions."""
    if now is None:
        source = match.listing.source
        if source in pair.after.missing:
            return ("source_missing",)
        enabled = {part.edition.source for part in pair.after.coverage}
        return ("delisted",) if source in enabled else ("source_removed",)
    edits = _edits(match.listing, now, pair)
    if _between(match, pair.before, pair.after):
        edits.insert(0, "threshold_changed")
    return _ordered(edits, _others(pair))


def of_changed_match(was: Match, now: Match, pair: Pair) -> tuple[Cause, ...]:
    """Say why a match that stays is not what it was."""
    listing = _edits(was.listing, now.listing, pair)
    decided: list[Cause] = []
    if (was.decision and was.decision.verdict) != (now.decision and now.decision.verdict):
        decided = ["decision_changed"]
    same_name = (was.score, was.basis) == (now.score, now.basis)
    if same_name and was.tier == now.tier:
        return _ordered([*listing, *decided], ())
    # A threshold moves no score, but may move the tier beside it.
    moved: list[Cause] = (
        ["threshold_changed"]
        if was.tier != now.tier and pair.before.probable != pair.after.probable
        else []
    )
    if same_name and moved:
        return _ordered([*listing, *decided, *moved], ())
    return _ordered([*listing, *decided], [*_others(pair), *moved])


def of_assessment(pair: Pair) -> tuple[Cause, ...]:
    """Say why the exposure, the evidence or the gaps of a supplier are not what they were."""
    found: list[Cause] = []
    if _as_recorded(pair.old.supplier) != _as_recorded(pair.new.supplier):
        found.append("supplier_edited")
    if _expired(pair) and _evidence_differs(pair.old, pair.new):
        found.append("evidence_expired")
    found += _of_program(pair.before, pair.after)
    if _facts(pair.before) != _facts(pair.after):
        found.append("facts_changed")
    return _ordered(found, ("time_passed",) if not found else ())


def of_list_band(pair: Pair) -> tuple[Cause, ...]:
    """Say why the judgement differs although neither matches nor exposure do."""
    ended = any(
        _ended(match.listing, pair.after) and not _ended(match.listing, pair.before)
        for match in pair.new.matches
    )
    return _ordered(["delisted"] if ended else [], _others(pair))


def _between(match: Match, loose: Run, strict: Run) -> bool:
    """Say whether one run's threshold lets this match through and the other's does not."""
    return match.basis == "name" and loose.threshold <= match.score < strict.threshold


def _newly_published(source: str, before: Run) -> Cause:
    enabled = {part.edition.source for part in before.coverage}
    return "listed" if source in enabled else "source_added"


def _edited(was: Listing, match: Match, pair: Pair) -> list[Cause]:
    """Return what changed in the listing of a new match; the matching name itself goes first."""
    edits = _edits(was, match.listing, pair)
    known = {name.text for name in was.names}
    if edits and match.basis == "name" and match.listed_name.text in known:
        # The name was there before, so what made the match is not the new alias.
        return [cause for cause in edits if cause != "alias_added"]
    return edits


def _edits(was: Listing, now: Listing, pair: Pair) -> list[Cause]:
    if was == now:
        return []
    ended = (_ended(was, pair.before), _ended(now, pair.after))
    if ended == (False, True):
        return ["delisted"]
    if ended == (True, False):
        return ["listed"]
    added = {name.text for name in now.names} - {name.text for name in was.names}
    found: list[Cause] = ["alias_added"] if added else []
    if replace(was, names=now.names) != now or not added:
        found.append("listing_edited")
    return found


def _ended(listing: Listing, run: Run) -> bool:
    """Say whether it was off the list by then; a day still to come is announced, and no more."""
    ended = listing.delisted_on
    return ended is not None and ended <= run.as_of.astimezone(UTC).date()


def _others(pair: Pair) -> list[Cause]:
    """Return what else changed in the interval, nearest first.

    Not a threshold: what one can do by itself is known from the scores.
    """
    found: list[Cause] = []
    if _as_recorded(pair.old.supplier) != _as_recorded(pair.new.supplier):
        found.append("supplier_edited")
    found += _of_program(pair.before, pair.after)
    return found


def _of_program(before: Run, after: Run) -> Iterator[Cause]:
    if (before.rules_sha256, before.names_sha256, before.sector) != (
        after.rules_sha256,
        after.names_sha256,
        after.sector,
    ):
        yield "rule_changed"
    if before.version != after.version:
        yield "version_changed"


def _as_recorded(supplier: Supplier) -> Supplier:
    return replace(supplier, row=0)


def _expired(pair: Pair) -> bool:
    since, until = (run.as_of.astimezone(UTC).date() for run in (pair.before, pair.after))
    return any(
        # On its last day it still counts.
        evidence.expires is not None and since <= evidence.expires < until
        for evidence in pair.new.supplier.evidence
    )


def _evidence_differs(old: Assessment, new: Assessment) -> bool:
    def of_evidence(assessment: Assessment) -> set[_FindingKey]:
        return {
            _finding_key(finding)
            for finding in assessment.findings
            if finding.component in {"evidence", "workforce"}
        }

    return of_evidence(old) != of_evidence(new)


def _facts(run: Run) -> frozenset[tuple[str, str]]:
    """Return the editions that state figures on goods and countries."""
    return frozenset(
        (part.edition.source, part.edition.sha256)
        for part in run.coverage
        if part.supplies in {"goods", "countries"}
    )


def _ordered(first: Iterable[Cause], then: Iterable[Cause]) -> tuple[Cause, ...]:
    found = tuple(dict.fromkeys((*first, *then)))
    # What nothing on record explains is the work of a changed program of the same version.
    return found or ("version_changed",)
