"""Words and short forms that mean something in the names of firms of Vietnam only: *SX TM DV*."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from screener.late_regex import regex
from screener.names.tables import read_part
from screener.names.writing.fold import folded

__all__ = ["in_english_of_vietnam", "words_of_vietnam"]

_IN_VIETNAM = regex("công ty|cổ phần|dệt|xí nghiệp|doanh nghiệp|hợp tác xã", re.IGNORECASE)
_FORMS_IN_VIETNAM = frozenset({"cong ty", "cty", "tcty", "ctcp", "tnhh", "dntn", "xn"})
"""The same without accents."""


def words_of_vietnam() -> frozenset[str]:
    """Return the folded words that firms of Vietnam shorten, or begin a short form with."""
    return _ledgers().folded


def in_english_of_vietnam(text: str, words: Sequence[str]) -> str:
    """Put what a firm of Vietnam calls itself by into English, ``""`` if it is no such firm.

    ``words`` are those that ``text`` is folded to. In a text with accents a word without them is
    itself: *May Việt Tiến* sews, *máy* is a machine.
    """
    of_vietnam = _IN_VIETNAM.search(text) or not _FORMS_IN_VIETNAM.isdisjoint(
        [*words, *map(" ".join, pairwise(words))]
    )
    if not of_vietnam:
        return ""
    ledgers = _ledgers()
    said = ledgers.written.sub(lambda word: f" {ledgers.meanings[word[0].casefold()]} ", text)
    return "" if said == text else said


class _Ledgers(NamedTuple):
    meanings: Mapping[str, str]
    written: re.Pattern[str]
    folded: frozenset[str]
    """The first words of all of them, without accents."""


@lru_cache(maxsize=1)
def _ledgers() -> _Ledgers:
    table: Mapping[str, str] = read_part("translations", "vietnamese_ledgers")
    meanings = {unicodedata.normalize("NFKC", word): said for word, said in table.items()}
    longest = sorted(meanings, key=len, reverse=True)
    written = regex(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)", re.IGNORECASE)
    return _Ledgers(meanings, written, frozenset(folded(word)[0] for word in meanings))
