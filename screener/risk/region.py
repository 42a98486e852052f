"""Regions named in addresses, production sites and names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from screener.model import Finding, Statement, Supplier
from screener.places import RegionHit
from screener.places.phrases import Phrases
from screener.risk.lexicon import Reading
from screener.risk.part import finding
from screener.risk.rulebook import Rulebook

__all__ = ["Place", "RegionJudge"]

_NUMBERED = re.compile(r"\bno\.?\s*\d+", re.IGNORECASE)
"""A number, in which *no* denies nothing: *yarn No. 40*."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a supplier is, as far as country and regions can be read."""

    countries: tuple[str, ...]
    """ISO 3166-1 alpha-2 of seat and sites; where the list states none, those of regions in the
    addresses; empty when unknown."""
    sites: tuple[tuple[RegionHit, str], ...]
    """Regions of sites, with the text as written."""


class RegionJudge:
    """Finds regions, and says what the rules make of them."""

    def __init__(self, book: Rulebook) -> None:
        """Take the places and the rules about them."""
        self._places = book.places
        self._rules = book.regions.rules
        self._denials = Phrases(
            [
                *(
                    (word, "origin:denied")
                    for group in book.regions.denials.values()
                    for word in group
                ),
                *((word, "origin:") for word in book.regions.not_denials),
            ]
        )
        self._goods = {
            good for rule in book.floors.rules if rule.when.regions for good in rule.when.goods
        }

    def locate(self, supplier: Supplier) -> Place:
        """Return the supplier's country and the regions its addresses lie in."""
        stated = tuple(code for code in (supplier.country, *supplier.site_countries) if code)
        sites = tuple(self._sites(supplier, stated))
        inferred = dict.fromkeys(hit.region[:2] for hit, _ in sites)
        return Place(stated or tuple(inferred), sites)

    def origins(self, goods: Iterable[Reading]) -> Iterator[tuple[str, str]]:
        """Yield regions that goods are from ("cotton from Xinjiang"), each with the word for it."""
        for reading in goods:
            if reading.id in self._goods:
                hits = self._places.find(reading.text)
                if hits and not self._denials.find(_NUMBERED.sub("", reading.text)):
                    yield from ((hit.region, hit.word) for hit in hits)

    def judge(self, supplier: Supplier, place: Place) -> list[Finding]:
        """Return a finding for each region, first those of sites."""
        found = {
            (rule.id, hit.region): finding(
                rule,
                "country",
                Statement.of("finding.region_site", title=rule.title, word=hit.word),
                text=text,
                floor=rule.floor,
            )
            for rule in (self._rules if place.sites else ())
            for hit, text in reversed(place.sites)
            if rule.where == "site" and hit.region in rule.regions
        }
        return [*found.values(), *self._named(supplier, place)]

    def _sites(
        self, supplier: Supplier, countries: tuple[str, ...]
    ) -> Iterator[tuple[RegionHit, str]]:
        if supplier.region in self._places.codes:
            yield RegionHit(supplier.region, supplier.region, "region"), supplier.region
        head = ", ".join(filter(None, (supplier.address, supplier.city)))
        if head:
            yield from ((hit, head) for hit in self._places.find(head, supplier.country))
        for text in supplier.sites:
            for country in countries or ("",):
                yield from ((hit, text) for hit in self._places.find(text, country))

    def _named(self, supplier: Supplier, place: Place) -> Iterator[Finding]:
        at_site = {hit.region for hit, _ in place.sites}
        here = (supplier.country,)
        anywhere = ("", *here, *supplier.site_countries)  # where a party is the list does not say
        own = ((name, here) for name in (supplier.name, *supplier.other_names))
        beside = ((one.name, anywhere) for one in supplier.parties if not one.is_ship)
        for name, countries in chain(own, beside):
            found = (hit for country in countries for hit in self._places.find(name, country))
            hits = {hit.region: hit for hit in found}
            for rule in self._rules if hits else ():
                for region in rule.regions:
                    if rule.where == "name" and region in hits and region not in at_site:
                        word = hits[region].word
                        statement = Statement.of("finding.region_name", title=rule.title, word=word)
                        yield finding(rule, "country", statement, text=name, floor=rule.floor)
