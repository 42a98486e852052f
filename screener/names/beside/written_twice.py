"""A name that is written twice, as of two fields run together: *POST HOLDINGS INC POST HOLDIN*."""

from __future__ import annotations

from collections.abc import Sequence

from screener.names.beside.securities import security_words
from screener.names.legal import legal_forms

__all__ = ["may_be_twice", "once"]

_SHORTEST_CUT = 3
"""Letters of a first word that are enough to tell that it is said again: *EXPRESS INC EXP*."""
_SHORTEST_FIELD = 29
"""Letters of all that a field leaves, of which fewer are enough: one less than it holds."""
_FEW = 2
_LONGEST_CLASS, _PAR = 3, "par"
"""Letters that a field leaves of a class, and what stands alone: *RENAULT SA RENAULT PAR*."""


def may_be_twice(words: Sequence[str]) -> bool:
    """Whether a name may begin again, at a glance."""
    return len(words) > _FEW and (words[0] in words[2:] or words[0].startswith(words[-1]))


def once(words: Sequence[str]) -> str:
    """Return a name of folded words as it stands once, ``""`` if it does not begin again.

    The second one may lack its legal form, or what a field cut off.
    """
    for at in range(1, len(words)):
        first, again = words[:at], words[at:]
        if again[0][0] != first[0][0]:
            continue
        formed = at > 1 and legal_forms().end(first)
        if formed:
            said = _begins(again, first) or _with_class(again, first)
        else:
            said = len(again) >= _FEW <= at and again[0] == first[0] and _begins(again, first)
        if said:
            return " ".join(first)
        if _but_for_form(again, first, _FEW - formed):
            return " ".join(first if formed else again)
    return ""


def _but_for_form(again: Sequence[str], first: Sequence[str], least: int) -> bool:
    """Whether two names are one in other legal forms: *ALFA STEEL LTD ALFA STEEL LIMITED*."""
    if again[0] != first[0]:
        return False
    said, repeated = legal_forms().split(first).rest, legal_forms().split(again).rest
    return len(said) >= least and [*said] == [*repeated]


def _begins(again: Sequence[str], first: Sequence[str]) -> bool:
    """Whether the second name is how the first one begins, to the letter."""
    size = len(again)
    if not (size <= len(first) and again[:-1] == first[: size - 1]):
        return False
    last, whole = again[-1], first[size - 1]
    told = size > 1 or len(last) >= _SHORTEST_CUT or _letters(first) + len(last) >= _SHORTEST_FIELD
    return last == whole or (told and whole.startswith(last))


def _letters(words: Sequence[str]) -> int:
    """The letters of words, with a space behind each."""
    return sum(map(len, words)) + len(words)


def _with_class(again: Sequence[str], first: Sequence[str]) -> bool:
    """Whether the second name is the first without its legal form, and a class stands behind it.

    Or what a field left of one, or of another form: *ALSO HOLDING AG ALSO HOLDING OR*.
    """
    said, last = legal_forms().split(first).rest, again[-1]
    if [*again[:-1]] not in ([*said], [*first]):
        return False
    left = len(last) <= _LONGEST_CLASS and _letters([*first, *again]) > _SHORTEST_FIELD
    return left or len(last) == 1 or last in security_words() or last == _PAR
