"""A firm without what its name says behind its brand, for who has all the same words.

So little tells *Ali Enterprises, Karachi* that the town weighs more than the brand, and so do the
trades that a firm of Turkey lists. No other may say any of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from screener.late_regex import regex
from screener.names.beside.addresses import is_no_form
from screener.names.beside.aside_words import aside_words
from screener.names.beside.captions import caption_of
from screener.names.beside.in_two_languages import is_before_town
from screener.names.beside.listed_trades import before_listed_trades
from screener.names.beside.own_initials import has_initials
from screener.names.beside.seat_behind import leaves_out_seat
from screener.names.beside.telling import is_place
from screener.names.beside.townless import before_town_in_capitals, says_little, tells_without_town
from screener.names.caveats import BRIEF, SEATLESS
from screener.names.kinds import OF_TOWNS
from screener.names.wording.landless import are_a_land
from screener.names.words import word_table
from screener.names.writing.fold import folded

__all__ = ["before_seat", "left_out"]

_LAST = regex(r"^([^()]*[^\s()])\s*(,|(?<=\s)[-–—](?=\s))\s*([^,()]+)$")
_BRACKET = regex(r"^([^()]*[^\s()])\s*\(([^()]+)\)$")
_TOWN = regex(r"^([^(),]*[^\s(),])\s*,\s*([^\W\d_]{3,}(?:[\s-][^\W\d_]{2,}){0,2})$")
_INITIALS = regex(r"^([^()]*[^\s()])\s*\(([A-Z]{3,8})\)(\s*,.*)$")
_PLANTS = ("plant", "works", "mill", "mills", "factory", "smelter", "refinery", "site")
_PLANT = regex(
    r"^([^()]*[^\s()])(?:\s*,|\s+[-–—])\s+([^\W\d_]{3,}(?:[\s-][^\W\d_]{2,})?)\s+"
    rf"(?:{'|'.join(_PLANTS)})$",
    re.IGNORECASE,
)
"""A firm, and a plant of it by its town, which no table need know."""
_NO_TOWN = frozenset({"common", "particle", "trade", "generic", "noise", "body", "number", "legal"})
"""Kinds of words that are no town alone."""


@lru_cache(maxsize=1)
def before_seat(name: str) -> str:
    """Return a firm up to its town, and the part of that, which stand apart.

    Behind a comma or a dash, or in a bracket. ``""`` if a name is none, or if what stands behind it
    is a land, in which a sister may be. A body that every town has, or an armed group, is told by
    its place, and so may be a firm of a group behind a dash. Behind a legal form and a comma any
    town is left out (addresses.py). No table need know a town behind a comma: *Chortitzer, Loma
    Plata*. Initials in a bracket before it are left out: *Industrial Establishment of Defence
    (IED), Damascus*. A plant of its own may stand there, *Cartiere Burgo - Verzuolo Works*.

    That of the last name is remembered: it is asked for by each part of a name.
    """
    plant = _PLANT.match(name) if name.casefold().rstrip().endswith(_PLANTS) else None
    if plant and not is_place(plant[2]) and (firm := _before_unknown(plant)):
        return firm
    if bracket := _BRACKET.match(name) if name.endswith(")") else None:
        town = is_place(bracket[2]) and not are_a_land(folded(bracket[2]))
        return bracket[1] if town and tells_without_town(bracket[1], "(") else ""
    firm, behind, sign = _without_initials(name), list[str](), ""
    while (found := _LAST.match(firm)) and _is_of_address(found[3]):
        firm, sign = found[1], found[2]
        behind.append(found[3])
    if not behind:
        return _before_unknown(_TOWN.match(firm))
    towns = [text for text in behind if is_place(text) and not are_a_land(folded(text))]
    return firm if towns and is_place(behind[0]) and tells_without_town(firm, sign) else ""


def _before_unknown(found: re.Match[str] | None) -> str:
    """Return the firm before a town that no table need know, if its words tell it."""
    told = found and _may_be_town(found[2]) and tells_without_town(found[1], ",")
    return found[1] if found and told else ""


def _without_initials(name: str) -> str:
    """Return a name without its own initials in a bracket before a comma."""
    found = _INITIALS.match(name) if ")" in name else None
    own = found and has_initials(folded(found[1]), found[2].casefold())
    return f"{found[1]}{found[3]}" if found and own else name


def _is_of_address(text: str) -> bool:
    """Whether a text names a place or a part of a town, *Baldia Town*; no number of a plant."""
    words = folded(text)
    named = is_place(text) or not aside_words().of_addresses.isdisjoint(words)
    return named and text.replace(" ", "").isalpha()


def _may_be_town(text: str) -> bool:
    """Whether a text may be a town that no table knows: no trade, no legal form and no land.

    It may say one in its own language behind a brand, *Loma Plata*.
    """
    table, words = word_table(), folded(text)
    tokens = [table.whole[word] for word in table.phrases.replaced_in(words)]
    kinds = {token.kind for token in tokens}
    if kinds <= _NO_TOWN or not is_no_form(words):
        return False
    meant = {token.text for token in tokens}
    others = {token.text for token in tokens if token.kind not in OF_TOWNS}
    return others.isdisjoint(words) and meant.isdisjoint(table.lands)


def left_out(part: Sequence[str], words: Sequence[str], written: tuple[str, str]) -> int:
    """Return as caveats what a part of a name lacks: a town, listed trades, a seat.

    Args:
        part: What the part is folded to.
        words: What the whole name is folded to.
        written: The part and the name, as written.
    """
    firm, name = written
    seated = firm == before_seat(name) or (
        name.isupper() and firm == before_town_in_capitals(name, words)
    )
    why = BRIEF * (firm == before_listed_trades(words) or (seated and not _is_captioned(*written)))
    return why | SEATLESS * (leaves_out_seat(part, name, words) or is_before_town(firm, name))


def _is_captioned(firm: str, name: str) -> bool:
    """Whether a town is what an analyst says of a firm: *Sri Trang Gloves - Hat Yai*.

    One that says little else may be its sister.
    """
    caption = None if says_little(firm) else caption_of(name)
    return caption is not None and firm in caption.shorts
