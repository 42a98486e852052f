"""The country of a supplier whose row states none, told by what else the row says."""

from __future__ import annotations

import re
from itertools import chain

from screener.intake.cells.identifiers import cnpj_in_full, plain, uscc_is_valid
from screener.intake.cells.regions import country_of, read_region
from screener.intake.cells.text import split
from screener.intake.rules import rules_table
from screener.model import Gap, Statement
from screener.places import country_code, is_subdivision

__all__ = ["ALSO_PLACES", "INFERRED", "countries_of_sites", "country_told", "inferred"]

INFERRED = "gap.country_inferred"

_PARTS = re.compile(r"[,;|、，；]+|\d{4,}")
"""What parts an address; a postcode does too: *Xinjiang 830000 P.R. China*."""
_CODE = 3
"""Letters of the longest code: at the end of an address *CA* and *DE* are states."""
ALSO_PLACES = frozenset({"GD", "GE", "JE", "MC"})
"""Of a name with a city or a state elsewhere: Granada, Georgia, Monaco di Baviera."""
_PORT = re.compile(r"\b[A-Z]{2}[A-Z2-9]{3}\b")
_VOWELS = frozenset("AEIOUY")
_PORT_APART = re.compile(r"[A-Z]{2} [A-Z2-9]{3}")
_ELSEWHERE = ALSO_PLACES | {
    "BL", "GP", "JM", "LB", "LC", "LU", "ME", "MF", "MS", "NE", "PS", "SH", "SM", "VC",
}  # fmt: skip
"""Ends of addresses that are as likely a town or a province: Luxembourg of Belgium, Niger of
Nigeria, Jamaica of New York, Guadalupe and Saint-Martin of many. No list of countries has them."""
_ELSEWHERE_SO_CALLED = frozenset({"salvador", "macedonia", "makedonia"})
"""The same of countries that have a longer name too."""
_TOGETHER = 3
"""Parts that may be one name: *Korea, Democratic People's Republic of*; *Hong Kong, China*."""
_CHINESE = re.compile(
    "(中华人民共和国|中華人民共和國|中国|中國|..省|(?:黑龙江|黑龍江)省|(?:北京|上海|天津|重庆|重慶)市"
    "|内蒙古|內蒙古|广西|廣西|西藏|宁夏|寧夏|新疆)(?!路|街|大道)"
)
"""How an address in China begins: with the country, or a province of it."""


def country_told(
    uscc: str, cnpj: str, region: str, address: str, *, states_of: str = ""
) -> tuple[str, str]:
    """Return a country and the words that tell it, two empty texts where none do for certain.

    China and Brazil are told by a registered number that is valid there, China by the name of a
    province too; a country by its name at the end of the address, if no place elsewhere is called
    so. A province of another country tells nothing, as lists have regions of their own ("West"),
    but where the heading says that regions are those of the country ``states_of``.
    """
    if uscc_is_valid(plain(uscc)):
        return "CN", uscc
    if cnpj_in_full(plain(cnpj)):
        return "BR", cnpj
    if states_of and is_subdivision(f"{states_of}-{region.upper()}"):
        return states_of, region
    for text in filter(None, (region, _beginning(address))):
        if (code := read_region(text, "")).startswith("CN-") or country_code(text) == "CN":
            return country_of(code) or "CN", text
    return _at_the_end(address)


def countries_of_sites(text: str) -> tuple[str, ...]:
    """Return the countries that a cell of sites or ports tells, by names or UN/LOCODE: *KPNAM*."""
    told = (
        _of_port(part) or country_told("", "", part, part, states_of="")[0] for part in split(text)
    )
    return tuple(dict.fromkeys(filter(None, told)))


def _of_port(text: str) -> str:
    """Return the country of a port's code; of five letters many are a town's name: *IZMIR*."""
    table = rules_table("content")["ports"]
    if _PORT_APART.fullmatch(text):
        text = text.replace(" ", "")
    codes = _PORT.findall(text)
    known = (code for code in codes if code in table["known"])
    told = table["countries"]
    apart = table["before_consonants"]
    read = (c for c in codes if c[:2] in told or (c[:2] in apart and c[2] not in _VOWELS))
    name = text.split(",")[0].strip().casefold()
    named = (country for country, names in table["named"].items() if name in names)
    return next(chain(known, read, named), "")[:2]


def _at_the_end(address: str) -> tuple[str, str]:
    parts = [part.strip(" .-") for part in _PARTS.split(address)]
    last = parts[-1]
    if len(last) <= _CODE or last.casefold() in _ELSEWHERE_SO_CALLED:
        return "", ""
    ends = (", ".join(parts[-count:]) for count in range(_TOGETHER, 0, -1))
    end, code = next(((end, code) for end in ends if (code := country_code(end))), ("", ""))
    if not code or code in _ELSEWHERE:
        return "", ""
    return code, last if country_code(last) == code else end


def _beginning(address: str) -> str:
    found = _CHINESE.match(address)
    return found[1] if found else ""


def inferred(text: str) -> tuple[Gap, ...]:
    """Return the gap of a country that only these words tell, where there are any."""
    if not text:
        return ()
    return (Gap("country", Statement.of(INFERRED, text=text[:80])),)
