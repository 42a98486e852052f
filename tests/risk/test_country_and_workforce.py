"""Indicators that move a country, and what a record says about workers."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from screener.model import (
    INDICATORS,
    Assessment,
    CountryIndicator,
    Decision,
    GoodIndicator,
    Listing,
    Match,
    Name,
    Supplier,
)
from screener.risk import Assessor, Rulebook
from screener.risk.compound import CompoundJudge, Facts
from screener.risk.lexicon import Reading
from screener.risk.rules import When

Judge = Callable[..., Assessment]
AS_OF = datetime(2026, 9, 1, tzinfo=UTC)


def _points(
    rulebook: Rulebook, country: str, *facts: tuple[str, str, str, int], year: int = 2026
) -> int:
    indicators = [
        CountryIndicator(source=source, country=country, measure=measure, value=value, year=when)
        for source, measure, value, when in facts
    ]
    judge = Assessor(rulebook, countries=indicators, as_of=datetime(year, 9, 1, tzinfo=UTC))
    found = judge.assess(Supplier(name="A", country=country, sector_text="Software"))
    return found.exposure.components[0][1]


def test_recent_indicators_move_a_country_by_one_tier_only(rulebook: Rulebook) -> None:
    weak = ("wgi", "rule_of_law_percentile", "12", 2024)
    tier_3 = ("tip", "tip_tier", "Tier 3", 2025)
    missing = ("ilo", "convention_29", "not ratified", 2026)
    assert _points(rulebook, "VN") == 20
    assert _points(rulebook, "VN", weak) == 20
    assert _points(rulebook, "VN", tier_3) == 30
    assert _points(rulebook, "VN", weak, tier_3, missing) == 30


@pytest.mark.parametrize(("percentile", "points"), [("25", 30), ("25.1", 20), ("", 20)])
def test_two_that_speak_against_a_country_move_it_where_one_does_not(
    rulebook: Rulebook, percentile: str, points: int
) -> None:
    weak = ("wgi", "rule_of_law_percentile", percentile, 2024)
    missing = ("ilo", "convention_105", "not ratified", 2026)
    assert _points(rulebook, "VN", missing) == 20
    assert _points(rulebook, "VN", weak, missing) == points


def test_strong_indicators_move_it_down_and_opposite_ones_cancel(rulebook: Rulebook) -> None:
    strong = ("wgi", "rule_of_law_percentile", "91", 2024)
    tier_1 = ("tip", "tip_tier", "1", 2025)
    tier_3 = ("tip", "tip_tier", "3", 2025)
    assert _points(rulebook, "JP", strong, tier_1) == 5
    assert _points(rulebook, "JP", strong, tier_3) == 10
    assert _points(rulebook, "SE", strong, tier_1) == 5


def test_the_newest_figure_counts_whatever_order_they_come_in(rulebook: Rulebook) -> None:
    newer = ("tip", "tip_tier", "Tier 3", 2026)
    older = ("tip", "tip_tier", "Tier 2", 2024)
    assert _points(rulebook, "VN", newer, older) == _points(rulebook, "VN", older, newer) == 30


@pytest.mark.parametrize("forced", [True, False])
def test_goods_of_forced_child_labour_count_among_those_of_a_country_and_no_other_childrens(
    rulebook: Rulebook, *, forced: bool
) -> None:
    goods = [
        GoodIndicator(
            source="ilab_goods",
            country="VN",
            good=name,
            sector="",
            child_labour=True,
            forced_labour=False,
            forced_child_labour=forced,
            year=2024,
        )
        for name in ("Bricks", "Garments", "Coffee", "Fish", "Tea")
    ]
    judge = Assessor(rulebook, goods=goods, as_of=datetime(2026, 9, 1, tzinfo=UTC))
    found = judge.assess(Supplier(name="A", country="VN", sector_text="Software"))
    assert ("indicator.goods_many" in {one.rule for one in found.findings}) is forced
    (first, *_) = [one.statement for one in found.findings if one.component == "country"]
    assert (first.code, dict(first.params)["country"]) == ("finding.country", "Vietnam")


def test_a_country_of_no_tier_is_one_that_is_not_known(judge: Judge) -> None:
    found = judge(country="ZZ", sector_text="Software")
    assert (found.band, found.exposure.components[0][1]) == ("medium", 30)
    assert "unknown.country" in {one.rule for one in found.findings}


def test_indicator_older_than_three_years_counts_nothing_but_is_shown(rulebook: Rulebook) -> None:
    fact = CountryIndicator(source="tip", country="VN", measure="tip_tier", value="3", year=2022)
    judge = Assessor(rulebook, countries=[fact], as_of=datetime(2026, 9, 1, tzinfo=UTC))
    found = judge.assess(Supplier(name="A", country="VN", sector_text="Software"))
    assert found.exposure.components[0][1] == 20
    assert "finding.indicator_old" in {one.statement.code for one in found.findings}
    judge = Assessor(rulebook, countries=[fact], as_of=datetime(2025, 9, 1, tzinfo=UTC))
    found = judge.assess(Supplier(name="A", country="VN", sector_text="Software"))
    codes = {one.statement.code for one in found.findings}
    assert {"finding.indicator", "finding.country_moved"} <= codes
    assert "finding.indicator_old" not in codes
    assert _points(rulebook, "VN", ("tip", "tip_tier", "3", 2022), year=2025) == 30


def test_a_test_with_two_bounds_holds_between_them_only(rulebook: Rulebook) -> None:
    weak = next(one for one in rulebook.indicators.tests if one.id == "indicator.rule_of_law_weak")
    middling = weak.model_copy(update={"at_least": 10, "at_most": 25, "votes": 2})
    indicators = rulebook.indicators.model_copy(update={"tests": (middling,)})
    book = replace(rulebook, indicators=indicators)
    for value, points in (("9", 20), ("10", 30), ("25", 30), ("26", 20), ("-", 20)):
        assert _points(book, "VN", ("wgi", "rule_of_law_percentile", value, 2024)) == points


@pytest.mark.parametrize("field", ["workforce", "sector_text", "products"])
def test_workers_are_read_of_wherever_the_record_speaks_of_them(judge: Judge, field: str) -> None:
    said = "Passports retained by the agent"
    found = judge(country="SE", **{field: (said,) if field == "products" else said})
    assert "workforce.document_retention" in {one.rule for one in found.findings}


def _of_several(book: Rulebook, **when: object) -> Rulebook:
    """Return a rulebook whose one rule about several facts is the first, under other conditions."""
    rule = book.floors.rules[0].model_copy(update={"when": When.model_validate(when)})
    return replace(book, floors=book.floors.model_copy(update={"rules": (rule,)}))


@pytest.mark.parametrize(
    ("when", "word", "text"),
    [
        ({"signals": ["workforce.agency"]}, "agency workers", "All through agency workers"),
        ({"sectors": ["sector.hospitality"]}, "hotel", "Hotel at the lake"),
        (
            {"sectors": ["sector.hospitality"], "signals": ["workforce.agency"]},
            "agency workers",
            "All through agency workers",
        ),
        ({"countries": ["DE"]}, "DE", ""),
        ({"countries": ["DE"], "supply_tiers": ["Tier 2"]}, "tier 2", "tier 2"),
    ],
)
def test_a_rule_about_several_facts_says_what_in_the_record_made_it_fire(
    rulebook: Rulebook, when: dict[str, list[str]], word: str, text: str
) -> None:
    judge = Assessor(_of_several(rulebook, **when), as_of=datetime(2026, 9, 1, tzinfo=UTC))
    supplier = Supplier(
        name="A",
        country="DE",
        sector_text="Hotel at the lake",
        supply_tier="tier 2",
        workforce="All through agency workers",
    )
    found = judge.assess(supplier)
    (fired,) = [one for one in found.findings if one.statement.code == "finding.compound"]
    assert (dict(fired.statement.params)["word"], fired.input) == (word, text)


@pytest.mark.parametrize("missing", list(When.model_fields))
def test_a_rule_about_several_facts_needs_each_of_them(rulebook: Rulebook, missing: str) -> None:
    when = {
        "countries": ["DE", "FR"],
        "sectors": ["sector.hospitality"],
        "goods": ["fish", "cotton"],
        "regions": ["CN-XJ"],
        "supply_tiers": ["Tier 2"],
        "signals": ["workforce.agency"],
        "programmes": ["uflpa"],
    }
    facts = Facts(
        countries=("CN", "DE"),
        sectors=(Reading("sector.hospitality", "sector", "hotel", "Hotel"),),
        goods=(Reading("cotton", "product", "cotton", "Cotton"),),
        regions=(("CN-XJ", "Aksu"),),
        supply_tiers=("tier 2",),
        signals=(Reading("workforce.agency", "workforce", "agency", "Agency"),),
        programmes=(("uflpa", "Acme Garment"),),
    )
    judge = CompoundJudge(_of_several(rulebook, **when)).judge
    assert len(judge(facts)) == 1
    assert judge(replace(facts, **{missing: ()})) == ()


@pytest.mark.parametrize("programme", ["uflpa", "uflpa:2(d)(2)(B)(i)"])
@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, {"Acme Garment"}),
        ({"decision": Decision(verdict="dismissed", reason="Other", by="Ann", at=AS_OF)}, set()),
        ({"delisted_on": date(2025, 1, 31)}, set()),
    ],
)
def test_a_rule_about_a_programme_fires_for_a_listing_that_counts_and_names_it(
    rulebook: Rulebook, programme: str, changes: dict[str, Any], words: set[str]
) -> None:
    listed = Name("Acme Garment", "primary")
    listing = Listing(
        source="uflpa",
        id="1",
        kind="organisation",
        names=(listed,),
        programme="2(d)(2)(B)(i)",
        effect="import_presumption",
        relevance="forced_labour",
        delisted_on=changes.get("delisted_on"),
    )
    match = Match(
        listing=listing,
        listed_name=listed,
        supplier_name="Acme Garment Ltd",
        score=0.97,
        tier="probable",
        basis="name",
        explanation=(),
        group="g",
        decision=changes.get("decision"),
    )
    judge = Assessor(_of_several(rulebook, programmes=[programme]), as_of=AS_OF)
    found = judge.assess(Supplier(name="Acme Garment Ltd", country="DE"), [match]).findings
    fired = [one for one in found if one.statement.code == "finding.compound"]
    assert {dict(one.statement.params)["word"] for one in fired} == words


@pytest.mark.parametrize(
    ("sector", "name", "low"), [("Spinning", "A", 5), ("", "Kovai Spinning Mills", 0)]
)
def test_points_of_a_rule_about_several_facts_are_sure_where_its_facts_are(
    judge: Judge, sector: str, name: str, low: int
) -> None:
    found = judge(name=name, country="IN", sector_text=sector, address="Coimbatore, Tamil Nadu")
    assert "place.tamil_nadu_mills" in {one.rule for one in found.findings}
    rows = {row[0]: row[1:] for row in found.exposure.components}
    assert rows["workforce"] == (5, low, 10)


@pytest.mark.parametrize(
    ("notes", "signal"),
    [
        ("All workers come from North Korea", "workforce.north_korean"),
        ("Workers: 30 North Koreans", "workforce.north_korean"),
        ("Die Arbeiter kommen aus Nordkorea", "workforce.north_korean"),
        ("Des ouvriers de Corée du Nord", "workforce.north_korean"),
        ("Workers with no legal status", "workforce.without_status"),
        ("Some of the staff have no work permits", "workforce.without_status"),
        ("No workers from North Korea", ""),
        ("Our workers do not come from North Korea", ""),
        ("No one is without legal status", ""),
        ("North Korea is among the markets that we do not serve", ""),
    ],
)
def test_workers_whose_employment_is_banned_are_found_in_other_words(
    judge: Judge, notes: str, signal: str
) -> None:
    found = judge(country="PL", sector_text="Shipbuilding", workforce=notes)
    fired = {one.rule for one in found.findings if one.component == "workforce"}
    assert (signal in fired) if signal else not fired
    assert found.band == ("high" if signal else "low")


def _state(found: Assessment, name: str) -> str:
    return next(one.state for one in found.indicators if one.id == name)


def test_indicators_are_not_assessed_unless_the_record_says_so(judge: Judge) -> None:
    silent = judge(country="DE", sector_text="Software")
    assert [one.id for one in silent.indicators] == list(INDICATORS)
    assert {one.state for one in silent.indicators} == {"not_assessed"}
    migrants = judge(country="QA", sector_text="Construction", workforce="migrant workers")
    assert {one.state for one in migrants.indicators} == {"not_assessed"}
    pointed = next(one for one in migrants.indicators if one.id == "debt_bondage")
    assert pointed.pointed_to_by == ("workforce.migrant",)


def test_indicator_is_present_where_the_record_states_its_fact(judge: Judge) -> None:
    found = judge(country="MY", sector_text="Electronics", workforce="Passports are retained")
    assert _state(found, "retention_of_documents") == "present"
    assert found.band == "high"


@pytest.mark.parametrize(
    "text",
    [
        "Die Pässe werden nicht einbehalten",
        "keine Passeinbehaltung",
        "sans rétention des passeports",
        "no passports are ever withheld by us",
    ],
)
def test_a_clause_that_denies_a_signal_is_none(judge: Judge, text: str) -> None:
    found = judge(country="DE", sector_text="Bau", workforce=text)
    assert _state(found, "retention_of_documents") == "absent"
    assert found.band == "medium"


@pytest.mark.parametrize(
    "text",
    [
        "Beschäftigte behalten ihre Pässe",
        "Löhne werden pünktlich gezahlt",
        "Pass gültig, Löhne über Tarif, Papiere aufbewahrt",
        "Workers keep their passports in their rooms",
    ],
)
def test_words_of_two_clauses_are_no_signal(judge: Judge, text: str) -> None:
    found = judge(country="DE", sector_text="Bau", workforce=text)
    assert not [one for one in found.findings if one.component == "workforce"]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Passport retention: none", "retention_of_documents"),
        ("Passport retention? No.", "retention_of_documents"),
        ("No evidence of passport retention found", "retention_of_documents"),
        ("Passeinbehaltung: keine", "retention_of_documents"),
        ("Keine Hinweise auf Passentzug", "retention_of_documents"),
        ("Rétention de passeports : aucune", "retention_of_documents"),
        ("Retención de pasaportes: ninguna", "retention_of_documents"),
        ("扣押护照：无", "retention_of_documents"),
        ("未发现扣押护照", "retention_of_documents"),
        ("Reisepässe und Ausweise werden nicht verwahrt", "retention_of_documents"),
        ("Forced overtime: none observed", "excessive_overtime"),
        ("Recruitment fees: 0", "debt_bondage"),
        ("Do workers pay recruitment fees? No.", "debt_bondage"),
        ("No cases of wage withholding", "withholding_of_wages"),
    ],
)
def test_a_phrase_that_is_denied_beside_it_is_absent(
    judge: Judge, text: str, indicator: str
) -> None:
    found = judge(country="DE", sector_text="Software", workforce=text)
    assert not [one for one in found.findings if one.component == "workforce"]
    assert _state(found, indicator) == "absent"


@pytest.mark.parametrize(
    "text",
    [
        "Migrant workers: none; agency workers: no",
        "No dormitories or agency workers",
        "We do not use agency workers",
        "No child labour or prison labour found",
        "Leiharbeit: nein",
        "Trabajadores migrantes: ninguno",
        "没有派遣工",
        "No workers from Albania",
    ],
)
def test_what_a_note_denies_of_workers_is_no_signal(judge: Judge, text: str) -> None:
    found = judge(country="DE", sector_text="Software", workforce=text)
    assert not [one for one in found.findings if one.component == "workforce"]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Workers are not free to leave", "restriction_of_movement"),
        ("no longer free to leave", "restriction_of_movement"),
        ("There is no free movement", "restriction_of_movement"),
        ("Freedom of movement: no", "restriction_of_movement"),
        ("Keine volle Bewegungsfreiheit", "restriction_of_movement"),
        ("None of the workers keep their passports", "retention_of_documents"),
        ("Workers keep their passports: no", "retention_of_documents"),
        ("Passports are not kept by the workers", "retention_of_documents"),
        ("Passports are withheld and not returned", "retention_of_documents"),
        ("Reisepässe werden verwahrt und nicht zurückgegeben", "retention_of_documents"),
        ("Passport retention: not reported", "retention_of_documents"),
        ("Not all passports held", "retention_of_documents"),
        ("Recruitment fees reimbursed: no", "debt_bondage"),
        ("Recruitment fees are not reimbursed", "debt_bondage"),
        ("Overtime is not voluntary", "excessive_overtime"),
    ],
)
def test_a_safeguard_that_is_denied_is_no_denial_of_the_harm(
    judge: Judge, text: str, indicator: str
) -> None:
    found = judge(country="DE", sector_text="Software", workforce=text)
    assert _state(found, indicator) == "present"
    assert found.band in {"medium", "high"}


@pytest.mark.parametrize(
    "text",
    [
        "Migrant workers: no records",
        "Migrant workers: 0.5 %",
        "Migrant workers: no more than 20",
        "No contract, migrant workers",
        "No agency staff list, 20 migrant workers",
    ],
)
def test_a_denial_of_something_else_denies_no_signal(judge: Judge, text: str) -> None:
    found = judge(country="DE", sector_text="Software", workforce=text)
    assert "workforce.migrant" in {one.rule for one in found.findings}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Labour camp No. 5, Doha", "dormitories"),
        ("No of agency workers: 12", "agency"),
        ("10.0 migrant workers", "migrant"),
        ("120 migrant workers (no child labour)", "migrant"),
        ("120 migrant workers - no child labour", "migrant"),
        ("Are wages paid in full? No - wages are withheld", "wages_withheld"),
        ("No, forced overtime", "overtime"),
        ("Passports retained (no/yes): yes", "document_retention"),
        ("是否扣押护照：是", "document_retention"),
        ("有没有派遣工：有", "agency"),
        ("No contracts are given and passports are confiscated", "document_retention"),
        ("Workers have no contracts and the employer keeps their passports", "document_retention"),
        ("The agent withholds passports without consent", "document_retention"),
        ("Die Pässe werden ohne Zustimmung einbehalten", "document_retention"),
        ("Les passeports sont confisqués sans leur accord", "document_retention"),
        ("Pässe werden nicht ausgehändigt sondern einbehalten", "document_retention"),
        ("The factory does not retain passports but the agent retains them", "document_retention"),
        ("The factory withholds wages for no reason", "wages_withheld"),
        ("He confiscates passports of those who have no permit", "document_retention"),
        ("Passports are withheld although this is prohibited by law", "document_retention"),
        ("The employer withholds passports despite being forbidden", "document_retention"),
        ("不断强制加班", "overtime"),
        ("Freedom of movement is restricted", "movement_restricted"),
        ("Freedom of movement is not given", "movement_restricted"),
        ("It is not true that workers keep their passports", "document_retention"),
        ("Employer pays principle is not followed", "recruitment_fees"),
    ],
)
def test_a_denial_of_something_else_hides_no_harm(judge: Judge, text: str, rule: str) -> None:
    found = judge(country="DE", sector_text="Software", workforce=text)
    assert f"workforce.{rule}" in {one.rule for one in found.findings}


@pytest.mark.parametrize(
    "text",
    [
        "Neither passports nor ID cards are retained",
        "Passports and ID cards are not retained and wages are not withheld",
        "No passports and no identity documents are retained",
        "No fees are charged and no passports retained",
        "We work without retaining passports",
        "Wir arbeiten ohne Einbehaltung von Pässen",
        "Der Arbeitgeber behält die Pässe nicht ein",
        "Der Arbeitgeber nimmt den Arbeitern die Pässe nicht ab",
        "Keiner unserer Betriebe behält Pässe ein",
        "No recruiter keeps passports",
        "Aucun employeur ne confisque de passeport",
        "有没有扣押护照：没有",
        "公司不得扣押护照",
        "Retention of passports is strictly prohibited",
        "It is forbidden to retain passports",
        "Einbehaltung von Pässen ist verboten",
    ],
)
def test_a_denial_of_a_harm_is_read_wherever_it_stands(judge: Judge, text: str) -> None:
    found = judge(country="DE", sector_text="Software", workforce=text)
    assert _state(found, "retention_of_documents") == "absent"
    assert not [one for one in found.findings if one.component == "workforce"]


def test_signals_of_a_long_note_are_read_in_time_with_its_length(judge: Judge) -> None:
    begun = time.process_time()
    judge(country="DE", sector_text="Software", workforce="no migrant workers or " * 1_400)
    assert time.process_time() - begun < 3


@pytest.mark.parametrize(
    "text",
    [
        "Workers are beaten and threatened",
        "Migrants were beaten by supervisors",
        "Arbeiter werden geschlagen",
        "les ouvriers sont battus",
        "los trabajadores son golpeados",
        "i lavoratori vengono minacciati",
    ],
)
def test_violence_is_read_as_a_whole_sentence_says_it(judge: Judge, text: str) -> None:
    found = judge(country="DE", sector_text="Cleaning", workforce=text)
    assert "workforce.threats" in {one.rule for one in found.findings}
    assert (found.band, found.action) == ("high", "enquire")


@pytest.mark.parametrize(
    "text",
    [
        "No workers are beaten",
        "No physical violence",
        "Keine Arbeiter werden geschlagen",
        "Die Beschäftigten sind von Entlassung bedroht",
        "Workers are never beaten",
    ],
)
def test_violence_that_is_denied_is_none(judge: Judge, text: str) -> None:
    found = judge(country="DE", sector_text="Cleaning", workforce=text)
    assert "workforce.threats" not in {one.rule for one in found.findings}
    assert found.band == "medium"


def test_indicator_is_absent_where_the_record_denies_it(judge: Judge) -> None:
    text = "No recruitment fees charged; passports are not retained; no forced overtime"
    found = judge(country="MY", sector_text="Electronics", workforce=text)
    for name in ("debt_bondage", "retention_of_documents", "excessive_overtime"):
        assert _state(found, name) == "absent", name
    assert not [one for one in found.findings if one.component == "workforce"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Reisepässe werden vom Arbeitgeber verwahrt", "document_retention"),
        ("Der Arbeitgeber behält die Pässe ein", "document_retention"),
        ("Die Agentur zieht die Ausweise der Arbeiter ein", "document_retention"),
        ("les passeports sont confisqués", "document_retention"),
        ("l'employeur garde les passeports", "document_retention"),
        ("los pasaportes de los trabajadores son retenidos", "document_retention"),
        ("i passaporti vengono trattenuti", "document_retention"),
        ("The company holds the passports", "document_retention"),
        ("Löhne werden nicht ausbezahlt", "wages_withheld"),
        ("Die Löhne wurden seit drei Monaten nicht gezahlt", "wages_withheld"),
        ("les salaires ne sont pas payés", "wages_withheld"),
        ("los salarios no se pagan", "wages_withheld"),
        ("wages have not been paid since May", "wages_withheld"),
        ("Leiharbeiter", "agency"),
        ("lavoratori stagionali", "seasonal"),
        ("temporeros", "seasonal"),
        ("Contracts signed in the country of origin", "contract_in_origin"),
        ("富余劳动力转移就业", "labour_transfer"),
        ("uigurische Arbeiterinnen", "labour_transfer"),
        ("ouvriers ouïghours", "labour_transfer"),
        ("subcontractors", "subcontracting"),
        ("Workers live in dormitories", "dormitories"),
        ("workers paid fees to agents", "recruitment_fees"),
        ("passports confiscated", "document_retention"),
        ("recruited via Facebook", "online_recruitment"),
        ("travailleurs sans papiers", "without_status"),
        ("技能実習生", "migrant"),
        ("unpaid wages", "wages_withheld"),
        ("prison labour", "prison"),
    ],
)
def test_signal_is_read(judge: Judge, text: str, rule: str) -> None:
    found = judge(country="IT", sector_text="Software", workforce=text)
    assert f"workforce.{rule}" in {one.rule for one in found.findings}


@pytest.mark.parametrize(
    "text",
    [
        "Each employee keeps their passport",
        "Every worker holds a valid work permit",
        "Passports are kept by the workers themselves",
        "Jeder Arbeiter behält seinen Pass",
        "Reisepässe werden von den Arbeitern selbst verwahrt",
        "Chaque ouvrier garde son passeport",
        "Passport copies are collected by the personnel office",
        "The personnel office keeps copies of ID cards",
        "Ausweiskopien werden aufbewahrt",
        "Income tax is withheld from wages",
        "Die Lohnsteuer wird vom Gehalt einbehalten",
        "L'impôt sur le revenu est retenu sur le salaire",
    ],
)
def test_what_is_usual_everywhere_is_no_signal(judge: Judge, text: str) -> None:
    found = judge(country="IT", sector_text="Software", workforce=text)
    assert not [one for one in found.findings if one.component == "workforce"]


@pytest.mark.parametrize(
    ("text", "corridor"),
    [
        ("workers from Albania", "western_balkans"),
        ("Arbeiter aus der Ukraine", "neighbourhood"),
        ("ouvriers du Sénégal", "africa"),
        ("workers from Iraq", "middle_east"),
        ("Filipino crew", "south_east_asia"),
        ("lavoratori dal Bangladesh", "asia"),
    ],
)
def test_corridor_is_read_from_notes_on_workers(judge: Judge, text: str, corridor: str) -> None:
    found = judge(country="IT", sector_text="Software", workforce=text)
    assert f"workforce.corridor_{corridor}" in {one.rule for one in found.findings}


def test_a_seat_in_a_region_of_origin_earns_nothing(judge: Judge) -> None:
    found = judge(country="VN", sector_text="Software", workforce="Staff from Vietnam")
    assert not [one for one in found.findings if one.component == "workforce"]
    elsewhere = judge(country="DE", sector_text="Software aus Vietnam")
    assert not [one for one in elsewhere.findings if one.component == "workforce"]


def test_state_labour_transfer_in_china_is_high(judge: Judge) -> None:
    found = judge(country="CN", sector_text="Software", workforce="surplus rural labour from Hotan")
    assert found.band == "high"
    assert "state.labour_transfer" in {one.rule for one in found.findings}


@pytest.mark.parametrize("seat", ["KP", "CN"])
def test_what_is_made_in_north_korea_is_high_wherever_the_seat_is(seat: str, judge: Judge) -> None:
    found = judge(country=seat, site_countries=("KP",), sector_text="Software")
    assert (found.band, found.action) == ("high", "enquire")
    assert "state.north_korea" in {one.rule for one in found.findings}


def test_sites_abroad_count_like_the_seat(judge: Judge) -> None:
    found = judge(
        country="DE", site_countries=("BD",), sector_text="Garments", products=("T-shirts",)
    )
    assert (found.exposure.components[0][1], found.band) == (30, "high")
    site = judge(country="DE", site_countries=("CN",), sites=("Korla",), sector_text="Software")
    assert site.band == "critical"


@pytest.mark.parametrize(
    ("country", "site", "band"),
    [
        ("CN", "Plant 2, Aksu", "critical"),
        ("TR", "Plant 2, Aksu", "low"),  # a town of Antalya
        ("", "Plant 2, Korla", "critical"),
        ("", "Plant 2, Aksu", "medium"),
    ],
)
def test_a_site_is_read_in_the_country_of_its_supplier_and_without_one_by_sure_words(
    country: str, site: str, band: str, judge: Judge
) -> None:
    assert judge(country=country, sites=(site,), sector_text="Software").band == band


def test_sites_in_regions_of_two_countries_count_for_both_in_any_order(judge: Judge) -> None:
    for sites in (("Lhasa, Tibet", "Goma, North Kivu"), ("Goma, North Kivu", "Lhasa, Tibet")):
        found = judge(sites=sites, sector_text="Trade", products=("Bricks",))
        # The list names bricks of China as made with forced labour, none of the DRC.
        assert "product.forced_same_country" in {one.rule for one in found.findings}
        assert "region.congo_east_site" in {one.rule for one in found.findings}


def test_a_region_with_a_sector_names_the_word_that_it_was_read_from(judge: Judge) -> None:
    found = judge(country="IN", sector_text="Textiles", address="7 High Road, Tamil Nadu 625001")
    (mills,) = [one for one in found.findings if one.rule == "place.tamil_nadu_mills"]
    assert mills.input == "tamil nadu"
    assert dict(mills.statement.params)["word"] == "tamil nadu"
