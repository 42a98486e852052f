"""A firm without what its name says behind its brand, for who has all the same words.

So little tells *Ali Enterprises, Karachi* that the town weighs more than the brand, and so do the
trades that a firm of Turkey lists. No other may say any of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from screener.late_regex import regex
from screener.names.beside.aside_words import aside_words
from screener.names.beside.in_two_languages import is_before_town
from screener.names.beside.listed_trades import before_listed_trades, is_rare_brand
from screener.names.beside.seat_behind import leaves_out_seat
from screener.names.beside.telling import is_place
from screener.names.caveats import BRIEF, SEATLESS
from screener.names.legal import legal_forms
from screener.names.wording.landless import are_a_land
from screener.names.words import word_table
from screener.names.writing.fold import folded

__all__ = ["before_seat", "left_out"]

_LAST = regex(r"^([^()]*[^\s()])(?:\s*,\s*|\s+[-–—]\s+)([^,()]+)$")
_BRACKET = regex(r"^([^()]*[^\s()])\s*\(([^()]+)\)$")
_ENOUGH = 1.44
"""Weight of words beside which a town does not count: as *enough* in scoring.yml."""
_OF_TOWNS = frozenset({"cooperative", "state_enterprise", "foundation"})
"""Forms of firms that their towns tell apart."""
_SAYS_WHAT = frozenset({"trade", "generic", "body"})


def before_seat(name: str) -> str:
    """Return a firm of a short brand up to its town, and the part of that, which stand apart.

    Behind a comma or a dash, or in a bracket. ``""`` if a name is none, or if what stands behind it
    is a land, in which a sister may be. A body that every town has, or an armed group, is told by
    its place, and so may be a firm of a group. Behind a legal form and a comma any town is left out
    (addresses.py).
    """
    if bracket := _BRACKET.match(name) if name.endswith(")") else None:
        town = is_place(bracket[2]) and not are_a_land(folded(bracket[2]))
        return bracket[1] if town and _has_short_brand(folded(bracket[1]), formed=True) else ""
    firm, behind = name, list[str]()
    while (found := _LAST.match(firm)) and _is_of_address(found[2]):
        firm = found[1]
        behind.append(found[2])
    towns = [text for text in behind if is_place(text) and not are_a_land(folded(text))]
    told = towns and is_place(behind[0]) and _has_short_brand(folded(firm), formed=False)
    return firm if told else ""


def _is_of_address(text: str) -> bool:
    """Whether a text names a place or a part of a town, *Baldia Town*; no number of a plant."""
    words = folded(text)
    named = is_place(text) or not aside_words().of_addresses.isdisjoint(words)
    return named and text.replace(" ", "").isalpha()


def _has_short_brand(words: Sequence[str], *, formed: bool) -> bool:
    """Whether words are a brand and what such a firm does or is, and weigh little.

    ``formed`` tells whether there may be a legal form.
    """
    table, known = word_table(), aside_words()
    rest, classes, _ = legal_forms().split(words)
    said = [table.whole[word] for word in table.phrases.replaced_in(rest)]
    kinds = {token.kind for token in said}
    of_town = known.bodies_of_towns | known.with_offices | known.groups
    return (
        any(map(is_rare_brand, said))
        and _OF_TOWNS.isdisjoint(classes)
        and (formed or not classes)
        and not kinds.isdisjoint(_SAYS_WHAT)
        and sum([token.weight for token in said]) < _ENOUGH
        and of_town.isdisjoint([table.meanings[word] for word in words])
    )


def left_out(part: Sequence[str], words: Sequence[str], written: tuple[str, str]) -> int:
    """Return as caveats what a part of a name lacks: a town, listed trades, a seat.

    Args:
        part: What the part is folded to.
        words: What the whole name is folded to.
        written: The part and the name, as written.
    """
    firm, name = written
    why = BRIEF * (firm in (before_seat(name), before_listed_trades(words)))
    return why | SEATLESS * (leaves_out_seat(part, name, words) or is_before_town(firm, name))
