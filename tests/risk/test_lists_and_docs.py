"""Whole lists, and the page that explains the rules."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from screener.intake import read
from screener.model import Assessment
from screener.risk import Assessor, Rulebook
from screener.risk.rules import IndicatorTest
from screener.sources import descriptors

_ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("country", ["DE", "SE", "FR", "NL", "FI"])
def test_no_sector_and_good_make_a_supplier_in_a_lowest_tier_country_high(
    country: str, rulebook: Rulebook, judge: Callable[..., Assessment]
) -> None:
    for sector in rulebook.sectors.sectors:
        for good in rulebook.goods.goods:
            found = judge(
                country=country,
                sector_text=sector.words["en"][0],
                products=(good.words.get("en", ("",))[0],),
                workforce="migrant workers",
            )
            assert found.band in ("low", "medium"), (sector.id, good.id)


def test_electronics_makers_are_high_only_where_the_list_names_their_country(
    shared_data: Path, rulebook: Rulebook, assessor: Assessor
) -> None:
    listed = {"CN", "MY"}
    rows = read(shared_data / "supplier_lists" / "apple-supplier-list.csv").suppliers
    judged = [assessor.assess(row) for row in rows]
    assert len(judged) > 5000
    assert {one.supplier.country for one in judged if one.band == "high"} <= listed
    assert rulebook.scale.bands.high == 60


def test_no_site_of_the_clothing_lists_is_taken_for_xinjiang(
    shared_data: Path, assessor: Assessor
) -> None:
    for path in sorted((shared_data / "supplier_lists").glob("oar_*.csv")):
        critical = [
            one.supplier.address
            for one in map(assessor.assess, read(path).suppliers)
            if one.band == "critical"
        ]
        assert critical == [], path.name


def test_page_on_risk_has_every_rule_and_every_supplier_of_the_table(rulebook: Rulebook) -> None:
    page = (_ROOT / "docs" / "risk.md").read_text("utf-8")
    for rule in rulebook.rules.values():
        assert f"| `{rule.id}` | {rule.title} |" in page, rule.id
        assert rule.citation in page, rule.id
    rows = yaml.safe_load((Path(__file__).parent / "officers_table.yml").read_text("utf-8"))
    for row in rows:
        assert f"| {row['name']} |" in page, row["name"]


def test_page_on_risk_begins_as_the_script_writes_it() -> None:
    """Who changes the page alone has the change undone when it is written anew."""
    page = (_ROOT / "docs" / "risk.md").read_text("utf-8")
    assert page.startswith((_ROOT / "tests/benchmarks/risk_docs_head.md").read_text("utf-8"))


def test_page_on_sources_names_the_figures_that_no_rule_reads_and_shows_one_that_does(
    rulebook: Rulebook,
) -> None:
    page = (_ROOT / "docs" / "sources.md").read_text("utf-8")
    said = re.search(r"No test that ships reads (.*?):", page, re.DOTALL)
    assert said is not None
    figures = {one.id for one in descriptors().values() if one.supplies == "countries"}
    read_by_rules = {test.source for test in rulebook.indicators.tests}
    assert set(re.findall(r"`(\w+)`", said[1])) == figures - read_by_rules
    shown = re.search(r"```yaml\n(  - id: indicator\..*?)```", page, re.DOTALL)
    assert shown is not None
    (test,) = (IndicatorTest.model_validate(one) for one in yaml.safe_load(shown[1]))
    columns = descriptors()[test.source].columns
    assert columns is not None
    assert test.measure in columns.measures.values()
