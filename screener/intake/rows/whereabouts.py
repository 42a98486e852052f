"""Where suppliers are and are at work: country, region, address, sites and further countries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain

from screener.intake.cells.countries import apart_from, read_countries, read_country
from screener.intake.cells.country_told import countries_of_sites, country_told, inferred
from screener.intake.cells.regions import read_region, region_in_country
from screener.intake.cells.text import split
from screener.intake.columns.headings import states_of
from screener.intake.columns.layout import Layout
from screener.intake.rows.filled import Column, Filled, Texts, joined, look_up
from screener.memo import Memo

__all__ = ["Whereabouts"]


class Whereabouts:
    """Reads the columns of places."""

    def __init__(self, layout: Layout) -> None:
        states = (states_of(one.heading) for one in layout.columns if one.field == "region")
        self._states_of = next(filter(None, states), "")
        self._lists = Memo(split)
        self._countries = Memo(read_country)
        self._further = Memo(read_countries)
        self._at_sites = Memo(countries_of_sites)
        self._beside_country = Memo(region_in_country)
        self._regions = Memo[tuple[str, str], str](lambda cell: read_region(*cell))

    def fill(self, filled: Filled, texts: Texts, addresses: Callable[[], Sequence[str]]) -> None:
        """Fill what the texts say of places.

        Args:
            filled: the columns to fill.
            texts: what the cells say.
            addresses: gives addresses with commas between their lines, which only rows without a
                country need.
        """
        columns = filled.columns
        if sites := self._sites(texts):
            columns["sites"] = sites
        if "country" in texts:
            columns["country_text"] = texts["country"]
            columns["country"] = filled.apart(look_up(self._countries, texts["country"]))
            if any(regions := look_up(self._beside_country, texts["country"])):
                columns["region"] = regions
        told = self._told(filled, texts, addresses)
        if any(map(any, told)):
            read = filled.of("country")
            columns["country"] = [one or other for one, (other, _) in zip(read, told, strict=True)]
            filled.note([inferred(text) for _, text in told])
        self._fill_elsewhere(filled, texts)
        if "address" in texts:
            columns["address"] = texts["address"]
        if "region" in texts:
            self._fill_region(filled, texts)

    def _told(
        self, filled: Filled, texts: Texts, addresses: Callable[[], Sequence[str]]
    ) -> Sequence[tuple[str, str]]:
        """What rows that state no country say of it beside, each with its words."""
        stated = texts.get("country", ())
        if (stated and all(stated)) or not texts.keys() & {"uscc", "cnpj", "region", "address"}:
            return ()
        blank = filled.blank
        beside = (texts.get(field, blank) for field in ("uscc", "cnpj", "region"))
        return [
            country_told(*said, states_of=self._states_of) if not country else ("", "")
            for country, *said in zip(stated or blank, *beside, addresses() or blank, strict=True)
        ]

    def _sites(self, texts: Texts) -> list[tuple[str, ...]]:
        """Addresses; and what names a region where further countries stand: "Xinjiang"."""
        stated = [look_up(self._lists, texts["sites"])] if "sites" in texts else []
        countries = texts.get("site_countries", ())
        if any(regions := look_up(self._beside_country, countries)):
            named = zip(countries, regions, strict=True)
            stated.append([(text,) if region else () for text, region in named])
        return [tuple(chain(*row)) for row in zip(*stated, strict=True)]

    def _fill_elsewhere(self, filled: Filled, texts: Texts) -> None:
        """Fill the countries other than its own where a supplier is at work."""
        abroad: list[Column] = []
        if "site_countries" in texts:
            abroad.append(filled.apart(look_up(self._further, texts["site_countries"])))
        if "sites" in texts:
            abroad.append(look_up(self._at_sites, texts["sites"]))
        if any(map(any, abroad)):
            elsewhere, gaps = apart_from(filled.of("country"), joined(abroad))
            filled.columns["site_countries"] = elsewhere
            filled.note(gaps)

    def _fill_region(self, filled: Filled, texts: Texts) -> None:
        """Fill the region; what is not understood of it stays with the address."""
        stated = texts["region"]
        regions = look_up(self._regions, zip(stated, filled.of("country"), strict=True))
        beside = filled.of("region")
        filled.columns["region"] = [a or b for a, b in zip(regions, beside, strict=True)]
        filled.columns["address"] = [
            f"{address}, {text}".removeprefix(", ") if text and not region else address
            for address, text, region in zip(filled.of("address"), stated, regions, strict=True)
        ]
