"""Words as the reader's own file writes them, where rules read them in plain form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from screener.places.phrases import plain

__all__ = ["as_written"]

_APART = " … "
"""Parts words that stand apart in the text: ``passe … einbehalten``."""
_LONGEST = 2_000
"""Characters of a text that are looked through: a word stands near a reader's eyes or nowhere."""


def as_written(word: str, texts: Iterable[str]) -> str:
    """Return a word read in plain form as the first of the texts that has it writes it.

    Rules read ``gebaudereinigung``; the file says ``Gebäudereinigung``. A word that stands in
    none of them, or is not in plain form, stays as it is; one of several parts is so by part.
    """
    known = tuple(texts)
    return _APART.join(_part(part, known) for part in word.split(_APART))


def _part(word: str, texts: Iterable[str]) -> str:
    if word != plain(word):
        return word
    return next((found for text in texts if (found := _found(word, text))), word)


@lru_cache(maxsize=65_536)
def _found(word: str, text: str) -> str:
    """Return the piece of a text whose plain form is the word, whole words first."""
    letters, places = _spelled(text[:_LONGEST])
    sought = re.escape(word)
    whole = re.search(rf"(?<!\w){sought}(?!\w)", letters)
    hit = whole or re.search(sought, letters)
    return text[places[hit.start()] : places[hit.end()]] if sought and hit else ""


def _spelled(text: str) -> tuple[str, list[int]]:
    """Return the plain form of a text, and for each of its letters where it stands in the text."""
    letters: list[str] = []
    places: list[int] = []
    for start, end in _characters(text):
        spelled = plain(text[start:end])
        letters.append(spelled)
        places += [start] * len(spelled)
    return "".join(letters), [*places, len(text)]


def _characters(text: str) -> Iterable[tuple[int, int]]:
    """Yield where each character begins and ends, the accents set after it included."""
    start = 0
    for place, char in enumerate(text):
        if place > start and not unicodedata.combining(char):
            yield start, place
            start = place
    if text:
        yield start, len(text)
