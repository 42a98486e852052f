"""Khmer in Latin letters, with the vowels that its letters imply: *Angkor* of អង្គរ."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from screener.late_regex import regex
from screener.names.tables import read_table

__all__ = ["spelled_in_khmer"]

_RUN = regex("[\u1780-\u17d3\u200b-\u200d]+")
_JOINERS = dict.fromkeys((0x200B, 0x200C, 0x200D))
_SYLLABLE = regex("(?P<letters>[a-zក-អ](?:្[ក-អ])*)(?P<vowel>[ា-ះ័]*m?)|(?P<alone>[ឣ-ឳ])|.")
_LAST = regex("[ក-អ](?:្[ក-អ])*")
_CARRIER = "អ"
_OPEN = tuple("aeiou")


def spelled_in_khmer(text: str) -> str:
    """Put Khmer letters of a text into Latin ones."""
    return _RUN.sub(lambda run: _spelled(run[0].translate(_JOINERS)), text)


@lru_cache(maxsize=50_000)
def _spelled(run: str) -> str:
    table = _table()
    for written, meant in table.otherwise:
        run = written.sub(meant, run)
    said = ""
    for found in _SYLLABLE.finditer(run):
        letters, vowel = found["letters"] or "", found["vowel"] or found["alone"] or ""
        said += "".join(
            [table.consonants.get(letter, letter) for letter in letters if letter != "្"]
        )
        said += "".join([table.vowels.get(sign, sign) for sign in vowel])
        closes = (
            len(letters) == 1
            and letters != _CARRIER
            and _is_open(said, letters, table)
            and not _LAST.fullmatch(run, found.end())
        )
        if letters and not vowel and not closes and found.end() < len(run):
            said += "a" if letters == _CARRIER else "o"
    return said


def _is_open(said: str, letter: str, table: _Table) -> bool:
    """Whether a letter stands behind a vowel, whose syllable it then ends."""
    return said[: -len(table.consonants.get(letter, letter))].endswith(_OPEN)


class _Table(NamedTuple):
    consonants: Mapping[str, str]
    vowels: Mapping[str, str]
    otherwise: Sequence[tuple[re.Pattern[str], str]]


@lru_cache(maxsize=1)
def _table() -> _Table:
    table = read_table("khmer")
    otherwise = [(regex(written), meant) for written, meant in table["otherwise"]]
    return _Table(table["consonants"], table["vowels"], otherwise)
