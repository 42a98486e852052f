"""Names of persons in Wade-Giles, which Taiwan writes, read in pinyin: *Kuo Po-hsiung*."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from screener.names.cjk.pinyin import SYLLABLES, wade_giles

__all__ = ["PARTS", "in_pinyin", "is_told_by_spelling", "spelled_usually"]

PARTS = 3
"""Syllables of a name that are read so: of two too many persons would be alike."""
_MOST = 16
"""Ways to read a name, at most: *chu* without its marks is *zhu*, *chu*, *ju* and *qu*."""
_ALSO = {
    "ssu": "szu", "sze": "szu", "tze": "tzu", "ing": "ying", "jeou": "chiu", "soong": "sung",
    "shyu": "hsu", "sheu": "hsu", "shieh": "hsieh", "shiue": "hsueh", "shyr": "shih",
}  # fmt: skip
"""How Taiwan spells some syllables besides: Ma Ying-jeou, Soong."""
_TELLING_START, _TELLING_END = "hs", "eh"


def in_pinyin(words: Sequence[str], given: int, *, hyphened: bool) -> Iterator[tuple[str, str]]:
    """Read a name that is in Wade-Giles, and not in pinyin, as family and given name.

    Args:
        words: The folded syllables, ``PARTS`` of them.
        given: Where the given name begins: with the first of them, or the second.
        hyphened: Whether it has a hyphen, which pinyin has not: syllables of both are of this one.
    """
    wade = hyphened and all(word in _by_wade() for word in spelled_usually(words))
    if not wade and all(word in SYLLABLES for word in words):
        return
    options = [_pinyin_of(word) for word in words]
    if math.prod(map(len, options)) > _MOST:
        return
    for said in product(*options):
        yield said[given - 1], "".join(said[given : given + 2])


def spelled_usually(words: Sequence[str]) -> tuple[str, ...]:
    """Return folded syllables as most of Taiwan spells them: *Ma Ying-jeou* is *Ma Ying-chiu*."""
    return tuple([_ALSO.get(word, word) for word in words])


def is_told_by_spelling(word: str) -> bool:
    """Whether a word is a syllable that only Wade-Giles spells so: *hsin*, *chieh*."""
    told = word.startswith(_TELLING_START) or word.endswith(_TELLING_END)
    return told and word in _by_wade()


def _pinyin_of(word: str) -> tuple[str, ...]:
    own = (word,) if word in SYLLABLES else ()
    return _by_wade().get(_ALSO.get(word, word), own)


@lru_cache(maxsize=1)
def _by_wade() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for syllable in sorted(SYLLABLES):
        found[wade_giles(syllable)].append(syllable)
    return {written: tuple(syllables) for written, syllables in found.items()}
