"""Foreign words that brands in Han spell by their sound: 欧腾, *Oturn*; 麦克维尔, *Makewell*."""

from __future__ import annotations

import re
from functools import lru_cache

from screener.names.cjk.aloud import as_loan, syllables_of
from screener.names.cjk.pinyin import is_mandarin, syllables
from screener.names.cjk.words import brands
from screener.names.words import Token
from screener.names.writing.spelled_by_sound import ends_of

__all__ = ["MEANT", "SHORT_ECHO", "echoes_han", "is_loan", "may_echo"]

_INITIAL = {
    "b": "b|p|v", "p": "p|b", "m": "m", "f": "f|ph|v|h", "d": "d|t|th", "t": "t|d|th",
    "n": "n|l|kn", "l": "l|r", "g": "g|c|k|gh", "k": "k|c|q|ck|ch|g|kh", "h": "h|wh|f|g|kh",
    "j": "j|g|k|z|c|dj", "q": "ch|ts|k|c|tch|g|q|tr|j", "x": "s|sh|c|h|x|ch|sc|z|ex",
    "zh": "j|g|ch|zh|dj|dr|tr|z|ts", "ch": "ch|tr|j|tch|ts|sh", "sh": "sh|s|sch|c|ch",
    "r": "r|l|j|", "z": "z|s|ts|dz|j", "c": "ts|c|z|s|th|ch", "s": "s|c|th|z|x", "y": "y|j|i|e|",
    "w": "w|v|u|o|", "": "",
}  # fmt: skip
"""How foreign words write what an initial of pinyin spells."""
_VOWEL = {
    "a": "a|o|u|e", "ai": "ai|i|y|a|e|ie|ay|uy|igh|ye|ei", "ao": "o|au|ow|a|ou|ao|aw",
    "e": "e|a|o|u|i|", "ei": "e|ei|a|ay|ai|ea|i|y|ee|ey",
    "er": "er|r|l|al|el|il|le|ul|or|ar|ir|ll", "i": "i|y|ee|e|ea|ie|ey", "ia": "ia|a|ya|ea",
    "iao": "io|eo|iau|o|ow|ew|iao", "ie": "ie|e|ea|ye|a", "iu": "iu|u|ew|eo|io|eu",
    "o": "o|a|u|ow|oa|aw|oo", "ou": "o|ou|ow|oa|u|au|ew", "u": "u|o|oo|w|ou|i|",
    "ua": "ua|wa|oa|a|ou", "uai": "wi|y|uy|ui|uai", "ue": "ue|we|e|ui",
    "ui": "ui|wi|ue|i|ey|oy|way|ei|e", "uo": "o|wo|ua|a|ow|oa|uo", "v": "u|ue|iu|y|ew|eu",
    "ve": "ue|we|e",
}  # fmt: skip
_BEFORE_NASAL = {
    "an": "a|e|o|u|ia", "en": "e|o|a|i|u", "in": "i|ee|ea|y|e|ei", "un": "u|oo|o|we|e",
    "ian": "ia|e|a|ya|ea|ie|i", "uan": "ua|wa|o|a|oa", "van": "ua|ue|a", "on": "o|u|ou|ow|oo",
    "ion": "io|o|u", "vn": "u|ue|ou",
}  # fmt: skip
"""The vowels before *n* and *ng*."""
_LEFT_OUT = ("r", "l", "e", "h", "gh", "re", "le")
"""What a foreign word may have behind a vowel and Chinese leaves out."""
_NASALS = ("n", "m", "ng", "ne", "me", "nd", "nt")
_SIBILANTS = frozenset({"s", "sh", "z", "zh", "c", "ch", "r", "x", "j", "q"})
"""Initials that spell a consonant with no vowel behind it."""
MEANT = frozenset({"trade", "generic", "noise", "number", "legal"})
"""Kinds of words that Han translates."""
SHORT_ECHO = 2
"""Signs of a brand that may spell many words: with a trade beside it, it tells no firm."""
_LEAST = 4
"""Letters, doubles as one, of a foreign word that is known by its sound."""
_LONGEST = 4
_ONCE = re.compile(r"(.)\1+")


def may_echo(han: Token, other: Token) -> bool:
    """Whether a brand in Han may spell a word in Latin letters by its sound; pinyin is none.

    A brand of several signs whose English name is known spells no other word; of two signs
    several firms may bear it.
    """
    if len(han.raw) > SHORT_ECHO and han.raw in brands():
        return False
    if other.script != "Latn" or han.kind != "word" or other.kind in MEANT:
        return False
    if is_mandarin(other.text) or not (is_loan(han) or syllables(han.text)):
        return False
    return echoes_han(han.raw, other.text)


def is_loan(token: Token) -> bool:
    """Whether a word in Han is read by its consonants only."""
    return token.script == "Hani" and token.kind == "word" and token.text == as_loan(token.raw)


@lru_cache(maxsize=10_000)
def echoes_han(signs: str, word: str) -> bool:
    """Whether Han may spell a foreign ``word``, sound by sound."""
    word = _ONCE.sub(r"\1", word)
    if len(word) < _LEAST:
        return False
    ends, nasal = {0}, False
    for syllable in syllables_of(signs):
        initial, final = _halves(syllable)
        merged = ends if nasal and initial in ("n", "m") else set[int]()
        starts = ends_of(word, ends, _INITIAL[initial].split("|"), _LONGEST)
        silent = starts if final == "i" and initial in _SIBILANTS else set[int]()
        ends, nasal = _after_final(word, starts | merged, final)
        ends |= silent
    whole = len(word)
    return whole in ends or (word[-1] == "s" and whole - 1 in ends)


def _halves(syllable: str) -> tuple[str, str]:
    """An initial of pinyin, ``""`` if there is none, and its final."""
    initial = syllable[:2] if syllable[1:2] == "h" else syllable[:1]
    return (initial, syllable[len(initial) :]) if initial in _INITIAL else ("", syllable)


def _after_final(word: str, starts: set[int], final: str) -> tuple[set[int], bool]:
    """Where a final that begins at any of ``starts`` ends, and whether it ends in a nasal."""
    nasal = _BEFORE_NASAL.get(final.removesuffix("g"))
    vowels = nasal or _VOWEL.get(final, "")
    ends = ends_of(word, starts, vowels.split("|"), _LONGEST)
    ends |= ends_of(word, ends, _LEFT_OUT, 2)
    return (ends_of(word, ends, _NASALS, 2) if nasal else ends), nasal is not None
