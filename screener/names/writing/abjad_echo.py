"""Words that Arabic and Hebrew letters spell, mostly without their vowels: غازبروم, *Gazprom*."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from screener.late_regex import regex
from screener.names.writing.spelled_by_sound import Sound, odd_sounds, ways

__all__ = ["spells_without_vowels"]

_USUAL = {
    "b": "b|p", "p": "p|b", "f": "f|v|ph", "v": "v|w|b", "t": "t|th", "th": "th|s|t",
    "d": "d|dh", "dh": "dh|z|d|th", "k": "k|c|q|ck|qu", "q": "q|k|g|c|gh|ck", "g": "g|gh|gu",
    "gh": "gh|g", "j": "j|g|dj|zh|dg", "zh": "zh|j|g", "ch": "ch|tch|cz", "kh": "kh|h|x|ch",
    "khw": "khw|kh|khu|kho|khaw", "h": "h|kh", "s": "s|c|sc", "z": "z|s|dh|x", "sh": "sh|ch|sch",
    "r": "r", "l": "l", "m": "m", "n": "n", "w": "w|v|u|o|ou", "y": "y|i|j",
    "u": "u|w|o|oo|ou|au|ow|v|eu|ue|oa|aw",
    "o": "u|w|o|oo|ou|au|ow|v|eu|ue|oa|aw", "i": "i|y|e|ee|ei|ai|ie|ay|ey|j|ea",
    "a": "a|e|aa|o|u|ai|au|",
}  # fmt: skip
"""What a letter, by its reading, usually stands for; doubles as one. Persian says no *w* in خوا."""
_ODD = _USUAL | {
    "p": "p|b|f", "f": "f|v|ph|w", "t": "t|th|d", "d": "d|dh|t|th", "k": "k|c|q|ck|qu|g",
    "g": "g|gh|gu|j", "j": "j|g|dj|zh|dg|s|ch", "zh": "zh|j|g|s", "ch": "ch|tch|cz|c",
    "kh": "kh|h|x|ch|k", "h": "h|kh|", "s": "s|c|z|th", "z": "z|s|dh|th|x", "sh": "sh|ch|sch|x",
    "n": "n|m", "y": "y|i|j|",
}  # fmt: skip
"""The same in any word."""
_HEBREW = {
    "p": "p|f|ph", "s": "s|sh|sch|c", "b": "b|v", "v": "v|b|w", "k": "k|c|kh|ch|q|ck|qu",
    "h": "h|ch|kh|", "t": "t|th", "o": "o|u|ou|oo|v|w|au|ow", "a": "a|e|aa|o|i|u|ai|au|",
}  # fmt: skip
"""How Hebrew differs: one letter is *p* and *f*, another *s* and *sh*; a last *h* is not said."""
_SHORT = frozenset(["", "a", "e", "i", "o", "u", "y", "er", "ie", "ia", "io", "oe", "ou"])
"""Vowels that are not written, behind a consonant; the last of a word is, but for that of *-e*."""
_BEHIND, _BEHIND_TWO = frozenset({"", "e"}), frozenset({"", "e", "a"})
"""The same behind the last one; what reads *dh* may be *d* and the *h* of a last *a*: قاعده."""
_LETTER = regex("khw(?=a)|th|dh|gh|zh|kh|sh|ch|.")
_FIRST_TWICE = regex("^ii(?=[^aiuoe])")
"""How إي begins a word, which is one vowel: إيبلا, *Ebla*."""
_VOWELS = frozenset("aiuoe")
_LEAST, _MANY = 2, 4
"""Consonants that tell a word, and that tell it though one sound is odd."""
_ARTICLE, _ARTICLES = "al", frozenset({"al", "el"})
_OWN_VOWELS = {"a": "a", "i": "[iye]", "u": "[uow]", "o": "[uow]"}
"""The article written to a name, and how the vowels that are written in it must be met."""
_VOWEL_RUN = regex("([aiuo])[aiuo]*(?=.)")
_SHORTEST_NAME = 3
"""Letters behind an article, as it is none in ألفا."""


@lru_cache(maxsize=50_000)
def spells_without_vowels(reading: str, word: str, script: str = "Arab") -> bool:
    """Whether letters without vowels of a script that are read as ``reading`` spell ``word``."""
    told = _consonants(reading)
    if told < _LEAST or not word:
        return False
    reading = _FIRST_TWICE.sub("i", reading)
    name = reading.removeprefix(_ARTICLE) if script == "Arab" else reading
    written = _SHORTEST_NAME <= len(name) < len(reading) and word[:2] in _ARTICLES
    if written and _consonants(name) < _MANY:
        return _spells_behind_article(reading, word)
    odd = odd_sounds(_sounds(reading, hebrew=script == "Hebr"), word)
    return odd is not None and odd <= (told >= _MANY)


def _consonants(reading: str) -> int:
    return sum(letter not in _VOWELS for letter in _LETTER.findall(reading))


def _spells_behind_article(reading: str, word: str) -> bool:
    """Whether a short word in *al-* spells another, which may be what an article is written to.

    What stands behind it must be spelled too, each vowel that is written in its place: المراعي is
    Almarai, but الفارس no Alvarez, الأمير no Elmer.
    """
    name, rest = reading[2:], word[2:]
    if rest.startswith("l") or name[0] in _VOWELS:  # *Allianz*; العليان, *Alayan*
        name, rest = reading, word
    vowels = [_OWN_VOWELS[vowel] for vowel in _VOWEL_RUN.findall(name)]
    if not re.search(".*".join(vowels), rest):
        return False
    return odd_sounds(_sounds(name, hebrew=False), rest) in (0, *(1,) * (name == reading))


@lru_cache(maxsize=10_000)
def _sounds(reading: str, *, hebrew: bool) -> tuple[Sound, ...]:
    more = _HEBREW if hebrew else {}
    *letters, last = _LETTER.findall(reading)
    behind = _BEHIND_TWO if len(last) > 1 else _BEHIND
    return *(_sound(letter, more) for letter in letters), _sound(last, more, behind)


def _sound(letter: str, more: Mapping[str, str], behind: frozenset[str] = _SHORT) -> Sound:
    usual, odd = (ways(more.get(letter) or table.get(letter, letter)) for table in (_USUAL, _ODD))
    if letter in _VOWELS:
        return Sound((usual,), (odd,))
    return Sound((usual, behind), (odd, _SHORT))
