"""How parts of persons' names sound: more closely than words of firms, of which few are alike."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from screener.late_regex import regex
from screener.matching.scoring.sound import bones, romanised
from screener.names.writing.fold import with_no_letter_twice

__all__ = ["across_borders", "frame", "is_arabic_for", "is_heard_as", "of_men", "said"]

_MOST_EDITS = 2
_MANY = 4
"""Consonants of which one may be another: in so many letters transliterations differ."""
_LEAST_FRAME = 3
_SAME = (
    ("tch", "$"), ("sch", "$"), ("sh", "$"), ("ch", "$"), ("dzh", "j"), ("dj", "j"), ("kh", "h"),
    ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("ck", "k"), ("q", "k"), ("x", "ks"),
    ("ee", "i"), ("y", "i"), ("oo", "u"), ("ou", "u"), ("w", "v"), ("o", "u"),
    ("ie", "i"), ("ei", "ai"),
)  # fmt: skip
"""What transliterations write for one sound, *ch* in French for *sh*; the longer first."""
_SOFT_C, _LAST_H = regex("c(?=[eiy])"), regex("h$")
_LONG_U = regex(r"ow(?=[^\Waeiouy])")
_VOWELS = regex("[aeiu]+")
_SKAYA, _OF_WOMAN = regex(r"(?<=[sc]k)a(?:[iyj]a)?$"), regex(r"(?<=\w{3}[^aeiouy])ova$")
_AS_IN_RUSSIAN = (
    (regex(r"(?<![cgkpstz])h(?=\w+(?:[aeo][uv]|[ao]va|[iu]k|k[aoi]|ich|[sc]kaia)$)"), "g"),
    (regex("(?<=[aeo])u(?=[^aeiouy]|$)"), "v"),
    (regex("(?<=d)z(?=[eimvy])|(?<=t)s(?=[eimvy])"), ""),
    (regex(r"(?<=[^aeiouy])[iy]a(?=\w)"), "e"),
    (regex(r"(?<=[csz]h)e|o(?=\w)|(?<=k)o"), "a"),
)
"""What Belarusian and Uzbek write for the letters of Russian names, and Russian for theirs; *h* for
*g* in names of families there only: *Holland* is no *Golland*."""
_ARABIC = str.maketrans("gp", "kb", "aeiuvz")
"""In Arabic letters *w* is a vowel too, *g* may be written for *q*, *b* for *p*, and *z* is a *d*
to others."""


@lru_cache(maxsize=100_000)
def said(word: str) -> str:
    """Return a name in Latin letters as all transliterations would write what is said."""
    word = _LONG_U.sub("u", _SOFT_C.sub("s", word))
    for written, same in _SAME:
        word = word.replace(written, same)
    return with_no_letter_twice(_LAST_H.sub("", word.replace("c", "k")))


@lru_cache(maxsize=100_000)
def across_borders(word: str) -> str:
    """Return a name as Belarusian, Uzbek and Russian may all be read to write it.

    *Halavanau* is Golovanov, *Tsikhanouskaya* Tikhanovskaya, *Bobojonov* Babadzhanov.
    """
    for written, same in _AS_IN_RUSSIAN:
        word = written.sub(same, word)
    return said(word)


@lru_cache(maxsize=100_000)
def of_men(word: str) -> frozenset[str]:
    """Return what the men of a family may be called, as said, if a woman is called ``word``.

    *Zelenska* is of the family Zelensky, *Novakova* of Novak; with one letter more it is a typo.
    """
    man = _OF_WOMAN.sub("", _SKAYA.sub("i", word))
    return frozenset({said(word), said(man)})


@lru_cache(maxsize=100_000)
def frame(word: str) -> str:
    """Return the consonants of a name as it is said; ``""`` if they are too few to tell it."""
    first, rest = word[:1], _VOWELS.sub("", said(word).replace("ng", "@"))
    if len(rest) < _LEAST_FRAME:
        return ""
    return with_no_letter_twice(f"a{rest}" if first in "aeiouy" else rest)


@lru_cache(maxsize=100_000)
def is_heard_as(a: str, b: str) -> bool:
    """Whether a name in letters that spell vowels too may be one in Latin letters, by them.

    Of Cyrillic and Greek the consonants alone say little: *Желька* is no *Giorgi*.
    """
    one, other = (romanised(word.replace("dzh", "j")) for word in (a, b))
    edits = OSA.distance(one, other)
    same = edits <= _MOST_EDITS or bones(a) == bones(b)
    return same and edits * 5 <= 2 * max(len(one), len(other))


@lru_cache(maxsize=100_000)
def is_arabic_for(a: str, b: str) -> bool:
    """Whether a name in Arabic letters may be one in Latin letters, by consonants told apart."""
    one, other = (with_no_letter_twice(said(word).translate(_ARABIC)) for word in (a, b))
    return OSA.distance(one, other) <= (min(len(one), len(other)) >= _MANY)
