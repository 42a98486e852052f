"""How else Cyrillic may say a name: without *city*, with pinyin, or in the Latin of its land."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screener.late_regex import regex
from screener.names.cjk.palladius import from_palladius
from screener.names.words import is_name, word_table
from screener.names.writing.fold import fold

__all__ = ["otherwise_in_cyrillic", "with_pinyin"]

_CAPITAL, _SMALL = "А-ЯЁІЇЄҐЎЈЉЊЏЂЋ", "а-яёіїєґўјљњџђћ"
_OF_CITY = regex(
    rf"\b(?i:город[ауе]|міст[ау]|горада|града) +(?=[{_CAPITAL}](?:[{_SMALL}]|[{_CAPITAL}]{{4}}))"
)
"""The word before a city's name, which is no legal form: *Огни города ООО*."""
_SOUTH_SLAVIC, _HISSING = regex("[ђјљњћџѓќ]", re.IGNORECASE), regex("[жчшцхџ]")
_CYRILLIC = "абвгдђѓежзѕијклљмнњопрстћќуфхцчџш"
_LATIN = "a b v g d đ đ e ž z dz i j k l lj m n nj o p r s t ć ć u f h c č dž š"
_IN_LATIN = str.maketrans(dict(zip(_CYRILLIC, _LATIN.split(), strict=True)))
_OF_CENTRAL_ASIA = regex(r"[әғқңөұүҷӯҳўӣ]|\b(?:осоо|жчк|мчж|жшс|тоо)\b")
_J = regex("ж(?=[аеёиоуыюяәөұүӯ])")
_WORD = regex("[а-яё]{4,}", re.IGNORECASE)
_TELLING = regex("чж|цз|[^аоуэиеёюяыьй]э|ю[йэ]|[аяиу]о|уа|н[ьъ]")
"""One in a thousand words of Russian has these letters and could be Chinese."""
_LEAST = 2
"""Syllables of a word that may be a firm's name."""


def otherwise_in_cyrillic(text: str) -> Iterator[str]:
    """Yield how else a text in Cyrillic may be said."""
    for other in (
        with_pinyin(text),
        _without_city(text),
        _in_its_latin(text),
        _as_in_central_asia(text),
    ):
        if other != text:
            yield other


def with_pinyin(text: str) -> str:
    """Return a text with the Chinese words that it has in Cyrillic in pinyin: Синьцзян Чжунтай."""
    return _WORD.sub(_in_pinyin, text)


def _in_pinyin(found: re.Match[str]) -> str:
    word = found[0].casefold()
    said = from_palladius(word) if _TELLING.search(word) else ()
    named = len(said) >= _LEAST and is_name(word_table().tokens["Cyrl"][fold(word)])
    return "".join(said) if named else found[0]


def _without_city(text: str) -> str:
    """Return a text without the word before a city's name: *суд города Москвы* is Moscow's."""
    return _OF_CITY.sub("", text)


def _in_its_latin(text: str) -> str:
    """Return Serbian or Macedonian as its own Latin writes it, in *Жупа* with a hook: *Župa*.

    English leaves the hook out, *Zupa*, where of Russian it would write *Zhupa*.
    """
    if not _SOUTH_SLAVIC.search(text) or not _HISSING.search(lower := text.lower()):
        return text
    return lower.translate(_IN_LATIN)


def _as_in_central_asia(text: str) -> str:
    """Return a text with *yo* for its ё, and with *j* for ж where it is of Central Asia.

    Зиё is *Ziyo* there, and Жаңа Жол *Jana Jol*.
    """
    lower = text.lower()
    if "ж" in lower and _OF_CENTRAL_ASIA.search(lower):
        text = lower = _J.sub("ј", lower)
    return lower.replace("ё", "йо") if "ё" in lower else text
