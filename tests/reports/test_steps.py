from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal

import pytest
from lxml import html
from openpyxl import load_workbook

from screener import reports
from screener.model import Action, Assessment, Decision, Finding, Result, Statement, Tier
from screener.reports.catalogue import languages
from screener.reports.clauses import clause_map
from screener.reports.steps import all_steps, holding, next_steps, what_to_do, workers_first
from screener.reports.told import told
from screener.reports.words import Words
from screener.risk import load_rulebook
from tests.reports.conftest import BUREAU


def noted(rule: str, step: str, *, floor: str = "high") -> Finding:
    """Return what was found in notes on workers."""
    return Finding(
        rule=rule,
        component="workforce",
        points=10,
        floor="high" if floor == "high" else None,
        citation="",
        statement=Statement.of("finding.workforce", title="A title", word="workers beaten"),
        next_step=step,
    )


@pytest.fixture
def beaten(result: Result) -> Assessment:
    """A supplier to enquire at, whose notes speak of violence beside other things."""
    found = (
        noted("workforce.document_retention", "Ask for the documents."),
        noted("workforce.threats", "Bring in a worker organisation."),
    )
    return replace(result.assessments[1], action="enquire", band="high", findings=found)


def test_workers_are_heard_before_the_management(beaten: Assessment) -> None:
    assert workers_first(beaten)
    assert next_steps(Words(), beaten)[0] == "Bring in a worker organisation."
    assert what_to_do(Words(), beaten).startswith("Speak first with a grievance body")


def test_other_suppliers_may_be_asked_at_once(result: Result) -> None:
    assert not any(map(workers_first, result.assessments))


def test_no_questionnaire_is_written_where_workers_may_suffer_for_it(
    result: Result, beaten: Assessment, tmp_path: Path
) -> None:
    told = replace(result, assessments=(result.assessments[0], beaten))
    assert reports.write_questionnaires(told, tmp_path / "questions") == 1
    assert not list((tmp_path / "questions").glob("*global*"))
    told_of = (tmp_path / "questions" / "index.html").read_text(encoding="utf-8")
    row = next(line for line in told_of.splitlines() if beaten.supplier.name in line)
    assert "Speak first with a grievance body" in row
    reports.write_xlsx(told, tmp_path / "actions.xlsx")
    rows = list(load_workbook(tmp_path / "actions.xlsx").worksheets[0].values)
    steps = rows[2][rows[0].index("Steps")]
    assert str(steps).startswith("Speak first with a grievance body")


def test_the_rules_that_put_workers_first_exist() -> None:
    rules = load_rulebook().every_rule()
    assert set(clause_map().workers_first) <= {rule.id for rule in rules}


COMPARE = "Compare names and confirm or dismiss the match."


def decided(item: Assessment, verdict: str) -> Assessment:
    """Return a supplier whose match a person decided on, as a report tells of it."""
    (match,) = item.matches
    decision = Decision(
        verdict="confirmed" if verdict == "confirmed" else "dismissed",
        reason="Same address",
        by="anna",
        at=datetime(2026, 7, 3, tzinfo=UTC),
    )
    found = Finding(
        rule="list.match",
        component="list",
        citation="",
        next_step=COMPARE,
        statement=Statement.of(
            "finding.match" if verdict == "confirmed" else "finding.dismissed",
            name=match.supplier_name,
            listed=match.listed_name.text,
            source=match.listing.source,
            programme=match.listing.programme,
            tier=match.tier,
        ),
    )
    matches = (replace(match, decision=decision),)
    settled = verdict == "confirmed"
    return told(replace(item, matches=matches, findings=(found,), provisional=not settled))


def test_nobody_is_asked_to_decide_what_is_decided(result: Result) -> None:
    first = result.assessments[0]
    for verdict in ("confirmed", "dismissed"):
        assert COMPARE not in next_steps(Words(), decided(first, verdict))
    assert next_steps(Words(), decided(first, "confirmed"))[0].startswith("A person has confirmed")


def test_a_decided_match_is_told_with_who_decided_and_when(result: Result) -> None:
    first = result.assessments[0]
    confirmed, dismissed = decided(first, "confirmed"), decided(first, "dismissed")
    assert "anna confirmed the match on 3 Jul 2026" in Words().finding(confirmed.findings[0])
    said = Words().finding(dismissed.findings[0])
    assert "dismissed by anna on 3 Jul 2026 (“Same address”)" in said


def test_nothing_is_paid_where_assets_are_frozen(result: Result) -> None:
    first = result.assessments[0]
    assert "Pay nothing" not in what_to_do(Words(), first)
    frozen = replace(first, matches=(replace(first.matches[0], listing=BUREAU),))
    said = what_to_do(Words(), frozen)
    assert "a listing that freezes assets is undecided (law of the European Union)" in said
    decision = Decision(
        verdict="confirmed", reason="", by="anna", at=datetime(2026, 7, 3, tzinfo=UTC)
    )
    sure = replace(frozen.matches[0], decision=decision)
    beside = replace(frozen, matches=(sure, *first.matches), provisional=False)
    said = what_to_do(Words(), beside)
    assert "the listing that was confirmed freezes assets (law of the European Union)" in said
    assert "undecided" not in said
    # What was confirmed freezes nothing: it is not said of it, but of the match beside it.
    settled = replace(first.matches[0], decision=decision)
    beside = replace(frozen, matches=(settled, *frozen.matches), provisional=False)
    said = what_to_do(Words(), beside)
    assert "freezes assets is undecided (law of the European Union)" in said
    assert "was confirmed freezes" not in said
    guess = replace(frozen.matches[0], tier="possible")
    beside = replace(first, matches=(*first.matches, guess))
    assert "Pay nothing" not in what_to_do(Words(), beside)
    american = replace(BUREAU, source="ofac_sdn")
    both = replace(frozen, matches=(*frozen.matches, replace(first.matches[0], listing=american)))
    assert "(droit de l’Union européenne\u00a0; droit des États-Unis)" in what_to_do(
        Words("fr"), both
    )


def test_a_freeze_holds_until_the_day_of_its_delisting(result: Result, tmp_path: Path) -> None:
    first = result.assessments[0]
    match = replace(first.matches[0], listing=replace(BUREAU, delisted_on=date(2027, 3, 1)))
    to_come = replace(first, matches=(match,))
    assert "Pay nothing" in what_to_do(Words(), to_come)
    reports.write_dossier(result, to_come, tmp_path / "d.html")
    page = (tmp_path / "d.html").read_text("utf-8")
    assert "delisted with effect from 1 Mar 2027" in page
    assert "The listing has ended" not in page
    statement = Statement.of("finding.delisted", ended=date(2027, 3, 1), name="", listed="")
    over = Finding(rule="list.delisted", component="list", citation="", statement=statement)
    ended = replace(to_come, findings=(over,))
    assert "Pay nothing" not in what_to_do(Words(), ended)
    reports.write_dossier(result, ended, tmp_path / "d.html")
    assert "The listing has ended" in (tmp_path / "d.html").read_text("utf-8")


def test_a_hold_without_a_match_says_what_lifts_it(result: Result, tmp_path: Path) -> None:
    site = Finding(
        rule="region.xinjiang_site",
        component="country",
        floor="critical",
        citation="",
        would_change="Proof of another place.",
        statement=Statement.of("finding.region_site", title="A site there", word="hotan"),
        input="Hotan, Xinjiang",
    )
    held = replace(result.assessments[0], matches=(), list_band=None, findings=(site,))
    said = what_to_do(Words(), held)
    assert "until this is answered: A site there: the address says “hotan”." in said
    assert "What answers it: Proof of another place." in said
    assert "No decision on a match does" in said
    reports.write_dossier(result, held, tmp_path / "d.html")
    page = (tmp_path / "d.html").read_text("utf-8")
    assert "A finding holds this supplier by itself" in page
    beside = replace(held, matches=result.assessments[0].matches, list_band="critical")
    reports.write_dossier(result, beside, tmp_path / "d.html")
    page = (tmp_path / "d.html").read_text("utf-8")
    assert "1 match awaits a person" in page  # the hold rests on both
    assert "not on a match" not in page


@pytest.mark.parametrize("language", languages())
def test_rulebook_and_reports_say_the_same_of_a_hold(language: str) -> None:
    (rule,) = (one for one in load_rulebook().every_rule() if one.id == "action.hold")
    words = Words(language)
    of_rule = words.of_rule("action.hold", "next_step", rule.next_step)
    assert of_rule == words("action.hold.means")


@pytest.mark.parametrize("language", languages())
def test_the_step_of_the_actions_rule_is_told(
    result: Result, tmp_path: Path, language: str
) -> None:
    (rule,) = (one for one in load_rulebook().every_rule() if one.id == "action.supply_country")
    item = replace(result.assessments[1], action_rule=rule.id, next_step=rule.next_step)
    step = Words(language).of_rule(rule.id, "next_step", rule.next_step)
    asked = replace(result, assessments=(item,))
    reports.write_html(asked, tmp_path / "r.html", language)
    reports.write_xlsx(asked, tmp_path / "r.xlsx", language)
    reports.write_csv(asked, tmp_path / "r.csv", language)
    assert step in str(html.fromstring((tmp_path / "r.html").read_bytes()).xpath("string()"))
    assert step in str(load_workbook(tmp_path / "r.xlsx").worksheets[0]["J2"].value)
    assert step in (tmp_path / "r.csv").read_text("utf-8-sig")


def test_a_step_of_ones_own_stands_before_what_holds_a_supplier(result: Result) -> None:
    first = result.assessments[0]
    ships = what_to_do(Words(), first)
    assert ships.startswith("Place no new order until a person has decided on the match.")
    own = replace(first, action_rule="action.hold", next_step="Tell the customs desk.")
    assert what_to_do(Words("de"), own).startswith("Tell the customs desk. ")
    assert what_to_do(Words(), own) == f"Tell the customs desk. {ships}"


def test_no_form_calls_a_match_probable_whose_listing_has_ended(
    result: Result, tmp_path: Path
) -> None:
    first = result.assessments[0]
    match = first.matches[0]
    ended = replace(match, listing=replace(match.listing, delisted_on=date(2025, 6, 30)))
    over = Statement.of("finding.delisted", name="", listed="", ended="2025-06-30")
    found = Finding(rule="list.delisted", component="list", citation="", statement=over)
    item = replace(first, matches=(ended,), findings=(found,), list_band=None, band="high")
    made = replace(result, assessments=(item,))
    reports.write_dossier(made, item, tmp_path / "d.html")
    page = html.fromstring((tmp_path / "d.html").read_bytes())
    outcomes = str(page.xpath("string(//section[@id='results'])"))
    assert "(delisted with effect from 30 Jun 2025, 0.93)" in outcomes
    decisions = str(page.xpath("string(//section[@id='decisions'])"))
    assert "await" not in decisions
    reports.write_xlsx(made, tmp_path / "r.xlsx")
    assert "delisted with effect" in str(
        load_workbook(tmp_path / "r.xlsx").worksheets[1]["L2"].value
    )
    (row,) = reports.to_frame(made).to_dict("records")
    assert (row["match_delisted_on"], row["match_decision"]) == ("2025-06-30", None)
    settled = replace(made, assessments=(decided(first, "dismissed"),))
    assert reports.to_frame(settled)["match_decision"].tolist() == ["dismissed"]


def test_a_supplier_that_is_only_watched_puts_no_workers_first(beaten: Assessment) -> None:
    watched = replace(beaten, action="monitor")
    assert not workers_first(watched)
    assert "Speak first" not in what_to_do(Words(), watched)


def test_only_what_reaches_the_band_holds_a_supplier(result: Result) -> None:
    first = result.assessments[0]
    site, less = noted("region.xinjiang_site", ""), noted("workforce.threats", "")
    site = replace(site, floor="critical")
    held = replace(first, findings=(less, site))
    assert holding(held) == (site,)
    assert holding(replace(held, action="review")) == ()
    # A listing that gives less than the band is not what holds it.
    weak = replace(held, list_band="medium")
    assert "decided on the match" in what_to_do(Words(), held)
    assert "decided on the match" not in what_to_do(Words(), weak)


def test_a_match_that_was_confirmed_is_not_waited_for(result: Result) -> None:
    settled = replace(result.assessments[0], provisional=False)
    assert what_to_do(Words(), settled) == Words()("action.hold.confirmed")


@pytest.mark.parametrize("language", languages())
def test_nobody_is_sent_to_review_what_was_confirmed(result: Result, language: str) -> None:
    """As of a supplier on a list of one's own, which is high and no hold."""
    (rule,) = (one for one in load_rulebook().every_rule() if one.id == "action.review")
    words, first = Words(language), result.assessments[0]
    sent = replace(first, action="review", action_rule=rule.id, next_step=rule.next_step)
    compare = words.of_rule(rule.id, "next_step", rule.next_step)
    settled = decided(sent, "confirmed")
    assert what_to_do(words, sent) == compare
    assert what_to_do(words, settled) == words("steps.confirmed")
    assert all_steps(words, settled) == (words("steps.confirmed"),)
    # Another match of it waits, or the house has a step of its own.
    waiting = replace(settled, matches=(*settled.matches, *first.matches))
    assert what_to_do(words, waiting) == compare
    own = replace(settled, next_step="Tell the customs desk.")
    assert what_to_do(words, own).startswith("Tell the customs desk. ")
    assert what_to_do(words, decided(sent, "dismissed")) == compare


@pytest.mark.parametrize("action", ["review", "enquire", "supply_data", "monitor"])
def test_where_nothing_is_held_the_step_of_the_action_is_all(
    result: Result, action: Action
) -> None:
    other = replace(result.assessments[0], action=action)
    assert what_to_do(Words(), other) == Words()(f"action.{action}.means")


def test_the_shipped_step_of_a_hold_is_said_by_its_reasons_alone(result: Result) -> None:
    first = result.assessments[0]
    (rule,) = (one for one in load_rulebook().every_rule() if one.id == "action.hold")
    shipped = replace(first, action_rule=rule.id, next_step=rule.next_step)
    assert what_to_do(Words(), shipped) == what_to_do(Words(), first)


@pytest.mark.parametrize(
    ("tier", "verdict", "paid"),
    [
        ("possible", "confirmed", False),
        ("possible", None, True),
        ("probable", None, False),
        ("probable", "dismissed", True),
    ],
)
def test_money_is_held_for_what_is_confirmed_or_probable(
    result: Result, tier: Tier, verdict: Literal["confirmed", "dismissed"] | None, *, paid: bool
) -> None:
    first = result.assessments[0]
    decision = verdict and Decision(
        verdict=verdict, reason="", by="anna", at=datetime(2026, 7, 3, tzinfo=UTC)
    )
    match = replace(first.matches[0], listing=BUREAU, tier=tier, decision=decision)
    said = what_to_do(Words(), replace(first, matches=(match,)))
    assert ("Pay nothing" not in said) is paid


@pytest.mark.parametrize(("tier", "step"), [("confirmed", "A person has"), ("probable", COMPARE)])
def test_a_sanction_that_a_person_confirmed_asks_for_no_comparing(
    result: Result, tier: str, step: str
) -> None:
    statement = Statement.of("finding.sanction", name="", listed="", source="eu_hr", tier=tier)
    found = Finding(
        rule="list.x", component="list", citation="", statement=statement, next_step=COMPARE
    )
    (said,) = next_steps(Words(), replace(result.assessments[0], findings=(found,)))
    assert said.startswith(step)


@pytest.mark.parametrize("code", ["finding.region_site", "finding.region_name"])
def test_a_region_asks_for_its_step_though_it_gives_no_points(result: Result, code: str) -> None:
    statement = Statement.of(code, title="A word", word="urumqi")
    step = "Ask for all sites."
    found = Finding(rule="a", component="country", citation="", statement=statement, next_step=step)
    points = noted("workforce.migrants", "by points", floor="")
    item = replace(result.assessments[1], findings=(points, found))
    assert next_steps(Words(), item) == (step, "by points")


def test_what_weighs_nothing_asks_for_nothing_and_the_weightiest_asks_first(
    result: Result,
) -> None:
    plain = noted("workforce.migrants", "by ten points", floor="")
    by_list = replace(plain, rule="a", component="list", points=0, next_step="by a list")
    evidence = replace(plain, rule="b", component="evidence", points=0, next_step="by evidence")
    floored = replace(plain, rule="c", points=0, floor="high", next_step="by a high floor")
    less = replace(floored, rule="d", floor="medium", counted=False, next_step="by a medium floor")
    more = replace(plain, rule="e", points=20, next_step="by twenty points")
    one = replace(plain, rule="f", points=1, next_step="by a point")
    shown = replace(plain, rule="g", counted=False, next_step="covered by another")
    naught = replace(plain, rule="h", points=0, next_step="by no point")
    silent = replace(plain, rule="i", next_step="")
    found = (shown, naught, silent, one, plain, more, less, floored, evidence, by_list)
    assert next_steps(Words(), replace(result.assessments[1], findings=found)) == (
        "by a list",
        "by a high floor",
        "by a medium floor",
        "by twenty points",
        "by ten points",
        "by a point",
        "by evidence",
    )
