"""What the words and phrases of other languages mean, by the script that they are known in.

What scripts without vowels leave of a word may be another word in Latin letters.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from screener.names.meaning.languages import TRANSLITERATED, translated

__all__ = ["ANY_SCRIPT", "inflected_words", "translated_phrases", "translated_words", "words_in"]

ANY_SCRIPT = ""
"""Stands for the scripts whose words are met in Latin letters too."""


def translated_words() -> dict[str, dict[str, str]]:
    """Return what folded words mean, by the script that they are known in only."""
    words = defaultdict[str, dict[str, str]](dict)
    for one in translated():
        if not one.inflected and " " not in one.folded:
            script = ANY_SCRIPT if one.script in TRANSLITERATED else one.script
            words[script][one.folded] = one.meaning
    return words


def translated_phrases() -> dict[str, str]:
    """Return what folded phrases mean."""
    return {
        one.folded: one.meaning for one in translated() if not one.inflected and " " in one.folded
    }


@lru_cache(maxsize=1)
def inflected_words() -> dict[str, str]:
    """Return the other forms of words, folded, with their meaning."""
    return {one.folded: one.meaning for one in translated() if one.inflected}


def words_in(script: str) -> list[tuple[str, str]]:
    """Return the words written in a script, folded, in whatever form, with their meaning."""
    return [
        (one.folded, one.meaning)
        for one in translated()
        if one.script == script and " " not in one.word
    ]
