"""Which readings of a part of a name are a name by themselves."""

from __future__ import annotations

from collections.abc import Sequence

from screener.names.caveats import BEFORE_LAND
from screener.names.words import Token

__all__ = ["leaves_out_site", "may_be_called"]

_SAYS_NO_NAME = frozenset({"legal", "particle", "place"})
"""Kinds of words that are no name beside another one: *จำกัด (มหาชน)*, a public limited company."""
_SAYS_TRADE, _LONGEST_TRADE = frozenset({"trade"}), 2
"""Words that only say what another name does, but with a legal form: *Velkoria (精密机械)*."""


def may_be_called(part: Sequence[Token], legal: Sequence[str], why: int) -> bool:
    """Whether a part of a name may be a name by itself, no place, trade or office of the other.

    ``why`` are its caveats: where the name says a land, its language tells no other.
    """
    kinds = {token.kind for token in part}
    implied = why & BEFORE_LAND and any(t.kind == "place" and not t.raw for t in part)
    if implied or kinds <= _SAYS_NO_NAME:
        return False
    return bool(legal) or len(part) > _LONGEST_TRADE or not kinds <= _SAYS_TRADE


def leaves_out_site(part: Sequence[Token], whole: Sequence[Token]) -> bool:
    """Whether all that a part of a name lacks is the number of its site: *Alpha (Phase II)*."""
    lacks = {token.kind for token in whole[len(part) :]}
    return whole[: len(part)] == part and "site" in lacks and lacks <= {"site", "noise"}
