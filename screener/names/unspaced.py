"""Words of scripts without spaces, and Vietnamese ones told by their accents, put into English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from screener.names.burmese import is_syllable
from screener.names.tables import read_table

__all__ = ["spaced"]

_WORDS = re.compile(r"\w+")
_SYLLABLE = re.compile(r"(?<!\w)\w*[\u00c0-\u01b0\u1ea0-\u1ef9]\w*")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_NO_MARK = (
    "(?![\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd"
    "\u102b-\u103e\u17b6-\u17d3])"
)
"""A letter goes on with the marks behind it."""
_BURMESE = "[\u1000-\u109f]"


def spaced(text: str) -> str:
    """Put known words of scripts without spaces into English, apart from the rest."""
    if _UNSPACED.search(text):
        text = _in_english(text)
    meanings = _syllables()
    if meanings.keys().isdisjoint(_WORDS.findall(text.casefold())):
        return text
    return _SYLLABLE.sub(lambda found: meanings.get(found[0].casefold(), found[0]), text)


def _in_english(text: str) -> str:
    """Put the known words of scripts without spaces into English.

    A Burmese word of one syllable only where it stands apart, for names are made of such words:
    *Ye Win* would be *Police Win*.
    """
    for word, meaning in _unspaced_words():
        if word in text:
            apart = f"(?<!{_BURMESE}){word}(?!{_BURMESE})"
            whole = apart if is_syllable(word) else word + _NO_MARK
            text = re.sub(whole, f" {meaning} ", text)
    return text


@lru_cache(maxsize=1)
def _syllables() -> dict[str, str]:
    """Vietnamese words of one syllable, which mean something by their accents only: *sữa*."""
    words: Mapping[str, str] = read_table("translations")["vietnamese_syllables"]
    return {unicodedata.normalize("NFKC", word): meaning for word, meaning in words.items()}


@lru_cache(maxsize=1)
def _unspaced_words() -> list[tuple[str, str]]:
    words: Mapping[str, str] = read_table("translations")["unspaced"]
    return sorted(
        ((unicodedata.normalize("NFKC", word), meaning) for word, meaning in words.items()),
        key=lambda entry: -len(entry[0]),
    )
