"""Names of Arabic made of two words, as all would write them: *Jamal al-Din*, *Jamaleddine*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from screener.late_regex import regex
from screener.names.kinds import words_of_kind
from screener.names.tables import words_of
from screener.names.words import word_table
from screener.names.writing.fold import with_no_letter_twice

__all__ = ["COMPOUNDING", "in_one_spelling", "may_be_compound", "stem_of_compound"]

_FAITH, _GOD = "uddin", "ullah"
"""What *of the faith* and *of God* are written as."""
_OF_FAITH = regex(r"(?<=\w{3})(?:[aeou]d|ou|u|[aeou]l)d(?:in|een|ine)$")
_OF_GOD = regex(r"(?<=\w{2})[aou](?:ll?ah|lla)$")
_FAITH_ALONE = frozenset({"din", "deen", "dine"})
_FAITHS = frozenset(
    f"{article}{faith}"
    for article in ("al", "el", "ad", "ed", "ud", "od")
    for faith in ("din", "deen", "dine")
)
_GODS = frozenset({"allah", "ullah", "ollah", "alla"})
COMPOUNDING = _FAITH_ALONE | _FAITHS | _GODS
"""Words that end such a name where they stand apart."""
_ARTICLES = frozenset({"al", "el", "ul", "ad", "ed", "ud", "od"})
_SHORTEST = 3
"""Letters of the word before them: *Abd Allah*."""
_SOUNDS = (("gh", "q"), ("ou", "u"), ("oo", "u"), ("ee", "i"))
_VOWELS = frozenset("aeiou")
_UL = "ul"
"""The article as Bengali and Urdu write it to the word before it: *Saiful Islam*."""


def may_be_compound(word: str) -> bool:
    """Whether a word may be such a name: *Noureddine*, *Khairollah*, *Saiful*; not *Ansaroul*."""
    if word.endswith(_UL):
        long = len(word) >= len(_UL) + _SHORTEST and word[-len(_UL) - 1] not in _VOWELS
        return long and word not in word_table().known  # *Istanbul*
    return _pattern(word) is not None


def in_one_spelling(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words with such names as one word each, but for *Saiful Islam*: *saif al islam*.

    The words themselves if there are none.
    """
    out: list[str] = []
    for at, word in enumerate(words):
        behind = words[at + 1] if at + 1 < len(words) else ""
        if word in COMPOUNDING and (begun := _begun(out, word)):
            out[-begun:] = [f"{_said(out[-begun])}{_GOD if word in _GODS else _FAITH}"]
        elif word.endswith(_UL) and behind in _articled():
            out += [word.removesuffix(_UL), "al"] if may_be_compound(word) else [word]
        elif pattern := _pattern(word):
            out.append(f"{stem_of_compound(word)}{_GOD if pattern is _OF_GOD else _FAITH}")
        else:
            out.append(word)
    return tuple(out)


def stem_of_compound(word: str) -> str:
    """Return what tells such a name, written as one word, from others; ``""`` of other words."""
    pattern = _pattern(word)
    return _said(pattern.sub("", word)) if pattern else ""


def _begun(before: Sequence[str], word: str) -> int:
    """Return how many words before one are of its name: none, the one or an article too."""
    articled = word in _FAITH_ALONE
    if articled and (not before or before[-1] not in _ARTICLES):
        return 0  # *Din* is a brand too
    first = before[-1 - articled] if len(before) > articled else ""
    named = len(first) >= _SHORTEST and first.isalpha() and first not in words_of_kind("particle")
    return named * (1 + articled)


def _said(begun: str) -> str:
    """Return the first word of such a name as it sounds: *Baghiatollah* is *Baqiatullah*."""
    for written, sound in _SOUNDS:
        begun = begun.replace(written, sound)
    return with_no_letter_twice(begun)


def _pattern(word: str) -> re.Pattern[str] | None:
    if word[-1:] in "ne" and _OF_FAITH.search(word):
        return _OF_FAITH
    return _OF_GOD if word[-1:] in "ah" and _OF_GOD.search(word) else None


@cache
def _articled() -> frozenset[str]:
    """Return words that firms are called by with the article."""
    return words_of("arabic_words", "behind_article") | {"islam", "haq", "haque", "alam"}
