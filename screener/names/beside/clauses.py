"""What a firm does, told within its registered name: *Krka, tovarna zdravil, d.d.*."""

from __future__ import annotations

from collections.abc import Sequence

from screener.names.beside.aside_words import aside_words
from screener.names.beside.other_names import signals
from screener.names.kinds import BRANDS
from screener.names.legal import legal_forms
from screener.names.words import word_table
from screener.names.writing.fold import folded

__all__ = ["PURPOSE", "without_clause"]

_DOES = frozenset({"trade", "generic", "body", "noise"})
PURPOSE = frozenset({"za", "fur", "fuer"})
"""What says what a firm is for behind its form, or behind a word for a firm."""
_KIN = frozenset({"sons", "brother"})
"""In whatever language: other owners of a firm, *López, hijos, S.L.*."""
_MOST_OF_FORM = 4
"""Words of a legal form."""


def without_clause(name: str, words: Sequence[str]) -> str:
    """Return a firm that has a brand without the clause that says what it does, else ``""``.

    Registers of Slovenia and Croatia set it in commas, *Domel, motorji, d.o.o.*, others behind
    the form, *Drvo d.o.o. za preradu drva*, *Solida AG für Zement*.
    """
    found = _without_comma_clause(name) if "," in name else ""
    if not found and PURPOSE.isdisjoint(words):
        return ""  # as most
    firm = folded(found or _without_purpose(name))
    rest, table = legal_forms().split(firm).rest, word_table()
    kinds = {table.whole[word].kind for word in rest}
    if len(rest) > 1:
        told = "place" in kinds or not kinds.isdisjoint(BRANDS)
    else:
        told = "word" in kinds and rest[0] not in table.known  # *Atlas* alone are hundreds
    return " ".join(firm) if told else ""


def _without_comma_clause(name: str) -> str:
    """Return a firm without what stands in small letters between its first comma and its form.

    In English another partner does: *Smith, Jones and Brown Ltd*.
    """
    firm, *sides = [side.strip() for side in name.split(",")]
    if not (name.isupper() or sides[0][:1].islower()) or (len(sides) == 1 and " " not in sides[0]):
        return ""  # as most: *Alfa, Inc.*
    said: list[str] = []
    for side in sides:
        rest, form = _before_form(side)
        said += filter(None, [rest])
        if form:
            told = said and _is_clause(" ".join(said), firm)
            abroad = not legal_forms().english.issuperset(folded(form))
            return f"{firm} {form}" if told and abroad else ""
    return ""


def _is_clause(text: str, firm: str) -> bool:
    """Whether a text says what a firm does: in small letters, or by a trade abroad.

    Another name of it, or another owner, stands behind a word that says so.
    """
    words, table = folded(text), word_table()
    if not words or words[0] in table.particles:
        return False
    if not (signals().isdisjoint(words) and aside_words().of_parties.isdisjoint(words)):
        return False
    first = table.whole[words[0]]
    if first.text in _KIN:
        return False
    does = first.kind in _DOES and first.text != words[0]
    return (text[0].islower() and not firm.islower()) or (firm.isupper() and does)


def _before_form(side: str) -> tuple[str, str]:
    """Return a text in two: what stands before the legal form that ends it, and that."""
    said = side.split()
    for at in range(max(len(said) - _MOST_OF_FORM, 0), len(said)):
        form = folded(" ".join(said[at:]))
        if form and not legal_forms().split(("", *form)).rest[1:]:
            return " ".join(said[:at]), " ".join(said[at:])
    return side, ""


def _without_purpose(name: str) -> str:
    """Return a firm without what it is for, as *za* or *für* says behind its form or its kind.

    *Fond za razvoj d.o.o.* is nothing without it.
    """
    found = aside_words().purpose.search(name)
    formed = name[: found.start("for")] if found else ""
    if not found or legal_forms().end(folded(formed)):
        return formed
    form = _before_form(name[found.end() :])[1]
    return f"{name[: found.start()]} {form}" if found["firm"] and form else ""
