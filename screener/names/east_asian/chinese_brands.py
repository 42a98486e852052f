"""Brands of China in pinyin that their firms call otherwise in English: *Lvzhou*, *Oasis*.

Other firms may be called so too, and a list may have the pinyin: a name is read as written as well.
So it is where a town has another name that its namesake lacks: *Kochi* in India is *Cochin* too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from screener.names.phrases import Phrases, by_word
from screener.names.tables import read_part, read_table
from screener.names.words import word_table

__all__ = ["in_english_brands", "may_begin_brand"]


class _Brands(NamedTuple):
    phrases: Phrases
    words: Mapping[str, str]


@lru_cache(maxsize=1)
def _brands() -> _Brands:
    brands, towns = (
        read_part("translations", "chinese_brands"),
        read_table("abbreviations")["also"],
    )
    table: Mapping[str, str] = {**brands, **towns}
    return _Brands(
        Phrases(by_word({said: meant for said, meant in table.items() if " " in said})),
        {said: meant for said, meant in table.items() if " " not in said},
    )


def may_begin_brand(word: str) -> bool:
    """Whether a folded word may be such a brand, or its first word."""
    phrases, words = _brands()
    return word in words or word in phrases.by_first


def in_english_brands(words: Sequence[str]) -> tuple[str, ...]:
    """Return folded words with such brands in English, ``()`` if there are none.

    A trade beside a brand may be in pinyin too: *Luotuo Jituan*.
    """
    phrases, known = _brands()
    meanings = word_table().meanings
    for said in (words, [part for word in words for part in meanings[word].split()]):
        if not known.keys().isdisjoint(said) or phrases.may_stand_in(said):
            named = phrases.replaced_in(said)
            meant = tuple([part for word in named for part in known.get(word, word).split()])
            if meant != tuple(said):
                return meant
    return ()
