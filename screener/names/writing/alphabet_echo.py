"""Foreign words that letters with vowels spell by their sound: Боинг, *Boeing*; Пежо, *Peugeot*."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from screener.late_regex import regex
from screener.names.tables import read_table
from screener.names.writing.spelled_by_sound import Sound, odd_sounds, ways

__all__ = ["READ_AS_FOREIGN", "odd_in_letters", "read_as_foreign"]

READ_AS_FOREIGN = frozenset({"Grek", "Geor"})
"""Scripts that lack letters for foreign sounds, or put an ending behind foreign words."""

_Ways = Mapping[str, frozenset[str]]
_LEAST = 4
"""Letters of a word, and sounds, that say enough."""
_DOUBLED = regex(r"([b-df-hj-np-tv-z])\1+(?!h)")
_NONE = frozenset[str]()
_ANY_VOWEL = frozenset("aeiouy")
_FURTHER = frozenset({"", *"aeiouywh"})
"""What an odd vowel may be written with besides."""


@lru_cache(maxsize=50_000)
def odd_in_letters(reading: str, script: str, word: str) -> int | None:
    """Return how many sounds of letters that are read so a foreign ``word`` spells as few do.

    That is 0 or 1, None for more.
    """
    if min(len(word), len(reading)) < _LEAST:
        return None
    sounds = _sounds(reading, script)
    return odd_sounds(sounds, word) if len(sounds) >= _LEAST else None


def read_as_foreign(word: str, script: str) -> str:
    """Return a folded word as other languages would write what its script can but spell."""
    for written, meant in _table().read[script]:
        word = written.sub(meant, word)
    return word


@lru_cache(maxsize=10_000)
def _sounds(reading: str, script: str) -> tuple[Sound, ...]:
    table = _table()
    *said, last = table.sound.findall(_DOUBLED.sub(r"\1", reading))
    return *[_sound(one, script) for one in said], _sound(last, script, at_end=True)


@lru_cache(maxsize=10_000)
def _sound(said: str, script: str, *, at_end: bool = False) -> Sound:
    table = _table()
    usual = table.usual.get(said, frozenset({said}))
    usual |= table.further.get(script, {}).get(said, _NONE)
    usual |= table.last.get(said, _NONE) if at_end else _NONE
    if said[-1] in _ANY_VOWEL:
        return Sound((usual,), (usual | _ANY_VOWEL, _FURTHER))
    return Sound((usual,), (usual | table.odd.get(said, _NONE),))


class _Table(NamedTuple):
    usual: _Ways
    odd: _Ways
    last: _Ways
    further: Mapping[str, _Ways]
    sound: re.Pattern[str]
    """Any sound of the table, the longer ones first."""
    read: Mapping[str, Sequence[tuple[re.Pattern[str], str]]]


@lru_cache(maxsize=1)
def _table() -> _Table:
    table = read_table("foreign_sounds")
    usual, last, further = table["usual"], table["last"], table["further"].items()
    sounds = {*usual, *(sound for _, more in further for sound in more)}
    return _Table(
        _each(usual),
        _each(table["odd"]),
        _each(last),
        {script: _each(more) for script, more in further},
        regex("|".join([*sorted(sounds, key=len, reverse=True), "."])),
        {
            script: [(regex(written), meant) for written, meant in pairs]
            for script, pairs in table["read"].items()
        },
    )


def _each(table: Mapping[str, str]) -> _Ways:
    return {sound: ways(written) for sound, written in table.items()}
