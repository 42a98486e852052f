"""Regions within countries: ISO 3166-2 codes and names, and Xinjiang in any spelling."""

from __future__ import annotations

import csv
import re
import unicodedata
from functools import cache

from screener.places import country_code, find_regions
from screener.resources import rules_dir

__all__ = ["country_of", "read_region", "region_in_country"]

_CODE = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}")
_APART_FROM_CHINA = frozenset({"HK", "MO", "TW"})
_MARKS = re.compile("[\u0300-\u036f]")
# What a subdivision is, in ISO 3166-2 names and as lists write it; no part of its name.
_KINDS = frozenset(
    {"sheng", "shi", "zizhiqu", "province", "state", "region", "prefecture", "oblast", "oblast'",
     "county", "canton", "department", "district", "governorate", "autonomous", "municipality",
     "city", "sar", "respublika", "kray", "zhuangzu", "huizu", "uygur", "provincia", "estado"}
)  # fmt: skip


def read_region(text: str, country: str) -> str:
    """Return the ISO 3166-2 code of what a region cell names, ``""`` when unsure.

    Args:
        text: a code (``CN-XJ``; ``XJ`` where the country is known) or a name.
        country: ISO 3166-1 alpha-2 code of the supplier, or empty.
    """
    if not text:
        return ""
    codes, names = _table()
    upper = text.upper().replace("_", "-")
    if _CODE.fullmatch(upper) and upper in codes:
        return upper
    if country and f"{country}-{upper}" in codes:
        return f"{country}-{upper}"
    found = {hit.region for hit in find_regions(text, country)} or names.get(
        _key(text), frozenset()
    )
    here = {code for code in found if not country or code.startswith(f"{country}-")}
    return here.pop() if len(here) == 1 else ""


def region_in_country(text: str) -> str:
    """Return the region that a country cell names too: "Xinjiang", "China (Urumqi)", "GB-ENG"."""
    if not text:
        return ""
    found = {hit.region for hit in find_regions(text, country_code(text))}
    code = text.upper()
    return found.pop() if len(found) == 1 else code if code in _table()[0] else ""


def country_of(region: str) -> str:
    """Return the country that a region lies in; three of China have a code as countries do."""
    country, _, part = region.partition("-")
    return part if country == "CN" and part in _APART_FROM_CHINA else country


@cache
def _table() -> tuple[frozenset[str], dict[str, frozenset[str]]]:
    """All codes; and names in normal form, with the codes they may mean."""
    path = rules_dir() / "intake" / "subdivisions.csv"
    names: dict[str, set[str]] = {}
    codes: set[str] = set()
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            codes.add(row["code"])
            names.setdefault(_key(row["name"]), set()).add(row["code"])
    return frozenset(codes), {name: frozenset(found) for name, found in names.items()}


def _key(text: str) -> str:
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold()
    words = re.sub(r"[^\w']+", " ", plain).split()
    return " ".join(word for word in words if word not in _KINDS) or " ".join(words)
