"""The order in which suppliers are looked at."""

from __future__ import annotations

from collections.abc import Iterable

from screener.model import Assessment
from screener.risk.bands import severity

__all__ = ["rank"]


def rank(assessments: Iterable[Assessment]) -> tuple[Assessment, ...]:
    """Return the assessments, most pressing first; the same ones always in the same order.

    By band, then suppliers that are medium only by their sector last within it, then by
    list band and, where there is one, the likeness of the best match: a surer listing comes
    before a fainter one, whatever else is known. Then points, who has a site in a region that
    rules name, or its name, and the interval's high end. Points stop at the most of each component;
    among equals, then, comes first who has more floors that hold the band each by itself (a good
    that is listed and a priority sector of the UFLPA before a good that is only listed), then who
    has more points that something higher covers. At last row and name.
    """
    return tuple(sorted(assessments, key=_key))


def _key(assessment: Assessment) -> tuple[object, ...]:
    supplier, exposure = assessment.supplier, assessment.exposure
    return (
        -severity(assessment.band),
        assessment.sector_floor_only,
        -severity(assessment.list_band) if assessment.list_band else 1,
        -_likeness(assessment) if assessment.list_band else 0.0,
        -exposure.points,
        not any(one.of_region for one in assessment.findings),
        -exposure.high,
        -_floors(assessment),
        -_covered(assessment),
        -_likeness(assessment),
        supplier.row,
        supplier.number,
        supplier.name,
        supplier.country,
        supplier.address,
    )


def _likeness(assessment: Assessment) -> float:
    return max((match.score for match in assessment.matches), default=0.0)


def _floors(assessment: Assessment) -> int:
    """Count the rules that hold the exposure band, each by itself."""
    band = assessment.exposure_band
    return len({found.rule for found in assessment.findings if found.floor == band})


def _covered(assessment: Assessment) -> int:
    """Add the points of findings that something higher in their component covers."""
    return sum(found.points for found in assessment.findings if not found.counted)
