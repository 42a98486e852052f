"""Judges one supplier: the two axes, the reasons, the gaps and the next step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from screener.model import (
    JOINT,
    Assessment,
    Band,
    Component,
    CountryIndicator,
    Exposure,
    Finding,
    Gap,
    GoodIndicator,
    IndustryCode,
    LabourIndicator,
    Match,
    Statement,
    Supplier,
)
from screener.places.phrases import plain
from screener.risk.action import action_for
from screener.risk.bands import severity
from screener.risk.compound import CompoundJudge, Facts, programmes
from screener.risk.country import CountryJudge
from screener.risk.evidence import EvidenceJudge
from screener.risk.exposure import Verdict, weigh
from screener.risk.lexicon import Reading, lexicon_of
from screener.risk.listed import Listed, ListJudge
from screener.risk.order import by_consequence
from screener.risk.part import Part, counted, speaks
from screener.risk.product import ProductJudge
from screener.risk.region import RegionJudge
from screener.risk.rulebook import Rulebook
from screener.risk.sector import SectorJudge
from screener.risk.workforce import WorkforceJudge

__all__ = ["Assessor"]


@dataclass(frozen=True, slots=True)
class _Parts:
    """Everything that was found about a supplier apart from matches and evidence."""

    country: Part
    sector: Part
    product: Part
    workforce: Part
    regions: tuple[Finding, ...]
    indicators: tuple[LabourIndicator, ...]

    def components(self) -> tuple[Part, ...]:
        return self.country, self.sector, self.product, self.workforce

    def findings(self) -> tuple[Finding, ...]:
        # A region is the supplier's own: of what gives no points it is read before its country's.
        return (*self.regions, *(f for part in self.components() for f in part.findings))


class Assessor:
    """Judges suppliers by one rulebook, one set of published indicators and one moment."""

    def __init__(
        self,
        rulebook: Rulebook,
        *,
        goods: Iterable[GoodIndicator] = (),
        countries: Iterable[CountryIndicator] = (),
        as_of: datetime,
        sector: str = "",
    ) -> None:
        """Make ready whatever does not depend on a single supplier.

        Args:
            rulebook: the rules.
            goods: published findings about goods by country.
            countries: published figures about countries.
            as_of: the moment the judgement is for (UTC).
            sector: a code or words, for suppliers that state no sector.
        """
        goods = list(goods)
        known = {plain(name) for good in rulebook.goods.goods for name in good.listed_as}
        unnamed = sorted({good.good for good in goods if plain(good.good) not in known})
        lexicon = lexicon_of(rulebook, tuple(unnamed))
        self._book = rulebook
        self._lexicon = lexicon
        self._regions = RegionJudge(rulebook)
        self._country = CountryJudge(rulebook, countries, goods, as_of)
        self._of_list = sector.strip()
        self._sector = SectorJudge(rulebook, lexicon)
        self._product = ProductJudge(rulebook, lexicon, goods)
        self._workforce = WorkforceJudge(rulebook, lexicon)
        self._compound = CompoundJudge(rulebook)
        self._lists = ListJudge(rulebook, as_of.date())
        self._evidence = EvidenceJudge(rulebook, as_of.date())

    def assess(self, supplier: Supplier, matches: Sequence[Match] = ()) -> Assessment:
        """Judge one supplier.

        Args:
            supplier: as intake read it.
            matches: what matching found for it, with decisions attached where there are any.

        Returns:
            Bands, points with interval, findings, gaps and the next action.
        """
        parts = self._parts(self._with_sector(supplier), matches)
        listed = self._lists.judge(matches)
        evidence, counts = self._evidence.judge(supplier)
        findings = (*listed.findings, *parts.findings(), *evidence)
        verdict = weigh(self._book, parts.components(), findings, evidence_counts=counts)
        by_list = listed.band is not None and severity(listed.band) >= severity(verdict.band)
        band: Band = listed.band if by_list and listed.band else verdict.band
        floor_only = verdict.sector_floor_only and listed.band is None
        action = action_for(
            self._book.actions,
            band,
            has_match=listed.band is not None,
            country_unknown=speaks(parts.findings(), self._book.scale.unknown.country),
            sector_floor_only=floor_only,
            searchable=supplier.searchable,
        )
        return Assessment(
            supplier=supplier,
            band=band,
            list_band=listed.band,
            exposure_band=verdict.band,
            band_reason=_list_reason(listed) if by_list else verdict.reason,
            provisional=listed.provisional if by_list else verdict.provisional,
            sector_floor_only=floor_only,
            action=action.action,
            exposure=_exposure(parts),
            matches=tuple(matches),
            findings=by_consequence(findings, verdict, listed.band),
            gaps=_gaps(supplier, parts, verdict),
            indicators=parts.indicators,
            action_rule=action.id,
            next_step=action.next_step,
        )

    def _with_sector(self, supplier: Supplier) -> Supplier:
        """Give the list's sector to a supplier that states none."""
        if not self._of_list or supplier.sector_text or supplier.industry_codes:
            return supplier
        if self._of_list[0].isdigit():
            return replace(supplier, industry_codes=(IndustryCode("", self._of_list),))
        return replace(supplier, sector_text=self._of_list)

    def _parts(self, supplier: Supplier, matches: Sequence[Match]) -> _Parts:
        place = self._regions.locate(supplier)
        goods = tuple(self._lexicon.goods(supplier))
        sector = self._sector.judge(supplier)
        workforce, indicators = self._workforce.judge(supplier, place.countries)
        facts = Facts(
            countries=place.countries,
            sectors=_readings(sector),
            goods=goods,
            regions=(
                *((hit.region, hit.word) for hit, _ in place.sites),
                *self._regions.origins(self._lexicon.goods_stated(supplier)),
            ),
            supply_tiers=tuple(supplier.supply_tier.strip().casefold().split(JOINT)),
            signals=_readings(workforce),
            programmes=programmes(self._lists.counting(matches)),
        )
        parts = _Parts(
            self._country.judge(
                place.countries,
                inferred=supplier.country_inferred,
                unread=supplier.country_unread,
            ),
            sector,
            self._product.judge(supplier, place.countries, goods),
            workforce,
            tuple(self._regions.judge(supplier, place)),
            indicators,
        )
        return _with_compound(parts, self._compound.judge(facts))


def _readings(part: Part) -> tuple[Reading, ...]:
    """Return what findings rest on: the word that a text has, and the text as a report shows it."""
    field = part.component if part.low == part.points else "name"
    return tuple(
        Reading(one.rule, field, dict(one.statement.params).get("word", ""), one.input)
        for one in part.findings
    )


def _with_compound(parts: _Parts, found: Sequence[tuple[Finding, bool]]) -> _Parts:
    """Put findings of compound rules into the components they speak of."""
    if not found:
        return parts
    country, sector, product, workforce = (_joined(part, found) for part in parts.components())
    return _Parts(country, sector, product, workforce, parts.regions, parts.indicators)


def _joined(part: Part, found: Sequence[tuple[Finding, bool]]) -> Part:
    more = [(one, sure) for one, sure in found if one.component == part.component]
    if not more:
        return part
    everything = counted((*part.findings, *(one for one, _ in more)))
    points = everything[0].points
    # What a rule adds may itself rest on something read only from a name.
    low = max(part.low, *(one.points for one, sure in more if sure), 0)
    return replace(part, findings=everything, points=points, low=low, high=max(part.high, points))


def _exposure(parts: _Parts) -> Exposure:
    return _summed(tuple((p.component, p.points, p.low, p.high) for p in parts.components()))


@lru_cache(maxsize=10_000)
def _summed(rows: tuple[tuple[Component, int, int, int], ...]) -> Exposure:
    return Exposure(
        points=sum(row[1] for row in rows),
        low=sum(row[2] for row in rows),
        high=sum(row[3] for row in rows),
        components=rows,
    )


def _gaps(supplier: Supplier, parts: _Parts, verdict: Verdict) -> tuple[Gap, ...]:
    """Return what is missing: always country and sector, the rest where it could matter.

    All that intake could not read is told; of a field of which it told, no part says more.
    """
    gaps = [*dict.fromkeys(supplier.gaps)]
    told = {gap.field for gap in gaps}
    for part in parts.components():
        open_question = (
            (part.open_question,) if part.open_question and _could_raise(part, verdict) else ()
        )
        for gap in (*part.gaps, *open_question):
            if gap.field not in told:
                told.add(gap.field)
                gaps.append(gap)
    return tuple(gaps)


def _could_raise(part: Part, verdict: Verdict) -> bool:
    """Say whether an answer about a component could raise the band, by points or by a floor."""
    by_points = verdict.could_rise and part.points < part.high
    floor = part.floor_in_reach
    return by_points or (floor is not None and severity(floor) > severity(verdict.band))


def _list_reason(listed: Listed) -> Statement:
    best = listed.best
    if best is None:
        return Statement.of("band_reason.list")
    unreviewed = best.tier == "possible" and not best.confirmed
    return Statement.of(
        "band_reason.list_possible" if unreviewed else "band_reason.list",
        listed=best.listed_name.text,
        source=best.listing.source,
        role=best.role,
    )
