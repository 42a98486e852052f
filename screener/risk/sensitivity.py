"""How far bands depend on the exact weights. Points are ordinal, no probability."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from screener.model import Assessment, Band, Sensitivity
from screener.risk.rulebook import Rulebook

__all__ = ["sensitivity"]

_ORDER: dict[Band, int] = {"low": 0, "medium": 1, "high": 2, "critical": 3}
Numbers = npt.NDArray[np.int64]


def sensitivity(assessments: Sequence[Assessment], book: Rulebook) -> Sensitivity:
    """Return the share of suppliers whose band changes when all weights move.

    All weights are raised, then lowered, by the per cent in ``scale.yml``; the bands'
    borders, floors and listings stay. What is not rated keeps that.
    """
    percent = book.scale.weights_percent
    if not assessments:
        return Sensitivity(percent, 0.0, 0.0, 0.0)
    points = np.array([one.exposure.points for one in assessments], dtype=np.float64)
    held = np.array([_held(one) for one in assessments], dtype=np.int64)
    lowered = np.array([_lowered(one) for one in assessments], dtype=np.int64)
    fixed = np.array([one.exposure_band == "not_rated" for one in assessments])

    def bands(factor: float) -> Numbers:
        found: Numbers = np.maximum(np.maximum(_scored(points * factor, book) - lowered, 0), held)
        return found

    now = bands(1.0)
    up = (bands(1 + percent / 100) != now) & ~fixed
    down = (bands(1 - percent / 100) != now) & ~fixed
    return Sensitivity(percent, float(up.mean()), float(down.mean()), float((up | down).mean()))


def _scored(points: npt.NDArray[np.float64], book: Rulebook) -> Numbers:
    borders = np.array([book.scale.bands.medium, book.scale.bands.high], dtype=np.float64)
    # Rounded, so that 50 points and 20 per cent are 60 and not a hair less.
    return np.searchsorted(borders, np.round(points, 6), side="right").astype(np.int64)


def _held(assessment: Assessment) -> int:
    """Return the number of the band below which the band cannot fall, whatever the weights are."""
    floors = [found.floor for found in assessment.findings if found.floor]
    if _lowered(assessment):
        floors = []
    bands = [*floors, assessment.list_band or "low"]
    return max(_ORDER[band] for band in bands)


def _lowered(assessment: Assessment) -> int:
    return int(assessment.band_reason.code == "band_reason.evidence")
