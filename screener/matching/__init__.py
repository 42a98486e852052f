"""Holds names against names: comparison, index, explanation, tiers and groups."""

from typing import TYPE_CHECKING

from screener.lazy_import import on_first_use
from screener.matching.compare import Comparison, compare
from screener.matching.thresholds import Thresholds, check_threshold, thresholds

if TYPE_CHECKING:
    from screener.matching.search import Index

__all__ = ["Comparison", "Index", "Thresholds", "check_threshold", "compare", "thresholds"]

if not TYPE_CHECKING:  # who sees it here takes every name, also a mistyped one, for one of ours
    # A comparison needs neither the index nor numpy and scipy, which come with it.
    __getattr__ = on_first_use(__name__, {"Index": "screener.matching.search"})
