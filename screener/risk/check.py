"""Checks that hold between rule files; each mistake is named so that it can be mended."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import get_args

from screener.errors import RuleError
from screener.model import Effect
from screener.places.cldr import current_codes
from screener.risk import rules as shape
from screener.risk.rulebook import Rulebook
from screener.risk.workforce_rules import Corridor, Signal

__all__ = ["check"]


class _Wrong:
    """Refuses a rulebook, naming file, line and key."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, file: str, key: str, word: str, problem: str) -> RuleError:
        lines = (self._folder / file).read_text("utf-8").splitlines()
        line = next((number for number, text in enumerate(lines, 1) if word in text), 1)
        return RuleError(f"{file}, line {line}, key {key}: {problem}; mend the rule file")


def check(book: Rulebook, folder: Path, *, kept: bool) -> None:
    """Refuse a rulebook from ``folder`` whose files contradict each other.

    Of a ``kept`` one, which is judged by, actions that are never reached are let be.

    Raises:
        RuleError: naming file, line and key.
    """
    wrong = _Wrong(folder)
    _ids_once(list(book.every_rule()), folder)
    _once(wrong, "goods.yml", "goods.id", (good.id for good in book.goods.goods))
    named = (name for good in book.goods.goods for name in good.listed_as)
    _once(wrong, "goods.yml", "goods.listed_as", named)
    _once(wrong, "sectors.yml", "sectors.codes", _codes(book.sectors))
    headings = (one for sector in book.sectors.sectors for one in set(sector.hs))
    _once(wrong, "sectors.yml", "sectors.hs", headings)
    tiers = book.countries.tiers
    _once(wrong, "countries.yml", "tiers.countries", (c for t in tiers for c in t.countries))
    _ladder(wrong, tiers)
    _every_country(wrong, tiers)
    _every_effect(wrong, book.lists)
    _references(wrong, book)
    _within_maximum(wrong, book)
    _actions_complete(wrong, book.actions, kept=kept)


def _ids_once(rules: Sequence[shape.Rule], folder: Path) -> None:
    twice = sorted(one for one, count in Counter(rule.id for rule in rules).items() if count > 1)
    if not twice:
        return
    given = re.compile(rf"""\bid["']?:\s*["']?{re.escape(twice[0])}["']?\s*(?:[,}}#]|$)""")
    lines = [
        f"{path.name}, line {number}"
        for path in sorted(folder.glob("*.yml"))
        for number, text in enumerate(path.read_text("utf-8").splitlines(), 1)
        if given.search(text)
    ]
    where = " and ".join(lines) or str(folder)
    raise RuleError(f"{where}, key id: {twice[0]} is the id of two rules; mend the rule file")


def _once(wrong: _Wrong, file: str, key: str, values: Iterable[str]) -> None:
    twice = sorted(value for value, count in Counter(values).items() if count > 1)
    if twice:
        raise wrong(file, key, twice[0], f"{twice[0]} is there twice")


def _codes(sectors: shape.SectorFile) -> Iterator[str]:
    """Yield each code of each sector with every classification that it belongs to."""
    for sector in sectors.sectors:
        yield from {
            f"{code} ({one})"
            for scheme, codes in sector.codes.items()
            for code in codes
            for one in (("nace_2", "nace_2.1") if scheme == "nace" else (scheme,))
        }


def _ladder(wrong: _Wrong, tiers: Sequence[shape.CountryTier]) -> None:
    points = [tier.points for tier in tiers]
    if not points or points != sorted(set(points)):
        raise wrong("countries.yml", "tiers", "tiers:", "points must rise from tier to tier")


def _every_country(wrong: _Wrong, tiers: Sequence[shape.CountryTier]) -> None:
    tiered = {country for tier in tiers for country in tier.countries}
    missing = sorted(set(current_codes().values()) - tiered)
    if missing:
        problem = f"{', '.join(missing)} must stand in a tier"
        raise wrong("countries.yml", "tiers.countries", "tiers:", problem)


def _every_effect(wrong: _Wrong, lists: shape.ListFile) -> None:
    missing = sorted(set(get_args(Effect)) - set(lists.effects))
    if missing:
        raise wrong("lists.yml", "effects", "effects:", f"{missing[0]} is missing")


def _references(wrong: _Wrong, book: Rulebook) -> None:
    goods = {good.id for good in book.goods.goods}
    sectors = {sector.id for sector in book.sectors.sectors}
    workers: list[Signal | Corridor]
    workers = [*book.workforce.signals, *book.workforce.corridors]
    signals = {signal.id for signal in workers}
    indicators = {indicator.id for indicator in book.workforce.indicators}
    places = set(book.places.codes)
    used: list[tuple[str, str, str, Sequence[str], set[str]]]
    used = [("goods.yml", good.id, "made_from", good.made_from, goods) for good in book.goods.goods]
    used += [
        ("goods.yml", good.id, "sector", (good.sector,) if good.sector else (), sectors)
        for good in book.goods.goods
    ]
    for sector in book.sectors.sectors:
        used += [
            ("sectors.yml", sector.id, "served", sector.served, sectors),
            ("sectors.yml", sector.id, "finer", sector.finer, sectors),
        ]
    for rule in book.floors.rules:
        used += [
            ("floors.yml", rule.id, "when.goods", rule.when.goods, goods),
            ("floors.yml", rule.id, "when.sectors", rule.when.sectors, sectors),
            ("floors.yml", rule.id, "when.signals", rule.when.signals, signals),
            ("floors.yml", rule.id, "when.regions", rule.when.regions, places),
        ]
    used += [("regions.yml", r.id, "regions", r.regions, places) for r in book.regions.rules]
    used += [("workforce.yml", w.id, "points_to", w.points_to, indicators) for w in workers]
    used += [
        ("workforce.yml", signal.id, "establishes", signal.establishes, indicators)
        for signal in book.workforce.signals
    ]
    groups = {*book.workforce.groups, "workers", "things", "done"}
    used += [
        ("workforce.yml", signal.id, "told", slot.split("/"), groups)
        for signal in book.workforce.signals
        for slots in signal.told
        for slot in slots
    ]
    for file, rule_id, key, values, known in used:
        missing = sorted(set(values) - set(known))
        if missing:
            problem = f"{missing[0]} is defined nowhere"
            raise wrong(file, f"{rule_id}.{key}", missing[0], problem)


def _within_maximum(wrong: _Wrong, book: Rulebook) -> None:
    products = book.products
    listed = (
        products.forced_same_country,
        products.forced_elsewhere,
        products.child_same_country,
    )
    unknown = book.scale.unknown
    given: list[tuple[str, str, str, int]] = [
        *(("country", "countries.yml", tier.id, tier.points) for tier in book.countries.tiers),
        *(("sector", "sectors.yml", rule.id, rule.points) for rule in book.sectors.sectors),
        *(("workforce", "workforce.yml", r.id, r.points) for r in book.workforce.signals),
        *(("workforce", "workforce.yml", r.id, r.points) for r in book.workforce.corridors),
        *((rule.component, "floors.yml", rule.id, rule.points) for rule in book.floors.rules),
        *(("product", "products.yml", rule.id, rule.points) for rule in listed),
        ("country", "scale.yml", unknown.country.id, unknown.country.high),
        ("sector", "scale.yml", unknown.sector.id, unknown.sector.high),
    ]
    most: dict[str, int] = dict(book.scale.maximum.items())
    for component in ("country", "sector", "product", "workforce"):
        if component not in most:
            raise wrong("scale.yml", "maximum", "maximum:", f"{component} is missing")
    for component, file, rule_id, points in given:
        if points > most[component]:
            problem = f"{points} is more than scale.yml allows for {component} ({most[component]})"
            raise wrong(file, f"{rule_id}.points", f"id: {rule_id}", problem)


def _actions_complete(wrong: _Wrong, actions: shape.ActionFile, *, kept: bool) -> None:
    always = [rule.id for rule in actions.actions if rule.when == shape.ActionWhen()]
    if kept:  # what stands behind one without conditions is not reached: so it was judged
        always = always[-1:]
    if not actions.actions or always != [actions.actions[-1].id]:
        problem = "the last action, and no other, must have no conditions (when: {})"
        word = f"id: {always[0]}" if always else "actions:"
        raise wrong("actions.yml", "actions", word, problem)
