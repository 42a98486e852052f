"""A name that is said twice, in two languages: *Banco Nacional de Cuba / National Bank of Cuba*.

Registers and supplier lists of many lands write a firm in its own language and in English, in one
field. Either is its name. That they are one is told by what their words mean, so that nothing else
need tell that one of them is a firm.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from screener.late_regex import regex
from screener.names.beside.signs import AMBIGUOUS, FOREIGN, OTHERWISE, TRANSCRIBED, signs_of
from screener.names.beside.telling import is_place
from screener.names.kinds import BRANDS
from screener.names.legal import legal_forms
from screener.names.marks import COMMA, DASH, LEDGER, MARK
from screener.names.wording.transcribed import as_usual
from screener.names.words import word_table
from screener.names.writing.fold import folded

__all__ = ["each_language", "is_before_town"]

_FOREIGN = FOREIGN | AMBIGUOUS | TRANSCRIBED | OTHERWISE
_PARTED = COMMA | DASH | LEDGER | MARK
_BETWEEN = regex(r"\s+(?:[-–—/|:]+\s+|[/;|()\[\]]\s*)|[/;|()\[\]]\s*|,\s+")
_FEW = 2
"""Words that both must say; parts that a name must have."""
_MOST_PARTS = 4
_SAYS_NOTHING = frozenset({"particle", "legal"})
_MAY_BE_LEFT_OUT = frozenset({"place", "body", "generic", "noise"})
"""Kinds of words that one language may say alone, *of Iran*, *State*; beside a brand a trade."""


def each_language(name: str, words: Sequence[str], signs: int) -> tuple[str, ...]:
    """Return the two names of a firm that stand in one, ``()`` if they are not one in meaning.

    With the town that stands behind both, and without.

    Args:
        name: As written.
        words: What it is folded to.
        signs: What those, and its characters, call for.
    """
    if not (signs & _FOREIGN and signs & _PARTED) or len(words) < _FEW * _FEW:
        return ()  # as most
    one, other, behind = _split(name)
    if not behind:
        return (one, other) if other else ()
    seated = f"{one}, {behind}", f"{other}, {behind}"
    return (*seated, one, other) if is_place(behind) else seated


def is_before_town(part: str, name: str) -> bool:
    """Whether a part of a name is one of two such names, without the town behind both."""
    said = _pieces(name)
    return len(said) > _FEW and part in said[:_FEW] and any(_split(name))


def _split(name: str) -> tuple[str, str, str]:
    """Return the names that a text begins with, if they are one in meaning, and what is behind."""
    said = _pieces(name)
    if not _FEW <= len(said) <= _MOST_PARTS:
        return "", "", ""
    one, other, *behind = said
    if len(one.split()) < _FEW or len(other.split()) < _FEW:
        return "", "", ""  # as most: *Alpha Beta Co., Ltd.*
    told = _are_one(_meaning(one), _meaning(other))
    return (one, other, ", ".join(behind)) if told else ("", "", "")


def _pieces(name: str) -> list[str]:
    return [part for part in _BETWEEN.split(name) if part]


class _Meaning(NamedTuple):
    """What a part of a name says: the kinds of its words by what they mean; how they are written.

    A word of a language is taken for that, also where it might be a name: *Rudnik*.
    """

    kinds: Mapping[str, str]
    written: frozenset[str]


def _meaning(text: str) -> _Meaning:
    words = folded(text)
    words = (as_usual(words) if signs_of(words) & TRANSCRIBED else ()) or words
    rest = legal_forms().split(words).rest
    table = word_table()
    found = chain.from_iterable(table.tokens["Latn"][w] for w in table.phrases.replaced_in(rest))
    told = {token.text: token.kind for token in found if token.kind not in _SAYS_NOTHING}
    return _Meaning(told, frozenset(rest) - table.particles)


def _are_one(one: _Meaning, other: _Meaning) -> bool:
    """Whether two parts mean the same, and each says it in a word of its own.

    One may say less, if what it leaves out tells no firm from another.
    """
    if one.written <= other.written or other.written <= one.written:
        return False
    less, more = sorted((one.kinds, other.kinds), key=len)
    left_out = {kind for word, kind in more.items() if word not in less}
    if not BRANDS.isdisjoint(less.values()):
        left_out.discard("trade")
    return len(less) >= _FEW and less.keys() <= more.keys() and left_out <= _MAY_BE_LEFT_OUT
