"""A firm of a short brand, and the town that stands apart behind it: *Ali Enterprises, Karachi*.

So little tells such a firm that the town weighs more than its brand. It is read without the town
too, but only for who has all the same words and says no other town.
"""

from __future__ import annotations

from collections.abc import Sequence

from screener.late_regex import regex
from screener.names.beside.aside_words import aside_words
from screener.names.beside.ledger_lines import before_seats
from screener.names.beside.telling import is_place
from screener.names.caveats import SEATLESS, UNSEATED
from screener.names.legal import legal_forms
from screener.names.wording.landless import are_a_land
from screener.names.words import word_table
from screener.names.writing.fold import folded

__all__ = ["before_seat", "seats_left_out"]

_LAST = regex(r"^(.*\S)(?:\s*,\s*|\s+[-–—]\s+)([^,()]+)$")
_ENOUGH = 1.44
"""Weight of words beside which a town does not count: as *enough* in scoring.yml."""
_RARE = 0.6
"""Least weight of a brand: there are too many of *Star Trading*."""
_SAYS_WHAT = frozenset({"trade", "generic", "body"})


def before_seat(name: str) -> str:
    """Return a firm of a short brand up to its town, and the part of that, behind a comma or dash.

    ``""`` if a name is none, or if what stands behind it is a land, in which a sister may be. A
    body that every town has, or an armed group, is told by its place, and so
    may be a firm of a group. Behind a legal form any town
    is left out (addresses.py).
    """
    firm, behind = name, list[str]()
    while (found := _LAST.match(firm)) and _is_of_address(found[2]):
        firm = found[1]
        behind.append(found[2])
    towns = [text for text in behind if is_place(text) and not are_a_land(folded(text))]
    return firm if towns and is_place(behind[0]) and _has_short_brand(folded(firm)) else ""


def _is_of_address(text: str) -> bool:
    """Whether a text names a place or a part of a town, *Baldia Town*; no number of a plant."""
    words = folded(text)
    named = is_place(text) or not aside_words().of_addresses.isdisjoint(words)
    return named and text.replace(" ", "").isalpha()


def _has_short_brand(words: Sequence[str]) -> bool:
    """Whether words are a brand and what such a firm does or is, and weigh little."""
    table, known = word_table(), aside_words()
    rest, classes, _ = legal_forms().split(words)
    said = [table.whole[word] for word in table.phrases.replaced_in(rest)]
    kinds = {token.kind for token in said}
    of_town = known.bodies_of_towns | known.with_offices | known.groups
    return (
        any(t.kind == "word" or (t.kind == "common" and t.weight >= _RARE) for t in said)
        and not classes
        and not kinds.isdisjoint(_SAYS_WHAT)
        and sum([token.weight for token in said]) < _ENOUGH
        and of_town.isdisjoint([table.meanings[word] for word in words])
    )


def seats_left_out(part: Sequence[str], words: Sequence[str], written: tuple[str, str]) -> int:
    """Return which seat a part of a name lacks, as caveats: that of a ledger in capitals, or such.

    Args:
        part: What the part is folded to.
        words: What the whole name is folded to.
        written: The part and the name, as written.
    """
    why = UNSEATED * (written[0] == before_seat(written[1]))
    return why | SEATLESS * any(
        [*part] == [*folded(firm)] for firm in before_seats(written[1], words)
    )
