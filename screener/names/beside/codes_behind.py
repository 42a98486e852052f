"""The code of a town, a land or money behind a name in ledgers: *Formosa Plastics Corp TPE*."""

from __future__ import annotations

from collections.abc import Sequence

from screener.names.beside.aside_words import aside_words
from screener.names.legal import legal_forms
from screener.names.words import word_table
from screener.names.writing.fold import folded

__all__ = ["STATES_OF_BRAZIL", "may_be_state", "without_codes", "without_cut_town"]

_MOST = 2
"""Codes behind one another: *Alfa Corp Seoul KR USD*."""
_OF_STATE = 2
"""Letters of a code of a land, a state or a province."""
_OF = frozenset({"of", "in", "the"})
"""What stands before a land that is no code: *Alfa Ltd of USA*."""
STATES_OF_BRAZIL = frozenset(
    {"sc", "pr", "sp", "pa", "pe", "rs", "ba", "mg", "ms", "mt", "go", "es", "al", "am"}
)
"""Codes of states of Brazil that are legal forms elsewhere, as *SP* is."""
_FORMS_OF_BRAZIL = frozenset({"sa", "ltda"})
_LONGEST_CUT = 4
"""Letters of a part of a town that a point cuts short."""


def without_codes(form: str, behind: Sequence[str]) -> Sequence[str]:
    """Return what stands behind a legal form without the codes that it ends with."""
    for _ in range(_MOST):
        before = behind[-2] if len(behind) > 1 else ""
        if behind and before not in _OF and _is_code(form, behind[-1], alone=not before):
            behind = behind[:-1]
    return behind


def _is_code(form: str, word: str, *, alone: bool) -> bool:
    """Whether a word is a code; ``alone`` tells that no town stands before it."""
    known = aside_words()
    if word in known.codes or (form in known.forms_of_italy and word in known.codes_of_italy):
        return True
    if alone:
        return False
    if word in legal_forms().every_word:
        return form in _FORMS_OF_BRAZIL and word in STATES_OF_BRAZIL
    return word in known.codes_of_lands or may_be_state(word)


def may_be_state(word: str) -> bool:
    """Whether a word may be the code of a land or a state by its letters: no number, *Vega II*."""
    lettered = len(word) == _OF_STATE and word.isalpha()
    return lettered and word_table().whole[word].kind != "number"


def without_cut_town(name: str, words: Sequence[str], behind: Sequence[str]) -> Sequence[str]:
    """Return what stands behind a legal form up to a part of its town that a point cuts short.

    *Forte SA Ostrow Maz.*, *Cerutti SpA Casale M.to*; ``words`` is what ``name`` is folded to.
    """
    last = name.rstrip().rpartition(" ")[2]
    letters = last.replace(".", "").lower()
    if "." not in last or not (letters.isalpha() and len(letters) <= _LONGEST_CUT):
        return behind
    parts = len(folded(last))  # *D.F* is one
    town = behind[:-parts]
    cut = town and len(town[-1]) >= _LONGEST_CUT and "".join(words[-parts:]) == letters
    return town if cut and letters not in legal_forms().every_word else behind
