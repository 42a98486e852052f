"""The code of a town, a land or money behind a name in ledgers: *Formosa Plastics Corp TPE*."""

from __future__ import annotations

from collections.abc import Sequence

from screener.names.beside.aside_words import aside_words
from screener.names.legal import legal_forms
from screener.names.words import word_table
from screener.names.writing.fold import folded

__all__ = [
    "STATES_OF_BRAZIL",
    "may_be_state",
    "without_codes",
    "without_cut_town",
]

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
_FEWEST, _MOST_LETTERS = 3, 5
"""Letters of the code of a town that no table knows: it has no vowel, *MTY*, *NKMBL*."""
_VOWELS = frozenset("aeiouy")
_LANDS_LIKE_FORMS = frozenset({"gr", "ae", "pt"})
"""Lands whose codes are legal forms too, which no ledger writes behind another and a town."""
_BANK = frozenset({"bank", "bk"})
_MOST_BEHIND_LETTER = 2
"""Words of the river or the city at which a town is: *USTI N L*, *SCHWAIG B NBG*."""


def _words_of_bank(words: Sequence[str]) -> int:
    """Return of how many words the bank is that ends what a ledger says: *USD BCP*, *EUR ING BANK*.

    It pays into an account there.
    """
    banks, size = aside_words().banks, 1 + (len(words) > 1 and words[-1] in _BANK)
    if " ".join(words[-2:]) in banks:
        return 2
    return size if words and words[-size] in banks else 0


def _without_account(behind: Sequence[str]) -> Sequence[str]:
    """Return what stands behind a form of a ledger in capitals without its bank and money.

    There a code of money may be a word too: *SAA LIMA PEN*.
    """
    known = aside_words()
    for _ in range(_MOST):
        if bank := _words_of_bank(behind):
            behind = behind[:-bank]
        if behind and (behind[-1] in known.codes_of_money or behind[-1] in known.money_like_words):
            behind = behind[:-1]
    return behind


def _is_unknown_code(word: str) -> bool:
    """Whether a word may be the code of a town that no table knows: it has no vowel, *LTD MTY*."""
    lettered = word.isalpha() and _FEWEST <= len(word) <= _MOST_LETTERS
    return lettered and _VOWELS.isdisjoint(word) and word_table().whole[word].kind == "word"


def without_codes(form: str, behind: Sequence[str], *, capitals: bool = False) -> Sequence[str]:
    """Return what stands behind a legal form without the codes that it ends with.

    In a ledger in ``capitals`` more may be one.
    """
    if capitals:
        behind = _up_to_letter(_without_account(behind))
    for _ in range(_MOST):
        if _ends_with_code(form, behind, capitals=capitals):
            behind = behind[:-1]
    return behind


def _ends_with_code(form: str, behind: Sequence[str], *, capitals: bool) -> bool:
    before = behind[-2] if len(behind) > 1 else ""
    if not behind or before in _OF:
        return False
    last = behind[-1]
    if _is_code(form, last, alone=not before):
        return True
    of_land = bool(before) and last in _LANDS_LIKE_FORMS
    return capitals and (of_land or _is_unknown_code(last))


def _up_to_letter(behind: Sequence[str]) -> Sequence[str]:
    """Return a town up to the letter that says at what it is: *SCHWAIG B NBG*, *ZIAR N HRONOM*."""
    at = next((at for at in range(1, len(behind)) if len(behind[at]) == 1), 0)
    if not at or len(behind[at - 1]) < _LONGEST_CUT or len(behind) - at - 1 > _MOST_BEHIND_LETTER:
        return behind
    formed = legal_forms().split(("", *behind[at - 1 :])).classes
    return behind if formed or not behind[at].isalpha() else behind[:at]


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
