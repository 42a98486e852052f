"""What ledgers in capitals cut short without a point: *GILDAN HND TEXT CO*, *CO.F/CHEMICALS*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from screener.late_regex import regex
from screener.names.tables import read_table
from screener.names.wording.cut_short import long_words_in_full, without_points
from screener.names.writing.fold import folded

__all__ = ["in_words"]

_FOR = regex(r"\bF/(?=[A-Z]{3})")
"""What stands for *for*."""
_FORM = regex(
    r"(?<=[A-Z]{3})(?=(?:S\.A\.|S\.R\.L|S\.P\.A|S\.L\.|L\.L\.C|D\.O\.O|A\.S\.|[NB]\.V\.))"
)
"""Where a legal form begins that is written to the word before it: *ALFA HOLDINGS.A.*"""
_OF_SOUTH_AFRICA = regex(r"(?<=[A-Z][ .])SA(?=[ .]?\(?PTY\b)")
"""A land before the form of its firms: *SASOL SA (PTY) LTD*."""
_WORD = regex(r"(?<=[A-Z]\s)[A-Z]{3,4}(?=[\s.])")
"""A short word between others: neither a brand in front nor a code behind a seat."""


def in_words(name: str, words: Sequence[str]) -> Iterator[str]:
    """Yield a name in capitals with *for* and lands in words, and then with all in full.

    And with long words in full that it cuts short, and with a legal form apart that is written to
    the word before it. Beside the code of its land also what a firm does: *text* is textile there.

    Args:
        name: As written, in capitals.
        words: What it is folded to.
    """
    if "." in name and _FORM.search(name):
        yield _FORM.sub(" ", name)
    if (long := long_words_in_full(name)) != name:
        yield long
        yield from without_points(long, folded(long))
    codes = _lands()
    coded = not codes.keys().isdisjoint(words[1:-1])
    if not (coded or "F/" in name or "PTY" in name):
        return
    full = _OF_SOUTH_AFRICA.sub("SOUTH AFRICA", _FOR.sub(" FOR ", name))
    if coded:
        full = _WORD.sub(lambda word: codes.get(word[0].lower(), word[0]), full)
        full = _WORD.sub(lambda word: _trades().get(word[0].lower(), word[0]), full)
    if full != name:
        yield full
        yield from without_points(full, folded(full))


@cache
def _lands() -> Mapping[str, str]:
    """Return the codes of lands that are no words, each with its land."""
    return dict(pair.split("=") for pair in read_table("short_forms")["lands"].split())


@cache
def _trades() -> Mapping[str, str]:
    return dict(pair.split("=") for pair in read_table("short_forms")["beside_lands"].split())
