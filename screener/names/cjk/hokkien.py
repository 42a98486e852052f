"""Han in names of persons as Hokkien and Teochew say them, and how southern spellings sound."""

from __future__ import annotations

import re
from functools import lru_cache

from screener.names.cjk.pinyin import syllables
from screener.names.tables import read_table

__all__ = ["in_hokkien", "same_in_the_south"]

_LEAST_HEARD = 2
_SAME = (
    ("yeow", "iau"), ("yew", "iu"), ("ew", "iu"), ("ow", "au"), ("aw", "au"), ("ck", "k"),
    ("kh", "k"), ("th", "t"), ("ph", "p"), ("oo", "u"), ("ee", "i"), ("ea", "ia"), ("eo", "io"),
    ("ei", "i"), ("ie", "ia"),
)  # fmt: skip
"""Spellings of one sound in names of Hong Kong, Singapore and Malaysia; the longer first."""
_AI = re.compile(r"(?<=[^\Waeiou])(?:ye|ay)$")
_LAST_H = re.compile(r"(?<=[aeiou])h$")


def in_hokkien(family: str, given: str) -> tuple[tuple[str, ...], ...]:
    """Return what a family and its member's signs are written as, once for each way of the family.

    >>> in_hokkien("陈", "福顺")
    (('tan', 'hock', 'soon'),)
    """
    families, signs = read_table("hokkien")["families"], _given()
    spoken = [signs.get(sign, "") for sign in given]
    if not all(spoken):
        return ()
    return tuple((family, *spoken) for family in families.get(family, "").split())


@lru_cache(maxsize=1)
def _given() -> dict[str, str]:
    table = read_table("hokkien")["given"]
    return {sign: said for said, signs in table.items() for sign in signs.split()}


def same_in_the_south(a: str, b: str) -> bool:
    """Whether two syllables are spellings of one there: *Kei* and *Ki*, *Kiat* and *Keat*.

    Syllables of Mandarin say more: *Lei* is not *Li*.
    """
    if min(len(a), len(b)) < _LEAST_HEARD or _heard(a) != _heard(b):
        return False
    one, other = syllables(a), syllables(b)
    return not one or len(one) != len(other)


@lru_cache(maxsize=50_000)
def _heard(word: str) -> str:
    word = _LAST_H.sub("", _AI.sub("ai", word))
    for written, same in _SAME:
        word = word.replace(written, same)
    return word
