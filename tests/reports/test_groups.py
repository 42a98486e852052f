"""Suppliers counted by country and sector: where one looks first, and how a bar is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from screener.model import Assessment, Band
from screener.reports.groups import by_country, by_sector
from tests.reports.conftest import GARMENT, low_supplier


def suppliers(country: str, **bands: int) -> list[Assessment]:
    made = low_supplier()
    there = replace(made, supplier=replace(made.supplier, country=country))
    named: Mapping[str, Band] = {band: band for band in ("critical", "high", "medium", "low")}
    return [
        replace(there, band=named.get(band, "not_rated"), action="review")
        for band, count in bands.items()
        for _ in range(count)
    ]


def test_the_country_with_most_pressing_suppliers_comes_first_however_few_it_has() -> None:
    found = by_country(
        [
            *suppliers("AA", low=9),
            *suppliers("BB", medium=8),
            *suppliers("CC", not_rated=2),
            *suppliers("DD", high=1, not_rated=1),
            *suppliers("EE", high=1),
            *suppliers("FF", critical=1),
            *suppliers("GG", critical=2),
            *suppliers("", low=9),
        ]
    )
    assert [one.key for one in found] == ["GG", "FF", "DD", "EE", "CC", "BB", "", "AA"]
    assert [one.total for one in found] == [2, 1, 2, 1, 2, 8, 9, 9]
    assert found[0].actions == {"review": 2}


@pytest.mark.parametrize(
    ("bands", "worst"),
    [
        ({"low": 3, "medium": 1}, "medium"),
        ({"medium": 3, "not_rated": 1}, "not_rated"),  # it may be high
        ({"not_rated": 3, "high": 1}, "high"),
        ({"high": 3, "critical": 1, "low": 2}, "critical"),
        ({"low": 1}, "low"),
    ],
)
def test_a_country_is_painted_by_its_most_pressing_supplier(
    bands: dict[str, int], worst: str
) -> None:
    (one,) = by_country(suppliers("CN", **bands))
    assert one.worst == worst


def test_a_bar_is_its_bands_side_by_side_each_as_wide_as_its_share() -> None:
    (one,) = by_country(suppliers("CN", low=5, critical=1, medium=2))
    assert one.stacked() == [
        ("critical", 0.0, 0.125),
        ("medium", 0.125, 0.25),
        ("low", 0.375, 0.625),
    ]


def test_sectors_are_counted_by_what_read_them_and_those_of_none_together() -> None:
    unread = suppliers("DE", low=2)
    read = [replace(one, findings=(GARMENT,)) for one in suppliers("CN", high=1, medium=1)]
    found = by_sector([*unread, *read])
    assert [(one.key, one.total) for one in found] == [(GARMENT.rule, 2), ("", 2)]
