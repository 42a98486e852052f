"""The country component: a starting tier, moved by at most one tier by recent indicators."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from screener.model import CountryIndicator, Finding, Gap, GoodIndicator, Statement
from screener.places import country_name
from screener.risk.part import Part, counted, finding
from screener.risk.rulebook import Rulebook
from screener.risk.rules import IndicatorTest

__all__ = ["CountryJudge"]


class CountryJudge:
    """Knows the points of every country at a moment."""

    def __init__(
        self,
        book: Rulebook,
        countries: Iterable[CountryIndicator],
        goods: Iterable[GoodIndicator],
        as_of: datetime,
    ) -> None:
        """Weigh the indicators that are recent at ``as_of``."""
        self._book = book
        self._tiers = book.countries.tiers
        self._tier_of = {
            country: number for number, tier in enumerate(self._tiers) for country in tier.countries
        }
        self._oldest = as_of.year - book.indicators.max_age_years
        self._facts = _latest([*countries, *_listed_goods(goods)])
        self._parts = {country: self._known(country) for country in self._tier_of}
        self._missing = self._unknown()

    def judge(
        self, countries: tuple[str, ...], *, inferred: bool = False, unread: str = ""
    ) -> Part:
        """Return the component for the countries (ISO 3166-1 alpha-2) of seat and sites.

        The one with most points counts. Without a country that has a tier it is unknown. One that
        is ``inferred``, as no one stated it, counts as read and leaves the interval of one unknown.
        Beside one that is ``unread`` what was read is the least that there is.
        """
        part = self._of(countries)
        if inferred:
            part = replace(part, low=self._missing.low, high=self._missing.high)
        if not unread:
            return part
        return self._unknown(unread) if part.unknown else self._beside(part, unread)

    def _beside(self, read: Part, unread: str) -> Part:
        rule = self._book.scale.unknown.country
        statement = Statement.of("finding.country_unread", text=unread, points=rule.points)
        assumed = finding(
            rule, "country", statement, points=rule.points, text=unread, floor=rule.floor
        )
        found = counted((*read.findings, assumed))
        high = max(read.high, rule.high)
        return Part("country", found, found[0].points, read.low, high)

    def _of(self, countries: tuple[str, ...]) -> Part:
        parts = [self._parts[country] for country in countries if country in self._parts]
        if len(parts) < 2:  # noqa: PLR2004 - one country, or none
            return parts[0] if parts else self._missing
        found = counted(one for part in parts for one in part.findings)
        points = found[0].points
        return Part("country", found, points, points, points)

    def _known(self, country: str) -> Part:
        start = self._tier_of[country]
        votes, shown = self._votes(country)
        moved = self._moved(start, votes)
        tier = self._tiers[moved]
        name = country_name(country) or country
        statement = Statement.of(
            "finding.country" if moved == start else "finding.country_moved",
            country=name,
            reason=self._book.countries.reasons.get(country, tier.reason),
            start=self._tiers[start].points,
            points=tier.points,
        )
        first = finding(tier, "country", statement, points=tier.points, text=country)
        return Part("country", (first, *shown), tier.points, tier.points, tier.points)

    def _moved(self, start: int, votes: int) -> int:
        needed = self._book.indicators.votes_to_move
        step = (votes >= needed) - (votes <= -needed)
        return min(max(start + step, 0), len(self._tiers) - 1)

    def _votes(self, country: str) -> tuple[int, list[Finding]]:
        votes, shown = 0, []
        for test in self._book.indicators.tests:
            fact = self._facts.get((test.source, country, test.measure))
            if fact is None or not _holds(test, fact.value):
                continue
            recent = fact.year >= self._oldest
            votes += test.votes if recent else 0
            shown.append(_shown(test, fact, recent=recent))
        return votes, shown

    def _unknown(self, unread: str = "") -> Part:
        rule = self._book.scale.unknown.country
        statement = Statement.of("finding.country_unknown", points=rule.points)
        found = finding(
            rule, "country", statement, points=rule.points, text=unread, floor=rule.floor
        )
        gap = Gap("country", Statement.of("gap.country_unknown"))
        return Part("country", (found,), rule.points, rule.low, rule.high, (gap,), unknown=True)


def _latest(
    facts: Sequence[CountryIndicator],
) -> dict[tuple[str, str, str], CountryIndicator]:
    ordered = sorted(facts, key=lambda fact: fact.year)
    return {(fact.source, fact.country, fact.measure): fact for fact in ordered}


def _listed_goods(goods: Iterable[GoodIndicator]) -> list[CountryIndicator]:
    """Count the goods that a list names as made with forced labour, by country."""
    forced = [good for good in goods if good.forced_labour or good.forced_child_labour]
    counts = Counter((good.source, good.country, good.year) for good in forced)
    return [
        CountryIndicator(
            source=source,
            country=country,
            measure="forced_labour_goods",
            value=str(count),
            year=year,
        )
        for (source, country, year), count in sorted(counts.items())
    ]


def _holds(test: IndicatorTest, value: str) -> bool:
    if value.strip().casefold() in {one.casefold() for one in test.values}:
        return True
    if test.at_least is None and test.at_most is None:
        return False
    try:
        number = float(value)
    except ValueError:
        return False
    above = test.at_least is None or number >= test.at_least
    below = test.at_most is None or number <= test.at_most
    return above and below


def _shown(test: IndicatorTest, fact: CountryIndicator, *, recent: bool) -> Finding:
    code = "finding.indicator" if recent else "finding.indicator_old"
    statement = Statement.of(
        code, title=test.title, value=fact.value or "-", year=fact.year, votes=f"{test.votes:+d}"
    )
    return finding(
        test,
        "country",
        statement,
        text=fact.country,
        source=fact.source,
        dated=str(fact.year),
    )
