"""Names that name nobody: a legal form alone, a number, a placeholder."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from screener.intake.cells.text import written_legal_forms
from screener.intake.rules import rules_table
from screener.memo import Memo
from screener.model import Gap, Statement
from screener.names.legal import legal_forms
from screener.names.writing.fold import folded

__all__ = ["WORDLESS", "wordless"]

WORDLESS = Gap("row", Statement.of("gap.name_wordless"))
"""The gap of a supplier with such a name."""

_LETTER = re.compile(r"[^\W\d_]")
_LONGEST = 60
"""Characters of the longest name that may be a legal form and nothing else."""
_ANY = "any"
"""Stands for the name proper, which a legal form follows."""


def wordless(names: Sequence[str]) -> list[int]:
    """Return the places of the names in which there is nothing to search for."""
    known = _known_words()
    found = []
    for place, name in enumerate(names):
        first, _, rest = name.partition(" ")
        if first.isalpha() and first.isascii():
            if first.casefold() not in known:
                continue  # as most names
            second = rest.partition(" ")[0]
            if second.isalnum() and second.isascii() and second.casefold() not in known:
                continue  # as most others; what follows takes many times as long
        if _is_wordless(name):
            found.append(place)
    return found


def _is_wordless(name: str) -> bool:
    if not (name[:1].isalpha() or _LETTER.search(name)):
        return True
    if len(name) > _LONGEST:
        return False
    text = name.casefold().strip("().<>[]")
    words, known = text.split(), _known_words()
    for word in words:
        if word.isascii() and word.isalnum() and word not in known:
            return False
    return text in _placeholders() or (all(map(_IS_LEGAL.__getitem__, words)) and _is_legal(text))


@cache
def _placeholders() -> frozenset[str]:
    table = rules_table("content")
    return frozenset(word.casefold().strip(".") for word in table["placeholders"])


@cache
def _known_words() -> frozenset[str]:
    """Every word of what names nobody."""
    of_placeholders = {word for text in _placeholders() for word in text.split()}
    return frozenset(of_placeholders.union(legal_forms().every_word, written_legal_forms()))


def _is_legal(text: str) -> bool:
    if text in written_legal_forms():  # also of scripts that part no words
        return True
    split = legal_forms().split((_ANY, *folded(text)))
    return split.rest == (_ANY,) and len(split.classes) == 1  # of two, one may be the name: EV LLC


def _is_in_forms(word: str) -> bool:
    return word in written_legal_forms() or legal_forms().every_word.issuperset(folded(word))


_IS_LEGAL = Memo(_is_in_forms)
