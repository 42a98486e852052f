"""Burmese in Latin letters, as people and firms of Myanmar spell themselves: *Min Aung Hlaing*."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from screener.late_regex import regex
from screener.names.tables import read_table

__all__ = ["is_syllable", "spelled_in_burmese"]

_ASAT, _STACK, _DOT = "\u103a", "\u1039", "\u1037"
_TONES = regex("[\u1037\u1038]")
_YA_RA, _WA, _HA = "\u103b\u103c", "\u103d", "\u103e"
_LETTER = "[\u1000-\u1021\u103f]"
_ALONE = "[\u1023-\u1027\u1029\u102a\u104c\u104f]"
_VOWELS = "\u102b-\u1032\u1036"
# A letter, what is joined to it, its vowel, the letter that closes the syllable, and its tone.
_SYLLABLE = regex(
    rf"(?P<alone>{_ALONE})[\u1038\u1037]*"
    rf"|(?P<initial>{_LETTER})(?P<medial>[{_YA_RA}]?)(?P<wa>{_WA}?)(?P<ha>{_HA}?)"
    rf"(?P<vowel>[{_VOWELS}]*{_ASAT}?)[\u1037\u1038]*"
    rf"(?P<final>(?:{_LETTER}[\u1037]?(?:{_ASAT}|{_STACK}))?)[\u1037\u1038]*"
    "|(?P<other>[\u1040-\u1049]+|[\u1000-\u109f])"
)
_RUN = regex("[\u1000-\u109f][\u1000-\u109f\u200b-\u200d]*")


def is_syllable(word: str) -> bool:
    """Whether a word is one syllable in Burmese letters."""
    return bool(_SYLLABLE.fullmatch(word))


def spelled_in_burmese(text: str) -> str:
    """Put the Burmese letters of a text into Latin ones, syllable by syllable.

    Names are written without spaces, but in Latin letters each syllable is a word: မင်းအောင်လှိုင်
    is *min aung hlaing*.
    """
    return _RUN.sub(lambda run: f" {' '.join(_syllables(run[0]))} ", text)


@lru_cache(maxsize=50_000)
def _syllables(run: str) -> tuple[str, ...]:
    said = [_in_latin(found) for found in _SYLLABLE.finditer(run)]
    # *U* before a name is Mr; within it the same is spelled otherwise: *U Tin Oo*
    return (*said[:1], *[_table().within.get(one, one) for one in said[1:]])


def _in_latin(found: re.Match[str]) -> str:
    table = _table()
    written = found[0]
    if found["other"]:  # figures, and letters of other peoples of Myanmar
        return written
    if usual := table.usual.get(written) or table.usual.get(_TONES.sub("", written)):
        return usual
    if alone := found["alone"]:
        return table.syllables[alone]
    final = found["final"].replace(_DOT, "").replace(_STACK, _ASAT)
    rhyme = table.rhymes.get(found["wa"] + found["vowel"] + final)
    initial = _initial(found["initial"], found["medial"], found["ha"])
    if rhyme is None:  # as it stands in words of other languages
        said = table.rhymes.get(found["wa"] + found["vowel"], "a")
        rhyme = said + (table.initials.get(final[0], "") if final else "")
    if rhyme.endswith("n") and not rhyme.startswith("u") and _DOT in written:
        rhyme += "t"  # the tone of *Myint*
    return initial + rhyme


def _initial(letter: str, medial: str, ha: str) -> str:
    table = _table()
    if ha and medial and (said := table.breathed.get(letter + _YA_RA[0])):
        return said
    if ha and (said := table.breathed.get(letter)):
        return said[:2] + "y" if medial else said
    plain = table.initials.get(letter, "")
    return table.joined.get(letter, f"{plain}y") if medial else plain


class _Table(NamedTuple):
    initials: Mapping[str, str]
    joined: Mapping[str, str]
    breathed: Mapping[str, str]
    rhymes: Mapping[str, str]
    syllables: Mapping[str, str]
    usual: Mapping[str, str]
    within: Mapping[str, str]


@lru_cache(maxsize=1)
def _table() -> _Table:
    table = read_table("burmese")
    return _Table(*(table[part] for part in _Table._fields))
