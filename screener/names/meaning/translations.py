"""What the words and phrases of other languages mean, by the script that they are known in.

What scripts without vowels leave of a word may be another word in Latin letters.
"""

from __future__ import annotations

from functools import lru_cache

from screener.names.meaning.languages import (
    TRANSLITERATED,
    phrases_of_other_scripts,
    translated,
    translated_from,
)

__all__ = ["inflected_words", "translated_phrases", "translated_words", "words_in"]


def translated_words(script: str) -> dict[str, str]:
    """Return what folded words of a script mean; of those met in Latin letters, for all of them."""
    entries = translated() if script in TRANSLITERATED else translated_from(script)
    return {
        one.folded: one.meaning for one in entries if not one.inflected and " " not in one.folded
    }


def translated_phrases() -> dict[str, str]:
    """Return what folded phrases mean."""
    return phrases_of_other_scripts() | {
        one.folded: one.meaning for one in translated() if not one.inflected and " " in one.folded
    }


@lru_cache(maxsize=1)
def inflected_words() -> dict[str, str]:
    """Return the other forms of words, folded, with their meaning."""
    return {one.folded: one.meaning for one in translated() if one.inflected}


def words_in(script: str) -> list[tuple[str, str]]:
    """Return the words written in a script, folded, in whatever form, with their meaning."""
    entries = translated() if script in TRANSLITERATED else translated_from(script)
    return [
        (one.folded, one.meaning) for one in entries if one.script == script and " " not in one.word
    ]
