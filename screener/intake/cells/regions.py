"""Regions within countries: ISO 3166-2 codes and names, and Xinjiang in any spelling."""

from __future__ import annotations

import re

from screener.places import country_code, find_regions, is_subdivision, subdivisions
from screener.places.countries import WITH_CODES_OF_THEIR_OWN

__all__ = ["country_of", "read_region", "region_in_country"]

_CODE = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}")
_CODE_LENGTH = 3


def read_region(text: str, country: str) -> str:
    """Return the ISO 3166-2 code of what a region cell names, ``""`` when unsure.

    Args:
        text: a code (``CN-XJ``; ``XJ`` where the country is known) or a name.
        country: ISO 3166-1 alpha-2 code of the supplier, or empty.
    """
    if not text:
        return ""
    upper = text.upper().replace("_", "-")
    if _CODE.fullmatch(upper) and is_subdivision(upper):
        return upper
    if country and is_subdivision(f"{country}-{upper}"):
        return f"{country}-{upper}"
    if not country and len(text) <= _CODE_LENGTH and text.isascii():
        return ""  # *BA* is Bahia on one list, and a province of Fiji
    found = {hit.region for hit in find_regions(text, country)} or subdivisions(text)
    here = {code for code in found if not country or code.startswith(f"{country}-")}
    return here.pop() if len(here) == 1 else ""


def region_in_country(text: str) -> str:
    """Return the region that a country cell names too: "Xinjiang", "China (Urumqi)", "GB-ENG"."""
    if not text:
        return ""
    found = {hit.region for hit in find_regions(text, country_code(text))}
    code = text.upper()
    return found.pop() if len(found) == 1 else code if is_subdivision(code) else ""


def country_of(region: str) -> str:
    """Return the country that a region lies in; three of China have a code as countries do."""
    country, _, part = region.partition("-")
    return part if country == "CN" and part in WITH_CODES_OF_THEIR_OWN else country
