"""Initials that another script spells by the names of the Latin letters: ডিবিএল is *DBL*."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from screener.late_regex import regex
from screener.names.cut_into import cut_into
from screener.names.tables import read_table
from screener.names.writing.scripts import script_of

__all__ = ["letter_of", "with_initials"]

_RUN = regex("[\u0900-\u109f\u1780-\u17d3\u200c\u200d]+")
_LEAST = 2


def with_initials(text: str) -> str:
    """Write letters whose names a word is made of as those letters.

    One alone only beside a dot, as initials stand: கே.பி.ஆர். One said twice is a word: *बीबी*.
    """
    return _RUN.sub(_in_letters, text)


def _in_letters(run: re.Match[str]) -> str:
    letters, (start, end) = _letters(run[0]), run.span()
    dotted = "." in (run.string[start - 1 : start], run.string[end : end + 1])
    if dotted or (len(letters) >= _LEAST and letters != letters[0] * _LEAST):
        return letters or run[0]
    return run[0]


def letter_of(word: str) -> str:
    """Return the letter that a word is the name of, ``""`` if it is none: এস is *S*."""
    return _names().get(script_of(word), {}).get(word, "")


@lru_cache(maxsize=10_000)
def _letters(run: str) -> str:
    names = _names().get(script_of(run), {})
    longest = max(map(len, names), default=0)
    return "".join([names[name] for name in cut_into(run, names, longest=longest)])


@lru_cache(maxsize=1)
def _names() -> Mapping[str, Mapping[str, str]]:
    """The names of letters by script, with the letters."""
    table = {part: names for part, names in read_table("letter_names").items() if part != "version"}
    return {
        script: {
            unicodedata.normalize("NFKC", name): letter
            for letter, written in names.items()
            for name in written.split()
        }
        for script, names in table.items()
    }
