"""The country of a supplier whose row states none, told by what else the row says."""

from __future__ import annotations

import re

from screener.intake.identifiers import uscc_is_valid
from screener.intake.regions import country_of, read_region
from screener.places import country_code

__all__ = ["ALSO_PLACES", "INFERRED", "country_told"]

INFERRED = "gap.country_inferred"

_PARTS = re.compile(r"[,;|、，；]+|\d{4,}")
"""What parts an address; a postcode does too: *Xinjiang 830000 P.R. China*."""
_CODE = 3
"""Letters of the longest code: at the end of an address *CA* and *DE* are states."""
ALSO_PLACES = frozenset({"GD", "GE", "JE", "MC"})
"""Of a name with a city or a state elsewhere: Granada, Georgia, Monaco di Baviera."""
_CHINESE = re.compile(
    "(中华人民共和国|中華人民共和國|中国|中國|..省|(?:黑龙江|黑龍江)省|(?:北京|上海|天津|重庆|重慶)市"
    "|内蒙古|內蒙古|广西|廣西|西藏|宁夏|寧夏|新疆)(?!路|街|大道)"
)
"""How an address in China begins: with the country, or a province of it."""


def country_told(uscc: str, region: str, address: str) -> tuple[str, str]:
    """Return a country and the words that tell it, two empty texts where none do for certain.

    China is told by a registered number that is valid there or by the name of a province; any
    country by its name at the end of the address. A province of another country tells nothing:
    lists have regions of their own, as "West".
    """
    if uscc_is_valid(uscc.replace(" ", "").upper()):
        return "CN", uscc
    for text in filter(None, (region, _beginning(address))):
        if (code := read_region(text, "")).startswith("CN-") or country_code(text) == "CN":
            return country_of(code) or "CN", text
    last = _PARTS.split(address)[-1].strip(" .-")
    code = country_code(last) if len(last) > _CODE else ""
    return ("", "") if code in ALSO_PLACES or not code else (code, last)


def _beginning(address: str) -> str:
    found = _CHINESE.match(address)
    return found[1] if found else ""
