"""Holds names against names: comparison, index, explanation, tiers and groups."""

from screener.matching.compare import Comparison, compare
from screener.matching.search import Index
from screener.matching.thresholds import Thresholds, thresholds

__all__ = ["Comparison", "Index", "Thresholds", "compare", "thresholds"]
