"""Thai and Lao in Latin letters, with the vowels that are said: *Somchai* of สมชาย."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from screener.late_regex import regex
from screener.names.tables import read_table
from screener.names.writing.letter_names import with_initials

__all__ = ["THAI_AND_LAO", "spelled_as_foreign", "spelled_in_thai"]

THAI_AND_LAO = frozenset({"Thai", "Laoo"})

_RUN = regex("[\u0e01-\u0e4e\u0e81-\u0ece\u0edc-\u0edf]+")
_UNSAID = dict.fromkeys([0x0E2F, 0x0E46, *range(0x0E48, 0x0E4C), 0x0E4E])
"""Tones, and signs for what is left out or said again."""
_LAO, _BEHIND_THAI = range(0x0E80, 0x0F00), 0x80
"""The letters of Lao, and how far those of Thai stand before them."""
_LETTER, _MARKS, _SILENCED = "[ก-ฮ]", "ะ-ฺ็ํ", "์"
_BARE = f"{_LETTER}(?![{_MARKS}{_SILENCED}]|อ(?![{_MARKS}]))"
"""A letter without a vowel written to it."""
_PAUSE = "|"
"""Stands where a letter is not said: a syllable ends there."""
_SHORT = "ั็"
"""Vowels that a letter always ends."""
_S = "ซ"
_BREATHED = regex("([kp])h")


def spelled_in_thai(text: str) -> str:
    """Put Thai and Lao letters of a text into Latin ones, with the vowels that they imply."""
    return _RUN.sub(lambda run: _spelled(run[0], foreign=False), text)


def spelled_as_foreign(text: str, *, breathed: bool = False) -> str:
    """Put them into the letters of the language that a word may be of: ยูนิคอร์ด is *Unicord*.

    With *l* and *r* where Thai says *n*, *Phol*; *h* for breath only if it is to be there, for
    many leave it out, *Pattana*.
    """
    text = _RUN.sub(lambda run: _spelled(run[0], foreign=True), with_initials(text))
    return text if breathed else _BREATHED.sub(r"\1", text)


@lru_cache(maxsize=50_000)
def _spelled(run: str, *, foreign: bool) -> str:
    table = _table()
    text = "".join([_in_thai(char) for char in run]).translate(_UNSAID)
    text = table.silent.sub(_PAUSE, table.breathed.sub("", table.as_s.sub(_S, text)))
    if not foreign:
        text = table.silent_at_end.sub("", text)
    said, at, is_open, needs_end = "", 0, False, False
    while at < len(text):
        letters, vowel, end, opens = _syllable(text, at)
        sound = "".join([table.consonants.get(letter, "") for letter in letters])
        silenced = text[end - 1] == _SILENCED
        if is_open and not vowel and (silenced or needs_end or not _ENDS.match(text, end)):
            sound = sound if foreign or silenced else table.at_end.get(letters, sound)
            opens = False
        elif not vowel and not silenced and letters != _PAUSE:
            vowel = _implied(text, end)
            opens = bool(vowel)
        said += sound + vowel
        needs_end, at, is_open = text[end - 1] in _SHORT, end, opens
    return said


def _syllable(text: str, at: int) -> tuple[str, str, int, bool]:
    """Return the letters that stand at a place, their vowel, where they end, and if that is open.

    A letter may end the syllable of an open one, also one without a vowel of its own.
    """
    for pattern, vowel, opens in _table().syllables:
        if found := pattern.match(text, at):
            return found["letters"], vowel, found.end(), opens
    return text[at], "", at + 1 + text.startswith(_SILENCED, at + 1), False


def _implied(text: str, at: int) -> str:
    """Return the vowel of a letter that has none, by what stands behind it."""
    if _ENDS.match(text, at):
        return "o"
    return "a" if text[at : at + 1] not in ("", _PAUSE) else ""


_ENDS = regex(f"{_BARE}(?!{_BARE}|[รล])")
"""A letter that ends the syllable which the one before it begins."""


def _in_thai(char: str) -> str:
    if ord(char) not in _LAO:
        return char
    letter = chr(ord(char) - _BEHIND_THAI)
    return _table().lao.get(letter, letter)


class _Table(NamedTuple):
    consonants: Mapping[str, str]
    at_end: Mapping[str, str]
    syllables: Sequence[tuple[re.Pattern[str], str, bool]]
    """What is written for a syllable, its vowel, and whether a letter may end it."""
    breathed: re.Pattern[str]
    silent: re.Pattern[str]
    silent_at_end: re.Pattern[str]
    as_s: re.Pattern[str]
    lao: Mapping[str, str]


@lru_cache(maxsize=1)
def _table() -> _Table:
    table = read_table("thai")
    begins = f"(?P<letters>{table['clusters']}|{_LETTER})"
    syllables = [
        (
            regex(f"{written.replace('-', begins, 1)}(?![{_MARKS}])"),
            vowel,
            written not in table["whole"],
        )
        for written, vowel in table["vowels"].items()
    ]
    silent, at_end = regex(table["silent"]), regex(table["silent_at_end"])
    breathed = regex(f"ห(?={table['breathed']})")
    as_s = regex(table["as_s"])
    return _Table(
        table["consonants"],
        table["at_end"],
        syllables,
        breathed,
        silent,
        at_end,
        as_s,
        table["lao"],
    )
