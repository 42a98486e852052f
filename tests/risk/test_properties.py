"""What holds for every supplier: more risk never lowers, less knowledge never hides, all cited."""

from __future__ import annotations

import random
import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from screener.model import (
    Assessment,
    CountryIndicator,
    Evidence,
    GoodIndicator,
    IndustryCode,
    Supplier,
)
from screener.places import find_regions
from screener.resources import rules_dir
from screener.risk import Assessor, load_rulebook, rank, sensitivity
from screener.risk.bands import band_of, severity
from screener.risk.country import CountryJudge
from screener.risk.rulebook import Rulebook

_NAMES = ("Acme", "Sri Kaveri Spinning Mills", "Selat Glove Sdn Bhd", "Hotel Lindenhof", "新疆棉业")
_COUNTRIES = ("", "SE", "DE", "IT", "US", "JP", "CN", "BD", "MY", "QA", "TM", "ZZ")
_SECTORS = ("", "Software", "Garments", "Construction", "Hotel", "Zeitarbeit", "Xyzzy", "Fishing")
_PRODUCTS = ("", "T-shirts", "Polysilicon", "Rubber gloves", "Tomato paste", "Steel", "Software")
_WORKERS = ("", "migrant workers", "seasonal", "passports retained", "workers from Nepal", "none")
_ADDRESSES = (
    "",
    "Aksu, Xinjiang",
    "Urumqi Road, Shanghai",
    "Main Street 1",
    "Tiruppur, Tamil Nadu",
)
_CODES = ((), (IndustryCode("nace_2", "55.10"),), (IndustryCode("isic_4", "0311"),))

_suppliers = st.builds(
    Supplier,
    name=st.sampled_from(_NAMES),
    country=st.sampled_from(_COUNTRIES),
    address=st.sampled_from(_ADDRESSES),
    sector_text=st.sampled_from(_SECTORS),
    industry_codes=st.sampled_from(_CODES),
    products=st.sampled_from(_PRODUCTS).map(lambda text: (text,) if text else ()),
    workforce=st.sampled_from(_WORKERS),
)
_BLANK: dict[str, dict[str, object]] = {
    "country": {"country": ""},
    "sector": {"sector_text": "", "industry_codes": ()},
    "products": {"products": ()},
    "workforce": {"workforce": ""},
}
_quiet = settings(
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@_quiet
@given(_suppliers)
def test_every_point_is_counted_once_and_cited(assessor: Assessor, supplier: Supplier) -> None:
    found = assessor.assess(supplier)
    for component, points, low, high in found.exposure.components:
        counted = [f for f in found.findings if f.component == component and f.counted and f.points]
        assert sum(one.points for one in counted) == points
        assert low <= points <= high
    assert found.exposure.points == sum(row[1] for row in found.exposure.components)
    for one in found.findings:
        assert one.citation
        assert one.next_step
        assert one.would_change


@_quiet
@given(_suppliers, st.sampled_from(_WORKERS), st.sampled_from(_PRODUCTS[1:-1]))
def test_more_risk_never_lowers_a_band(
    assessor: Assessor, supplier: Supplier, workers: str, product: str
) -> None:
    before = assessor.assess(supplier)
    riskier = replace(
        supplier,
        products=(*supplier.products, product),
        workforce=f"{supplier.workforce}; {workers}",
        sites=("Hotan, Xinjiang, China",),
    )
    after = assessor.assess(riskier)
    assert severity(after.band) >= severity(before.band)
    # A region may tell the country, which is then no longer assumed.
    assert after.exposure.points >= before.exposure.points or not supplier.country


@_quiet
@given(_suppliers, st.sampled_from(("country", "sector", "products", "workforce")))
def test_less_information_stays_within_the_interval_and_above_its_low(
    assessor: Assessor, rulebook: Rulebook, supplier: Supplier, hidden: str
) -> None:
    # A country that contradicts the region in the address is a mistake, not knowledge.
    named = find_regions(supplier.address, "CN") + find_regions(supplier.address, "IN")
    assume(hidden != "country" or not named)
    full = assessor.assess(supplier)
    less = assessor.assess(replace(supplier, **_BLANK[hidden]))  # type: ignore[arg-type]
    assert less.exposure.low <= full.exposure.points <= less.exposure.high
    low = band_of(less.exposure.low, rulebook.scale.bands)
    assert severity(less.exposure_band) >= severity(low)


_SITES = ("Lhasa, Tibet", "Goma, North Kivu", "Korla", "Tiruppur, Tamil Nadu", "Main Street 1")
_GOODS = ("Cotton", "Cotton from Xinjiang", "Tomato paste", "Tomatoes, Xinjiang", "Bricks", "Steel")


@_quiet
@given(
    _suppliers,
    st.lists(st.sampled_from(_GOODS), max_size=3, unique=True),
    st.lists(st.sampled_from(_SITES), max_size=3, unique=True),
)
def test_the_order_in_which_a_record_names_goods_and_sites_changes_nothing(
    assessor: Assessor, supplier: Supplier, products: list[str], sites: list[str]
) -> None:
    def said(products: list[str], sites: list[str]) -> object:
        one = replace(supplier, products=tuple(products), sites=tuple(sites))
        found = assessor.assess(one)
        return found.band, found.exposure, sorted(fired.rule for fired in found.findings)

    assert said(products, sites) == said(products[::-1], sites[::-1])


_WORSE: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("ilo", "convention_29"): ("2001-05-04", "not ratified"),
    ("wgi", "rule_of_law_percentile"): ("99", "80", "79.9", "50", "25.1", "25", "0"),
    ("tip", "tip_tier"): ("Tier 1", "Tier 2", "Tier 3"),
    ("ilab_goods", "forced_labour_goods"): ("0", "4", "5", "20"),
}
"""Of each measure some values, each worse than the one before."""


@settings(max_examples=25)
@given(st.sampled_from(sorted(_WORSE)), st.data())
def test_a_worse_figure_never_lowers_the_points_of_a_country(
    rulebook: Rulebook, measure: tuple[str, str], data: st.DataObject
) -> None:
    others = {
        of: data.draw(st.sampled_from(values)) for of, values in _WORSE.items() if of != measure
    }
    points = [_points_of_italy(rulebook, {**others, measure: one}) for one in _WORSE[measure]]
    assert points == sorted(points)


def _points_of_italy(rulebook: Rulebook, values: Mapping[tuple[str, str], str]) -> int:
    facts = [
        CountryIndicator(source=source, country="IT", measure=measure, value=value, year=2026)
        for (source, measure), value in values.items()
    ]
    return CountryJudge(rulebook, facts, (), datetime(2026, 9, 1, tzinfo=UTC)).judge(("IT",)).points


@_quiet
@given(_suppliers)
def test_exposure_alone_is_critical_only_by_a_site_in_xinjiang(
    assessor: Assessor, supplier: Supplier
) -> None:
    found = assessor.assess(supplier)
    at_site = any(one.rule == "region.xinjiang_site" for one in found.findings)
    assert (found.band == "critical") == at_site


@_quiet
@given(_suppliers)
def test_bands_follow_from_points_floors_and_unknowns(
    assessor: Assessor, rulebook: Rulebook, supplier: Supplier
) -> None:
    found = assessor.assess(supplier)
    floors = [severity(one.floor) for one in found.findings if one.floor]
    scored = severity(band_of(found.exposure.points, rulebook.scale.bands))
    if found.band != "not_rated":
        assert severity(found.exposure_band) == max([scored, *floors])
    if "unknown.country" in [one.rule for one in found.findings]:  # an address may tell it
        assert found.band != "low"


@pytest.fixture(scope="module")
def reversed_assessor(
    tmp_path_factory: pytest.TempPathFactory, listed_goods: tuple[GoodIndicator, ...]
) -> Assessor:
    """A judge whose rule files list every rule in the opposite order, actions and tiers apart."""
    folder = tmp_path_factory.mktemp("reversed") / "rules"
    shutil.copytree(rules_dir(), folder)
    for name in ("sectors", "goods", "floors", "regions", "workforce", "indicators"):
        path: Path = folder / f"{name}.yml"
        data = yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)  # noqa: S506 - text only
        turned = {
            key: value[::-1] if isinstance(value, list) and key != "indicators" else value
            for key, value in data.items()
        }
        path.write_text(yaml.safe_dump(turned, allow_unicode=True, sort_keys=False), "utf-8")
    moment = datetime(2026, 9, 1, tzinfo=UTC)
    return Assessor(load_rulebook(folder), goods=listed_goods[::-1], as_of=moment)


@_quiet
@given(_suppliers)
def test_order_of_rules_and_facts_does_not_matter(
    assessor: Assessor, reversed_assessor: Assessor, supplier: Supplier
) -> None:
    assert _essence(assessor.assess(supplier)) == _essence(reversed_assessor.assess(supplier))


def _essence(found: Assessment) -> tuple[object, ...]:
    counted = sorted((one.rule, one.points) for one in found.findings if one.counted and one.points)
    rules = sorted({one.rule for one in found.findings})
    return found.band, found.action, found.exposure, found.band_reason, counted, rules, found.gaps


@_quiet
@given(st.lists(_suppliers, max_size=8), st.randoms(use_true_random=False))
def test_rank_is_the_same_for_any_order(
    assessor: Assessor, rows: list[Supplier], chance: random.Random
) -> None:
    judged = [assessor.assess(replace(row, row=number)) for number, row in enumerate(rows, 2)]
    shuffled = chance.sample(judged, len(judged))
    first = rank(judged)
    assert [one.supplier.row for one in first] == [one.supplier.row for one in rank(shuffled)]
    severities = [severity(one.band) for one in first]
    assert severities == sorted(severities, reverse=True)


def test_among_equal_points_comes_first_who_is_held_by_more_rules(assessor: Assessor) -> None:
    rows = [
        Supplier(name="Listed good", row=1, country="BD", sector_text="Garments"),
        Supplier(name="And a priority sector", row=2, country="CN", sector_text="Garments"),
        Supplier(name="And cotton", row=3, country="CN", sector_text="Cotton garments"),
    ]
    judged = [assessor.assess(row) for row in rows]
    assert {one.exposure.points for one in judged} == {80}
    assert [one.supplier.row for one in rank(judged)] == [3, 2, 1]


def test_sector_floor_ranks_below_scored_mediums(assessor: Assessor) -> None:
    hotel = assessor.assess(Supplier(name="A", row=1, country="DE", sector_text="Hotel"))
    farm = assessor.assess(Supplier(name="B", row=2, country="DE", sector_text="Gemüseanbau"))
    assert (hotel.band, farm.band) == ("medium", "medium")
    assert [one.supplier.name for one in rank([hotel, farm])] == ["B", "A"]


@_quiet
@given(st.lists(_suppliers, max_size=20))
def test_sensitivity_is_what_judging_by_moved_weights_gives(
    assessor: Assessor, rulebook: Rulebook, rows: list[Supplier]
) -> None:
    judged = [assessor.assess(row) for row in rows]
    found = sensitivity(judged, rulebook)
    assert found.percent == 20
    if not judged:
        assert (found.up, found.down, found.either) == (0, 0, 0)
        return
    for share, factor in ((found.up, 1.2), (found.down, 0.8)):
        moved = [_moved(one, rulebook, factor) != one.exposure_band for one in judged]
        assert share == pytest.approx(sum(moved) / len(moved))
    assert max(found.up, found.down) <= found.either <= found.up + found.down + 1e-9


@pytest.mark.parametrize(
    ("fields", "bands"),
    [
        # 50 points, high by the floor of a listed good and medium by the audit, as with 60 points.
        ({"country": "MY", "products": ("Rubber gloves",)}, ("medium", 0)),
        # 30 points: 36 would be medium, and low by the audit.
        ({"country": "MY", "sector_text": "Manufacturing"}, ("low", 0)),
        # 50 points, medium, and low by the audit: 60 would be high, and medium by it.
        ({"country": "IN", "sector_text": "Hotel"}, ("low", 1)),
        # 40 points: of a country unknown no audit lowers the band, and 32 are medium by the floor.
        ({"country": "", "sector_text": "Manufacturing"}, ("medium", 0)),
        # Critical by a site in Xinjiang, which no audit lowers.
        ({"country": "CN", "address": "Aksu, Xinjiang"}, ("critical", 0)),
    ],
)
def test_evidence_lowers_by_moved_weights_as_it_does_by_ours(
    assessor: Assessor, rulebook: Rulebook, fields: dict[str, Any], bands: tuple[str, int]
) -> None:
    audit = Evidence(kind="audit", issuer="SGS", issued=date(2026, 5, 1))
    found = assessor.assess(Supplier(name="A", evidence=(audit,), **fields))
    assert (found.band, sensitivity([found], rulebook).either) == bands


def _moved(found: Assessment, rulebook: Rulebook, factor: float) -> str:
    if found.exposure_band == "not_rated":
        return "not_rated"
    floors = [one.floor for one in found.findings if one.floor]
    scored = band_of(round(found.exposure.points * factor, 6), rulebook.scale.bands)
    return max([scored, *floors], key=severity)
