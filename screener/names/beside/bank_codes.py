"""The code by which banks reach another, behind its name: *BANK MELLI IRAN HAMBURG BR MELIDEHH*."""

from __future__ import annotations

from collections.abc import Sequence

from screener.late_regex import regex
from screener.names.beside.aside_words import aside_words
from screener.names.words import word_table

__all__ = ["before_bank_code"]

_LENGTHS = frozenset({8, 11})
"""Letters of a code: of a bank, its land and its place, and of a branch."""
_CODE = regex(
    r"\s\(?(?:(?:SWIFT|BIC)(?:\s?CODE)?:?\s)?([A-Z]{4})([A-Z]{2})([A-Z\d]{2})(?:[A-Z\d]{3})?\)?$"
)
_VOWELS = frozenset("aeiou")
_BANKS = ("bank", "banco", "banque", "banka", "bk", "bco", "bque", "sparkasse")
_FEW = 2


def before_bank_code(name: str, words: Sequence[str]) -> str:
    """Return a name in capitals up to the code of a bank, ``""`` if it ends with none.

    Towns have as many letters, *BANK OF HAMILTON*: the code of a bank has letters of its name in
    their order, no vowel or a figure. Behind another firm it stands for its account, and has one.
    """
    if len(words[-1]) not in _LENGTHS or len(words) <= _FEW:
        return ""  # as most
    found = _CODE.search(name)
    if not found or found[2].lower() not in aside_words().codes_of_lands_in_two:
        return ""
    firm, code = words[:-1], found[1].lower()
    if word_table().whole[words[-1]].kind != "word":
        return ""
    if not found[3].isalpha():
        return name[: found.start()]
    letters = iter(" ".join(firm))
    of_name = _VOWELS.isdisjoint(code) or all(letter in letters for letter in code)
    return name[: found.start()] if of_name and _is_bank(firm) else ""


def _is_bank(firm: Sequence[str]) -> bool:
    """Whether a word says a bank, or begins or ends with what does: *VNESHTORGBANK*."""
    return any(word.startswith(_BANKS) or word.endswith(_BANKS) for word in firm)
