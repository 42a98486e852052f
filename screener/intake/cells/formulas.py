"""Names that read like a spreadsheet's formula. They are never run, and screened as they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import itemgetter

from screener.model import Gap, Statement

__all__ = ["FORMULA", "formulas"]

FORMULA = Gap("row", Statement.of("gap.name_formula"))
"""The gap of a supplier with such a name."""

_SIGNS = frozenset("=+-@")
_LIKE_ONE = re.compile(r"=|[+\-@]\s*(?:[\w.]*\(|\$?[A-Z]{0,3}\$?\d+\s*(?:[-+*/^&:]|$))")


def formulas(texts: Sequence[str]) -> list[int]:
    """Return the places of the cleaned texts, none empty, that read like a spreadsheet's formula.

    ``=`` begins one whatever follows. The other signs begin names too, *+GF+* and *@home*; after
    them a call, a bracket or a sum has to stand.
    """
    if _SIGNS.isdisjoint(map(itemgetter(0), texts)):  # as nearly always; the cheap search
        return []
    return [place for place, text in enumerate(texts) if _LIKE_ONE.match(text)]
