"""How far bands depend on the exact weights. Points are ordinal, no probability."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from screener.model import Assessment, Band, Sensitivity
from screener.risk.exposure import evidence_counts, hard_floor, is_unknown
from screener.risk.rulebook import Rulebook

__all__ = ["sensitivity"]

_ORDER: dict[Band, int] = {"low": 0, "medium": 1, "high": 2, "critical": 3}
_NEVER = len(_ORDER)
"""A border that no band reaches: evidence lowers nothing."""
Numbers = npt.NDArray[np.int64]


def sensitivity(assessments: Sequence[Assessment], book: Rulebook) -> Sensitivity:
    """Return the share of suppliers whose band changes when all weights move.

    All weights are raised, then lowered, by the per cent in ``scale.yml``; the bands'
    borders, floors, evidence and listings stay. What is not rated keeps that.
    """
    percent = book.scale.weights_percent
    if not assessments:
        return Sensitivity(percent, 0.0, 0.0, 0.0)
    points = np.array([one.exposure.points for one in assessments], dtype=np.float64)
    floors = np.array([_floor(one) for one in assessments], dtype=np.int64)
    lowest = np.array([_lowest(one, book) for one in assessments], dtype=np.int64)
    listed = np.array([_ORDER[one.list_band or "low"] for one in assessments], dtype=np.int64)
    fixed = np.array([one.exposure_band == "not_rated" for one in assessments])

    def bands(factor: float) -> Numbers:
        before = np.maximum(_scored(points * factor, book), floors)
        lowered = np.maximum(before - 1, 0)
        found: Numbers = np.maximum(np.where(lowered >= lowest, lowered, before), listed)
        return found

    now = bands(1.0)
    up = (bands(1 + percent / 100) != now) & ~fixed
    down = (bands(1 - percent / 100) != now) & ~fixed
    return Sensitivity(percent, float(up.mean()), float(down.mean()), float((up | down).mean()))


def _scored(points: npt.NDArray[np.float64], book: Rulebook) -> Numbers:
    borders = np.array([book.scale.bands.medium, book.scale.bands.high], dtype=np.float64)
    # Rounded, so that 50 points and 20 per cent are 60 and not a hair less.
    return np.searchsorted(borders, np.round(points, 6), side="right").astype(np.int64)


def _floor(assessment: Assessment) -> int:
    return max((_ORDER[one.floor] for one in assessment.findings if one.floor), default=0)


def _lowest(assessment: Assessment, book: Rulebook) -> int:
    """Return the number of the least band to which evidence may lower, whatever the weights are."""
    found = assessment.findings
    if not evidence_counts(book, found) or any(
        is_unknown(book, found, component) for component, *_ in assessment.exposure.components
    ):
        return _NEVER
    return _ORDER[hard_floor(book, found) or "low"]
