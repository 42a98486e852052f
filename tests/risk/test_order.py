"""Findings come by weight of consequence, whatever fired first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Literal

import pytest

from screener.model import Assessment, Band, Component, Evidence, Finding, Statement, Supplier
from screener.risk import Assessor
from screener.risk.bands import severity
from screener.risk.exposure import Verdict
from screener.risk.order import by_consequence
from tests.risk.matches import hotan_cotton

Judge = Callable[..., Assessment]


def _rules(assessment: Assessment) -> list[str]:
    return [found.rule for found in assessment.findings]


def test_a_site_in_xinjiang_stands_first_also_where_the_name_matches(
    judge: Judge, assessor: Assessor
) -> None:
    alone = judge(country="CN", address="Hotan, Xinjiang", sector_text="Cotton")
    assert _rules(alone)[0] == "region.xinjiang_site"
    supplier = Supplier(name="Hotan Cotton", country="CN", address="Hotan, Xinjiang")
    listed = assessor.assess(supplier, [hotan_cotton("Hotan Cotton", 0.95, "probable")])
    assert _rules(listed)[:2] == ["list.match", "region.xinjiang_site"]


def test_of_what_is_only_shown_a_word_for_xinjiang_in_the_name_comes_first(judge: Judge) -> None:
    found = judge(name="Urumqi Blue Bridge", country="CN")
    shown = [one.rule for one in found.findings if not one.points]
    assert shown[0] == "region.xinjiang_name"


def test_floors_that_decide_come_before_points_and_points_before_what_is_only_shown(
    judge: Judge,
) -> None:
    found = judge(country="MY", sector_text="Hotel", products=("Rubber gloves",))
    assert found.band == "high"
    first, *rest = found.findings
    assert (first.rule, first.floor) == ("product.forced_same_country", "high")
    points = [one.points for one in rest if one.counted and one.points]
    assert points == sorted(points, reverse=True)
    weigh = [bool(one.counted and one.points) for one in rest]
    assert weigh == sorted(weigh, reverse=True)


def test_evidence_that_lowered_the_band_comes_right_after_the_floors(assessor: Assessor) -> None:
    audit = Evidence(kind="audit", issuer="SGS", issued=date(2026, 5, 1))
    letter = Evidence(kind="self-assessment", issuer="A", issued=date(2026, 5, 1))
    found = assessor.assess(
        Supplier(
            name="A", country="MY", products=("Rubber gloves",), sector_text="Rubber gloves",
            evidence=(letter, audit),
        )
    )  # fmt: skip
    assert found.band == "medium"
    assert _rules(found)[:2] == ["product.forced_same_country", "evidence.counts"]
    assert _rules(found)[-1] == "evidence.ignored"


def test_points_that_something_higher_covers_come_behind_all_that_count(judge: Judge) -> None:
    found = judge(country="TM", site_countries=("CN",), sector_text="Toys")
    weighing = [one.rule for one in found.findings if one.points and one.component != "product"]
    assert weighing == ["country.tier_40", "sector.manufacturing", "country.tier_30"]


def test_no_two_bands_press_alike_and_not_rated_stands_between_medium_and_high() -> None:
    bands: list[Band] = ["low", "medium", "not_rated", "high", "critical"]
    pressing = [severity(band) for band in bands]
    assert pressing == sorted(set(pressing))


def made(
    name: str,
    component: Component | Literal["list", "evidence"] = "sector",
    points: int = 0,
    *,
    floor: Band | None = None,
    counted: bool = True,
    code: str = "finding.x",
) -> Finding:
    return Finding(
        rule=name,
        component=component,
        points=points,
        floor=floor,
        counted=counted,
        citation="",
        statement=Statement.of(code),
    )


MATCH = made("match", "list", code="finding.match")
ENDED = made("ended", "list", code="finding.delisted")
HIGH = made("high", "product", floor="high")
MEDIUM = made("medium", points=20, floor="medium")
AUDIT = made("audit", "evidence", code="finding.evidence")
IGNORED = made("ignored", "evidence", code="finding.evidence_ignored")
TWENTY, TEN = made("twenty", "country", 20), made("ten", points=10)
COVERED, LESS = made("covered", points=30, counted=False), made("less", points=5, counted=False)
ALL = (LESS, COVERED, IGNORED, AUDIT, TEN, MEDIUM, ENDED, HIGH, MATCH)


@pytest.mark.parametrize(
    ("listed", "first"),
    [
        ("critical", ["match", "high", "ended"]),
        ("high", ["match", "high", "ended"]),  # of equals the listing
        ("medium", ["high", "match", "ended"]),
        (None, ["high", "ended", "match"]),  # no listing counts: they keep their order
    ],
)
def test_listings_and_floors_come_by_the_band_that_each_decides(
    listed: Band | None, first: list[str]
) -> None:
    verdict = Verdict("high", Statement.of("band_reason.floor"))
    # What reaches no band, as evidence that lowered none, comes by its points.
    rest = ["medium", "ten", "covered", "less", "ignored", "audit"]
    assert [one.rule for one in by_consequence(ALL, verdict, listed)] == [*first, *rest]


def test_evidence_comes_before_what_decides_nothing_where_it_lowered_the_band() -> None:
    lowered = Verdict("medium", Statement.of("band_reason.evidence"))
    found = [one.rule for one in by_consequence((*ALL, TWENTY), lowered, None)]
    assert found[:3] == ["high", "medium", "audit"]
    assert found[3:7] == ["ended", "match", "twenty", "ten"]
    assert found[-1] == "ignored"
