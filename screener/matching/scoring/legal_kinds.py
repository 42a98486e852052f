"""Whether two names have legal forms of other kinds."""

from __future__ import annotations

from screener.names.reading import Reading
from screener.names.tables import words_of

__all__ = ["are_in_english", "differ_in_form"]

_ANY = "company"
"""*Co* may be short for any form."""
_LEGAL, _COOPERATIVE = "legal", "cooperative"


def differ_in_form(a: Reading, b: Reading) -> bool:
    """Whether no form of one name is of a kind that the other has.

    One inside a name counts: *Irkut Corporation* is *PAO Korporatsiya Irkut*, and a *Cooperative
    Farmers Society* is a cooperative.
    """
    if not (a.legal and b.legal):
        return False
    left, right = (
        {
            *each.legal,
            *[t.text for t in each.tokens if t.kind == _LEGAL or t.text == _COOPERATIVE],
        }
        for each in (a, b)
    )
    return left.isdisjoint(right) and _ANY not in left | right


def are_in_english(a: Reading, b: Reading) -> bool:
    """Whether the forms of both names are of those that firms of China choose from in English.

    股份有限公司 calls itself *Co., Ltd.*, *Corp.*, *Inc.* and *PLC*.
    """
    english = words_of("legal_forms", "of_china")
    return a.legal_words <= english and b.legal_words <= english
