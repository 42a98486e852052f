"""Rules about several facts at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from screener.model import Finding, Match, Statement
from screener.risk.lexicon import Reading
from screener.risk.part import finding
from screener.risk.rulebook import Rulebook
from screener.risk.rules import CompoundRule, When

__all__ = ["CompoundJudge", "Facts", "programmes"]

_FACTS_KEPT = 100_000


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rules may ask about a supplier."""

    countries: tuple[str, ...]
    sectors: tuple[Reading, ...]
    goods: tuple[Reading, ...]
    regions: tuple[tuple[str, str], ...]
    """Regions of sites and of goods, each with the word that names it."""
    supply_tiers: tuple[str, ...]
    signals: tuple[Reading, ...]
    programmes: tuple[tuple[str, str], ...]
    """Source ids, and source and programme, of listings that count, each with the listed name."""

    def sure(self) -> Facts:
        """Return the facts without what a name, or for a sector a product, merely suggests."""
        goods, sectors = (
            tuple(one for one in found if one.field != "name")
            for found in (self.goods, self.sectors)
        )
        return replace(self, goods=goods, sectors=sectors)


class CompoundJudge:
    """Finds the rules whose conditions all hold."""

    def __init__(self, book: Rulebook) -> None:
        """Index the rules by country, so that few are tried for each supplier."""
        self._anywhere = [rule for rule in book.floors.rules if not rule.when.countries]
        self._by_country: dict[str, list[CompoundRule]] = {}
        for rule in book.floors.rules:
            for country in rule.when.countries:
                self._by_country.setdefault(country, []).append(rule)
        self.judge = lru_cache(maxsize=_FACTS_KEPT)(self._judge)

    def _judge(self, facts: Facts) -> tuple[tuple[Finding, bool], ...]:
        """Return a finding for every rule that holds, and whether it holds for sure."""
        there = (self._by_country.get(country, ()) for country in facts.countries)
        rules = dict.fromkeys(chain(self._anywhere, *there))
        held = [rule for rule in rules if _holds(rule, facts)]
        sure = facts.sure() if held else facts
        return tuple((_finding(rule, facts), _holds(rule, sure)) for rule in held)


def programmes(matches: Sequence[Match]) -> tuple[tuple[str, str], ...]:
    """Return the names by which rules may speak of listings, each with the name that is listed."""
    return tuple(
        (programme, match.listed_name.text)
        for match in matches
        for programme in (
            match.listing.source,
            f"{match.listing.source}:{match.listing.programme}",
        )
    )


def _holds(rule: CompoundRule, facts: Facts) -> bool:
    when = rule.when
    return (
        _meets(when.sectors, [reading.id for reading in facts.sectors])
        and _meets(when.goods, [reading.id for reading in facts.goods])
        and _meets(when.regions, [region for region, _ in facts.regions])
        and _meets([tier.casefold() for tier in when.supply_tiers], facts.supply_tiers)
        and _meets(when.signals, [reading.id for reading in facts.signals])
        and _meets(when.programmes, [programme for programme, _ in facts.programmes])
    )


def _meets(wanted: Sequence[str], there: Iterable[str]) -> bool:
    return not wanted or any(one in wanted for one in there)


def _finding(rule: CompoundRule, facts: Facts) -> Finding:
    word, text = _told(rule.when, facts)
    return finding(
        rule,
        rule.component,
        Statement.of("finding.compound", title=rule.title, word=word),
        points=rule.points,
        text=text,
        floor=rule.floor,
    )


def _told(when: When, facts: Facts) -> tuple[str, str]:
    """Return what in the record met the most telling condition, and the text that says it."""
    read = [(one.word, one.text) for one in facts.goods if one.id in when.goods]
    read += [(word, word) for region, word in facts.regions if region in when.regions]
    read += [(one.word, one.text) for one in facts.signals if one.id in when.signals]
    read += [(one.word, one.text) for one in facts.sectors if one.id in when.sectors]
    read += [(name, name) for programme, name in facts.programmes if programme in when.programmes]
    tiers = [tier.casefold() for tier in when.supply_tiers]
    read += [(tier, tier) for tier in facts.supply_tiers if tier in tiers]
    return read[0] if read else (", ".join(facts.countries), "")
