"""Why a supplier stands where it does, in one sentence that names what is behind it."""

from __future__ import annotations

from collections.abc import Mapping

from screener.model import Assessment, Finding, Identifier, Match
from screener.reports.steps import has_ended
from screener.reports.words import Words, identifier, short

__all__ = ["in_short", "leading_match", "number_of", "reason", "standing"]

_SCORED = {"high": "reason.high", "medium": "reason.medium", "low": "reason.low"}
_BY_MATCH = {"band_reason.list", "band_reason.list_possible"}
_COUNTING = {"finding.match", "told.match_confirmed", "finding.sanction", "finding.own"}
"""What is found of a match that counts."""
_UNKNOWN = {
    "finding.country_unknown": "reason.country_unknown",
    "finding.country_unread": "reason.country_unknown",
    "finding.sector_unknown": "reason.sector_unknown",
}
_GOODS = {
    "finding.product_forced_same": "reason.good.same",
    "finding.product_forced_elsewhere": "reason.good.elsewhere",
    "finding.product_child_same": "reason.good.child",
}


def reason(words: Words, item: Assessment) -> str:
    """Return why a supplier has its band: the match, the rule that sets it, or the points.

    A match that does not set the band is told first: it is what a reviewer has to look at.
    What a person dismissed is told last, as it gives no band.
    """
    return " ".join((_of_band(words, item), *_dismissed(words, item)))


def _of_band(words: Words, item: Assessment) -> str:
    params = dict(item.band_reason.params)
    if item.band_reason.code in _BY_MATCH:
        return _of_match(words, _banding_match(item)) or words.say(item.band_reason)
    match item.band_reason.code:
        case "band_reason.floor":
            said = _of_floor(words, item, params)
        case "band_reason.points":
            said = _of_points(words, item, params)
        case _:
            said = ""
    said = said or words.say(item.band_reason)
    return f"{_of_match(words, _counting_match(item))} {said}".lstrip()


def in_short(words: Words, item: Assessment) -> str:
    """Return the same for a table: the match and what counts with its points, else the sentence."""
    by_points = item.band_reason.code == "band_reason.points"
    parts = _parts(words, item, whole=False) if by_points else []
    if parts and (match := _counting_match(item)):
        parts.insert(0, _named_match(words, match))
    return " ".join((" · ".join(parts), *_dismissed(words, item))) if parts else reason(words, item)


def standing(words: Words, item: Assessment, match: Match) -> str:
    """Return how a match stands: that its listing ended, who decided on it, or its tier."""
    if has_ended(item, match):
        return words("match.delisted", day=match.listing.delisted_on)
    if match.decision is None:
        return words(f"tier.{match.tier}")
    return words(f"standing.{match.decision.verdict}", by=match.decision.by, day=match.decision.at)


def _of_points(words: Words, item: Assessment, params: Mapping[str, str]) -> str:
    parts = _parts(words, item, whole=True)
    if not parts or item.exposure_band not in _SCORED:
        return ""
    listed = words("reason.parts", parts=" · ".join(parts))
    return words(_SCORED[item.exposure_band], **params) + listed


def _parts(words: Words, item: Assessment, *, whole: bool) -> list[str]:
    """Return what counts, each with its points, in the order of the exposure's parts."""
    order: list[str] = [component for component, *_ in item.exposure.components]
    counted = [f for f in item.findings if f.counted and f.points and f.component in order]
    counted.sort(key=lambda finding: order.index(finding.component))
    return [f"{_named(words, finding, whole=whole)} {finding.points}" for finding in counted]


def _named(words: Words, finding: Finding, *, whole: bool) -> str:
    code, params = finding.statement.code, dict(finding.statement.params)
    if code in _UNKNOWN:
        return words(_UNKNOWN[code])
    if finding.component == "country" and "country" in params:
        return words.country(finding.input or params["country"])
    if code in _GOODS and (good := words.good(finding)):
        return words(_GOODS[code], good=good) if whole else good
    if finding.component == "sector":
        return words.sector(finding.rule)
    return words.title(finding) or words(f"component.{finding.component}")


def _of_floor(words: Words, item: Assessment, params: Mapping[str, str]) -> str:
    """Return what the rule that sets the band found, in its own words."""
    of_rule = [f for f in item.findings if f.rule == params.get("rule") and f.floor]
    if not of_rule:
        return ""
    found = words.finding(of_rule[0]).rstrip(" .")
    band = words(f"band.{of_rule[0].floor}")
    return words("reason.floor", finding=found, band=band, points=params.get("points", ""))


def _matched(item: Assessment, params: Mapping[str, str]) -> Match | None:
    """Return the match that the reason names, the confirmed one first, a dismissed one last."""
    named = (params.get("source"), params.get("listed"))
    found = [
        match
        for match in item.matches
        if (match.listing.source, match.listed_name.text) == named
        and params.get("role", match.role) == match.role
    ]
    return min(found, key=lambda match: (match.dismissed, *match.precedence), default=None)


def leading_match(item: Assessment) -> Match | None:
    """Return the match to name where there is room for one: that which the reason names.

    Else the first that the search found, though it be dismissed or ended.
    """
    named = _banding_match(item) or _counting_match(item)
    return named or next(iter(item.matches), None)


def number_of(match: Match) -> str:
    """Return the registered number that makes a match, as ``LEI 5493…``; "" where a name does."""
    if match.basis != "identifier":
        return ""
    for said in match.explanation:
        if said.code == "match.context_identifier":
            params = dict(said.params)
            kind = params["kind"].replace("registration", "other")  # which "number" says as well
            return identifier(Identifier(kind, params["value"]))
    return ""


def _banding_match(item: Assessment) -> Match | None:
    """Return the match that gives the band, where one does."""
    by_match = item.band_reason.code in _BY_MATCH
    return _matched(item, dict(item.band_reason.params)) if by_match else None


def _counting_match(item: Assessment) -> Match | None:
    """Return the best match that counts, neither dismissed nor ended; a confirmed one first."""
    found = [
        _matched(item, dict(finding.statement.params))
        for finding in item.findings
        if finding.statement.code in _COUNTING
    ]
    counting = [match for match in found if match]
    return min(counting, key=lambda match: match.precedence, default=None)


def _of_match(words: Words, match: Match | None) -> str:
    if match is None:
        return ""
    named = _named_match(words, match)
    said = f"{named}." if match.confirmed else words(f"reason.{match.tier}", match=named)
    other = match.listing.relevance == "other" and match.listing.effect != "own"
    return f"{said} {words('reason.other')}" if other else said


def _dismissed(words: Words, item: Assessment) -> tuple[str, ...]:
    """Return which matches a person dismissed, and why, entries of one firm once."""
    said = (
        words("reason.dismissed", match=_named_match(words, match), text=short(decision.reason))
        for match in item.matches
        if match.dismissed and (decision := match.decision)
    )
    return tuple(dict.fromkeys(said))


def _named_match(words: Words, match: Match) -> str:
    """Return which listing of which list a supplier matches, how well, and who decided on it."""
    whose = words("reason.whose", role=words(f"role.{match.role}"), name=match.supplier_name)
    number, tier = number_of(match), words(f"tier.{match.tier}.match")
    source = words.source(match.listing.source)
    if match.main_name:
        main = words("word.quoted", text=match.main_name)
        source = f"{source}{words('word.semicolon')} {words('name_kind.primary')} {main}"
    by_number = number and words("reason.by_number", number=number)
    return words(
        f"reason.{match.decision.verdict}_match" if match.decision else "reason.match",
        how=by_number or words("reason.by_name", tier=tier, score=words.score(match.score)),
        listed=match.listed_name.text,
        source=source,
        whose="" if match.role == "supplier" else whose,
        by=match.decision.by if match.decision else "",
        day=match.decision.at if match.decision else "",
    )
