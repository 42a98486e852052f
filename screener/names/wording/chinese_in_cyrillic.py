"""Chinese words in Cyrillic, put into pinyin where they are no words of another language."""

from __future__ import annotations

import re

from screener.names.cjk.palladius import from_palladius
from screener.names.words import is_name, word_table
from screener.names.writing.fold import fold

__all__ = ["with_pinyin"]

_WORD = re.compile("[а-яё]{4,}", re.IGNORECASE)
_TELLING = re.compile("чж|цз|[^аоуэиеёюяыьй]э|ю[йэ]|[аяиу]о|уа|н[ьъ]")
"""One in a thousand words of Russian has these letters and could be Chinese."""
_LEAST = 2
"""Syllables of a word that may be a firm's name."""


def with_pinyin(text: str) -> str:
    """Return a text with the Chinese words that it has in Cyrillic in pinyin: Синьцзян Чжунтай."""
    return _WORD.sub(_in_pinyin, text)


def _in_pinyin(found: re.Match[str]) -> str:
    word = found[0].casefold()
    said = from_palladius(word) if _TELLING.search(word) else ()
    named = len(said) >= _LEAST and is_name(word_table().tokens["Cyrl"][fold(word)])
    return "".join(said) if named else found[0]
