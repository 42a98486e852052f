"""The straight line, pure: suppliers, an index of listings and a rulebook in; assessments out."""

from __future__ import annotations

from collections.abc import Sequence

from screener.matching import Index
from screener.model import Assessment, Supplier
from screener.risk import Assessor

__all__ = ["assess_all"]


def assess_all(
    suppliers: Sequence[Supplier],
    index: Index,
    assessor: Assessor,
    *,
    threshold: float | None = None,
) -> list[Assessment]:
    """Search every supplier's names among the listings, then judge it.

    Args:
        suppliers: the suppliers, in any order.
        index: the listings of every edition that is screened against.
        assessor: the rulebook together with the published indicators.
        threshold: least score (0 to 1) of a match; None takes the one of ``rules/names``.

    Returns:
        One assessment per supplier, in the order of ``suppliers``.
    """
    matches = index.search(suppliers, threshold=threshold)
    return [
        assessor.assess(supplier, found) for supplier, found in zip(suppliers, matches, strict=True)
    ]
