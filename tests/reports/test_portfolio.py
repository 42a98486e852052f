from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html

from screener import reports
from screener.model import Assessment, Decision, Name, Result, Statement
from screener.reports.catalogue import languages, load
from screener.reports.portfolio import ranked
from screener.reports.titles import jurisdiction, shipped
from screener.resources import sources_dir


def _page(result: Result, folder: Path, language: str = "en") -> html.HtmlElement:
    reports.write_html(result, folder / "r.html", language)
    return html.fromstring((folder / "r.html").read_bytes())


def test_the_page_needs_no_script_and_no_outside(result: Result, tmp_path: Path) -> None:
    page = _page(result, tmp_path)
    assert not page.xpath("//script | //link | //img | //iframe | //object | //form")
    assert not page.xpath("//@style | //@src | //@srcset")
    assert not page.xpath("//@*[starts-with(name(), 'on')]")
    text = (tmp_path / "r.html").read_text("utf-8")
    assert "@import" not in text
    assert "url(" not in text


def test_the_policy_admits_the_stylesheet_and_nothing_else(result: Result, tmp_path: Path) -> None:
    page = _page(result, tmp_path)
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'",
        policy,
    )


def test_differing_words_are_marked_side_by_side(result: Result, tmp_path: Path) -> None:
    page = _page(result, tmp_path)
    (names,) = page.xpath("//article[@id='s1']//tr[@class='names']")
    yours, theirs = names.xpath("./td")
    assert yours.xpath(".//mark/text()") == ["Garment"]
    assert theirs.xpath(".//mark/text()") == ["Apparel", "Co", "Ltd"]


def test_beside_the_name_that_matched_stand_the_suppliers_other_ones(
    result: Result, tmp_path: Path
) -> None:
    """Not that name again, and its own name, which may be in another script."""
    first = result.assessments[0]
    (match,) = first.matches
    named = replace(first.supplier, name="和田泰達", other_names=(match.supplier_name, "Taida"))
    page = _page(replace(result, assessments=(replace(first, supplier=named),)), tmp_path)
    (yours,) = page.xpath("//article[@id='s1']//tr[th='Other names']/td[1]")
    assert yours.text_content().strip() == "和田泰達; Taida"


def _in(assessment: Assessment, country: str) -> Assessment:
    return replace(assessment, supplier=replace(assessment.supplier, country=country))


def test_a_tile_of_the_map_has_the_number_that_the_table_has(
    result: Result, tmp_path: Path
) -> None:
    first = result.assessments[0]
    low = next(one for one in result.assessments if one.band == "low")
    here, there = _in(first, "CN"), _in(low, "IN")
    assert here.band != low.band
    all_of_them = (here, here, _in(low, "CN"), there)
    page = _page(replace(result, assessments=all_of_them), tmp_path)
    filled = "//*[local-name()='svg'][@class='map']/*[@class='on']/text()"
    assert page.xpath(filled)[1::2] == ["3", "1"]
    assert page.xpath("//td[@class='n all']/text()")[:2] == ["3", "1"]


def test_the_map_is_the_part_of_the_world_with_suppliers(result: Result, tmp_path: Path) -> None:
    low = next(one for one in result.assessments if one.band == "low")
    near = replace(result, assessments=(_in(low, "BD"), _in(low, "VN")))
    page = _page(near, tmp_path)
    (drawn,) = page.xpath("//*[local-name()='svg'][@class='map']")
    shown = drawn.xpath("./*[local-name()='text']/text()")
    assert {"IN", "TH", "PH"} <= set(shown)
    assert {"DE", "US", "ZA"} & set(shown) == set()
    everywhere = (_in(low, code) for code in ("US", "GL", "NZ", "FJ"))
    page = _page(replace(result, assessments=tuple(everywhere)), tmp_path)
    (world,) = page.xpath("//*[local-name()='svg'][@class='map']")
    assert _columns(drawn) * 3 < _columns(world)
    assert {"DE", "ZA"} <= set(world.xpath("./*[local-name()='text']/text()"))


def _columns(drawn: html.HtmlElement) -> float:
    left, top, width, height = map(float, str(drawn.get("viewBox", drawn.get("viewbox"))).split())
    assert min(left, top) >= 0
    assert height > 0
    return width


@pytest.mark.parametrize("countries", [("CN", "CN"), ("CN", ""), ("", "")])
def test_one_country_alone_needs_no_map(
    result: Result, tmp_path: Path, countries: tuple[str, str]
) -> None:
    low = next(one for one in result.assessments if one.band == "low")
    alone = replace(result, assessments=tuple(_in(low, code) for code in countries))
    page = _page(alone, tmp_path)
    assert not page.xpath(
        "//*[local-name()='svg'][@class='map'] | //p[contains(@class, 'map-note')]"
    )


def test_what_a_finding_quotes_is_not_said_twice(result: Result, tmp_path: Path) -> None:
    first = result.assessments[0]
    garment = next(one for one in first.findings if one.component == "sector")
    params = {"title": "Textiles", "word": "Garments"}
    quoting = replace(garment, statement=Statement.of("finding.sector_name", **params))
    findings = (replace(quoting, input="garments"), replace(quoting, input="NACE 14.13"))
    page = _page(replace(result, assessments=(replace(first, findings=findings),)), tmp_path)
    rows = page.xpath("//table[contains(@class, 'findings')]/tbody/tr/td[2]")
    assert all("“Garments”" in row.text_content() for row in rows)
    assert [row.xpath("string(./span[@class='note'])") for row in rows] == [
        "",
        "read from “NACE 14.13”",
    ]


def test_low_suppliers_stand_in_the_ranking_only(result: Result, tmp_path: Path) -> None:
    page = _page(result, tmp_path)
    assert [article.get("id") for article in page.xpath("//article")] == ["s1", "s2"]
    assert "Västkust Verktyg AB" in page.xpath("string(//section[@id='ranking'])")


def test_no_match_is_never_called_clear(result: Result, tmp_path: Path) -> None:
    page = _page(result, tmp_path)
    nil = page.xpath("string(//article[@id='s2']//p[@class='nil'])")
    assert "No match found among 150 entries of UFLPA Entity List" in nil
    assert "170 entries of EU consolidated" in nil
    assert "no clearance" in nil
    assert "up to three weeks" in page.xpath("string(//section[@id='limits'])")


def test_no_clearance_is_said_of_no_match_alone(result: Result, tmp_path: Path) -> None:
    """A supplier that stands in every list searched has no list to be said of."""
    matched = {match.listing.source for match in result.assessments[0].matches}
    lists = tuple(part for part in result.run.coverage if part.edition.source in matched)
    assert lists
    page = _page(replace(result, run=replace(result.run, coverage=lists)), tmp_path)
    assert page.xpath("//article[@id='s1']")
    assert not page.xpath("//article[@id='s1']//p[@class='nil']")
    assert page.xpath("//article[@id='s2']//p[@class='nil']")


def test_a_listing_for_other_reasons_is_headed_so(result: Result, tmp_path: Path) -> None:
    first = result.assessments[0]
    (match,) = first.matches
    other = replace(match, listing=replace(match.listing, relevance="other"))
    changed = replace(result, assessments=(replace(first, matches=(other,)),))
    page = _page(changed, tmp_path)
    assert "states no link to forced labour" in page.xpath("string(//section[@class='match'])")


def test_a_listing_that_freezes_nothing_is_not_said_to_have_no_effect(
    result: Result, tmp_path: Path
) -> None:
    """A ban on travel, a port closed to a ship and the loss of licence exceptions are effects."""
    first = result.assessments[0]
    (match,) = first.matches
    banned = replace(
        first, matches=(replace(match, listing=replace(match.listing, effect="advisory")),)
    )
    text = _page(replace(result, assessments=(banned,)), tmp_path).text_content()
    assert (
        "Neither an asset freeze nor an import ban; any other effect is for its legal act" in text
    )


def test_a_status_that_takes_the_effect_away_is_said(result: Result, tmp_path: Path) -> None:
    first = result.assessments[0]
    (match,) = first.matches
    listing = replace(match.listing, effect="advisory", status="Inactive-Pending Litigation")
    litigated = replace(first, matches=(replace(match, listing=listing),))
    text = _page(replace(result, assessments=(litigated,)), tmp_path).text_content()
    told = "(status of the entry with its publisher: "
    assert f"{told}“Inactive-Pending Litigation”); " in text
    assert told not in _page(result, tmp_path).text_content()


def test_what_the_list_remarks_is_shown(result: Result, tmp_path: Path) -> None:
    """An order of CBP says there alone which goods it is on."""
    first = result.assessments[0]
    (match,) = first.matches
    listing = replace(match.listing, remark="Copper and Copper Products; Active")
    ordered = replace(first, matches=(replace(match, listing=listing),))
    page = _page(replace(result, assessments=(ordered,)), tmp_path)
    said = page.xpath("string(//section[@class='match'])")
    assert "The list remarks: Copper and Copper Products; Active" in said
    assert "The list remarks" not in _page(result, tmp_path).text_content()


def test_a_listing_link_is_one_only_when_it_leads_to_the_web(
    result: Result, tmp_path: Path
) -> None:
    first = result.assessments[0]
    (match,) = first.matches
    evil = replace(match, listing=replace(match.listing, legal_act_url="javascript:alert(1)"))
    page = _page(replace(result, assessments=(replace(first, matches=(evil,)),)), tmp_path)
    assert not [link for link in page.xpath("//@href") if link.startswith("javascript")]


@pytest.mark.parametrize(
    ("dated", "checked", "age", "said"),
    [
        (False, None, None, "unknown"),
        (True, None, 0, "0 days"),
        (False, date(2026, 5, 1), 0, "0 days"),
    ],
)
def test_an_edition_that_nobody_dates_has_no_age(
    result: Result,
    tmp_path: Path,
    checked: date | None,
    age: int | None,
    said: str,
    *,
    dated: bool,
) -> None:
    part = result.run.coverage[0]
    edition = replace(part.edition, dated=dated, checked=checked)
    run = replace(result.run, coverage=(replace(part, edition=edition, age_days=age, stale=False),))
    text = _page(replace(result, run=run), tmp_path).text_content()
    assert said in text
    assert ("0 days" in text) is (said == "0 days")


def test_an_age_says_from_which_day_it_is_counted_where_that_is_not_the_editions(
    result: Result, tmp_path: Path
) -> None:
    first, second = result.run.coverage
    seen = replace(first, edition=replace(first.edition, checked=date(2026, 7, 15)))
    page = _page(replace(result, run=replace(result.run, coverage=(seen, second))), tmp_path)
    rows = page.xpath("//table[contains(@class, 'scope')]/tbody/tr")
    told = "since 15 Jul 2026, when its publisher was seen to serve it"
    assert [told in row.text_content() for row in rows] == [True, False]


def test_the_same_result_gives_the_same_page(result: Result, tmp_path: Path) -> None:
    _page(result, tmp_path)
    once = (tmp_path / "r.html").read_bytes()
    _page(result, tmp_path)
    assert (tmp_path / "r.html").read_bytes() == once


def _many(result: Result, count: int) -> Result:
    """Return as many suppliers with the longest names a row shows, a tenth of them listed."""
    first, _, low = result.assessments
    long = "株式会社" * 60
    listed = [_numbered(first, long, number) for number in range(count // 10)]
    others = [_numbered(low, long, number) for number in range(count - count // 10)]
    return replace(result, run=replace(result.run, suppliers=count), assessments=(*listed, *others))


def _numbered(assessment: Assessment, name: str, number: int) -> Assessment:
    supplier = replace(assessment.supplier, name=f"{number} {name}", number=str(number))
    return replace(assessment, supplier=supplier)


def test_a_list_of_ten_thousand_and_some_is_under_five_megabytes_and_leaves_some_to_the_csv(
    result: Result, tmp_path: Path
) -> None:
    """More rows a reader cannot bear."""
    many = _many(result, 10_020)
    reports.write_html(many, tmp_path / "r.html")
    assert (tmp_path / "r.html").stat().st_size < 5_000_000
    page = html.fromstring((tmp_path / "r.html").read_bytes())
    assert page.xpath("count(//section[@id='ranking']//tbody/tr)") == 10_000
    assert "20 further suppliers" in str(page.xpath("string(//section[@id='ranking'])"))
    sections = page.xpath("count(//article)")
    assert isinstance(sections, float)
    assert 50 < sections < 1_000
    said = str(page.xpath("string(//section[@id='suppliers']/p)"))
    assert f"{sections:,.0f} of 1,002 suppliers" in said


def test_only_those_of_a_long_list_are_put_in_words_whom_somebody_reaches(result: Result) -> None:
    """Else the page of a list of 100,000 takes twice the time, and each of them twice the room."""
    first, second, *_ = result.assessments
    nothing: Any = None
    unreadable = replace(second, findings=nothing)
    some = replace(result, assessments=(first, unreadable, first))
    assert next(ranked(some)).rank == 1
    assert [one.rank for one in ranked(some, lambda one: one is first)] == [1, 3]


def _dismissed(result: Result) -> Result:
    """Return a result whose one match a person dismissed, so that nothing raises the band."""
    first = result.assessments[0]
    decision = Decision(
        verdict="dismissed", reason="Other firm", by="anna", at=datetime(2026, 7, 3, tzinfo=UTC)
    )
    match = replace(first.matches[0], decision=decision)
    settled = replace(
        result.assessments[2], supplier=first.supplier, matches=(match,), band="low", findings=()
    )
    return replace(result, assessments=(*result.assessments[1:2], settled))


def test_a_dismissed_match_stays_visible_with_who_dismissed_it_and_why(
    result: Result, tmp_path: Path
) -> None:
    settled = _dismissed(result)
    page = _page(settled, tmp_path)
    (section,) = page.xpath("//article[@id='s2']")
    (heading,) = section.xpath(".//section[@class='match']/h4/text()")
    assert heading.startswith("Dismissed match, 0.93")
    (row,) = page.xpath("//table[@class='ranking']//tr[.//a[@href='#s2']]/th/small[2]/text()")
    for told in ("dismissed by anna on 3 Jul 2026", "Other firm"):
        assert told in section.text_content()
        assert told in row
    assert reports.write_dossiers(settled, tmp_path / "dossiers") == 2
    index = (tmp_path / "dossiers" / "index.html").read_text("utf-8")
    assert "dismissed by anna on 3 Jul 2026" in index


def test_no_page_says_that_nobody_has_looked_at_any_match(result: Result, tmp_path: Path) -> None:
    assert "no person has reviewed here" not in _page(result, tmp_path).text_content()


def test_an_effect_is_told_with_whose_law_gives_it(result: Result, tmp_path: Path) -> None:
    first = result.assessments[0]
    assert "barred from import (law of the United States)" in _page(result, tmp_path).text_content()
    (match,) = first.matches
    unnamed = replace(match, listing=replace(match.listing, source="opensanctions"))
    other = replace(result, assessments=(replace(first, matches=(unnamed,)),))
    assert "(law of the authority that listed it)" in _page(other, tmp_path).text_content()


def test_every_shipped_list_with_legal_effect_says_whose_law_it_is() -> None:
    for source in shipped():
        written = yaml.safe_load((sources_dir() / source / "source.yml").read_text("utf-8"))
        programmes = [*written.get("programmes", {}).values(), written.get("default_programme")]
        effects = {one["effect"] for one in programmes if one}
        # OpenSanctions carries the lists of many authorities.
        if effects - {"advisory", "own"} and source != "opensanctions":
            assert all(f"law.{jurisdiction(source)}" in load(one) for one in languages()), source


def test_suppliers_of_one_name_are_told_apart_and_each_has_its_reason(
    result: Result, tmp_path: Path
) -> None:
    low = result.assessments[2]
    supplier = low.supplier
    twins = (
        replace(low, supplier=replace(supplier, number="7", city="Lund")),
        replace(low, supplier=replace(supplier, number="", row=9, city="Visby")),
    )
    page = _page(replace(result, assessments=twins), tmp_path)
    rows = page.xpath("//table[@class='ranking']/tbody/tr")
    assert [row.xpath(".//small/bdi/text()") for row in rows] == [
        ["No. 7 · Lund"],
        ["row 9 · Visby"],
    ]
    assert all("points" in row.xpath("./th/small[2]")[0].text_content() for row in rows)


def test_the_address_tells_suppliers_of_one_name_apart_where_no_city_does(
    result: Result, tmp_path: Path
) -> None:
    low = result.assessments[2]
    roads = ("12 Hubin Road", "9 Dock Street")
    seats = [replace(low.supplier, number="", row=9, city="", address=road) for road in roads]
    seats.append(replace(seats[0], name="Of A Name Of Its Own"))
    listed = tuple(replace(low, supplier=one) for one in seats)
    page = _page(replace(result, assessments=listed), tmp_path)
    rows = page.xpath("//table[@class='ranking']/tbody/tr")
    assert [row.xpath(".//small/bdi/text()")[0] for row in rows] == [
        "row 9 · 12 Hubin Road",
        "row 9 · 9 Dock Street",
        "row 9",
    ]


def test_a_sector_that_weighs_nothing_is_counted_under_its_name(result: Result) -> None:
    one = result.assessments[0]
    (sector,) = [found for found in one.findings if found.component == "sector"][:1]
    trade = replace(sector, rule="sector.other", points=0, counted=False)
    rest = tuple(found for found in one.findings if found.component != "sector")
    assert replace(one, findings=(*rest, trade)).sector == "sector.other"
    assert replace(one, findings=rest).sector == ""


def test_each_supplier_says_of_which_stale_lists_nothing_was_found(
    result: Result, tmp_path: Path
) -> None:
    old = tuple(replace(part, stale=True, age_days=400) for part in result.run.coverage)
    told = replace(result, run=replace(result.run, coverage=old))
    page = _page(told, tmp_path)
    nil = [str(one) for one in page.xpath("//p[@class='nil']/text()")]
    assert nil
    assert all("(stale)" in one for one in nil if "No match found among" in one)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The listing states no link to forced labour."),
        ("de", "Der Eintrag nennt keinen Bezug zu Zwangsarbeit."),
        ("fr", "L’inscription n’indique aucun lien avec le travail forcé."),
    ],
)
def test_a_row_says_to_its_end_that_a_listing_states_no_link(
    result: Result, tmp_path: Path, language: str, said: str
) -> None:
    first = result.assessments[0]
    name = Name("PJSC Rosneft Oil Company", "primary")
    listing = replace(first.matches[0].listing, source="uk_sl", relevance="other", names=(name,))
    match = replace(
        first.matches[0],
        listing=listing,
        listed_name=name,
        role="parent",
        supplier_name="Rosneft Oil Company",
    )
    reason = Statement.of("band_reason.list", source="uk_sl", listed=name.text)
    item = replace(first, matches=(match,), band_reason=reason)
    reports.write_html(replace(result, assessments=(item,)), tmp_path / "r.html", language)
    page = html.fromstring((tmp_path / "r.html").read_bytes())
    assert said in str(page.xpath("string(//section[@id='ranking']//tbody)"))
