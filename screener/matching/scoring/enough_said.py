"""Whether as much of a caption agrees as the words ask for that only the other name has."""

from __future__ import annotations

from collections.abc import Sequence

from screener.matching.scoring.alone import BESIDE
from screener.matching.scoring.places_said import is_place
from screener.matching.scoring.trades_said import agree_all, words_of_caption
from screener.names.beside.caption_lines import lines_of, lines_of_words, lines_told
from screener.names.given import given_names
from screener.names.kinds import NO_NAMES, NUMBERS, TELLING
from screener.names.reading import Reading
from screener.names.tables import words_of
from screener.names.words import Token, word_table

__all__ = ["ANY_FIRM", "LONE", "TELLS_WELL", "is_enough"]

TELLS_WELL = 0.8
"""Weight of words that tell a firm so well that a trade or a land is enough beside them."""
_RARE = 0.9
"""Of words beside which a word that none knows may stand, where trade and land agree."""
LONE = 1.0
"""Of words that hardly two firms have."""
_OF_TRADE = 0.5
"""What a trade in the short name counts for of its weight: *Classic Fashion*."""
_LITTLE = 0.4
"""Weight of a word that tells no firm."""
ANY_FIRM = NO_NAMES | {"generic"}
"""Kinds of words that any firm may be called by."""
_TRADE, _COMMON = "trade", "common"


def is_enough(short: Reading, rest: Sequence[Token], trades: int, lands: int) -> bool:
    """Whether as much of a caption agrees as the words ask for that only the other name has.

    A trade must agree if the other says one; beside a word that none knows a trade or a land, or
    both if others may have the short name.
    """
    weight = sum(t.weight for t in short.tokens if t.kind in TELLING)
    weight += _OF_TRADE * sum(t.weight for t in short.tokens if t.kind == _TRADE)
    told = {token.text for token in words_of_caption(short)}
    told.update(lines_of_words())
    others = [token for token in rest if not _says_no_other(token) and token.text not in told]
    if others:
        agreed = trades + lands > (weight < LONE)
        return agreed and weight >= _RARE and len(others) == 1
    any_line = words_of("captions", "of_any_line")
    if weight >= _RARE:
        rest = _but_of_its_line(short, rest)
    if all(t.kind in ANY_FIRM or is_place(t) or t.text in any_line for t in rest):
        lone = weight >= TELLS_WELL and not lines_told(rest) and not _is_common(short, rest)
        return trades + lands > 0 or (lone and not _is_elsewhere(short, rest))
    if not trades and any(t.kind == _TRADE and t.text not in any_line for t in rest):
        return not _says_trade(short) and (lands > 0 or weight >= LONE)
    if weight >= TELLS_WELL:
        lone = weight >= LONE and not lines_told(rest) and not _is_given_name(short)
        return trades + lands > 0 or (lone and not _is_elsewhere(short, rest))
    return trades + lands > 1 or (trades > 0 and agree_all(words_of_caption(short), rest))


def _is_common(short: Reading, rest: Sequence[Token]) -> bool:
    """Whether a short name is one word that many are called by, where the other says any more.

    *Everest, Mumbai masala maker* is no *Everest Industries*; *Integral* is *OJSC Integral*.
    """
    said = [token for token in short.tokens if token.kind not in NO_NAMES]
    more = any(token.kind not in NO_NAMES for token in rest)
    return more and len(said) == 1 and said[0].kind == _COMMON


def _is_elsewhere(short: Reading, rest: Sequence[Token]) -> bool:
    """Whether a name of one word, that others have, is said to be of where its caption says not.

    *Umicore's Hoboken refinery* is none of *Umicore Brasil*.
    """
    others = len(short.words) == 1 and all(token.weight <= LONE for token in short.tokens)
    return others and any(map(is_place, rest))


def _is_given_name(short: Reading) -> bool:
    """Whether a short name is nothing but what persons are called: *Junaid*, not *Al Junaid*."""
    return len(short.words) == 1 and short.words[0] in given_names()


def _but_of_its_line(short: Reading, rest: Sequence[Token]) -> list[Token]:
    """Leave out trades of the line that a short name itself says: *Classic Fashion Apparel*."""
    ours = lines_of(t for t in short.tokens if t.kind == _TRADE)
    return [t for t in rest if t.kind != _TRADE or ours.isdisjoint(lines_of([t]))]


def _says_trade(short: Reading) -> bool:
    lines = lines_of_words()
    return any(t.kind == _TRADE or t.text in lines for t in words_of_caption(short))


def _says_no_other(token: Token) -> bool:
    """Whether a word is no other firm's brand: one that many are called by, or of little weight.

    A number is another plant's, initials are another firm's: *Maniker F&G*.
    """
    if token.kind in NUMBERS or (token.kind == "word" and len(token.raw) == 1):
        return False
    known = token.kind in BESIDE or is_place(token) or token.text in word_table().known
    return known or token.weight <= _LITTLE
