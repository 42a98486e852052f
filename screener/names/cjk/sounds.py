"""How readings of Han and Hangul are spelled in Latin letters: what is one, which are the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from screener.late_regex import regex
from screener.names.cjk.pinyin import is_mandarin, syllables
from screener.names.tables import read_table
from screener.names.writing.spelled_by_sound import ends_of

__all__ = [
    "as_one",
    "hangul_parts",
    "longs_in",
    "reads_as_han",
    "reads_as_korean",
    "reads_as_romaji",
    "same_pinyin",
    "same_reading",
    "same_when_voiced",
    "spells_hangul",
]

_ROMAJI = regex(
    r"(?:([kstpc])\1|tch?)?(?:[kgnhmrbp]y|sh|ch|ts|dz|j|f|y|w|[kgsztdnhbpmr])?[aiueo]h?"
    r"|n(?![aiueoy])|m(?=[bp])",
    re.ASCII,
)
"""A syllable of Japanese."""
_LONG_VOWELS = (("ou", "o"), ("oo", "o"), ("oh", "o"), ("uu", "u"), ("dz", "z"))
"""Spellings of one sound in Japanese names: *Ohtsu*, *Ootsu*; *Shimadzu*."""
_CANTONESE = (
    ("eo", "eu"), ("oo", "u"), ("ee", "i"), ("ei", "i"), ("ck", "k"), ("ue", "u"), ("ts", "ch"),
    ("tz", "ch"), ("sz", "s"), ("sh", "s"), ("ow", "au"), ("oy", "oi"), ("ar", "a"), ("ah", "a"),
    ("or", "o"),
)  # fmt: skip
"""Spellings of one sound in names of Hong Kong."""
_VOICELESS = str.maketrans("gzdb", "kstp")
_BEFORE_LIP = regex("m(?=[bp])")

_FIRST, _VOWELS, _FINALS = 0xAC00, 21, 28
_INITIAL = (
    "g|k", "kk|gg|k|g", "n", "d|t", "tt|dd|t|d", "r|l|n|ll|rh", "m", "b|p", "bb|pp|b|p", "s|sh",
    "ss|s", "|y|l", "j|ch|z", "jj|ch|j|tch", "ch|c", "k|kh|c", "t|th", "p|ph|f", "h",
)  # fmt: skip
_VOWEL = (
    "a|ah", "ae|ai|e|ay", "ya|yah", "yae|ye", "eo|u|o|e|eu|ou|uh", "e|ae|ei",
    "yeo|yu|yo|you|yau|yuh|ye", "ye|yae|yeh|e|ae", "o|oh|ou", "wa|oa|ua", "wae|wai|oae",
    "oe|oi|we|wae|oy", "yo|yoh", "u|oo|woo|ou|wu", "wo|weo|won|o", "we|wei", "wi|ui|wee|uy",
    "yu|yoo|you", "eu|u|e|oo|o", "ui|eui|yi|i|ee|uy|wi", "i|ee|yi|ie|y|ih|ea",
)  # fmt: skip
_FINAL = (
    "", "k|g|ck|c|ng", "k", "k", "n|nn|ne|l", "n", "n", "t|d", "l|r|ll|rl|", "k|l", "m", "l", "l",
    "l", "p", "l", "m", "p|b|m", "p", "t|s|d|n|", "t|s|", "ng", "t", "t", "k", "t", "p", "",
)  # fmt: skip
"""How each initial, vowel and final of Hangul is spelled in names, in the order of Unicode."""
_LONGEST_HANGUL = 12
_LONGEST_SIGN, _LONGEST_PART = 6, 4
"""Letters of the longest reading of a sign in Cantonese, of a part of one in Hangul."""


@lru_cache(maxsize=100_000)
def reads_as_han(word: str) -> bool:
    """Whether ``word`` may be a reading of Han: Mandarin, Cantonese or Japanese."""
    return is_mandarin(word) or _reads(word, _after_romaji) or _reads(word, _after_cantonese)


@lru_cache(maxsize=100_000)
def reads_as_romaji(word: str) -> bool:
    """Whether ``word`` may be a reading of Han in Japan."""
    return _reads(word, _after_romaji)


def same_when_voiced(a: str, b: str) -> bool:
    """Whether readings of Japan are one but for long vowels, and consonants voiced within."""
    return _as_voiced(a) == _as_voiced(b)


def same_reading(a: str, b: str) -> bool:
    """Whether two readings of Han are spellings of one, Mandarin, Japanese or Cantonese."""
    if same_pinyin(a, b):
        return True
    if syllables(a) and syllables(b):
        return False
    return same_when_voiced(a, b) or _same_in_cantonese(a, b)


def _same_in_cantonese(a: str, b: str) -> bool:
    """Whether two words are spellings of one reading in Cantonese: *Wing Lee*, *Wing Lei*."""
    alike = _as_cantonese(a) == _as_cantonese(b)
    return alike and _reads(a, _after_cantonese) and _reads(b, _after_cantonese)


@lru_cache(maxsize=100_000)
def _as_cantonese(word: str) -> str:
    for written, sound in _CANTONESE:
        word = word.replace(written, sound)
    return word


def same_pinyin(a: str, b: str) -> bool:
    """Whether two readings are spellings of one in Mandarin: an *h* lost, *ü* as *u*."""
    return a.replace("h", "").replace("v", "u") == b.replace("h", "").replace("v", "u")


@lru_cache(maxsize=100_000)
def _as_voiced(word: str) -> str:
    """Return a reading of Japanese with no consonant voiced but the first: *Sukegawa*, *Sukekawa*.

    The second half of a name may be voiced or not, which its signs do not tell.
    """
    word = as_one(word)
    return word[:1] + word[1:].replace("j", "sh").translate(_VOICELESS)


@lru_cache(maxsize=100_000)
def as_one(word: str) -> str:
    """Return a reading of Japanese with no vowel long: *Ohtsu* as *Otsu*."""
    for written, sound in _LONG_VOWELS:
        word = word.replace(written, sound)
    return _BEFORE_LIP.sub("n", word)


def longs_in(word: str) -> int:
    """Return how many long vowels of Japanese may be written out in a word."""
    return word.count("ou") + word.count("oo") + word.count("oh") + word.count("uu")


def _reads(word: str, after: Callable[[str, int], Iterable[int]]) -> bool:
    """Whether all of ``word`` is syllables; ``after`` yields where one that begins there ends.

    No place is looked at twice: a pattern for all of them could take for ever over a long word.
    """
    known, found = set[int](), {0}
    while found:
        known |= found
        found = {end for at in found for end in after(word, at)} - known
    return bool(word) and len(word) in known


def _after_romaji(word: str, at: int) -> Iterator[int]:
    if syllable := _ROMAJI.match(word, at):
        yield syllable.end()
        if syllable[0].endswith("h"):  # which may begin the next
            yield syllable.end() - 1


def _after_cantonese(word: str, at: int) -> set[int]:
    return ends_of(word, (at,), read_table("cantonese")["signs"], _LONGEST_SIGN)


def _after_korean(word: str, at: int) -> set[int]:
    ends = {at}
    for spellings in _korean():
        ends = ends_of(word, ends, spellings, _LONGEST_PART)
    return ends


@lru_cache(maxsize=10_000)
def spells_hangul(hangul: str, word: str) -> bool:
    """Whether ``word`` is one of the ways in which firms of Korea spell ``hangul``."""
    ends = {0}
    for initial, vowel, final in hangul_parts(hangul):
        for spellings in (_INITIAL[initial], _VOWEL[vowel], _FINAL[final]):
            ends = ends_of(word, ends, spellings.split("|"), _LONGEST_PART)
    return len(word) in ends and bool(word)


def hangul_parts(hangul: str) -> list[tuple[int, int, int]]:
    """Return the numbers of initial, vowel and final of each sign; ``[]`` if long or other text."""
    places = [ord(sign) - _FIRST for sign in hangul]
    syllables_of_hangul = len(_INITIAL) * _VOWELS * _FINALS
    if len(places) > _LONGEST_HANGUL or not all(0 <= at < syllables_of_hangul for at in places):
        return []
    return [(at // (_VOWELS * _FINALS), at // _FINALS % _VOWELS, at % _FINALS) for at in places]


@lru_cache(maxsize=100_000)
def reads_as_korean(word: str) -> bool:
    """Whether all of ``word`` reads as syllables of Korean."""
    return _reads(word, _after_korean)


@lru_cache(maxsize=1)
def _korean() -> tuple[frozenset[str], ...]:
    """All spellings of initials, of vowels and of finals."""
    return tuple(frozenset("|".join(part).split("|")) for part in (_INITIAL, _VOWEL, _FINAL))
