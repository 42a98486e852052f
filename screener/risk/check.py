"""Checks that hold between rule files; each mistake is named so that it can be mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from screener.errors import RuleError
from screener.risk import rules as shape

if TYPE_CHECKING:
    from screener.risk.rulebook import Rulebook

__all__ = ["check"]


def check(rules: Sequence[shape.Rule], book: Rulebook) -> None:
    """Refuse a rulebook whose files contradict each other.

    Raises:
        RuleError: naming file and key.
    """
    _once("rules", "id", (rule.id for rule in rules))
    _once("goods.yml", "id", (good.id for good in book.goods.goods))
    _once("countries.yml", "countries", (c for t in book.countries.tiers for c in t.countries))
    _ladder(book.countries.tiers)
    _references(book)
    _within_maximum(book)
    _actions_complete(book.actions)


def _once(file: str, key: str, values: Iterable[str]) -> None:
    twice = sorted(value for value, count in Counter(values).items() if count > 1)
    if twice:
        raise RuleError(f"{file}, key {key}: {twice[0]} is there twice; keep one")


def _ladder(tiers: Sequence[shape.CountryTier]) -> None:
    points = [tier.points for tier in tiers]
    if not points or points != sorted(set(points)):
        raise RuleError("countries.yml, key tiers: points must rise from one tier to the next")


def _references(book: Rulebook) -> None:
    goods = {good.id for good in book.goods.goods}
    sectors = {sector.id for sector in book.sectors.sectors}
    signals = {s.id for s in (*book.workforce.signals, *book.workforce.corridors)}
    indicators = {indicator.id for indicator in book.workforce.indicators}
    for good in book.goods.goods:
        _known("goods.yml", f"{good.id}.made_from", good.made_from, goods)
    for rule in book.floors.rules:
        _known("floors.yml", f"{rule.id}.when.goods", rule.when.goods, goods)
        _known("floors.yml", f"{rule.id}.when.sectors", rule.when.sectors, sectors)
        _known("floors.yml", f"{rule.id}.when.signals", rule.when.signals, signals)
        _known("floors.yml", f"{rule.id}.when.regions", rule.when.regions, book.places.codes)
    for region in book.regions.rules:
        _known("regions.yml", f"{region.id}.regions", region.regions, book.places.codes)
    for signal in book.workforce.signals:
        named = (*signal.establishes, *signal.points_to)
        _known("workforce.yml", f"{signal.id}.points_to", named, indicators)


def _known(file: str, key: str, values: Iterable[str], known: Iterable[str]) -> None:
    missing = sorted(set(values) - set(known))
    if missing:
        raise RuleError(f"{file}, key {key}: {missing[0]} is defined nowhere; mend the name")


def _within_maximum(book: Rulebook) -> None:
    workforce: list[shape.Signal | shape.Corridor]
    workforce = [*book.workforce.signals, *book.workforce.corridors]
    products = book.products
    given = [
        *(("country", "countries.yml", tier.id, tier.points) for tier in book.countries.tiers),
        *(("sector", "sectors.yml", rule.id, rule.points) for rule in book.sectors.sectors),
        *(("workforce", "workforce.yml", rule.id, rule.points) for rule in workforce),
        *((rule.component, "floors.yml", rule.id, rule.points) for rule in book.floors.rules),
        *(
            ("product", "products.yml", rule.id, rule.points)
            for rule in (
                products.forced_same_country,
                products.forced_elsewhere,
                products.child_same_country,
            )
        ),
    ]
    for component, file, rule_id, points in given:
        most = dict(book.scale.maximum).get(component)  # type: ignore[call-overload]
        if most is None or points > most:
            raise RuleError(
                f"{file}, key {rule_id}.points: {points} is more than scale.yml allows "
                f"for {component} ({most})"
            )


def _actions_complete(actions: shape.ActionFile) -> None:
    last = actions.actions[-1].when if actions.actions else None
    if last != shape.ActionWhen():
        raise RuleError("actions.yml, key actions: the last one must have no conditions (when: {})")
