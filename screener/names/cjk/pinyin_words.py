"""Chinese names in pinyin, each syllable by itself or all in one word, cut into words.

Banks and forwarders write so: *He Tian Tai Da Fu Shi You Xian Gong Si*.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

from screener.names.cjk.aloud import syllables_of
from screener.names.cjk.cut import cut
from screener.names.cjk.pinyin import SYLLABLES, syllables
from screener.names.cjk.words import Words, words_but_brands, words_of
from screener.names.tables import read_table

__all__ = ["in_pinyin_words", "may_be_pinyin"]

_LEAST_APART = 4
"""Syllables one behind the other that are no words by themselves."""
_LEAST_TOGETHER, _SHORTEST_TOGETHER = 5, 12
"""Syllables and letters of a word that was run together from several."""
_LONG_BRAND = 3
"""Syllables of a brand that hardly other signs sound like."""
_FORMS = ("you xian gong si", "you xian ze ren gong si", "gu fen", "gong si", "ji tuan")
"""Legal forms, and what stands before them: they are read where they are written as words."""
_HAN = re.compile("[\u4e00-\u9fff]+")
_FIRST_SIGN = 0xE000
"""Where the private signs of Unicode begin, one of which stands for each syllable."""


def may_be_pinyin(word: str) -> bool:
    """Whether a folded word is a syllable of pinyin, or so many that it was run together."""
    if len(word) < _SHORTEST_TOGETHER:
        return word in SYLLABLES
    return len(syllables(word)) >= _LEAST_TOGETHER


def in_pinyin_words(words: Sequence[str]) -> tuple[str, ...]:
    """Return folded words with runs of syllables as words of Chinese, ``()`` if there are none.

    What places and trades of the tables sound like is said in English; other syllables are a brand
    and written as one.
    """
    if len(words) < _LEAST_APART and max(map(len, words), default=0) < _SHORTEST_TOGETHER:
        return ()
    said: list[str] = []
    for spelled, run in groupby(words, may_be_pinyin):
        written = list(run)
        parts = [part for word in written for part in syllables(word)] if spelled else []
        if len(parts) < _LEAST_APART:
            said += written
        else:
            said += _words_of(parts)
    return () if said == list(words) else tuple(said)


def _words_of(parts: Sequence[str]) -> list[str]:
    signs = _signs_of(parts)
    spelled = dict(zip(signs, parts, strict=True))
    said: list[str] = []
    for piece, meaning in cut(signs, _sounds()):
        said += ("".join([spelled[sign] for sign in piece]) if meaning is None else meaning).split()
    return said


@lru_cache(maxsize=1)
def _sounds() -> Words:
    """What places, trades and long brands mean, by their syllables; of several the usual one."""
    meaning = {_signs_of(form.split()): _as_one(form) for form in _FORMS}
    table = read_table("east_asian")
    for word, meant in table["pinyin_trade"].items():
        if sound := syllables(word):
            meaning.setdefault(_signs_of(sound), meant)
    brands = {
        word: meant for word, meant in words_of("Hani").meaning.items() if len(word) >= _LONG_BRAND
    }
    for known in (table["han_place"], table["han_trade"], words_but_brands().meaning, brands):
        for word, meant in known.items():
            sound = syllables_of(word) if len(word) > 1 and _HAN.fullmatch(word) else ()
            if meant and len(sound) == len(word) and SYLLABLES.issuperset(sound):
                meaning.setdefault(_signs_of(sound), meant)
    return Words(meaning, longest=max(map(len, meaning)))


def _as_one(form: str) -> str:
    """Return a legal form as its words are written: *youxian gongsi*."""
    parts = form.split()
    return " ".join("".join(parts[at : at + 2]) for at in range(0, len(parts), 2))


def _signs_of(parts: Sequence[str]) -> str:
    """Return a sign for each syllable."""
    return "".join(map(_signs().__getitem__, parts))


@lru_cache(maxsize=1)
def _signs() -> dict[str, str]:
    return {said: chr(_FIRST_SIGN + at) for at, said in enumerate(sorted(SYLLABLES))}
