"""Whether a text names a sector, before a whole list is judged by it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from screener.model import IndustryCode
from screener.risk.lexicon import lexicon_of
from screener.risk.rulebook import Rulebook

__all__ = ["close_sector_words", "names_sector"]

_MOST = 3
_ALIKE = 0.7


def names_sector(book: Rulebook, text: str) -> bool:
    """Say whether the rulebook knows the sector that a code or words stand for."""
    lexicon = lexicon_of(book, ())
    if text[:1].isdigit():
        return bool(lexicon.sectors_of_code(IndustryCode("", text)))
    return bool(lexicon.sectors_stated([text]))


def close_sector_words(book: Rulebook, text: str) -> list[str]:
    """Return the words for sectors that are written most like ``text``, likest first."""
    return get_close_matches(text.casefold(), sorted(set(_words(book))), _MOST, _ALIKE)


def _words(book: Rulebook) -> Iterator[str]:
    """Yield what may be written as it stands: ``textile*`` without its star, no ends of words."""
    for sector in book.sectors.sectors:
        for words in (sector.words, sector.text_words, sector.service_words, sector.trade_words):
            for group in words.values():
                yield from (word.rstrip("*").casefold() for word in group if word[0] != "*")
