"""How else a name in Cyrillic, Arabic or Hebrew letters may be said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screener.late_regex import regex
from screener.names.kinds import BRANDS
from screener.names.wording.cyrillic import otherwise_in_cyrillic
from screener.names.wording.eulogies import without_eulogies
from screener.names.words import is_name, word_table
from screener.names.writing.fold import fold
from screener.names.writing.scripts import PERSIAN

__all__ = ["otherwise_in"]

_ARTICLE = regex(r"\bال(\w{3,})")
_AL = "ال"
_GLUED_ARTICLE = "آل\u0640"
"""What is read as *al* and as no article; with the line that no word is spelled with, which tells
it from آلو of آلومینیوم."""
_SERVANT_OF = regex(r"(?<!\w)(عبد)( ?)(?=ال\w{2})")
"""A word of given names that many write to the article behind it: عبد العزيز, عبدالعزيز."""
_OF_WOMEN = regex(r"(?<=\w{2})ه\b(?<!الله)(?<!لله)")
_SAID_IN_PERSIAN = str.maketrans("ثذض", "سزز")
"""Letters that Persian says as *s* and *z*, which Arabic says as *th*, *dh* and *d*."""
_VAV = regex(r"(?:(?<=\w[اآ])|(?<=\bآ))و(?![اآ])|(?<=\w)و(?=[یي][^\Wاآهو])")
"""Where a letter is a *v* in Persian that is else read as *u*: کاوه, *Kaveh*; نوید, *Navid*."""
_V = "ڤ"
_PE, _FE = regex(r"(?<=\w)פ(?=\w)"), "ף"
"""A letter of Hebrew that is read as *p* and inside a word may be an *f*: רפאל, *Rafael*."""
_TSADI, _TZ = regex("[צץ](?!['’׳])"), ("טז", "ז")
"""A letter that is read as *ts*, and that firms spell *tz* and *z*: צוקים, *Tzukim*, *Zukim*."""
_OF_UKRAINE = regex(r"[іїєґ]|\b(?:тов|прат|пат|фоп|дп)\b", re.IGNORECASE)
_WITH_H, _IN_UKRAINE = regex(r"\w*г\w*", re.IGNORECASE), str.maketrans("ГгИи", "ҺһЫы")
"""Words with a letter that is an *h* in Ukraine, and how those are read there: Гожин, *Hozhyn*."""
_YE, _AS_YE = regex(r"(?<=\w{3})ى(?!\w)"), "ي"
"""A letter that ends a word in *-a*, and that many write for that of *-i*: قاطرجى, *Qatirji*."""
_CALLED = BRANDS | {"number"}
"""Kinds of words that may be a firm's: کویر, a desert; ثامن, the eighth."""
_WORD = regex(r"\w+")


def otherwise_in(script: str, text: str) -> Iterator[str]:
    """Yield how else a text in a script may be said."""
    if script == "Cyrl":
        yield from otherwise_in_cyrillic(text)
        if _OF_UKRAINE.search(text) and (said := _WITH_H.sub(_as_in_ukraine, text)) != text:
            yield said
    elif script == "Arab":
        yield from _in_arabic(text)
    elif script == "Hebr":
        ways = (_PE.sub(_FE, text), *(_TSADI.sub(spelled, text) for spelled in _TZ))
        yield from (said for said in ways if said != text)


def _as_in_ukraine(found: re.Match[str]) -> str:
    known = not is_name(word_table().tokens["Cyrl"][fold(found[0])])
    return found[0] if known else found[0].translate(_IN_UKRAINE)


def _in_arabic(text: str) -> Iterator[str]:
    """Yield a text with its one article as part of the name behind it, and with *-ah* as *-a*.

    المراعي calls itself Almarai; many write القطريه for القطرية. *Abd al-Aziz* is one word or two.
    Without blessings, مهدی عج, and with *-i* for *-a*.
    """
    if (said := without_eulogies(text)) != text:
        text = said
        yield text
    yield from _with_article(text)
    if (spaced := _SERVANT_OF.sub(_spaced_otherwise, text)) != text:
        yield spaced
        yield from _with_article(spaced)
    if PERSIAN.search(text):
        if (said := _WORD.sub(_as_in_persian, text)) != text:
            yield said
    elif (ending := _OF_WOMEN.sub("ة", text)) != text:
        yield ending
    if (with_ye := _YE.sub(_AS_YE, text)) != text:
        yield with_ye


def _with_article(text: str) -> Iterator[str]:
    """Yield a text with an article as part of the one name in it, if it has no other article."""
    articles = [*_ARTICLE.finditer(text)]
    if len(articles) > 1:  # with two of them any two names are half alike
        articles = [found for found in articles if _may_be_called(found[1])]
    if len(articles) == 1:
        at = articles[0].start()
        yield f"{text[:at]}{_GLUED_ARTICLE}{text[at + len(_AL) :]}"


def _spaced_otherwise(found: re.Match[str]) -> str:
    return found[1] if found[2] else f"{found[1]} "


def _as_in_persian(found: re.Match[str]) -> str:
    """Write a word that a firm may be called by with the letters that Persian says in it."""
    word = found[0]
    said = _VAV.sub(_V, word).translate(_SAID_IN_PERSIAN)
    if said == word:
        return word
    return said if _may_be_called(word) else word


def _may_be_called(word: str) -> bool:
    read = word_table().tokens["Arab"][fold(word)]
    return _CALLED.issuperset([token.kind for token in read])
