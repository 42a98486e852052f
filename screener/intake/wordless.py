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
    if not _LETTER.search(name):
        return True
    if len(name) > _LONGEST:
        return False
    text = name.casefold().strip("().<>[]")
    return text in _placeholders() or (
        all(map(_MAY_BE_LEGAL.__getitem__, text.split())) and _is_legal(text)
    )


@cache
def _placeholders() -> frozenset[str]:
    table = rules_table("content")
    return frozenset(word.casefold().strip(".") for word in table["placeholders"])


def _may_be_legal(word: str) -> bool:
    """Say whether a legal form has a word; nearly no name has such words alone."""
    if word.isdecimal():
        return False
    return word in written_legal_forms() or legal_forms().every_word.issuperset(folded(word))


def _is_legal(text: str) -> bool:
    if text in written_legal_forms():  # also of scripts that part no words
        return True
    split = legal_forms().split((_ANY, *folded(text)))
    return split.rest == (_ANY,) and len(split.classes) == 1  # of two, one may be the name: EV LLC


_MAY_BE_LEGAL = Memo(_may_be_legal)
