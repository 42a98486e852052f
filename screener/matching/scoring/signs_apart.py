"""Whether a brand that is read sign by sign is another for one of its signs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from screener.matching.scoring.align import Alignment
from screener.names.cjk.hokkien import in_the_south
from screener.names.cjk.pinyin import syllables
from screener.names.kinds import BRANDS, WEAK_KINDS
from screener.names.reading import Reading
from screener.names.tables import read_table
from screener.names.words import Token

__all__ = ["other_sign"]

_HAN, _PARTICLE = "Hani", "particle"
_TWO = 2
_LONGEST = 6
"""Letters of a sign's reading."""
_HEARD = str.maketrans({"g": "k", "z": "c", "j": "c", "s": "c", "t": "d", "b": "p", "w": "v"})
"""Initials that stand for each other from one spelling to another: *Tsing*, *Ching*, *Sing*."""


def other_sign(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether one sign of a brand has no word, or one of the other name that begins otherwise.

    廣合興 is *Kwong Hop Hing*, not *Kwong Fat Hing*, nor *Kwong Hop*.
    """
    return (
        _lacks(a, alignment.left_over, b, alignment.right_over)
        or _lacks(b, alignment.right_over, a, alignment.left_over)
        or _adds(a, b, alignment)
        or _adds(b, a, alignment.turned())
    )


def _adds(signs: Reading, other: Reading, alignment: Alignment) -> bool:
    """Whether a syllable stands behind those of a brand that its signs do not say.

    廣合 is not *Kwong Hop Hing*.
    """
    ends = {
        pair.right[-1] + 1
        for pair in alignment.pairs
        if (token := signs.tokens[pair.left[-1]]).script == _HAN
        and token.kind in BRANDS
        and len(token.raw) >= _TWO
    }
    return any(
        at in ends and _is_sign(token.text)
        for at, token in enumerate(other.tokens)
        if at in alignment.right_over and token.script == "Latn" and token.kind in BRANDS
    )


@lru_cache(maxsize=1)
def _southern() -> frozenset[str]:
    return frozenset(read_table("cantonese")["signs"])


def _lacks(signs: Reading, over: Sequence[int], other: Reading, words: Sequence[int]) -> bool:
    if not over or all(signs.tokens[at].script != _HAN for at in over):
        return False
    sounds = {_initial(token.text) for token in _syllables(other.tokens, words)}
    lacking = list(_apart(signs.tokens, over))
    if not words:
        return any(token.text in in_the_south(token.raw) for token in lacking)
    return bool(sounds and lacking) and sounds.isdisjoint(_initial(one.text) for one in lacking)


def _apart(tokens: Sequence[Token], over: Sequence[int]) -> Iterator[Token]:
    """Yield the signs left over of brands of which another sign has its word."""
    said = Counter(token.raw for token in tokens if token.script == _HAN)
    left = Counter(tokens[at].raw for at in over)
    for at in over:
        raw = tokens[at].raw
        if _TWO <= said[raw] == len(raw) and left[raw] < said[raw]:
            yield tokens[at]


def _syllables(tokens: Sequence[Token], places: Sequence[int]) -> Iterator[Token]:
    """Yield the words that may be the reading of a sign; *on* and *li* are particles elsewhere."""
    for token in map(tokens.__getitem__, places):
        sign = token.kind not in WEAK_KINDS or (token.kind == _PARTICLE and _is_sign(token.text))
        if sign and token.script == "Latn" and len(token.text) <= _LONGEST:
            yield token


def _is_sign(word: str) -> bool:
    return len(syllables(word)) == 1 or word in _southern()


def _initial(word: str) -> str:
    return word[:1].translate(_HEARD)
