"""The rulebook: everything that decides how facts are weighed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from screener.places import Regions
from screener.risk import rules as shape
from screener.risk.workforce_rules import WorkforceFile

__all__ = ["Rulebook"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Rulebook:
    """Everything that decides how facts are weighed.

    A rulebook is equal to itself alone, so that what is made ready from it can be kept by it.
    """

    scale: shape.ScaleFile
    countries: shape.CountryFile
    indicators: shape.IndicatorFile
    sectors: shape.SectorFile
    goods: shape.GoodsFile
    products: shape.ProductFile
    floors: shape.CompoundFile
    regions: shape.RegionFile
    workforce: WorkforceFile
    lists: shape.ListFile
    evidence: shape.EvidenceFile
    actions: shape.ActionFile
    places: Regions
    sha256: str
    """Over the names and bytes of all rule files."""

    @cached_property
    def rules(self) -> Mapping[str, shape.Rule]:
        """Every rule by its id, sorted."""
        found = {rule.id: rule for rule in self.every_rule()}
        return MappingProxyType(dict(sorted(found.items())))

    def every_rule(self) -> Iterator[shape.Rule]:
        """Yield the rules as the files have them; an id may be there twice."""
        unknown, products, lists = self.scale.unknown, self.products, self.lists
        yield from (unknown.country, unknown.sector, unknown.both)
        yield from (*self.countries.tiers, self.indicators.move, *self.indicators.tests)
        yield from self.sectors.sectors
        yield from (
            products.forced_same_country,
            products.forced_elsewhere,
            products.child_same_country,
        )
        yield from (*self.floors.rules, *self.regions.rules)
        yield from (*self.workforce.signals, *self.workforce.corridors)
        yield from (
            lists.match,
            lists.sanction,
            lists.own,
            lists.delisted,
            lists.subsidiaries,
            *lists.ownership,
        )
        yield from (
            self.evidence.counts,
            self.evidence.ignored,
            self.evidence.findings,
            *self.actions.actions,
        )
