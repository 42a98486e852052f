"""Han in names as Hokkien and Teochew say them, and how southern spellings sound."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain

from screener.late_regex import regex
from screener.names.cjk.aloud import in_cantonese_signs
from screener.names.cjk.pinyin import syllables
from screener.names.tables import read_table

__all__ = [
    "WAYS",
    "brand_in_hokkien",
    "in_hokkien",
    "in_the_south",
    "is_sign_in_hokkien",
    "same_in_the_south",
]

WAYS = ((0, 0), (1, 1), (0, 1), (1, 0), (2, 0))
"""Which spelling of the first sign goes with which of the others; the usual one is the first."""

_LEAST_HEARD = 2
_SAME = (
    ("yeow", "iau"), ("yew", "iu"), ("ew", "iu"), ("ow", "au"), ("aw", "au"), ("ck", "k"),
    ("kh", "k"), ("th", "t"), ("ph", "p"), ("oo", "u"), ("ee", "i"), ("ea", "ia"), ("eo", "io"),
    ("ei", "i"), ("ie", "ia"),
)  # fmt: skip
"""Spellings of one sound in names of Hong Kong, Singapore and Malaysia; the longer first."""
_AI = regex(r"(?<=[^\Waeiou])(?:ye|ay)$")
_LAST_H = regex(r"(?<=[aeiou])h$")


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


def brand_in_hokkien(brand: str, way: int = 0) -> tuple[str, ...]:
    """Return the signs of a firm's name as they are spelled, ``way`` telling how: see ``WAYS``.

    The first may be that of a family. ``()`` if not all of the signs are known.

    >>> brand_in_hokkien("丰隆"), brand_in_hokkien("黄福美")
    (('hong', 'leong'), ('ng', 'hock', 'bee'))
    """
    families, signs, first = read_table("hokkien")["families"], _in_brands(), brand[:1]
    spoken = [signs.get(sign, ()) for sign in brand]
    spoken[:1] = [(*signs.get(first, ()), *families.get(first, "").split())]
    if not all(spoken):
        return ()
    chosen = [WAYS[way][0], *[WAYS[way][1]] * (len(brand) - 1)]
    return tuple([ways[min(at, len(ways) - 1)] for at, ways in zip(chosen, spoken, strict=True)])


@lru_cache(maxsize=10_000)
def in_the_south(brand: str) -> frozenset[str]:
    """Return how firms of Hong Kong, Singapore and Malaysia spell the signs of a brand."""
    return frozenset(chain(*_in_cantonese(brand))) | _only_hokkien(brand)


@lru_cache(maxsize=10_000)
def _only_hokkien(brand: str) -> frozenset[str]:
    return frozenset(chain(*[brand_in_hokkien(brand, way) for way in range(len(WAYS))]))


def is_sign_in_hokkien(said: str, brand: str) -> bool:
    """Whether a sign of a brand is read so by those who speak Hokkien, and by nobody else."""
    if said not in _only_hokkien(brand):
        return False
    return all(said not in spoken for spoken in _in_cantonese(brand))


def _in_cantonese(brand: str) -> Iterator[tuple[str, ...]]:
    """Yield how firms of Hong Kong spell the signs of a brand, and each by itself in both ways."""
    yield in_cantonese_signs(brand)
    for sign in brand:
        yield from (in_cantonese_signs(sign), in_cantonese_signs(sign, other=slice(1)))


@lru_cache(maxsize=1)
def _given() -> dict[str, str]:
    return _by_sign(read_table("hokkien")["given"])


@lru_cache(maxsize=1)
def _in_brands() -> dict[str, tuple[str, ...]]:
    """Return how firms spell each sign; the usual way first."""
    table = read_table("hokkien")["firms"]
    usual, other = _given() | _by_sign(table["usual"]), _by_sign(table["other"])
    return {
        sign: tuple(dict.fromkeys([said, other.get(sign, said)])) for sign, said in usual.items()
    }


def _by_sign(table: Mapping[str, str]) -> dict[str, str]:
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
