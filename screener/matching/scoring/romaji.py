"""Readings of Han in Japan, which may be pinyin of other signs by chance: *Sukegawa*, *Sata*.

What tells words of China apart, that both are good pinyin, says nothing of them: the second half
of a name may be voiced or not, and a long vowel be written or not.
"""

from __future__ import annotations

from functools import lru_cache

from screener.matching.scoring.spelling import NONE, ROMANISED, VOICED, Likeness, readings
from screener.names.cjk.aloud import as_in_taiwan, in_cantonese, in_wade_giles, read_aloud
from screener.names.cjk.japanese_persons import japanese_names
from screener.names.cjk.sounds import as_one, reads_as_romaji, same_when_voiced
from screener.names.cjk.words import simplify
from screener.names.words import Token

__all__ = ["read_alike"]

_HAN = "Hani"
_SHORT_NAME = 5
"""Letters of a name that few others are like by chance: *Tada*, *Tata*."""


def read_alike(a: Token, b: Token, said: tuple[str, str]) -> Likeness:
    """Compare a word in Han with another, both as they sound."""
    found = readings(*sorted(said))
    if found.way or a.script == b.script:
        return found
    han = a if a.script == _HAN else b
    if not _of_japan(han):
        return found
    alike = _in_japanese(*sorted(said))
    return NONE if alike.value == VOICED and _is_told(han) else alike


def _is_told(han: Token) -> bool:
    """Whether it is known how a place or a short name is read: *Shiga* is no *Shika*."""
    short = len(han.text) <= _SHORT_NAME and simplify(han.raw) in japanese_names()
    return short or han.kind == "place"


@lru_cache(maxsize=20_000)
def _in_japanese(a: str, b: str) -> Likeness:
    if not (same_when_voiced(a, b) and reads_as_romaji(a) and reads_as_romaji(b)):
        return NONE
    if as_one(a) == as_one(b):
        return Likeness(ROMANISED, "typo")
    return NONE if _are_two_names(as_one(a), as_one(b)) else Likeness(VOICED, "typo")


def _are_two_names(a: str, b: str) -> bool:
    """Whether two readings are of names, none of which is read in both ways: *Ota*, *Oda*."""
    read = _names_read()
    return a in read and b in read and read[a].isdisjoint(read[b])


@lru_cache(maxsize=1)
def _names_read() -> dict[str, set[str]]:
    """Return families and given names by their readings with no long vowel."""
    names: dict[str, set[str]] = {}
    for signs, readings_of_it in japanese_names().items():
        for said in readings_of_it:
            names.setdefault(as_one(said), set()).add(signs)
    return names


def _of_japan(han: Token) -> bool:
    """Whether Han is read as it is nowhere in China."""
    elsewhere = (as_in_taiwan, in_cantonese, in_wade_giles)
    if han.text == read_aloud(han.raw, _HAN):
        return False
    return all(han.text != read(han.raw) for read in elsewhere)
