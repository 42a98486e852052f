"""The order of bands, and what makes one higher than another."""

from __future__ import annotations

from collections.abc import Iterable

from screener.model import Band
from screener.risk.rules import Thresholds

__all__ = ["at_most", "band_of", "highest", "lowered", "severity"]

# "Not rated" is queued beside high: just below it, above medium.
_SEVERITY: dict[Band, int] = {"low": 0, "medium": 1, "not_rated": 2, "high": 3, "critical": 4}
_LOWER: dict[Band, Band] = {"critical": "high", "high": "medium", "medium": "low", "low": "low"}


def severity(band: Band) -> int:
    """Return how pressing a band is; a higher number is more pressing."""
    return _SEVERITY[band]


def band_of(points: float, thresholds: Thresholds) -> Band:
    """Return the band of exposure points alone; it is never critical."""
    if points >= thresholds.high:
        return "high"
    return "medium" if points >= thresholds.medium else "low"


def highest(bands: Iterable[Band]) -> Band | None:
    """Return the most pressing band, None if there is none."""
    return max(bands, key=severity, default=None)


def at_most(band: Band, cap: Band | None) -> Band:
    """Return ``band``, but no more pressing than ``cap``."""
    return band if cap is None else min(band, cap, key=severity)


def lowered(band: Band) -> Band:
    """Return the band below; what is not rated stays so."""
    return _LOWER.get(band, band)
