"""How words sound, as far as one can tell from letters of another script."""

from __future__ import annotations

from functools import lru_cache

from screener.late_regex import regex
from screener.names.writing.fold import with_no_letter_twice

__all__ = [
    "ECHOING_SCRIPTS",
    "SOUND_SCRIPTS",
    "SPELLED_SCRIPTS",
    "VOWELLED_SCRIPTS",
    "as_in_korean",
    "bones",
    "has_its_vowels",
    "has_vowel",
    "romanised",
    "said_alike",
]

SOUND_SCRIPTS = frozenset(
    {"Hani", "Arab", "Hebr", "Hang", "Kana", "Thai", "Laoo", "Mymr", "Khmr", "Cyrl", "Grek"}
    | {"Geor", "Armn", "Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym"}
    | {"Sinh"}
)
"""Scripts that are read in Latin letters in several ways, which agree in consonants at best."""
SPELLED_SCRIPTS = frozenset({"Cyrl", "Grek", "Geor", "Armn"})
"""Those of them that spell vowels too."""
ECHOING_SCRIPTS = SPELLED_SCRIPTS | {
    *("Deva", "Beng", "Guru", "Gujr", "Orya", "Telu", "Knda", "Mlym", "Thai")
}
"""Those of which it is known how they spell a foreign word, vowels and all."""
VOWELLED_SCRIPTS = frozenset(
    {"Thai", "Laoo", "Khmr", "Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym"}
    | {"Sinh"}
)
"""Those of them of which vowels are read too, though others may be spelled."""
_DIGRAPHS = (
    ("shch", "s"), ("tsch", "k"), ("dzh", "k"), ("sch", "s"), ("kh", "h"), ("gh", "k"),
    ("ph", "f"), ("th", "t"), ("dh", "t"), ("sh", "s"), ("ch", "k"), ("zh", "k"), ("ck", "k"),
    ("ts", "s"), ("tz", "s"), ("dj", "k"), ("ks", "s"),
)  # fmt: skip
"""Sounds that transliterations confuse, each with the letter that stands for all of them."""
_ANY_DIGRAPH = regex("[sckgptdz]h|ts|tz|ck|dj|ks")
_LETTERS = str.maketrans("xqwzcjglpdf", "skvskkkrbtv", "aeiouy")
"""The same for single letters; vowels fall away."""
_ROMANISATIONS = (
    ("tech", "teh"), ("ks", "x"), ("kh", "h"), ("ye", "e"), ("y", "i"), ("j", "i"), ("w", "v"),
    ("ts", "c"), ("tz", "c"), ("ph", "f"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("q", "k"),
    ("dj", "j"),
)  # fmt: skip
"""Spellings of one sound in transliterations from Cyrillic, Arabic and Persian."""
_QU = regex("qu(?=[aeio])")
"""*Quorum* is *Kvorum*."""
_SOFT_C = regex("(?<!s)c(?=[eiy])")
_HARD_C = regex("ck|c(?![eiyh])")
_SHORTEST_HARD = 7
"""*Mikron* is not *Micron*, but *Viktoriya* *Victoria*."""
_SCIENCE = regex(r"(?<=\w{5})i[ck](?:s|a)?$")
"""*Logistika* is *logistics*."""
_KOREAN_E = regex("ae|ay")
_VOWEL_CLASS = {"a": "a", "e": "e", "i": "i", "y": "i", "o": "o", "u": "o"}
_THREE_VOWELS = str.maketrans("eo", "iu")
_VOWELS = regex("[aeiouy]+")


@lru_cache(maxsize=200_000)
def bones(word: str) -> str:
    """Return the consonants of ``word``, those that transliterations confuse made one."""
    if not word:
        return ""
    text = _SOFT_C.sub("s", word) if "c" in word else word
    if _ANY_DIGRAPH.search(word):
        for written, sound in _DIGRAPHS:
            text = text.replace(written, sound)
    return "a" * (word[0] in "aeiouy") + with_no_letter_twice(text.translate(_LETTERS))


@lru_cache(maxsize=200_000)
def romanised(word: str) -> str:
    """Return a word as romanisations that differ in spelling only would all write it."""
    text = _SCIENCE.sub("ik", word) if "ic" in word or "ik" in word else word
    if "c" in text and len(word) >= _SHORTEST_HARD:
        text = _HARD_C.sub("k", text)
    if "qu" in text:
        text = _QU.sub("kv", text)
    for written, same in _ROMANISATIONS:
        text = text.replace(written, same)
    return with_no_letter_twice(text)


def said_alike(word: str) -> str:
    """Return a word as all would write it who romanise it: *Qatirji*, *Katerji*; *Acron*, *Akron*.

    Of vowels Arabic tells but three, so *e* is *i* and *o* is *u*.
    """
    return with_no_letter_twice(romanised(_HARD_C.sub("k", word)).translate(_THREE_VOWELS))


def as_in_korean(word: str) -> str:
    """Return a word's consonants and vowels, those that Koreans write alike made one."""
    vowels = [_VOWEL_CLASS[run[-1]] for run in _VOWELS.findall(_KOREAN_E.sub("e", word))]
    return f"{bones(word)}-{''.join(vowels)}"


def has_its_vowels(reading: str, word: str) -> bool:
    """Whether letters without vowels that read *f* may be short for a *v*: in a foreign word.

    There they are written: فولفو, *Volvo*; but فهد is no *Vahid*.
    """
    other = "v" in word and "f" in reading and "f" not in word
    return not other or len(_VOWELS.findall(reading)) >= len(_VOWELS.findall(word))


def has_vowel(word: str) -> bool:
    """Return whether a word can be said: initials often cannot."""
    return _VOWELS.search(word) is not None
