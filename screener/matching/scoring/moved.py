"""Whether signs or letters that are read one by one stand in another order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from screener.late_regex import regex
from screener.matching.scoring.align import Alignment
from screener.names.cjk.hokkien import in_the_south
from screener.names.cjk.pinyin import syllables
from screener.names.kinds import BRANDS
from screener.names.reading import Reading
from screener.names.words import Token

__all__ = ["syllables_moved"]

_VIETNAMESE = regex(
    r"(?:ngh?|[cgknpt]h|gi|qu|tr|[bcdghklmnrstvx])?"
    r"(?:[iuy]?[eo][ui]?|[ou]?a[iouy]?|ia|[ou]?[iy]|uy[ae]|[iuy]?e?u)"
    r"(?:n[gh]?|ch?|[mpt])?"
)
"""How a syllable is spelled in Vietnam, without accents: *Cuong*, *Thinh*."""
_AND = "and"


def syllables_moved(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether signs of a brand that are read one by one stand in another order: *Wing Tai*.

    Or letters: *M & H* is not *H & M*.
    """
    places = [(pair.left[0], pair.right[0]) for pair in alignment.pairs]
    ours = sorted([place for place in places if _is_syllable(a.tokens[place[0]])])
    theirs = sorted([place[::-1] for place in places if _is_syllable(b.tokens[place[1]])])
    letters = sorted([place for place in places if _is_letter(a.tokens, place[0])])
    return any(one[1] > after[1] for met in (ours, theirs, letters) for one, after in pairwise(met))


def _is_letter(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is an initial; *A* and *O* are particles but beside another: *O & G*."""
    token = tokens[at]
    if len(token.text) > 1 or token.script != "Latn":
        return False
    beside = *tokens[max(at - 1, 0) : at], *tokens[at + 1 : at + 2]
    lettered = any(len(one.text) == 1 or one.text == _AND for one in beside)
    return token.kind in BRANDS or (token.kind == "particle" and lettered)


def _is_syllable(token: Token) -> bool:
    """Whether a word is one sign of a brand, read by itself, or spelled as one: *Xin Hua*."""
    if token.script == "Hang":
        return len(token.raw) == 1
    if token.kind not in BRANDS:
        return False
    if token.script == "Latn":
        return len(syllables(token.text)) == 1 or bool(_VIETNAMESE.fullmatch(token.text))
    several = token.script == "Hani" and len(token.raw) > 1
    return several and token.text in in_the_south(token.raw)
