"""Names that name nobody: a legal form alone, a number, a placeholder."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from screener.intake.tables import rules_table
from screener.intake.text import written_legal_forms
from screener.memo import Memo
from screener.names.fold import folded
from screener.names.legal import legal_forms

__all__ = ["wordless"]

_LETTER = re.compile(r"[^\W\d_]")
_LONGEST = 60
"""Characters of the longest name that may be a legal form and nothing else."""
_ANY = "any"
"""Stands for the name proper, which a legal form follows."""


def wordless(names: Sequence[str]) -> list[int]:
    """Return the places of the names in which there is nothing to search for."""
    return [place for place, name in enumerate(names) if _is_wordless(name)]


def _is_wordless(name: str) -> bool:
    if not (name[:1].isalpha() or _LETTER.search(name)):
        return True
    if len(name) > _LONGEST:
        return False
    first = name.partition(" ")[0]
    if first.isascii() and first.isalnum() and first.casefold() not in _beginnings():
        return False  # as most names
    text = name.casefold().strip("().<>[]")
    return text in _placeholders() or (all(map(_may_be_legal, text.split())) and _is_legal(text))


@cache
def _placeholders() -> frozenset[str]:
    table = rules_table("content")
    return frozenset(word.casefold().strip(".") for word in table["placeholders"])


@cache
def _beginnings() -> frozenset[str]:
    """First words of what names nobody; of legal forms any, for one may begin with any."""
    of_placeholders = {word for text in _placeholders() for word in text.split()[:1]}
    return frozenset(of_placeholders.union(legal_forms().every_word, written_legal_forms()))


def _may_be_legal(word: str) -> bool:
    """Say whether a legal form has a word; nearly no name has such words alone."""
    if word.isascii() and word.isalnum():  # as most: it is folded as it stands
        return word in legal_forms().every_word or word in written_legal_forms()
    return _IS_IN_FORMS[word]


def _is_legal(text: str) -> bool:
    if text in written_legal_forms():  # also of scripts that part no words
        return True
    split = legal_forms().split((_ANY, *folded(text)))
    return split.rest == (_ANY,) and len(split.classes) == 1  # of two, one may be the name: EV LLC


def _is_in_forms(word: str) -> bool:
    return word in written_legal_forms() or legal_forms().every_word.issuperset(folded(word))


_IS_IN_FORMS = Memo(_is_in_forms)
