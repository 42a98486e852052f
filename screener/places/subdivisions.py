"""Subdivisions of countries (ISO 3166-2), by the names that people and lists write."""

from __future__ import annotations

import csv
import re
import unicodedata
from functools import cache, lru_cache
from io import StringIO

from screener.kept import kept, text_sha256
from screener.places.countries import country_name
from screener.places.regions import find_regions
from screener.resources import rules_dir

__all__ = ["is_subdivision", "regions_of", "subdivisions"]

_MARKS = re.compile("[\u0300-\u036f]")
_PARTS = re.compile(r"\s*[,;\n，；、]\s*")
_KEPT = 10_000
"""Addresses that are remembered: those of listings are asked for again."""
# What a subdivision is, in ISO 3166-2 names and as lists write it; no part of its name.
_KINDS = frozenset(
    {"sheng", "shi", "zizhiqu", "province", "state", "region", "prefecture", "oblast", "oblast'",
     "county", "canton", "department", "district", "governorate", "autonomous", "municipality",
     "city", "sar", "republic", "of", "respublika", "kray", "zhuangzu", "huizu", "uygur",
     "provincia", "estado"}
)  # fmt: skip


def is_subdivision(code: str) -> bool:
    """Whether ISO 3166-2 has the code, e.g. ``CN-XJ``."""
    return code in _table()[0]


def subdivisions(name: str) -> frozenset[str]:
    """Return the ISO 3166-2 codes of the subdivisions of that name, of any country."""
    return _table()[1].get(_key(name), frozenset())


@lru_cache(maxsize=_KEPT)
def regions_of(address: str, country: str) -> frozenset[str]:
    """Return the ISO 3166-2 codes of the regions of a country that an address names.

    A region counts where it is all that stands between two commas, or where ``find_regions``
    finds it.

    Args:
        address: An address, or a part of one.
        country: ISO 3166-1 alpha-2 code of its country.
    """
    found = {hit.region for hit in find_regions(address, country)}
    land = _key(country_name(country))
    for part in _PARTS.split(address):
        if _key(part) != land:  # *Mexico* behind a city is the land, not its state of that name
            found |= subdivisions(part)
    return frozenset(code for code in found if code.startswith(f"{country}-"))


@cache
def _table() -> tuple[frozenset[str], dict[str, frozenset[str]]]:
    """All codes; and names in normal form, with the codes they may mean."""
    table = (rules_dir() / "intake" / "subdivisions.csv").read_bytes()
    return kept("subdivisions", text_sha256(__file__) + table, lambda: _keyed(table))


def _keyed(table: bytes) -> tuple[frozenset[str], dict[str, frozenset[str]]]:
    names: dict[str, set[str]] = {}
    codes: set[str] = set()
    for row in csv.DictReader(StringIO(table.decode("utf-8"), newline="")):
        codes.add(row["code"])
        names.setdefault(_key(row["name"]), set()).add(row["code"])
    return frozenset(codes), {name: frozenset(found) for name, found in names.items()}


def _key(text: str) -> str:
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold()
    words = re.sub(r"[^\w']+", " ", plain).split()
    return " ".join(word for word in words if word not in _KINDS) or " ".join(words)
