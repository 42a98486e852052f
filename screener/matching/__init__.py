"""Holds names against names: comparison, index, explanation, tiers and groups."""

from typing import TYPE_CHECKING

from screener.matching.compare import Comparison, compare
from screener.matching.thresholds import Thresholds, thresholds

if TYPE_CHECKING:
    from screener.matching.search import Index

__all__ = ["Comparison", "Index", "Thresholds", "compare", "thresholds"]


def __getattr__(name: str) -> object:
    """Load the index, and scipy with it, when it is first asked for: a comparison needs neither."""
    if name != "Index":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from screener.matching.search import Index  # noqa: PLC0415 - see above

    return Index
