"""How else a name in Cyrillic or Arabic letters may be said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screener.names.kinds import BRANDS
from screener.names.wording.cyrillic import otherwise_in_cyrillic
from screener.names.words import word_table
from screener.names.writing.fold import fold
from screener.names.writing.scripts import PERSIAN

__all__ = ["otherwise_in"]

_ARTICLE = re.compile(r"\bال(?=\w{3})")
_GLUED_ARTICLE = "آل\u0640"
"""What is read as *al* and as no article; with the line that no word is spelled with, which tells
it from آلو of آلومینیوم."""
_OF_WOMEN = re.compile(r"(?<=\w{2})ه\b(?<!الله)(?<!لله)")
_SAID_IN_PERSIAN = str.maketrans("ثذض", "سزز")
"""Letters that Persian says as *s* and *z*, which Arabic says as *th*, *dh* and *d*."""
_VAV = re.compile(r"(?:(?<=\w[اآ])|(?<=\bآ))و(?![اآ])|(?<=\w)و(?=[یي][^\Wاآهو])")
"""Where a letter is a *v* in Persian that is else read as *u*: کاوه, *Kaveh*; نوید, *Navid*."""
_V = "ڤ"
_CALLED = BRANDS | {"number"}
"""Kinds of words that may be a firm's: کویر, a desert; ثامن, the eighth."""
_WORD = re.compile(r"\w+")


def otherwise_in(script: str, text: str) -> Iterator[str]:
    """Yield how else a text in a script may be said."""
    if script == "Cyrl":
        yield from otherwise_in_cyrillic(text)
    elif script == "Arab":
        yield from _in_arabic(text)


def _in_arabic(text: str) -> Iterator[str]:
    """Yield a text with its one article as part of the name behind it, and with *-ah* as *-a*.

    المراعي calls itself Almarai; many write القطريه for القطرية.
    """
    glued, articles = _ARTICLE.subn(_GLUED_ARTICLE, text)
    if articles == 1:  # with two of them any two names are half alike
        yield glued
    if PERSIAN.search(text):
        if (said := _WORD.sub(_as_in_persian, text)) != text:
            yield said
    elif (ending := _OF_WOMEN.sub("ة", text)) != text:
        yield ending


def _as_in_persian(found: re.Match[str]) -> str:
    """Write a word that a firm may be called by with the letters that Persian says in it."""
    word = found[0]
    said = _VAV.sub(_V, word).translate(_SAID_IN_PERSIAN)
    if said == word:
        return word
    read = word_table().tokens["Arab"][fold(word)]
    return said if _CALLED.issuperset([token.kind for token in read]) else word
