"""A name without what stands behind it, its brand alone, and what it is once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from screener.names.beside.addresses import before_places
from screener.names.beside.behind_forms import up_to_form
from screener.names.beside.blended import blend_and_rest
from screener.names.beside.branches import without_branch
from screener.names.beside.clauses import PURPOSE
from screener.names.beside.listed_trades import BEHIND_TRADES, before_listed_trades
from screener.names.beside.own_initials import beside_code, initials_in_one
from screener.names.beside.signs import BRANCH, BRAND, ENDS, LEGAL, PLACED
from screener.names.beside.trade_behind import before_trades
from screener.names.beside.written_twice import may_be_twice, once
from screener.names.marks import COMMA, DASH, MARK
from screener.names.wording.cut_short import without_points
from screener.names.writing.fold import folded

__all__ = ["FOR_SHORT", "SHORTENED", "begins_again", "shortened"]

SHORTENED = BRANCH | COMMA | DASH | ENDS | MARK | PLACED
"""Signs of a name that may be shortened, but for one that begins again."""
FOR_SHORT = PURPOSE | BEHIND_TRADES
"""Words of such a name."""


def shortened(name: str, words: Sequence[str], signs: int, *, again: bool) -> list[str]:
    """Return a name without its branch or what stands behind it, its brand, and what it is once.

    ``""`` stands for what it is not.
    """
    cut = [without_branch(words)] if signs & BRANCH else []
    if signs & LEGAL and signs & (ENDS | PLACED):
        firm = up_to_form(name, words)
        cut += (firm, *_in_full(name, firm))
    cut += (*before_trades(name, words), before_listed_trades(words))
    if again and signs & BRAND:
        cut += blend_and_rest(words)
    if again and may_be_twice(words):
        cut.append(once(words))
    if signs & PLACED:
        cut.append(before_places(words))
    if signs & (DASH | MARK):
        cut += (initials_in_one(name), beside_code(name))
    return cut


def _in_full(name: str, firm: str) -> Iterator[str]:
    """Yield a firm that stands first in a name with the words that points cut short in full.

    *Off.Mecc.Borghi SpA Casale*: what it is folded to has no points.
    """
    if not firm or "." not in name:
        return  # as most
    said, written = firm.split(), name.split()
    for end in range(1, len(written)):
        beginning = " ".join(written[:end])
        if "." in beginning and [*folded(beginning)] == said:
            yield from without_points(beginning, said)
            return


def begins_again(words: Sequence[str]) -> bool:
    """Whether the first word, or one of the last two, begins with the letter of one before it.

    Else a name without brackets has no blend of its words or initials, and does not stand twice.
    """
    firsts = [word[0] for word in words]
    return firsts.count(firsts[0]) > 1 or firsts.count(firsts[-1]) > 1 or firsts[-2] in firsts[:-2]
