"""Words of known kinds cut short: *constr*, *mfg*."""

from __future__ import annotations

from functools import lru_cache

from screener.matching import scoring
from screener.matching.scoring.sound import has_vowel
from screener.names.cjk.pinyin import syllables
from screener.names.tables import worked_out
from screener.names.wording.pointed import SHORTEST_CUT, beginnings
from screener.names.words import POINTED, Token, word_table

__all__ = ["abbreviated", "abbreviates", "is_begun"]

_CLIPPED, _CONTRACTED, _OF_PLACE = 3, 4, 4
"""Letters of a word without its end, without its vowels, and of the longest that is no place's."""


def abbreviates(short: str, long: str) -> bool:
    """Whether ``short`` is a word of a known kind, clipped (*constr*) or without its vowels.

    Few letters are short for no place: *Phil* is not the Philippines, *Shan* not Shanghai. Nor is
    a word that firms are called by: *Faisal* is not Faisalabad, *Roman* not Romania.
    """
    if len(short) < _CLIPPED or len(long) < len(short) + 2 or short[0] != long[0]:
        return False
    if long not in word_table().kinds or short in word_table().common:
        return False
    if long.startswith(short):
        if word_table().whole[long].kind != "place":
            return True
        return len(short) > _OF_PLACE and short not in word_table().known
    if len(short) < _CONTRACTED or has_vowel(short[1:]):
        return False
    letters = iter(long)
    return all(c in letters for c in short)


def is_begun(a: Token, b: Token) -> bool:
    """Whether one of two words is how the other begins, cut off with a point: *cort. amorim*.

    What may be short for a word of a known kind is for no other: *cons.* is construction. A word in
    pinyin is not cut off behind a syllable: *Hua.* is not *Huafeng*.
    """
    return _begins(a, b) or _begins(b, a)


def _begins(cut: Token, whole: Token) -> bool:
    if not cut.raw.endswith(POINTED):
        return False
    beginning = cut.raw[:-1]
    if len(beginning) == 1:  # *F.S.MARTI*, Fara San Martino
        return len(whole.text) >= SHORTEST_CUT and whole.text.startswith(beginning)
    least, ways = max(len(beginning), SHORTEST_CUT) + 2, beginnings(beginning)
    begun = any(len(t) >= least and t.startswith(ways) for t in (whole.text, whole.raw))
    if not begun or abbreviated(beginning):
        return False
    return not (syllables(beginning) and syllables(whole.raw))


@lru_cache(maxsize=300_000)
def abbreviated(word: str) -> tuple[str, ...]:
    """Return the words of a known kind that ``word`` may be, cut short."""
    found = _clipped().get(word, ())
    if len(word) < _CONTRACTED or has_vowel(word[1:]):
        return tuple(found)
    letters = frozenset(word)
    contracted = [
        long
        for long, has in _by_letter().get(word[0], ())
        if letters <= has and abbreviates(word, long)
    ]
    return tuple(dict.fromkeys([*found, *contracted]))


@lru_cache(maxsize=1)
def _by_letter() -> dict[str, list[tuple[str, frozenset[str]]]]:
    """The words of known kinds, with their letters, by the one that they begin with."""
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for word in sorted(word_table().kinds):
        found.setdefault(word[0], []).append((word, frozenset(word)))
    return found


@lru_cache(maxsize=1)
def _clipped() -> dict[str, list[str]]:
    """The words of known kinds by all their beginnings that abbreviate them."""
    return worked_out("clipped", _clip, scoring.__file__)


def _clip() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in sorted(word_table().kinds):
        for end in range(_CLIPPED, len(word) - 1):
            if abbreviates(word[:end], word):
                found.setdefault(word[:end], []).append(word)
    return found
