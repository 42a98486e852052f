"""The list band: what the listings that a supplier matches come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from screener.model import Band, Finding, Listing, Match, Statement
from screener.risk.bands import at_most, severity
from screener.risk.part import finding, once
from screener.risk.rulebook import Rulebook
from screener.risk.rules import OwnershipRule, Rule

__all__ = ["ListJudge", "Listed", "gives_band"]


@dataclass(frozen=True, slots=True)
class Listed:
    """What a supplier's matches come to."""

    band: Band | None
    """None when no match counts."""
    provisional: bool
    """The band rests on a match that nobody has confirmed."""
    best: Match | None
    """The match that gives the band."""
    findings: tuple[Finding, ...]


_CITE_LISTING = frozenset(
    {"list.match", "list.sanction", "list.own", "list.party", "list.delisted"}
)
_GIVE_BAND = frozenset(
    {"finding.match", "finding.sanction", "finding.own", "finding.ownership", "finding.tie"}
)
_NOTHING = Listed(None, provisional=False, best=None, findings=())


def gives_band(found: Finding) -> bool:
    """Say whether a finding speaks of a listing that counts: not ended, not dismissed."""
    return found.component == "list" and found.statement.code in _GIVE_BAND


class ListJudge:
    """Turns matches into a band."""

    def __init__(self, book: Rulebook, today: date) -> None:
        """Judge listings as they stand on ``today``."""
        self._rules = book.lists
        self._today = today

    def judge(self, matches: Sequence[Match], *, without: str = "") -> Listed:
        """Return the list band of a supplier with these matches.

        Those that give a band by the rule ``without`` are left out: how far they would count if it
        did not exist is not known.
        """
        if not matches:
            return _NOTHING
        owned = _owned_together(self.counting(matches))
        findings: list[Finding] = []
        weighed: list[tuple[Band, Match]] = []
        for match in matches:
            found, band = self._weigh(match, owned)
            if any(one.rule == without and gives_band(one) for one in found):
                continue
            findings += found
            if band:
                weighed.append((band, match))
        if not weighed:
            return Listed(None, provisional=False, best=None, findings=tuple(once(findings)))
        band, best = min(weighed, key=_pressing)
        return Listed(band, not best.confirmed, best, tuple(once(findings)))

    def counting(self, matches: Sequence[Match]) -> list[Match]:
        """Return the matches from which something follows: not ended, not dismissed."""
        return [match for match in matches if self._counts(match)]

    def _counts(self, match: Match) -> bool:
        dismissed = match.decision is not None and match.decision.verdict == "dismissed"
        return not dismissed and not self._ended(match)

    def _ended(self, match: Match) -> bool:
        ended = match.listing.delisted_on
        return ended is not None and ended <= self._today

    def _weigh(self, match: Match, owned: float) -> tuple[list[Finding], Band | None]:
        if self._ended(match):
            return [_noted(self._rules.delisted, "finding.delisted", match)], None
        if not self._counts(match):
            return [_noted(self._rules.match, "finding.dismissed", match)], None
        found = [_noted(*self._headed(match.listing), match)]
        band = self._listed_band(match)
        if owner_rule := self._ownership(match, owned):
            known = match.share is not None
            found.append(_noted(owner_rule, "finding.ownership" if known else "finding.tie", match))
            band = at_most(band, owner_rule.cap)
        if match.listing.includes_subsidiaries:
            found.append(_noted(self._rules.subsidiaries, "finding.subsidiaries", match))
        return found, band

    def _headed(self, listing: Listing) -> tuple[Rule, str]:
        """Return what a match is headed with: what the listing says it is for."""
        if listing.relevance != "other":
            return self._rules.match, "finding.match"
        if listing.effect == "own":
            return self._rules.own, "finding.own"
        return self._rules.sanction, "finding.sanction"

    def _listed_band(self, match: Match) -> Band:
        listing, by = match.listing, self._rules.programmes
        band = by.get(f"{listing.source}:{listing.programme}") or by.get(listing.source)
        band = band or self._rules.effects[listing.effect]
        weak = match.listed_name.kind == "weak" and match.basis == "name"
        only_possible = (match.tier == "possible" or weak) and not match.confirmed
        return at_most(band, self._rules.possible) if only_possible else band

    def _ownership(self, match: Match, owned: float) -> OwnershipRule | None:
        rules = [rule for rule in self._rules.ownership if rule.role == match.role]
        share = max(match.share, owned) if match.share is not None else None
        return next((rule for rule in rules if _applies(rule, share)), None)


def _applies(rule: OwnershipRule, share: float | None) -> bool:
    if share is None:
        return rule.least_share is None and rule.most_share is None
    above = rule.least_share is None or share >= rule.least_share
    below = rule.most_share is None or share < rule.most_share
    return above and below and not (rule.least_share is None and rule.most_share is None)


def _owned_together(matches: Sequence[Match]) -> float:
    """Add up the shares of different listed owners, as OFAC's 50 per cent rule does."""
    shares = {
        match.supplier_name: match.share
        for match in matches
        if match.role == "owner" and match.share is not None
    }
    return sum(shares.values())


def _pressing(weighed: tuple[Band, Match]) -> tuple[object, ...]:
    """Order by weight; ties as the search breaks them, so that all forms name one listing."""
    band, match = weighed
    return -severity(band), *match.precedence, match.listing.source, match.listing.id


def _noted(rule: Rule, code: str, match: Match) -> Finding:
    listing = match.listing
    path = (
        match.supplier_name if match.role == "supplier" else f"{match.role}: {match.supplier_name}"
    )
    uncited = rule.id in _CITE_LISTING and not listing.legal_act
    statement = Statement.of(
        code,
        title=rule.title,
        name=match.supplier_name,
        listed=match.listed_name.text,
        role=match.role,
        share="" if match.share is None else f"{match.share:g}",
        tier=match.tier,
        source=listing.source,
        programme=listing.programme,
        ended=listing.delisted_on or "",
        **({"reference": listing.id} if uncited else {}),
    )
    # A delisting that is still to come is no date of a match that counts today.
    dated = listing.delisted_on if code == "finding.delisted" else listing.listed_on
    cited = listing.legal_act if rule.id in _CITE_LISTING else rule.citation
    noted = finding(
        rule, "list", statement, text=path, source=listing.source, dated=str(dated or "")
    )
    return replace(noted, citation=_entry(listing) if uncited else cited)


def _entry(listing: Listing) -> str:
    """Return a citation of the entry itself, for a list that names no legal act."""
    programme = f", programme {listing.programme}" if listing.programme else ""
    return f"The list names no legal act; {listing.source}, entry {listing.id}{programme}"
