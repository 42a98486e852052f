"""How readings of Han and Hangul are spelled in Latin letters: what is one, which are the same."""

from __future__ import annotations

import re
from functools import lru_cache

from screener.names.pinyin import is_mandarin, syllables
from screener.names.tables import read_table

__all__ = ["echoes_hangul", "reads_as_han", "reads_as_korean", "same_reading", "spells_hangul"]

_ROMAJI = re.compile(
    r"(?:(?:([kstpc])\1|tch?)?(?:[kgnhmrbp]y|sh|ch|ts|dz|j|f|y|w|[kgsztdnhbpmr])?[aiueo]h?"
    r"|n(?![aiueoy])|m(?=[bp]))+",
    re.ASCII,
)
_LONG_VOWELS = (("ou", "o"), ("oo", "o"), ("oh", "o"), ("uu", "u"), ("dz", "z"))
"""Spellings of one sound in Japanese names: *Ohtsu*, *Ootsu*; *Shimadzu*."""
_BEFORE_LIP = re.compile("m(?=[bp])")

_FIRST, _VOWELS, _FINALS = 0xAC00, 21, 28
_INITIAL = (
    "g|k", "kk|gg|k|g", "n", "d|t", "tt|dd|t|d", "r|l|n|ll|rh", "m", "b|p", "bb|pp|b|p", "s|sh",
    "ss|s", "y?|l", "j|ch|z", "jj|ch|j|tch", "ch|c", "k|kh|c", "t|th", "p|ph|f", "h",
)  # fmt: skip
_VOWEL = (
    "a|ah", "ae|ai|e|ay", "ya|yah", "yae|ye", "eo|u|o|e|eu|ou|uh", "e|ae|ei",
    "yeo|yu|yo|you|yau|yuh|ye", "ye|yae|yeh|e|ae", "o|oh|ou", "wa|oa|ua", "wae|wai|oae",
    "oe|oi|we|wae|oy", "yo|yoh", "u|oo|woo|ou|wu", "wo|weo|won?|o", "we|wei", "wi|ui|wee|uy",
    "yu|yoo|you", "eu|u|e|oo|o", "ui|eui|yi|i|ee|uy|wi", "i|ee|yi|ie|y|ih|ea",
)  # fmt: skip
_FINAL = (
    "", "k|g|ck|c|ng", "k", "k", "n|nn|ne|l", "n", "n", "t|d", "l|r|ll|rl|", "k|l", "m", "l", "l",
    "l", "p", "l", "m", "p|b|m", "p", "t|s|d|n|", "t|s|", "ng", "t", "t", "k", "t", "p", "",
)  # fmt: skip
"""How each initial, vowel and final of Hangul is spelled in names, in the order of Unicode."""
_LONGEST_HANGUL = 8


@lru_cache(maxsize=100_000)
def reads_as_han(word: str) -> bool:
    """Whether ``word`` may be a reading of Han: Mandarin, Cantonese or Japanese."""
    return is_mandarin(word) or _ROMAJI.fullmatch(word) is not None or _is_cantonese(word)


def same_reading(a: str, b: str) -> bool:
    """Whether two readings of Han are spellings of one: an *h* lost, a vowel long, *ü* as *u*."""
    if a.replace("h", "").replace("v", "u") == b.replace("h", "").replace("v", "u"):
        return True
    if syllables(a) and syllables(b):
        return False
    return _as_one(a) == _as_one(b)


@lru_cache(maxsize=100_000)
def _as_one(word: str) -> str:
    for written, sound in _LONG_VOWELS:
        word = word.replace(written, sound)
    return _BEFORE_LIP.sub("n", word)


def _is_cantonese(word: str) -> bool:
    return _cantonese().fullmatch(word) is not None


@lru_cache(maxsize=1)
def _cantonese() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(read_table('cantonese')['signs'])})+")


@lru_cache(maxsize=10_000)
def spells_hangul(hangul: str, word: str) -> bool:
    """Whether ``word`` is one of the ways in which firms of Korea spell ``hangul``."""
    if len(hangul) > _LONGEST_HANGUL:
        return False
    places = [ord(sign) - _FIRST for sign in hangul]
    if not all(0 <= place < len(_INITIAL) * _VOWELS * _FINALS for place in places):
        return False
    spelled = [
        f"(?:{_INITIAL[place // (_VOWELS * _FINALS)]})"
        f"(?:{_VOWEL[place // _FINALS % _VOWELS]})(?:{_FINAL[place % _FINALS]})"
        for place in places
    ]
    return re.fullmatch("".join(spelled), word) is not None


_LOAN_INITIAL = (
    "g|k|c|q", "g|k|c", "n", "d|t", "t|d", "l|r", "m", "b|v|p", "p|b|v", "s|c|z", "s|c", "",
    "j|z|g", "j|z|ts", "ch|t|c", "k|c|q|ch|ck", "t|th", "p|f|ph", "h|wh",
)  # fmt: skip
_LOAN_FINAL = (
    "", "g|k|c|ck|x", "k", "k", "n", "n", "n", "d|t", "l|r", "k", "m", "l", "l", "l", "p", "l",
    "m|mm", "p|b|pp", "p", "t|d|s|tt|th", "s", "ng|n", "t", "t", "k", "t", "p", "",
)  # fmt: skip
_EU = 18
"""The vowel that Korean puts where a foreign word has none."""


@lru_cache(maxsize=10_000)
def echoes_hangul(hangul: str, word: str) -> bool:
    """Whether ``hangul`` may spell a foreign ``word``: 유니퀘스트, *Uniquest*.

    Consonants must answer to each other; any vowels may stand where Korean has one.
    """
    places = [ord(sign) - _FIRST for sign in hangul]
    if not 1 < len(places) <= _LONGEST_HANGUL or not all(
        0 <= place < len(_INITIAL) * _VOWELS * _FINALS for place in places
    ):
        return False
    heard = [
        f"(?:{_LOAN_INITIAL[place // (_VOWELS * _FINALS)]})"
        f"[aeiouyw]{{{0 if place // _FINALS % _VOWELS == _EU else 1},3}}"
        f"(?:{_LOAN_FINAL[place % _FINALS]})"
        for place in places
    ]
    return re.fullmatch("".join(heard) + "[er]?", word.replace("x", "ks")) is not None


@lru_cache(maxsize=100_000)
def reads_as_korean(word: str) -> bool:
    """Whether all of ``word`` reads as syllables of Korean."""
    return _korean().fullmatch(word) is not None


@lru_cache(maxsize=1)
def _korean() -> re.Pattern[str]:
    parts = [f"(?:{'|'.join(part)})" for part in (_INITIAL, _VOWEL, _FINAL)]
    return re.compile(f"(?:{''.join(parts)})+")
