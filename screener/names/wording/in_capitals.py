"""Letters that are short for words where a name has them in capitals: *Sirius RE*, real estate."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from screener.names.legal import legal_forms
from screener.names.tables import read_table
from screener.names.writing.fold import folded

__all__ = ["capitals_in_full", "letters_in_capitals"]


def capitals_in_full(name: str, words: Sequence[str]) -> Iterator[str]:
    """Yield a name with such letters in full; those that it begins with are its brand.

    Of a name in capitals those that it ends with, which may be another word's too: *HANNOVER RE*.

    Args:
        name: As written.
        words: What it is folded to.
    """
    if letters_in_capitals().keys().isdisjoint(words[1:]):
        return  # as most names
    found = [each for each in _pattern().finditer(name) if each.start()]
    behind = folded(name[found[-1].end() :]) if found and name.isupper() else ()
    if found and legal_forms().every_word.issuperset(behind):
        full = _pattern().sub(_in_full, name[1:])
        yield f"{name[0]}{full}"


def _in_full(found: re.Match[str]) -> str:
    return f" {letters_in_capitals()[found[0].casefold()]} "


@cache
def letters_in_capitals() -> Mapping[str, str]:
    """Return what is short for words where it is written in capitals, folded."""
    letters: Mapping[str, str] = read_table("abbreviations")["in_capitals"]
    return letters


@cache
def _pattern() -> re.Pattern[str]:
    letters = "|".join(letters_in_capitals()).upper()
    return re.compile(rf"(?<![\w'’-])(?:{letters})(?![\w&'’-])")
