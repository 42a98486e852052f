"""What to do about a supplier: the step its band asks for, and those its findings do."""

from __future__ import annotations

from collections.abc import Iterator

from screener.model import BANDS, Assessment, Finding, Match
from screener.reports.clauses import clause_map
from screener.reports.words import Words

__all__ = ["all_steps", "has_ended", "holding", "next_steps", "what_to_do", "workers_first"]

_ENDED = "finding.delisted"
_DISMISSED = {"finding.dismissed", "told.match_dismissed"}


def workers_first(assessment: Assessment) -> bool:
    """Say whether workers may suffer if the supplier's management is asked first."""
    return assessment.action != "monitor" and any(map(_workers_first, assessment.findings))


def what_to_do(words: Words, assessment: Assessment) -> str:
    """Return what the action's rule says to do, and what holds this supplier in particular."""
    held = tuple(_hold(words, assessment)) if assessment.action == "hold" else ()
    rule, step = assessment.action_rule, assessment.next_step
    of_rule = words.of_rule(rule, "next_step", step) or words(f"action.{assessment.action}.means")
    # What ships speaks of any hold, or of any match; a house's own step is said beside the reasons.
    if _is_settled(assessment):
        held = (words("steps.confirmed"),)
    general = held and (not step or words.ships(rule, "next_step", step))
    said = held if general else (of_rule, *held)
    first = (words("steps.workers_first"),) if workers_first(assessment) else ()
    return " ".join((*first, *said))


def _is_settled(assessment: Assessment) -> bool:
    """Say whether a match is to be looked at, and a person has decided on each that there is."""
    decided = [one.decision for one in assessment.matches]
    confirmed = any(one.confirmed for one in assessment.matches)
    return assessment.action == "review" and confirmed and all(decided)


def _hold(words: Words, assessment: Assessment) -> Iterator[str]:
    """Yield what to hold, and what lifts the hold: a decision on a match, or other facts."""
    if assessment.list_band == assessment.band:
        yield words("action.hold.match" if assessment.provisional else "action.hold.confirmed")
        freezing = [one for one in assessment.matches if _freezes(assessment, one)]
        for code, confirmed in (("action.hold.freeze", True), ("action.hold.freeze_open", False)):
            laws = [words.law(one.listing.source) for one in freezing if one.confirmed == confirmed]
            if laws:
                apart = f"{words('word.semicolon')} "
                yield words(code, laws=apart.join(dict.fromkeys(laws)))
    for finding in holding(assessment):
        said, proof = words.finding(finding), words.rule_text(finding, "would_change")
        yield words("action.hold.finding", finding=said, proof=proof)


def holding(assessment: Assessment) -> tuple[Finding, ...]:
    """Return the findings that hold a supplier by themselves: nobody can dismiss them."""
    held = assessment.action == "hold"
    return tuple(one for one in assessment.findings if held and one.floor == assessment.band)


def has_ended(assessment: Assessment, match: Match) -> bool:
    """Say whether a listing was off its list on the day that is judged; one to come holds yet."""
    ended = (one.statement for one in assessment.findings if one.statement.code == _ENDED)
    return str(match.listing.delisted_on) in (dict(one.params).get("ended") for one in ended)


def _freezes(assessment: Assessment, match: Match) -> bool:
    """Say whether a match may hold payments: one that is only possible asks for a look first."""
    listing = match.listing
    stands = match.confirmed or (match.tier == "probable" and not match.dismissed)
    return listing.effect == "asset_freeze" and stands and not has_ended(assessment, match)


def all_steps(words: Words, assessment: Assessment) -> tuple[str, ...]:
    """Return what to do, then what the findings say to do, each once."""
    said = (what_to_do(words, assessment), *next_steps(words, assessment))
    return tuple(dict.fromkeys(said))


def next_steps(words: Words, assessment: Assessment) -> tuple[str, ...]:
    """Return what the findings that weigh say to do next, each once, weightiest first."""
    ordered = sorted(filter(_weighs, assessment.findings), key=_weight)
    steps = (_step(words, finding) for finding in ordered)
    return tuple(dict.fromkeys(step for step in steps if step))


def _step(words: Words, finding: Finding) -> str:
    """Return a finding's next step; a match that is decided needs no comparing any more."""
    statement = finding.statement
    verdict = dict(statement.params).get("tier") if statement.code == "finding.sanction" else ""
    if statement.code == "told.match_confirmed" or verdict == "confirmed":
        return words("steps.confirmed")
    if statement.code in _DISMISSED:
        return ""
    return words.rule_text(finding, "next_step")


def _workers_first(finding: Finding) -> bool:
    return finding.rule in clause_map().workers_first


def _weighs(finding: Finding) -> bool:
    """Say whether a finding asks for a step: lists, regions, floors, and points that count."""
    return (
        finding.component in {"list", "evidence"}
        or finding.of_region
        or finding.floor is not None
        or (finding.counted and finding.points > 0)
    )


def _weight(finding: Finding) -> tuple[bool, bool, int, bool, int]:
    floor = BANDS.index(finding.floor) if finding.floor else len(BANDS)
    by_list = finding.component == "list"
    return not _workers_first(finding), not by_list, floor, not finding.of_region, -finding.points
