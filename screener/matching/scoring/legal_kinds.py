"""Whether two names have legal forms of other kinds."""

from __future__ import annotations

from screener.names.form import Reading

__all__ = ["differ_in_form"]

_ANY = "company"
"""*Co* may be short for any form."""
_LEGAL = "legal"


def differ_in_form(a: Reading, b: Reading) -> bool:
    """Whether no form of one name is of a kind that the other has.

    One inside a name counts: *Irkut Corporation* is *PAO Korporatsiya Irkut*.
    """
    if not (a.legal and b.legal):
        return False
    left, right = (
        {*each.legal, *[token.text for token in each.tokens if token.kind == _LEGAL]}
        for each in (a, b)
    )
    return left.isdisjoint(right) and _ANY not in left | right
