"""Words of scripts without spaces, and Vietnamese ones told by their accents, put into English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from screener.late_regex import regex
from screener.names.legal import legal_forms
from screener.names.tables import read_table
from screener.names.words import word_table
from screener.names.writing.burmese import is_syllable
from screener.names.writing.thai import spelled_as_foreign

__all__ = ["said_aloud", "spaced", "told_by_accents"]

_WORDS = regex(r"\w+")
_SYLLABLE = regex(r"(?<!\w)\w*[\u00c0-\u01b0\u1ea0-\u1ef9]\w*")
_UNSPACED = regex("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_NO_MARK = (
    "(?![\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd"
    "\u102b-\u103e\u17b6-\u17d3])"
)
"""A letter goes on with the marks behind it."""
_THAI = "[\u0e01-\u0e4e]"
_BURMESE = "[\u1000-\u109f]"
_SAID_ALIKE = frozenset({"place", "particle"})
"""Kinds of words that a name put into Latin letters has in English too."""
_ANYTHING = "x"
"""Stands before words that are a legal form only behind a name."""
_PRIVATE = 0xE000
_PRIVATELY = regex("[\ue000-\uf8ff]")
"""Letters without a meaning of their own; old Thai fonts leave tones behind as such."""


def spaced(text: str) -> str:
    """Put known words of scripts without spaces into English, apart from the rest."""
    if _UNSPACED.search(text):
        text = _in_english(text)
    return _put_in(text, _syllables())


def told_by_accents(text: str) -> str:
    """Write words that only accents tell as no neighbour does: *Slovenská* is no *slovenska*.

    Many write them without accents, so this is one way to read them.
    """
    return _put_in(text, _by_accents())


class _Accented(NamedTuple):
    """Words with accents, in small letters, each with what is put in its place."""

    letters: frozenset[str]
    """The letters with accents that they have."""
    meanings: Mapping[str, str]


def _put_in(text: str, told: _Accented) -> str:
    """Put words with accents into others, by what they are in small letters."""
    letters, meanings = told
    small = text.casefold()
    if letters.isdisjoint(small) or meanings.keys().isdisjoint(_WORDS.findall(small)):
        return text  # as nearly all
    return _SYLLABLE.sub(lambda found: meanings.get(found[0].casefold(), found[0]), text)


def said_aloud(text: str) -> tuple[str, str]:
    """Set the known words of scripts without spaces apart, only forms and places in English.

    And words of English: firms spell themselves so, พัฒนา is development, and *Pattana Furniture*.
    The second text has those that are left as others spell them.
    """
    found: list[str] = []

    def apart(word: str, meaning: str) -> str:
        found.append(meaning if _is_said_alike(word, meaning) else word)
        return chr(_PRIVATE + len(found) - 1)  # no letter that another word could be found in

    text = _replaced(_PRIVATELY.sub("", text), apart)
    aloud = _PRIVATELY.sub(lambda one: f" {found[ord(one[0]) - _PRIVATE]} ", text)
    return aloud, spelled_as_foreign(aloud)


def _is_said_alike(word: str, meaning: str) -> bool:
    """Whether a word is a legal form, a place, or sounds as English does: การ์เมนท์, *garment*."""
    _, *rest = legal_forms().split((_ANYTHING, *meaning.split())).rest
    if all(word_table().whole[part].kind in _SAID_ALIKE for part in rest):
        return True
    spelled = spelled_as_foreign(word)
    return OSA.distance(spelled, meaning) * 2 <= max(len(spelled), len(meaning))


def _in_english(text: str) -> str:
    """Put the known words of scripts without spaces into English."""
    return _replaced(text, lambda _, meaning: f" {meaning} ")


def _replaced(text: str, said: Callable[[str, str], str]) -> str:
    """Put what ``said`` makes of a known word and its meaning in its place, the longest first.

    A Burmese word of one syllable only where it stands apart, for names are made of such words:
    *Ye Win* would be *Police Win*. An English one in Thai letters only beside known ones, for
    longer ones have it in them.
    """
    for word, meaning in _unspaced_words():
        if word in text:
            apart = f"(?<!{_BURMESE}){word}(?!{_BURMESE})"
            whole = apart if is_syllable(word) else word + _NO_MARK
            text = re.sub(whole, said(word, meaning), text)
    one, run, meanings = _loans()
    return run.sub(
        lambda loans: one.sub(lambda found: said(found[0], meanings[found[0]]), loans[0]), text
    )


@lru_cache(maxsize=1)
def _syllables() -> _Accented:
    """Vietnamese words of one syllable, which mean something by their accents only: *sữa*."""
    return _accented("vietnamese_syllables")


@lru_cache(maxsize=1)
def _by_accents() -> _Accented:
    return _accented("told_by_accents")


def _accented(part: str) -> _Accented:
    words: Mapping[str, str] = read_table("translations")[part]
    meanings = {unicodedata.normalize("NFKC", word): meant for word, meant in words.items()}
    letters = {letter for word in meanings for letter in word if not letter.isascii()}
    return _Accented(frozenset(letters), meanings)


@lru_cache(maxsize=1)
def _unspaced_words() -> list[tuple[str, str]]:
    return _longest_first("unspaced")


@lru_cache(maxsize=1)
def _loans() -> tuple[re.Pattern[str], re.Pattern[str], Mapping[str, str]]:
    """Return the English words that are known in Thai letters, with what they are.

    As a pattern of one of them, and one of a whole run of nothing else.
    """
    words = dict(_longest_first("unspaced_loans"))
    one = "|".join(words)
    return regex(one), regex(f"(?<!{_THAI})(?:{one})++(?!{_THAI})"), words


def _longest_first(part: str) -> list[tuple[str, str]]:
    words: Mapping[str, str] = read_table("translations")[part]
    return sorted(
        ((unicodedata.normalize("NFKC", word), meaning) for word, meaning in words.items()),
        key=lambda entry: -len(entry[0]),
    )
