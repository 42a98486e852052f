"""Whether names say a trade or a place beside what agrees, of which a town may be in no table."""

from __future__ import annotations

from collections.abc import Sequence

from screener.matching.scoring.align import Alignment
from screener.names.kinds import BRANDS, words_of_kind
from screener.names.reading import Reading
from screener.names.words import Token

__all__ = ["kinds_over"]

_PLACE, _TRADE = "place", "trade"
_HAN = "Hani"
_INITIALS = 4


def kinds_over(a: Reading, b: Reading, alignment: Alignment) -> tuple[set[str], set[str]]:
    """Return which of ``trade`` and ``place`` each name says in words that do not agree.

    That a firm deals or invests is a trade beside its sister's: *Alfa Trading*, *Alfa Textile*.
    """
    left, right = _kinds(a, alignment.left_over), _kinds(b, alignment.right_over)
    if _TRADE in left and _deals(b, alignment.right_over):
        right.add(_TRADE)
    elif _TRADE in right and _deals(a, alignment.left_over):
        left.add(_TRADE)
    return left, right


def _kinds(reading: Reading, places: Sequence[int]) -> set[str]:
    said = [reading.tokens[at] for at in places]
    kinds = {token.kind for token in said} & {_TRADE, _PLACE}
    town = reading.legal and any(_may_be_town(token, reading.tokens[0]) for token in said)
    return kinds | {_PLACE} if town else kinds


def _may_be_town(token: Token, first: Token) -> bool:
    """Whether a word in brackets may be a town that no table knows.

    Initials, and a name said again, are short or begin as the name does: *Saudi … (SATORP)*.
    """
    if not (token.aside and token.kind in BRANDS):
        return False
    return token.script == _HAN or (len(token.text) > _INITIALS and token.text[0] != first.text[0])


def _deals(reading: Reading, places: Sequence[int]) -> bool:
    words = words_of_kind("deals")
    said = [reading.tokens[at] for at in places]
    return any(token.text in words or token.raw in words for token in said)
