"""What an analyst writes behind a short name without any sign: *KEMZ Kovrov*, *Zhongtai PVC*."""

from __future__ import annotations

from screener.names.beside.caption_words import is_listed_good, is_place, may_be_called
from screener.names.kinds import BRANDS
from screener.names.words import word_table
from screener.names.writing.fold import folded

__all__ = ["parted_short"]

_INITIALS = 3
"""Letters of initials that tell a firm."""


def parted_short(short: str) -> tuple[str, str]:
    """Part a short name of one word from the place or the good in capitals behind it.

    *Kalashnikov Izhevsk*, *Zhongtai PVC*; *Phnom Penh Sugar* and *Warren Tea* are called so,
    and *Firestone Liberia* is a firm of that land.
    """
    first, _, behind = short.partition(" ")
    if not behind or not _tells(first):
        return short, ""
    good = behind.isupper() and is_listed_good(behind.lower())
    town = may_be_called(behind) or (first.isupper() and behind[0].isupper() and is_place(behind))
    return (first, behind) if good or town else (short, "")


def _tells(word: str) -> bool:
    """Whether a word alone is a name: of no trade or place, and no few initials."""
    whole = word_table().whole
    return len(word) >= _INITIALS and all(whole[w].kind in BRANDS for w in folded(word))
