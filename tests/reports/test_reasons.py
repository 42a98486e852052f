"""The sentence of the decision box names what is behind the band."""

from __future__ import annotations

import csv
import html
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal

import openpyxl
import pytest

from screener import reports
from screener.model import (
    Assessment,
    Band,
    Decision,
    Effect,
    Finding,
    Match,
    Name,
    Result,
    Statement,
)
from screener.reports.reasons import in_short, leading_match, number_of, reason, standing
from screener.reports.titles import titles_of
from screener.reports.words import Words


def _finding(component: str, rule: str, points: int, code: str, **params: object) -> Finding:
    return Finding(
        rule=rule,
        component=component,  # type: ignore[arg-type]  # the tests name it in words
        points=points,
        citation="somewhere",
        statement=Statement.of(code, **params),
    )


@pytest.fixture
def scored(result: Result) -> Assessment:
    country = _finding("country", "country.tier_20", 20, "finding.country", country="TW")
    sector = _finding("sector", "sector.manufacturing", 10, "finding.sector_name", word="circuits")
    low = replace(sector, rule="sector.other", points=0)
    good = _finding(
        "product",
        "product.forced_elsewhere",
        14,
        "finding.product_forced_elsewhere",
        good="Electronics",
        countries="China",
    )
    lesser = replace(good, counted=False)
    return replace(
        result.assessments[1],
        band_reason=Statement.of("band_reason.points", points=44, medium=35, high=60),
        findings=(good, lesser, sector, low, replace(country, input="TW")),
    )


def test_points_are_traced_to_what_counts(scored: Assessment) -> None:
    assert reason(Words(), scored) == (
        "44 of 100 points, medium from 35: Taiwan 20 · Other manufacturing 10 · "
        "Electronics (listed elsewhere as made with forced labour) 14."
    )
    assert in_short(Words(), scored) == "Taiwan 20 · Other manufacturing 10 · Electronics 14"
    assert reason(Words("de"), scored).startswith("44 von 100 Punkten, mittel ab 35: Taiwan 20")


@pytest.fixture
def both(result: Result, scored: Assessment) -> Assessment:
    """A supplier that its points put where it stands, and that a person has to compare."""
    match = replace(result.assessments[0].matches[0], tier="possible", score=0.7841)
    found = _finding(
        "list",
        "list.match",
        0,
        "finding.match",
        source=match.listing.source,
        listed=match.listed_name.text,
    )
    return replace(scored, matches=(match,), findings=(found, *scored.findings))


def test_a_match_is_named_before_the_points_that_set_the_band(both: Assessment) -> None:
    assert reason(Words(), both) == (
        "Possible match 0.78 with “Hetian Taida Apparel Co., Ltd” (UFLPA Entity List); "
        "undecided when this was screened, it counts no higher than medium. "
        "44 of 100 points, medium from 35: Taiwan 20 · Other manufacturing 10 · "
        "Electronics (listed elsewhere as made with forced labour) 14."
    )
    assert in_short(Words("de"), both).startswith(
        "Möglicher Treffer 0,78 mit „Hetian Taida Apparel Co., Ltd“ (UFLPA Entity List) · Taiwan 20"
    )
    assert in_short(Words("fr"), both).startswith(
        "Concordance possible 0,78 avec «\u00a0Hetian Taida Apparel Co., Ltd\u00a0»"
    )


def test_the_main_name_stands_beside_an_alias(
    result: Result, both: Assessment, tmp_path: Path
) -> None:
    (match,) = both.matches
    alias = Name("Oficina de Seguridad Pública", "alias")
    listing = replace(match.listing, names=(*match.listing.names, alias))
    found = _finding("list", "list.match", 0, "finding.match", source="uflpa", listed=alias.text)
    item = replace(
        both,
        action="review",
        matches=(replace(match, listing=listing, listed_name=alias),),
        findings=(found,),
    )
    said = "“Oficina de Seguridad Pública” (UFLPA Entity List; main name “Hetian Taida"
    assert said in reason(Words(), item)
    reports.write_dossier(result, item, tmp_path / "d.html")
    page = " ".join((tmp_path / "d.html").read_text("utf-8").split())
    assert "alias; main name: <bdi>Hetian Taida Apparel Co., Ltd" in page
    # What its list writes otherwise only in signs says nothing new.
    same = replace(match, listed_name=Name("HETIAN TAIDA APPAREL CO LTD", "alias"))
    assert same.main_name == match.main_name == ""


def test_every_output_names_the_match(result: Result, both: Assessment, tmp_path: Path) -> None:
    named = "Possible match 0.78 with “Hetian Taida Apparel Co., Ltd” (UFLPA Entity List)"
    whole = replace(result, assessments=(replace(both, action="review"),))
    reports.write_xlsx(whole, tmp_path / "a.xlsx")
    reports.write_csv(whole, tmp_path / "a.csv")
    reports.write_html(whole, tmp_path / "a.html")
    actions = openpyxl.load_workbook(tmp_path / "a.xlsx")["Actions"]
    assert any(str(cell.value).startswith(named) for cell in actions[2])
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert next(csv.DictReader(stream))["reason"].startswith(named)
    ranking = (tmp_path / "a.html").read_text(encoding="utf-8").partition('id="ranking"')[2]
    assert f"<small>{named} · Taiwan 20" in html.unescape(ranking)


def test_a_match_that_counts_for_nothing_is_not_told(both: Assessment) -> None:
    match = replace(
        both.matches[0],
        decision=Decision(
            verdict="dismissed", reason="Other", by="A", at=datetime(2026, 7, 2, tzinfo=UTC)
        ),
    )
    found = both.findings[0]
    ignored = replace(found, statement=replace(found.statement, code="finding.dismissed"))
    item = replace(both, matches=(match,), findings=(ignored, *both.findings[1:]))
    assert reason(Words(), item).startswith("44 of 100 points")
    assert in_short(Words(), item).startswith("Taiwan 20")


def test_an_assumption_is_called_one(scored: Assessment) -> None:
    unknown = _finding("country", "unknown.country", 30, "finding.country_unknown")
    assert "country unknown, assumed 30." in reason(Words(), replace(scored, findings=(unknown,)))


def test_a_floor_is_told_with_what_it_was_read_from(scored: Assessment) -> None:
    site = replace(
        _finding(
            "country",
            "region.site",
            0,
            "finding.region_site",
            title="A site in the region",
            word="hotan",
        ),
        floor="critical",
    )
    because = Statement.of("band_reason.floor", title="A site", rule="region.site", points=54)
    item = replace(scored, band="critical", band_reason=because, findings=(site,))
    assert reason(Words(), item) == (
        "A site in the region: the address says “hotan”; "
        "that alone sets critical (points: 54 of 100)."
    )


@pytest.fixture
def listed(result: Result) -> Assessment:
    because = Statement.of(
        "band_reason.list", listed="Hetian Taida Apparel Co., Ltd", source="uflpa", role="supplier"
    )
    return replace(result.assessments[0], band_reason=because)


def test_a_match_is_told_by_the_title_of_its_list(result: Result, listed: Assessment) -> None:
    words = Words("en", titles_of(result.run))
    assert reason(words, listed) == (
        "Probable match 0.93 with “Hetian Taida Apparel Co., Ltd” (UFLPA Entity List); "
        "undecided when this was screened."
    )


def test_a_confirmed_match_is_never_called_open_even_if_only_possible(listed: Assessment) -> None:
    decision = Decision(
        verdict="confirmed", reason="Same number", by="A. Lee", at=datetime(2026, 7, 2, tzinfo=UTC)
    )
    match = replace(listed.matches[0], decision=decision, tier="possible")
    because = replace(listed.band_reason, code="band_reason.list_possible")
    item = replace(listed, matches=(match,), band_reason=because)
    assert reason(Words(), item) == (
        "Match with “Hetian Taida Apparel Co., Ltd” (UFLPA Entity List), "
        "confirmed by A. Lee on 2 Jul 2026."
    )


def test_an_owner_and_a_listing_for_other_reasons_are_said_to_be_so(listed: Assessment) -> None:
    other = replace(listed.matches[0].listing, relevance="other")
    match = replace(listed.matches[0], role="owner", supplier_name="Li Wei", listing=other)
    because = Statement.of(
        "band_reason.list", listed=match.listed_name.text, source=other.source, role="owner"
    )
    own = replace(listed.matches[0], tier="possible")
    said = reason(Words(), replace(listed, matches=(own, match), band_reason=because))
    assert "match 0.93 (owner: Li Wei) with" in said
    assert said.endswith("The listing states no link to forced labour.")


def test_a_reason_that_names_no_match_of_the_supplier_is_told_as_it_stands(
    listed: Assessment,
) -> None:
    assert reason(Words(), replace(listed, matches=())) == (
        "A match with the listing “Hetian Taida Apparel Co., Ltd” (UFLPA Entity List)."
    )


def test_a_listing_for_forced_labour_is_told_before_one_for_other_reasons(
    scored: Assessment, listed: Assessment
) -> None:
    labour = listed.matches[0]
    other = replace(labour.listing, source="ofac_sdn", relevance="other")
    matches = (replace(labour, listing=other, score=0.99), labour)
    findings = tuple(
        replace(
            _finding("list", "list.match", 0, "finding.match"),
            statement=Statement.of(
                "finding.match", source=m.listing.source, listed=m.listed_name.text
            ),
        )
        for m in matches
    )
    assert leading_match(replace(scored, matches=matches, findings=findings)) == labour


def decided(match: Match, verdict: Literal["confirmed", "dismissed"], why: str = "") -> Match:
    decision = Decision(
        verdict=verdict, reason=why, by="A. Lee", at=datetime(2026, 7, 2, tzinfo=UTC)
    )
    return replace(match, decision=decision)


def test_a_match_stands_by_its_end_then_by_who_decided_then_by_its_tier(listed: Assessment) -> None:
    match = replace(
        listed.matches[0],
        listing=replace(listed.matches[0].listing, delisted_on=date(2026, 3, 1)),
    )
    settled = decided(match, "dismissed")
    over = _finding("list", "list.delisted", 0, "finding.delisted", ended=date(2026, 3, 1))
    ended = replace(listed, findings=(over,))
    assert standing(Words(), listed, match) == "probable"
    assert "A. Lee" in standing(Words(), listed, settled)
    assert "2 Jul 2026" in standing(Words(), listed, settled)
    for one in (match, settled):
        assert standing(Words(), ended, one) == "delisted with effect from 1 Mar 2026"


def test_a_match_by_a_registered_number_is_told_with_it_and_no_score(listed: Assessment) -> None:
    said = Statement.of("match.context_identifier", kind="lei", value="5493001KJTIIGC8Y1R12")
    likened = Statement.of("match.token_equal", word="taida")
    by_name = replace(listed.matches[0], explanation=(likened, said))
    by_number = replace(by_name, basis="identifier")
    assert number_of(by_name) == ""
    assert number_of(by_number) == "LEI 5493001KJTIIGC8Y1R12"
    told = reason(Words(), replace(listed, matches=(by_number,)))
    assert "LEI 5493001KJTIIGC8Y1R12" in told
    assert "0.93" not in told
    unnumbered = replace(by_number, explanation=(likened,))
    assert "0.93" in reason(Words(), replace(listed, matches=(unnumbered,)))


def test_what_was_dismissed_is_told_last_with_why_and_once_for_one_firm(
    scored: Assessment, listed: Assessment
) -> None:
    away = decided(listed.matches[0], "dismissed", "Another firm of that name.")
    item = replace(scored, matches=(away, away))
    for said in (reason(Words(), item), in_short(Words(), item)):
        assert said.count("Another firm of that name.") == 1
        assert said.index("Taiwan 20") < said.index("Hetian Taida Apparel Co., Ltd")
        assert said.index("Hetian Taida Apparel Co., Ltd") < said.index("Another firm")


def test_of_entries_of_one_name_the_reason_names_the_one_that_still_counts(
    listed: Assessment,
) -> None:
    away = decided(replace(listed.matches[0], score=0.99), "dismissed", "Another firm.")
    sure = decided(replace(listed.matches[0], tier="possible", score=0.8), "confirmed")
    waits = listed.matches[0]
    assert "0.93" in reason(Words(), replace(listed, matches=(away, waits)))
    assert leading_match(replace(listed, matches=(away, waits))) == waits
    assert leading_match(replace(listed, matches=(away, waits, sure))) == sure
    assert leading_match(replace(listed, matches=(away,))) == away


def test_where_no_reason_names_a_match_the_first_is_shown(
    scored: Assessment, listed: Assessment
) -> None:
    assert leading_match(replace(scored, matches=listed.matches)) == listed.matches[0]
    assert leading_match(scored) is None


def test_the_reason_names_whom_of_the_supplier_a_listing_meets(listed: Assessment) -> None:
    (own,) = listed.matches
    owner = replace(own, role="owner", supplier_name="Taida Holding", tier="possible", score=0.8)
    because = Statement.of(
        "band_reason.list", listed=own.listed_name.text, source="uflpa", role="owner"
    )
    said = reason(Words(), replace(listed, matches=(own, owner), band_reason=because))
    assert "(owner: Taida Holding)" in said


def test_a_list_of_ones_own_owes_nobody_a_link_to_forced_labour(listed: Assessment) -> None:
    (match,) = listed.matches
    cases: tuple[tuple[Effect, bool], ...] = (("own", False), ("asset_freeze", True))
    for effect, said in cases:
        listing = replace(match.listing, relevance="other", effect=effect)
        item = replace(listed, matches=(replace(match, listing=listing),))
        assert ("states no link" in reason(Words(), item)) is said


def test_the_floor_that_is_told_is_that_of_the_rule_which_set_the_band(scored: Assessment) -> None:
    def site(rule: str, title: str, floor: Band | None) -> Finding:
        found = _finding("country", rule, 0, "finding.region_site", title=title, word="hotan")
        return replace(found, floor=floor)

    because = Statement.of("band_reason.floor", title="A site", rule="region.site", points=54)
    found = (
        site("region.other", "Another", "critical"),
        site("region.site", "Only shown", None),
        site("region.site", "Meant", "critical"),
    )
    item = replace(scored, band="critical", band_reason=because, findings=found)
    assert reason(Words(), item).startswith("Meant: ")
    untold = replace(item, findings=found[:2])
    assert reason(Words(), untold) == Words().say(because)


def test_each_part_of_the_points_is_named_as_what_it_is(scored: Assessment) -> None:
    read = _finding("country", "country.tier_20", 20, "finding.country", country="CN")
    assert in_short(Words(), replace(scored, findings=(read,))) == "China 20"
    placed = replace(read, input="HK")  # the rule speaks of China, the file of a part of it
    assert in_short(Words(), replace(scored, findings=(placed,))) == "Hong Kong 20"
    workers = _finding("workforce", "workforce.threats", 10, "finding.x", country="NP")
    exposure = replace(scored.exposure, components=(("workforce", 10, 10, 10),))
    spoken_of = replace(scored, findings=(workers,), exposure=exposure)
    assert in_short(Words(), spoken_of) == "Workforce 10"
    # Points of which nothing is left to name are told as they are.
    assert reason(Words(), replace(scored, findings=())) == Words().say(scored.band_reason)
    unrated = replace(scored, exposure_band="not_rated")
    assert reason(Words(), unrated) == Words().say(scored.band_reason)


def test_what_points_do_not_decide_is_said_in_short_as_in_full(
    scored: Assessment, listed: Assessment
) -> None:
    floor = Statement.of("band_reason.floor", title="A site", rule="region.site", points=54)
    for item in (listed, replace(scored, band_reason=floor)):
        assert in_short(Words(), item) == reason(Words(), item) != ""


def test_a_reason_names_no_entry_of_another_list(listed: Assessment) -> None:
    because = Statement.of(
        "band_reason.list", listed="Hetian Taida Apparel Co., Ltd", source="eu_hr", role="supplier"
    )
    item = replace(listed, band_reason=because)
    assert reason(Words(), item) == Words().say(because)
