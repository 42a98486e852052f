"""Regions within a country whose mention is itself a finding, told from street names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from screener.places.phrases import Hit, Phrases, plain
from screener.places.rulefile import RuleRecord, load
from screener.resources import rules_dir

__all__ = ["RegionHit", "Regions", "find_regions"]

_STRENGTH: dict[str, int] = {"alone": 2, "in_country": 1, "beside": 0}
_TEXTS_KEPT = 2_000  # addresses seldom repeat
_WITHIN = re.compile(r"(?<=[^\W\d_])['’ʼʻ`](?=[^\W\d_])")
"""A sign that parts syllables, and that most leave out: *Ku'erle*."""


@dataclass(frozen=True, slots=True)
class RegionHit:
    """A word for a region, or for a place in it, found in a text."""

    region: str
    """ISO 3166-2 code, e.g. ``CN-XJ``."""
    word: str
    """The word found, in plain form."""
    kind: str
    """``region``, ``prefecture``, ``county``, ``city``, ``corps`` or ``district``."""


class _Place(RuleRecord):
    """A place of a region with its spellings, by how sure each one is."""

    kind: Literal["region", "prefecture", "county", "city", "corps", "district"]
    alone: tuple[str, ...] = ()
    in_country: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


class _Region(RuleRecord):
    code: str
    country: str
    country_words: tuple[str, ...]
    elsewhere: tuple[str, ...] = ()
    not_places: tuple[str, ...] = ()
    places: tuple[_Place, ...]


class _RegionFile(RuleRecord):
    version: str
    street_words: tuple[str, ...] = ()
    street_words_before: tuple[str, ...] = ()
    street_words_han: tuple[str, ...] = ()
    regions: tuple[_Region, ...]


class Regions:
    """The regions of a rules folder, ready to be found in texts."""

    def __init__(self, folder: Path) -> None:
        """Read ``folder/places/*.yml``.

        Raises:
            RuleError: a file is wrong; names file, line and key.
        """
        files = [load(path, _RegionFile) for path in sorted((folder / "places").glob("*.yml"))]
        regions = [region for file in files for region in file.regions]
        self._street, self._street_of = _street_pattern(files), _street_of_pattern(files)
        self._places = Phrases(entry for region in regions for entry in _place_entries(region))
        self._contexts = {region.code: _Context(region) for region in regions}
        self.codes = frozenset(self._contexts)
        self.find = lru_cache(maxsize=_TEXTS_KEPT)(self._find)

    def _find(self, text: str, country: str = "") -> tuple[RegionHit, ...]:
        """Return the regions that ``text`` names, given the ISO code of its country.

        A spelling that other places share counts only with the country known, or beside
        another word for the region; one that no other place shares counts in any country, as a
        firm elsewhere has sites there. A street named after a place does not count at all.
        """
        normal = plain(text)
        named = self._places.find(normal)
        if not named and (joined := _WITHIN.sub("", normal)) != normal:
            normal, named = joined, self._places.find(joined)
        found: dict[str, list[tuple[int, RegionHit]]] = {}
        for hit in named:
            if not self._is_street(normal, hit):
                code, certainty, kind = hit.concept.split(":")
                region_hit = RegionHit(code, hit.word, kind)
                found.setdefault(code, []).append((_STRENGTH[certainty], region_hit))
        return tuple(
            hit
            for code, hits in found.items()
            if max(strength for strength, _ in hits) >= self._contexts[code].needed(normal, country)
            for hit in dict.fromkeys(hit for _, hit in hits)
        )

    def _is_street(self, normal: str, hit: Hit) -> bool:
        """Say whether a street, or a house, bears the name: *Urumqi Rd*, *rue de Kachgar*."""
        behind = self._street.match(normal, hit.end)
        return bool(behind or self._street_of.search(normal[: hit.start]))


class _Context:
    """What else in a text speaks for a region, or against it."""

    def __init__(self, region: _Region) -> None:
        self._home = region.country
        self._country = Phrases((word, "country:named") for word in region.country_words)
        self._elsewhere = Phrases((word, "elsewhere:named") for word in region.elsewhere)

    def needed(self, normal: str, country: str) -> int:
        """Return how sure the surest spelling must be for the text to count."""
        named = bool(self._country.find(normal))
        at_home = named or country == self._home
        elsewhere = bool(self._elsewhere.find(normal))
        return _STRENGTH["in_country" if at_home and not elsewhere else "alone"]


def _place_entries(region: _Region) -> Iterator[tuple[str, str]]:
    for place in region.places:
        for certainty in _STRENGTH:
            for word in getattr(place, certainty):
                yield word, f"{region.code}:{certainty}:{place.kind}"
    for word in region.not_places:
        yield word, f"{region.code}:"


def _street_pattern(files: Iterable[_RegionFile]) -> re.Pattern[str]:
    spaced = _any_of(word for file in files for word in file.street_words)
    han = _any_of(word for file in files for word in file.street_words_han)
    return re.compile(
        rf"(?:[\s,.\-]*(?:north|south|east|west|middle|central|zhong|bei|nan|dong|xi|n|s|e|w|\d+\w*)"
        rf"(?![^\W_]))?[\s.\-]*(?:{spaced})(?:(?<=\.)|(?![^\W_]))"
        rf"|[东西南北中東一二三四五六0-9]{{0,2}}(?:{han})"
    )


def _any_of(words: Iterable[str]) -> str:
    """Return the pattern of one of some words, which nothing matches where there is none."""
    return "|".join(sorted({re.escape(plain(word)) for word in words})) or "(?!)"


def _street_of_pattern(files: Iterable[_RegionFile]) -> re.Pattern[str]:
    before = _any_of(word for file in files for word in file.street_words_before)
    of = r"(?:d(?:e|u|es|el|i|a|o)\s+|d['’])?"
    return re.compile(rf"(?<![^\W_])(?:{before})[\s.]+{of}$")


@lru_cache(maxsize=4)
def _shipped(folder: Path) -> Regions:
    return Regions(folder)


def find_regions(text: str, country: str = "") -> tuple[RegionHit, ...]:
    """Return the regions that ``text`` names, by the places in the shipped rules.

    Args:
        text: an address, a city or a name.
        country: ISO 3166-1 alpha-2 code of the country it is in, ``""`` when unknown.
    """
    return _shipped(rules_dir()).find(text, country)
