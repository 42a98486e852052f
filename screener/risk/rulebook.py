"""Loads the rule files, checks them against each other, and gives them one hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from screener.errors import RuleError
from screener.places import Regions
from screener.places.rulefile import RuleRecord, load
from screener.resources import rules_dir
from screener.risk import rules as shape
from screener.risk.check import check

__all__ = ["Rulebook", "load_rulebook", "rule_files"]


@dataclass(frozen=True, kw_only=True)
class Rulebook:
    """Everything that decides how facts are weighed."""

    scale: shape.ScaleFile
    countries: shape.CountryFile
    indicators: shape.IndicatorFile
    sectors: shape.SectorFile
    goods: shape.GoodsFile
    products: shape.ProductFile
    floors: shape.CompoundFile
    regions: shape.RegionFile
    workforce: shape.WorkforceFile
    lists: shape.ListFile
    evidence: shape.EvidenceFile
    actions: shape.ActionFile
    places: Regions = field(compare=False)
    sha256: str
    """Over the names and bytes of all rule files."""

    @cached_property
    def rules(self) -> Mapping[str, shape.Rule]:
        """Every rule by its id, sorted."""
        found = {rule.id: rule for rule in _all_rules(self)}
        return MappingProxyType(dict(sorted(found.items())))


_FILES: dict[str, type[RuleRecord]] = {
    "scale": shape.ScaleFile,
    "countries": shape.CountryFile,
    "indicators": shape.IndicatorFile,
    "sectors": shape.SectorFile,
    "goods": shape.GoodsFile,
    "products": shape.ProductFile,
    "floors": shape.CompoundFile,
    "regions": shape.RegionFile,
    "workforce": shape.WorkforceFile,
    "lists": shape.ListFile,
    "evidence": shape.EvidenceFile,
    "actions": shape.ActionFile,
}


def rule_files(folder: Path) -> list[Path]:
    """Return the files of a rules folder that decide how facts are weighed, sorted."""
    return sorted([folder / f"{name}.yml" for name in _FILES]) + sorted(
        (folder / "places").glob("*.yml")
    )


def load_rulebook(path: Path | None = None) -> Rulebook:
    """Read the rulebook in ``path``, by default the one that is shipped.

    Raises:
        RuleError: a file is missing or wrong; names file, line and key.
    """
    folder = rules_dir() if path is None else path
    if not folder.is_dir():
        raise RuleError(f"{folder}: no such folder of rules; make one with `screener rules init`")
    files: dict[str, Any] = {
        name: load(folder / f"{name}.yml", kind) for name, kind in _FILES.items()
    }
    rulebook = Rulebook(**files, places=Regions(folder), sha256=_sha256(folder))
    check(list(_all_rules(rulebook)), rulebook, folder)
    return rulebook


def _all_rules(book: Rulebook) -> Iterator[shape.Rule]:
    unknown, products, lists = book.scale.unknown, book.products, book.lists
    yield from (unknown.country, unknown.sector, unknown.both)
    yield from (*book.countries.tiers, book.indicators.move, *book.indicators.tests)
    yield from book.sectors.sectors
    yield from (
        products.forced_same_country,
        products.forced_elsewhere,
        products.child_same_country,
    )
    yield from (*book.floors.rules, *book.regions.rules)
    yield from (*book.workforce.signals, *book.workforce.corridors)
    yield from (lists.match, lists.sanction, lists.delisted, lists.subsidiaries, *lists.ownership)
    yield from (book.evidence.counts, book.evidence.ignored, *book.actions.actions)


def _sha256(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in rule_files(folder):
        digest.update(f"{path.relative_to(folder).as_posix()}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
