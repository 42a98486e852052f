"""Whether one of two names was transcribed or put into English, and the other was not."""

from __future__ import annotations

from screener.names.reading import Reading
from screener.names.words import TRANSLATED, word_table

__all__ = [
    "EAST_ASIAN",
    "NOT_TRANSCRIBED",
    "across",
    "east_asian",
    "in_other_letters",
    "transcribed",
]

EAST_ASIAN = frozenset({"Hani", "Kana", "Hang"})
NOT_TRANSCRIBED = EAST_ASIAN | {"Latn"}
"""Scripts that are not spelled letter by letter, and Latin."""
_LATIN = frozenset({"Latn", TRANSLATED})


def across(a: Reading, b: Reading) -> bool:
    """Whether one name was transcribed or put into English and the other was not.

    Of two names in Latin letters not if both have words of other languages than English.
    """
    if transcribed(a) == transcribed(b):
        return False
    plain, other = (b, a) if transcribed(a) else (a, b)
    if any(token.script not in _LATIN for token in other.tokens):
        return True
    foreign = word_table().foreign
    return not any(token.raw != token.text and token.raw in foreign for token in plain.tokens)


def transcribed(reading: Reading) -> bool:
    """Whether any word was written in Cyrillic, Arabic or another script that letters spell."""
    return not NOT_TRANSCRIBED.issuperset([token.script for token in reading.tokens])


def in_other_letters(a: Reading, b: Reading) -> bool:
    """Whether any word of two names was written in other letters than Latin ones."""
    return any(token.script not in _LATIN for token in (*a.tokens, *b.tokens))


def east_asian(reading: Reading) -> bool:
    """Whether any word was written in Han, kana or Hangul."""
    return not EAST_ASIAN.isdisjoint([token.script for token in reading.tokens])
