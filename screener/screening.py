"""The straight line, pure: suppliers, an index of listings and a rulebook in; assessments out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Executor

from screener.matching import Index
from screener.model import Assessment, Match, Supplier
from screener.risk import Assessor

__all__ = ["Decide", "assess_all"]

Decide = Callable[[Sequence[tuple[Match, ...]]], Sequence[tuple[Match, ...]]]
"""Attaches decisions to the matches found, in the order of the suppliers; leaves none out."""


def assess_all(
    suppliers: Sequence[Supplier],
    index: Index,
    assessor: Assessor,
    *,
    threshold: float | None = None,
    decide: Decide | None = None,
    executor: Executor | None = None,
) -> list[Assessment]:
    """Search every supplier's names among the listings, then judge it.

    Args:
        suppliers: the suppliers, in any order.
        index: the listings of every edition that is screened against.
        assessor: the rulebook together with the published indicators.
        threshold: least score (0 to 1) of a match; None takes the one of ``rules/names``.
        decide: attaches what people decided, after the search, so that a decision never
            crowds out a new hit.
        executor: shares the search among its workers; see `Index.search`.

    Returns:
        One assessment per supplier, in the order of ``suppliers``.
    """
    matches: Sequence[tuple[Match, ...]] = index.search(
        suppliers, threshold=threshold, executor=executor
    )
    if decide is not None:
        matches = decide(matches)
    return [
        assessor.assess(supplier, found) for supplier, found in zip(suppliers, matches, strict=True)
    ]
