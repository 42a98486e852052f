"""Rules about several facts at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from screener.model import Finding, Match, Statement
from screener.risk.lexicon import Reading
from screener.risk.part import finding
from screener.risk.rulebook import Rulebook
from screener.risk.rules import CompoundRule

__all__ = ["CompoundJudge", "Facts"]


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rules may ask about a supplier."""

    country: str
    sectors: Collection[str]
    goods: Sequence[Reading]
    regions: Collection[str]
    supply_tier: str
    signals: Collection[str]
    matches: Sequence[Match]


class CompoundJudge:
    """Finds the rules whose conditions all hold."""

    def __init__(self, book: Rulebook) -> None:
        """Index the rules by country, so that few are tried for each supplier."""
        self._anywhere = [rule for rule in book.floors.rules if not rule.when.countries]
        self._by_country: dict[str, list[CompoundRule]] = {}
        for rule in book.floors.rules:
            for country in rule.when.countries:
                self._by_country.setdefault(country, []).append(rule)

    def judge(self, facts: Facts) -> list[Finding]:
        """Return a finding for every rule that holds."""
        rules = (*self._anywhere, *self._by_country.get(facts.country, ()))
        return [_finding(rule, facts) for rule in rules if _holds(rule, facts)]


def _holds(rule: CompoundRule, facts: Facts) -> bool:
    when = rule.when
    return (
        _meets(when.sectors, facts.sectors)
        and _meets(when.goods, [reading.id for reading in facts.goods])
        and _meets(when.regions, facts.regions)
        and _meets(when.supply_tiers, [facts.supply_tier])
        and _meets(when.signals, facts.signals)
        and (not when.programmes or _meets(when.programmes, _programmes(facts.matches)))
    )


def _meets(wanted: Sequence[str], there: Iterable[str]) -> bool:
    return not wanted or any(one in wanted for one in there)


def _programmes(matches: Iterable[Match]) -> list[str]:
    listings = [match.listing for match in matches]
    return [name for one in listings for name in (one.source, f"{one.source}:{one.programme}")]


def _finding(rule: CompoundRule, facts: Facts) -> Finding:
    good = next((reading for reading in facts.goods if reading.id in rule.when.goods), None)
    statement = Statement.of(
        "finding.compound", title=rule.title, word=good.word if good else facts.country
    )
    return finding(
        rule,
        rule.component,
        statement,
        points=rule.points,
        text=good.text if good else "",
        floor=rule.floor,
    )
