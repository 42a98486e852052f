from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from lxml import html
from openpyxl import load_workbook

from screener import reports
from screener.errors import InputError
from screener.model import Assessment, Decision, Finding, Gap, Result, Statement
from screener.reports.catalogue import load
from screener.reports.questions import questions
from screener.reports.titles import titles_of
from screener.reports.words import Words


def _asked(assessment: Assessment) -> list[str]:
    return [question.text for question in questions(assessment, Words())]


def test_what_is_known_is_not_asked(result: Result) -> None:
    known, unknown, _ = result.assessments
    assert any("In which country" in text for text in _asked(unknown))
    assert not any("In which country" in text for text in _asked(known))


def test_a_supplier_without_gaps_and_findings_is_asked_nothing(result: Result) -> None:
    quiet = replace(result.assessments[2], gaps=())
    assert _asked(quiet) == []


def test_a_match_is_asked_about_until_it_is_dismissed(result: Result) -> None:
    first = result.assessments[0]
    assert any("Hetian Taida Apparel Co., Ltd" in text for text in _asked(first))
    decision = Decision(
        verdict="dismissed", reason="Other firm", by="A", at=datetime(2026, 7, 1, tzinfo=UTC)
    )
    settled = replace(first, matches=(replace(first.matches[0], decision=decision),))
    assert not any("Hetian Taida Apparel Co., Ltd" in text for text in _asked(settled))


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_of_a_party_that_is_listed_the_supplier_is_asked_who_that_is(
    result: Result, language: str
) -> None:
    first = replace(result.assessments[0], findings=(), gaps=())
    match = replace(first.matches[0], role="party", supplier_name="Hotan Shipping Agency")
    who, same = questions(replace(first, matches=(match,)), Words(language))
    assert all("Hotan Shipping Agency" in text for text in (who.text, same.text, who.why))
    assert "Hetian Taida Apparel Co., Ltd" in same.text
    assert (who.closed, same.closed) == (False, True)


def test_a_finding_that_does_not_count_raises_no_question(result: Result) -> None:
    first = replace(result.assessments[0], matches=())
    silent = replace(first, findings=(replace(first.findings[0], counted=False),))
    assert _asked(first)
    assert _asked(silent) == []


def test_a_gap_without_a_question_of_its_own_is_still_asked(result: Result) -> None:
    gap = Gap("spend", Statement.of("gap.spend"))
    assert _asked(replace(result.assessments[2], gaps=(gap,))) == [
        "Please tell us your firm's: spend."
    ]


def test_the_supplier_is_told_neither_band_nor_points(result: Result, tmp_path: Path) -> None:
    path = tmp_path / "q.html"
    reports.write_questionnaire(result, result.assessments[0], path)
    text = str(html.fromstring(path.read_bytes()).xpath("string(//body)"))
    assert "Hetian Taida Garment" in text
    for word in ("critical", "Hold", "provisional", "80"):
        assert word not in text


def test_the_workbook_can_be_filled_in(result: Result, tmp_path: Path) -> None:
    path = tmp_path / "q.xlsx"
    reports.write_questionnaire(result, result.assessments[1], path)
    sheet = load_workbook(path).worksheets[1]
    asked = [row[1] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert asked == _asked(result.assessments[1])
    assert not sheet.data_validations.dataValidation, "“In which country …” has no yes or no"


def test_only_what_a_yes_or_no_answers_offers_one(result: Result, tmp_path: Path) -> None:
    path = tmp_path / "q.xlsx"
    gap = Gap("workforce", Statement.of("gap.workforce_unknown"))
    item = replace(result.assessments[2], gaps=(gap,))
    reports.write_questionnaire(result, item, path)
    sheet = load_workbook(path).worksheets[1]
    (choices,) = sheet.data_validations.dataValidation
    assert choices.formula1 == '"yes,no,partly,not known"'
    offered = [sheet.cell(row, 2).value for row in (2, 3, 4, 5) if f"E{row}" in choices.sqref]
    assert [str(text)[:9] for text in offered] == ["Do you us", "Do worker"]


def test_another_ending_is_refused(result: Result, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"\.html, \.pdf or \.xlsx"):
        reports.write_questionnaire(result, result.assessments[0], tmp_path / "q.docx")


def test_a_folder_has_one_for_each_supplier_to_ask(result: Result, tmp_path: Path) -> None:
    assert reports.write_questionnaires(result, tmp_path, suffix=".html") == 2
    assert {path.name for path in tmp_path.glob("*.html")} == {
        "010001-hetian-taida-garment.html",
        "2-global-garments.html",
        "index.html",
    }


def test_the_folder_names_every_supplier_that_gets_none(result: Result, tmp_path: Path) -> None:
    without = replace(result.assessments[1], gaps=(), findings=(), matches=())
    monitored = replace(result.assessments[2], action="monitor")
    told = replace(result, assessments=(result.assessments[0], without, monitored))
    assert reports.write_questionnaires(told, tmp_path) == 1
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "for 1 of the 3 suppliers screened" in page
    row = next(line for line in page.splitlines() if without.supplier.name in line)
    assert "there is nothing to ask" in row
    assert "1 further supplier has none" in page


def test_gaps_of_our_own_list_are_not_asked(result: Result) -> None:
    ours = (
        Gap("row", Statement.of("gap.row_width", cells=3, columns=4)),
        Gap("number", Statement.of("gap.number_shared", number=7)),
    )
    assert _asked(replace(result.assessments[2], gaps=ours)) == []


def test_missing_words_on_workers_are_asked_one_by_one(result: Result) -> None:
    gap = Gap("workforce", Statement.of("gap.workforce_unknown"))
    asked = _asked(replace(result.assessments[2], gaps=(gap,)))
    assert len(asked) == 4
    assert any("passports" in text for text in asked)


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_no_reason_tells_how_we_judge(result: Result, language: str) -> None:
    words = Words(language)
    codes = [code for code in load("en") if code.startswith("gap.")]
    params = dict.fromkeys(("text", "word", "number", "scheme", "value", "kind", "countries"), "x")
    gaps = tuple(Gap("products", Statement.of(code, **params)) for code in codes)
    unknown = Finding(
        rule="unknown.sector",
        component="sector",
        points=10,
        citation="",
        statement=Statement.of("finding.sector_unknown", points=10),
    )
    told = ""
    for gap in gaps:
        item = replace(result.assessments[2], gaps=(gap,), findings=(unknown,))
        told += " ".join(question.why for question in questions(item, words))
    assert told
    for judged in ("band", "points", "Stufe", "Punkte", "niveau"):
        assert judged not in told


@pytest.mark.parametrize("code", ["gap.product_origin", "gap.product_sector"])
def test_nor_does_one_of_a_run_that_was_kept_before(code: str, result: Result) -> None:
    gaps = (Gap("products", Statement.of(code)),)
    (asked,) = questions(replace(result.assessments[2], gaps=gaps, findings=()), Words())
    assert asked.why == Words()("question.why.missing")


def test_a_site_in_a_named_region_is_asked_about(result: Result) -> None:
    site = Finding(
        rule="region.xinjiang_site",
        component="country",
        citation="",
        statement=Statement.of("finding.region_site", title="A site there", word="hotan"),
        input="Beijing Industrial Park, Hotan, Xinjiang",
    )
    asked = _asked(replace(result.assessments[2], gaps=(), findings=(site,)))
    assert len(asked) == 2
    assert asked[0].startswith("Which sites do you have in or near “Hotan”")
    assert "labour-transfer" in asked[1]


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_of_a_region_in_a_name_sites_and_ties_are_asked(result: Result, language: str) -> None:
    named = Finding(
        rule="region.xinjiang_name",
        component="country",
        citation="",
        statement=Statement.of("finding.region_name", title="A word there", word="urumqi"),
        input="Urumqi Foo Machinery",
    )
    quiet = replace(result.assessments[2], gaps=(), findings=(named,))
    sites, ties = questions(quiet, Words(language))
    assert all("Urumqi" in one.text and one.proof for one in (sites, ties))
    assert all("Urumqi Foo Machinery" in one.why for one in (sites, ties))


def test_why_is_said_in_the_reader_s_language(result: Result) -> None:
    sector = Finding(
        rule="sector.textiles_garments",
        component="sector",
        points=30,
        citation="",
        statement=Statement.of(
            "finding.sector_sector",
            title=load("en")["rule.sector.textiles_garments.title"],
            word="garment",
        ),
    )
    item = replace(result.assessments[2], gaps=(), findings=(sector,))
    told = questions(item, Words("de"))[0].why
    assert load("de")["rule.sector.textiles_garments.title"] in told


def test_a_firm_that_is_listed_under_several_names_is_asked_about_once(result: Result) -> None:
    first = result.assessments[0]
    match = first.matches[0]
    again = replace(
        match,
        score=0.9,
        listed_name=replace(match.listed_name, text="HETIAN TAIDA APPAREL COMPANY LIMITED"),
    )
    elsewhere = replace(again, listing=replace(match.listing, source="us_cbp_wro"))
    words = Words("en", titles_of(result.run))
    item = replace(first, matches=(again, match, elsewhere))
    asked = [one.text for one in questions(item, words) if "the entity named" in one.text]
    (question,) = asked
    assert "Hetian Taida Apparel Co., Ltd" in question
    assert "UFLPA Entity List, " in question
    assert words.source("us_cbp_wro") in question
    assert "that list" not in question


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_the_supplier_is_not_told_what_our_notes_say_of_its_workers(
    result: Result, language: str
) -> None:
    notes = "Arbeiter geschlagen, Pässe einbehalten, Hinweis vom 3. März"
    held = Finding(
        rule="workforce.document_retention",
        component="workforce",
        points=10,
        citation="",
        statement=Statement.of("finding.workforce", title="Papers kept", word="passe einbehalten"),
        input=notes,
    )
    base = replace(result.assessments[2], gaps=(), findings=(held,))
    missing = replace(
        base, findings=(), gaps=(Gap("workforce", Statement.of("gap.workforce_unknown")),)
    )
    words = Words(language)
    told = questions(base, words)
    assert len(told) == 4
    assert told == questions(missing, words), "the supplier could guess that somebody spoke"
    assert not any("einbehalten" in one.why or "Papers" in one.why for one in told)


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_a_rule_about_several_facts_is_not_told_by_its_title(result: Result, language: str) -> None:
    compound = Finding(
        rule="cbp.xinjiang_cotton_tomatoes",
        component="product",
        points=20,
        citation="",
        statement=Statement.of(
            "finding.compound",
            title=load("en")["rule.cbp.xinjiang_cotton_tomatoes.title"],
            word="baumwollgarn",
        ),
        input="Baumwollgarn",
    )
    item = replace(result.assessments[2], gaps=(), findings=(compound,))
    for one in questions(item, Words(language)):
        assert "Baumwollgarn" in one.why
        assert "Xinjiang" not in one.why


def test_no_supplier_is_told_that_a_list_of_ours_is_public_or_what_it_is_called(
    result: Result,
) -> None:
    first = result.assessments[0]
    (match,) = first.matches
    own = replace(match, listing=replace(match.listing, source="own:house", effect="own"))
    words = Words("en", {"own:house": "House blocklist", "uflpa": "UFLPA Entity List"})
    alone = questions(replace(first, matches=(own,)), words)
    assert any("is like that of an entry on a list of ours" in one.why for one in alone)
    assert any("(a list of ours)" in one.text for one in alone)
    beside = questions(replace(first, matches=(own, match)), words)
    assert any("(UFLPA Entity List)" in one.text for one in beside)
    for asked in (*alone, *beside):
        assert "House blocklist" not in asked.text + asked.why
    assert not any("public list" in one.why for one in alone)


def test_nothing_is_asked_of_a_listing_that_has_ended(result: Result) -> None:
    first = result.assessments[0]
    listing = replace(first.matches[0].listing, delisted_on=date(2025, 6, 30))
    ended = replace(first, matches=(replace(first.matches[0], listing=listing),))
    over = Statement.of("finding.delisted", name="", listed="", ended="2025-06-30")
    found = Finding(rule="list.delisted", component="list", citation="", statement=over)
    assert any("(UFLPA Entity List)" in text for text in _asked(ended))
    assert not any("UFLPA" in text for text in _asked(replace(ended, findings=(found,))))
