"""The order of suppliers is that of the guide, each criterion before all that come after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from screener.model import Assessment, Finding, Statement
from screener.risk import rank
from tests.risk.matches import hotan_cotton

Judge = Callable[..., Assessment]

# What comes first, and what behind it, in the order of docs/risk.md.
_CRITERIA: dict[str, tuple[Any, Any]] = {
    "band": ("high", "medium"),
    "sector_floor_only": (False, True),
    "list_band": ("medium", None),
    "likeness": (0.95, 0.9),
    "points": (50, 40),
    "region": (1, 0),
    "high": (70, 60),
    "floors": (2, 1),
    "covered": (10, 0),
    "row": (3, 4),
    "number": ("A", "B"),
    "name": ("A", "B"),
    "country": ("CN", "DE"),
    "address": ("A", "B"),
}


_SAID = Finding(
    rule="covered", statement=Statement("x"), component="product", citation="house", counted=False
)
_NAMED = replace(_SAID, rule="region", statement=Statement("finding.region_name"))


def _ranked(base: Assessment, told: dict[str, Any]) -> Assessment:
    floors = [replace(_SAID, rule=f"f{at}", floor="medium") for at in range(told["floors"])]
    supplier = {field: told[field] for field in ("row", "number", "name", "country", "address")}
    return replace(
        base,
        supplier=replace(base.supplier, **supplier),
        band=told["band"],
        sector_floor_only=told["sector_floor_only"],
        list_band=told["list_band"],
        exposure_band="medium",
        exposure=replace(base.exposure, points=told["points"], high=told["high"]),
        matches=(hotan_cotton("A", told["likeness"], "possible"),),
        findings=(*floors, replace(_SAID, points=told["covered"]), *([_NAMED] * told["region"])),
    )


@pytest.mark.parametrize("at", range(len(_CRITERIA)), ids=list(_CRITERIA))
def test_each_criterion_decides_among_equals_whatever_comes_after_it(judge: Judge, at: int) -> None:
    names = list(_CRITERIA)
    alike = {name: _CRITERIA[name][0] for name in names[:at]}
    first, other = (
        _ranked(
            judge(),
            alike
            | {names[at]: _CRITERIA[names[at]][place]}
            | {name: _CRITERIA[name][1 - place] for name in names[at + 1 :]},
        )
        for place in (0, 1)
    )
    assert rank([other, first]) == rank([first, other]) == (first, other)


def test_a_match_that_counts_for_nothing_moves_its_supplier_behind_all_that_weighs(
    judge: Judge,
) -> None:
    told = {name: values[0] for name, values in _CRITERIA.items()} | {"list_band": None}
    dismissed = _ranked(judge(), told | {"likeness": 0.9})
    for field, less in (("points", 40), ("covered", 0)):
        assert rank([_ranked(judge(), told | {field: less}), dismissed])[0] == dismissed
    assert rank([dismissed, _ranked(judge(), told | {"row": 9})])[0] != dismissed
