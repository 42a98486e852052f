"""Suppliers counted by country and by sector."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from screener.model import BANDS, Action, Assessment, Band

__all__ = ["Group", "by_country", "by_sector"]

_WEIGHT = {"critical": 0, "high": 1, "not_rated": 2, "medium": 3, "low": 4}
"""Not rated stands beside high: it may be either."""


@dataclass(slots=True)
class Group:
    """Suppliers that share a country or sector."""

    key: str
    """Country code, or rule id of the sector; empty when unknown."""
    total: int = 0
    bands: Counter[Band] = field(default_factory=Counter)
    actions: Counter[Action] = field(default_factory=Counter)

    @property
    def worst(self) -> Band:
        """The most pressing band that any of them has."""
        return min((band for band in BANDS if self.bands[band]), key=_WEIGHT.__getitem__)

    def stacked(self) -> list[tuple[Band, float, float]]:
        """Return for each band present where its piece of a bar begins and how wide it is."""
        pieces, start = [], 0.0
        for band in BANDS:
            if self.bands[band]:
                width = self.bands[band] / self.total
                pieces.append((band, start, width))
                start += width
        return pieces


def by_country(assessments: Sequence[Assessment]) -> list[Group]:
    """Count by country, the country with most pressing suppliers first."""
    return _grouped(assessments, lambda assessment: assessment.supplier.country)


def by_sector(assessments: Sequence[Assessment]) -> list[Group]:
    """Count by the rule that read the sector; the key is empty where none did."""
    return _grouped(assessments, lambda assessment: assessment.sector)


def _grouped(assessments: Iterable[Assessment], key_of: Callable[[Assessment], str]) -> list[Group]:
    groups: dict[str, Group] = {}
    for assessment in assessments:
        key = key_of(assessment)
        group = groups.setdefault(key, Group(key))
        group.total += 1
        group.bands[assessment.band] += 1
        group.actions[assessment.action] += 1
    return sorted(groups.values(), key=_order)


def _order(group: Group) -> tuple[object, ...]:
    pressing = sorted(BANDS, key=_WEIGHT.__getitem__)
    return (*(-group.bands[band] for band in pressing), group.key)
