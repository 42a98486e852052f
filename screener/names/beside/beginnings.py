"""Abbreviations made of the beginnings of the words of a name: *CAYAT*, *KONAFCOOP*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from screener.names.legal import legal_forms
from screener.names.words import word_table

__all__ = ["blends"]

_THREE = 3
"""Letters of an abbreviation; three letters stand for too many firms to say anything."""
_COUNTED = "coop"
"""How a word of a form begins that an abbreviation counts: *KONAFCOOP*."""


def blends(short: str, long: Sequence[str], *, every: bool) -> bool:
    """Return whether ``short`` is made of beginnings of the words of ``long``, in their order.

    ``every``: all words of weight but one at most must have given a letter, and three at least, or
    all words with the particles (*PDVSA*); else any may be left out.
    """
    words = tuple(word for word in long if word not in "()")
    if not any(word.startswith(short[:1]) for word in words):
        return False
    if not every:
        return _blends(short, words, skipped=len(words), used=2)
    small = word_table().particles
    told = tuple(word for word in words if word not in small)
    for said in _without_last_forms(told):
        if _blends(short, said, skipped=1 if len(said) > _THREE else 0, used=_THREE):
            return True
    return told != words and _blends(short, words, skipped=0, used=_THREE)


@lru_cache(maxsize=100_000)
def _blends(short: str, long: tuple[str, ...], *, skipped: int, used: int) -> bool:
    """Whether beginnings of words of ``long`` make ``short``: how many may fail, how many must."""
    ends = {(0, 0, 0)}  # letters of `short` read, words left out, words used
    for word in long:
        more = {(read, out + 1, took) for read, out, took in ends if out < skipped}
        for read, out, took in ends:
            length = 1
            while length <= len(word) and short[read : read + length] == word[:length]:
                more.add((read + length, out, took + 1))
                length += 1
        ends = more
    return any(read == len(short) and took >= used for read, _, took in ends)


def _without_last_forms(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Leave out more and more of the year and form behind a name: *… Society (1984) Ltd*."""
    yield words
    forms = legal_forms().every_word
    for end in range(len(words) - 1, 0, -1):
        last = words[end]
        if not (last.isdigit() or last in forms) or last.startswith(_COUNTED):
            return
        yield words[:end]
