from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import html

from screener import reports
from screener.errors import InputError
from screener.model import (
    Component,
    Decision,
    Evidence,
    Finding,
    Gap,
    LabourIndicator,
    Name,
    Result,
    Statement,
    Supplier,
)
from screener.reports.clauses import Clause, clause_map
from screener.reports.file_names import file_name
from screener.risk import Assessor, load_rulebook

SECTIONS = [
    "decision",
    "identity",
    "scope",
    "results",
    "matches",
    "exposure",
    "indicators",
    "tracing",
    "decisions",
    "remedy",
    "changes",
    "limits",
    "clauses",
    "appendix",
]


def _dossier(
    result: Result, folder: Path, place: int = 0, language: str = "en"
) -> html.HtmlElement:
    path = folder / "one.html"
    reports.write_dossier(result, result.assessments[place], path, language)
    return html.fromstring(path.read_bytes())


def _all(page: html.HtmlElement, path: str) -> list[str]:
    found = page.xpath(path)
    assert isinstance(found, list)
    return [str(item) for item in found]


def _text(page: html.HtmlElement, section: str) -> str:
    found = page.xpath(f"string(//section[@id='{section}'])")
    return " ".join(str(found).split())


@pytest.mark.parametrize(
    ("language", "read"),
    [
        ("en", "party beside it: Aksu Shipping"),
        ("de", "weiterer Beteiligter: Aksu Shipping"),
        ("fr", "autre partie : Aksu Shipping"),
    ],
)
def test_a_party_has_none_of_the_suppliers_places_and_names(
    result: Result, tmp_path: Path, language: str, read: str
) -> None:
    first = result.assessments[0]
    match = replace(first.matches[0], role="party", supplier_name="Aksu Shipping")
    finding = replace(first.findings[0], component="list", input="party: Aksu Shipping")
    one = replace(first, matches=(match,), findings=(finding,))
    named = replace(one.supplier, other_names=("Taida",), country="CN", address="5 Wall Road")
    result = replace(result, assessments=(replace(one, supplier=named),))
    page = _dossier(result, tmp_path, language=language)
    cells = _all(page, "//section[@id='matches']//table[@class='pair']//td[1]//text()")
    told = " ".join(cells)
    assert "Aksu Shipping" in " ".join(told.split())
    assert not any(of_supplier in told for of_supplier in ("Taida", "Chin", "Wall Road"))
    assert read in _text(page, "exposure")


def test_a_dossier_has_its_fourteen_parts_in_order(result: Result, tmp_path: Path) -> None:
    page = _dossier(result, tmp_path)
    assert _all(page, "//main/section/@id") == SECTIONS
    assert _all(page, "//nav/a/@href") == [f"#{section}" for section in SECTIONS]


def test_every_list_is_answered_for_even_without_a_match(result: Result, tmp_path: Path) -> None:
    text = _text(_dossier(result, tmp_path), "results")
    assert "1 match: Hetian Taida Apparel Co., Ltd (probable, 0.93)" in text
    assert "No match at or above 0.80 among 170 entries, edition of 1 May 2026" in text


def test_stale_and_missing_lists_are_called_so_where_their_outcome_stands(
    result: Result, tmp_path: Path
) -> None:
    old = tuple(replace(part, stale=True, age_days=400) for part in result.run.coverage)
    run = replace(result.run, coverage=old, missing=("ofac_sdn",))
    page = _dossier(replace(result, run=run), tmp_path)
    text = _text(page, "results")
    assert "among 170 entries, edition of 1 May 2026 (stale)" in text
    assert "Specially Designated Nationals and Blocked Persons Listnot searched" in text
    assert "At least one list was older than its own cadence allows" in _text(page, "decision")
    fresh = tuple(replace(part, stale=False) for part in result.run.coverage)
    whole = replace(result, run=replace(result.run, coverage=fresh, missing=()))
    assert "At least one list" not in _text(_dossier(whole, tmp_path), "decision")


def test_a_name_that_cannot_be_searched_for_is_not_said_to_have_no_match(
    result: Result, tmp_path: Path
) -> None:
    one = result.assessments[2]
    gap = Gap("row", Statement.of("gap.name_wordless"))
    supplier = replace(one.supplier, name="TBD", other_names=(), identifiers=(), gaps=(gap,))
    told = replace(result, assessments=(replace(one, supplier=supplier, matches=()),))
    text = _text(_dossier(told, tmp_path), "results")
    assert "No list was searched: the name is a legal form, a number or a placeholder" in text
    assert "No match at or above" not in text


def test_names_are_not_said_to_be_searched_among_goods(result: Result, tmp_path: Path) -> None:
    goods = replace(result.run.coverage[1], supplies="goods")
    run = replace(result.run, coverage=(result.run.coverage[0], goods))
    assert "170 entries" not in _text(_dossier(replace(result, run=run), tmp_path), "results")


def test_the_scope_names_the_supplier_list(result: Result, tmp_path: Path) -> None:
    assert "suppliers.csv" in _text(_dossier(result, tmp_path), "scope")


def test_no_list_of_ones_own_is_called_a_published_one(result: Result, tmp_path: Path) -> None:
    assert "ublished list" not in _text(_dossier(result, tmp_path), "matches")


def test_the_decision_names_dates_and_leaves_room_to_sign(result: Result, tmp_path: Path) -> None:
    page = _dossier(result, tmp_path)
    text = _text(page, "decision")
    assert "Hold" in text
    assert "27 Jul 2026" in text  # seven days from 20 July, as rules/clauses.yml says for hold
    assert "19 Aug 2026" in text  # thirty days for critical
    assert page.xpath("count(//table[@class='signoff']/tbody/tr)") == 3


def test_indicators_stay_not_assessed_until_a_finding_speaks(
    result: Result, tmp_path: Path
) -> None:
    assert _text(_dossier(result, tmp_path), "indicators").count("not assessed") == 12
    first = result.assessments[0]
    debt = Finding(
        rule="workforce.fees",
        statement=Statement.of("test.signal", sign="recruitment fee"),
        component="workforce",
        citation="ILO, 2012",
        indicators=("debt_bondage",),
    )
    changed = replace(result, assessments=(replace(first, findings=(debt,)),))
    text = _text(_dossier(changed, tmp_path), "indicators")
    assert "A reason to ask: test.signal (sign: recruitment fee)" in text
    assert text.count("not assessed") == 12  # a reason to ask is no answer
    stated = LabourIndicator("debt_bondage", "present", "workers pay 2,000 dollars")
    changed = replace(result, assessments=(replace(first, indicators=(stated,)),))
    text = _text(_dossier(changed, tmp_path), "indicators")
    assert "Debt bondagepresent, by the list's record of the supplier: “workers pay 2,000" in text
    assert text.count("not assessed") == 11


def test_a_recorded_decision_is_shown_with_its_reason(result: Result, tmp_path: Path) -> None:
    first = result.assessments[0]
    assert "1 match awaits a person" in _text(_dossier(result, tmp_path), "decisions")
    decision = Decision(
        verdict="dismissed",
        reason="Other address and register number",
        by="A. Reviewer",
        at=datetime(2026, 7, 18, 9, 0, tzinfo=UTC),
    )
    match = replace(first.matches[0], decision=decision)
    decided = replace(result, assessments=(replace(first, matches=(match,)),))
    text = _text(_dossier(decided, tmp_path), "decisions")
    assert "Dismissed by a person" in text
    assert "Other address and register number" in text
    assert "18 Jul 2026" in text


def test_changes_since_the_last_report(result: Result, tmp_path: Path) -> None:
    assert "No earlier report" in _text(_dossier(result, tmp_path), "changes")
    change = Statement.of("gap.country_unknown")
    reports.write_dossiers(result, tmp_path, changes={"010001": (change,)})
    first = html.fromstring((tmp_path / "010001-hetian-taida-garment.html").read_bytes())
    assert reports.sentence(change) in _text(first, "changes")
    second = html.fromstring((tmp_path / "2-global-garments.html").read_bytes())
    assert "Nothing has changed" in _text(second, "changes")


def test_unverified_clauses_are_never_shown(result: Result, tmp_path: Path) -> None:
    text = _text(_dossier(result, tmp_path), "clauses")
    hidden = [c for i in clause_map().instruments for c in i.clauses if not c.verified]
    shown = [c for i in clause_map().instruments for c in i.shown]
    assert hidden
    assert all(clause.asks["en"] not in text for clause in hidden)
    assert all(clause.asks["en"] in text for clause in shown)
    assert all(clause.read_at for clause in shown)


def test_every_law_of_the_clause_map_is_shown_in_every_language(
    result: Result, tmp_path: Path
) -> None:
    core = {
        "eu_2024_3015": "Article 1(1)",
        "eu_2024_1760": "Articles 5(1)(b), 8 and 9",
        "lksg": "§ 3(1) no. 9, § 10(1)",
        "uflpa": "Section 3(a)",
        "uk_msa": "Section 54(5)(d) and (e)",
        "ca_s211": "Section 11(1)",
        "ungp": "Principle 22",
        "oecd": "Step 6",
    }
    shown = {i.id: [c.reference for c in i.shown] for i in clause_map().instruments}
    assert shown.keys() == core.keys()
    assert all(reference in shown[law] for law, reference in core.items())
    for language, words in {"de": "Artikel 14(2)", "fr": "Étape 6"}.items():
        reports.write_dossier(result, result.assessments[0], tmp_path / "d.html", language)
        page = html.fromstring((tmp_path / "d.html").read_bytes())
        assert words in _text(page, "clauses")
        assert all(language in clause.asks for i in clause_map().instruments for clause in i.shown)


def test_entries_of_one_firm_are_one_match_with_each_entry_named(
    result: Result, tmp_path: Path
) -> None:
    first = result.assessments[0]
    (match,) = first.matches
    listing = replace(match.listing, id="hetian-taida-v", programme="2(d)(2)(B)(v)")
    dotted = Name("Hetian Taida Apparel Co., Ltd.", "primary")
    again = replace(match, listing=replace(listing, names=(dotted,)), listed_name=dotted)
    both = replace(result, assessments=(replace(first, matches=(match, again)),))
    page = _dossier(both, tmp_path)
    assert "1 match: Hetian Taida Apparel Co., Ltd (probable, 0.93; 2 entries" in _text(
        page, "results"
    )
    assert page.xpath("count(//section[@id='matches']/section)") == 1
    text = _text(page, "matches")
    assert "2(d)(2)(B)(i)" in text
    assert "2(d)(2)(B)(v)" in text
    assert "Hetian Taida Apparel Co., Ltd." in text
    assert "1 match awaits a person" in _text(page, "decisions")


def test_a_source_that_was_not_searched_is_named(result: Result, tmp_path: Path) -> None:
    run = replace(result.run, missing=("ofac_sdn",))
    text = _text(_dossier(replace(result, run=run), tmp_path), "scope")
    assert "not searched: Specially Designated Nationals and Blocked Persons List." in text


def test_a_clause_must_say_where_it_was_read_or_why_not() -> None:
    with pytest.raises(ValueError, match="needs read_at"):
        Clause(reference="Article 1", asks={"en": "x"}, parts=("scope",), verified=True)
    with pytest.raises(ValueError, match="needs an English text"):
        Clause(reference="Article 1", asks={"de": "x"}, parts=(), verified=True, read_at="there")


def test_a_folder_holds_the_wanted_dossiers_and_an_index(result: Result, tmp_path: Path) -> None:
    assert reports.write_dossiers(result, tmp_path) == 2
    index = html.fromstring((tmp_path / "index.html").read_bytes())
    links = _all(index, "//table//a/@href")
    assert links == ["010001-hetian-taida-garment.html", "2-global-garments.html"]
    assert all((tmp_path / link).is_file() for link in links)


def test_a_sector_floor_alone_earns_no_dossier_unless_asked(result: Result, tmp_path: Path) -> None:
    floor = replace(result.assessments[1], sector_floor_only=True)
    only = replace(result, assessments=(floor,))
    assert reports.write_dossiers(only, tmp_path / "a") == 0
    assert reports.write_dossiers(only, tmp_path / "b", wanted=lambda _: True) == 1


@pytest.mark.parametrize(
    ("component", "code"),
    [("workforce", "finding.workforce"), ("country", "finding.region_name")],
)
def test_another_finding_earns_a_supplier_of_such_a_sector_its_dossier(
    result: Result, tmp_path: Path, component: Component, code: str
) -> None:
    floor = replace(result.assessments[1], sector_floor_only=True)
    said = replace(floor.findings[0].statement, code=code)
    another = replace(floor.findings[0], component=component, statement=said)
    found = replace(floor, findings=(*floor.findings, another))
    assert reports.write_dossiers(replace(result, assessments=(found,)), tmp_path) == 1


def test_an_old_dossier_goes_and_a_strangers_file_stays(result: Result, tmp_path: Path) -> None:
    reports.write_dossiers(result, tmp_path)
    (tmp_path / "notes.txt").write_text("mine")
    reports.write_dossiers(replace(result, assessments=result.assessments[1:]), tmp_path)
    assert not (tmp_path / "010001-hetian-taida-garment.html").exists()
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_a_forged_list_of_files_cannot_delete_outside(result: Result, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (tmp_path / "precious").write_text("keep")
    (folder / "files.json").write_text('["../precious"]')
    with pytest.raises(InputError, match="outside the folder"):
        reports.write_dossiers(result, folder)
    assert (tmp_path / "precious").read_text() == "keep"


def test_suppliers_of_one_name_get_files_of_their_own(result: Result, tmp_path: Path) -> None:
    twice = replace(result, assessments=(result.assessments[0], result.assessments[0]))
    assert reports.write_dossiers(twice, tmp_path) == 2
    assert (tmp_path / "010001-hetian-taida-garment-2.html").is_file()


@pytest.mark.parametrize(
    ("number", "name", "expected"),
    [
        (
            "10007",
            "新疆中泰化学股份有限公司",
            "10007-xinjiangzhongtaihuaxuegufenyouxiangongsi.html",
        ),
        ("", "../../etc/passwd", "etc-passwd.html"),
        ("", "\u202e", "row-4.html"),
        ("", "CON", "row-4-con.html"),
    ],
)
def test_file_names_are_plain(result: Result, number: str, name: str, expected: str) -> None:
    supplier = replace(result.assessments[2].supplier, number=number, name=name)
    assert file_name(supplier) == expected


def test_the_same_result_gives_the_same_folder(result: Result, tmp_path: Path) -> None:
    for name in ("a", "b"):
        reports.write_dossiers(result, tmp_path / name)
    first = {path.name: path.read_bytes() for path in (tmp_path / "a").iterdir()}
    assert first == {path.name: path.read_bytes() for path in (tmp_path / "b").iterdir()}


def test_a_match_leads_to_the_publisher(result: Result, tmp_path: Path) -> None:
    links = _all(_dossier(result, tmp_path), "//section[@id='matches']//p//a/@href")
    assert links == ["https://www.dhs.gov/uflpa-entity-list"]


def _row(page: html.HtmlElement, heading: str) -> list[str]:
    cells = page.xpath(f"//section[@id='identity']//tr[th='{heading}']/td")
    assert isinstance(cells, list)
    return [" ".join(cell.text_content().split()) for cell in cells if not isinstance(cell, str)]


def test_what_was_read_and_scored_is_said_beside_what_the_list_said(
    result: Result, tmp_path: Path
) -> None:
    records = [
        Supplier(name="Nordlicht", country="CN", products=("PVC",), sector_text="Chemicals"),
        Supplier(name="Suedlicht", country="DE", products=("floobs",), sector_text="xyzzy"),
        Supplier(name="Westlicht", country="DE"),
    ]
    assessor = Assessor(load_rulebook(), as_of=datetime(2026, 11, 1, tzinfo=UTC))
    judged = replace(result, assessments=tuple(map(assessor.assess, records)))
    pvc, unread, silent = (_dossier(judged, tmp_path, place) for place in range(3))
    assert _row(pvc, "Products")[1] == "PVC"
    assert _row(pvc, "Sector")[1] == "Other manufacturing"
    assert _row(unread, "Products") == ["floobs", "nothing recognised"]
    assert _row(unread, "Sector") == ["xyzzy", "nothing recognised"]
    assert _row(silent, "Products")[1] == "not stated"


@pytest.mark.parametrize(("language", "said"), [("en", "Cyrillic"), ("de", "Kyrillisch")])
def test_words_that_only_look_alike_are_told_by_their_script(
    result: Result, tmp_path: Path, language: str, said: str
) -> None:
    (match,) = result.assessments[0].matches
    match = replace(match, supplier_name="\u041d\u0435tian Taida Apparel Co., Ltd")
    altered = replace(result.assessments[0], matches=(match,))
    page = _dossier(replace(result, assessments=(altered,)), tmp_path, language=language)
    (differ,) = page.find_class("differ")
    assert f"\u041d\u0435tian ({said})" in differ.text_content()


def test_what_was_understood_are_goods_not_titles_of_rules(result: Result, tmp_path: Path) -> None:
    good = Finding(
        rule="product.forced_same_country",
        component="product",
        citation="",
        statement=Statement.of(
            "finding.product_forced_same", good="Thread/Yarn", countries="China", word="garn"
        ),
        input="Baumwollgarn",
    )
    ban = replace(
        good,
        rule="cbp.xinjiang_cotton_tomatoes",
        statement=Statement.of("finding.compound", title="Cotton or tomatoes", word="baumwollgarn"),
    )
    first = result.assessments[0]
    for findings, understood in (((good, ban), "Thread/Yarn"), ((ban,), "Baumwollgarn")):
        told = replace(result, assessments=(replace(first, findings=findings),))
        page = _dossier(told, tmp_path)
        (cell,) = page.xpath("//table[@class='said']//tr[th='Products']/td[2]")
        assert cell.text_content().strip() == understood


def test_the_appendix_has_the_record_whole_and_nothing_that_is_empty(
    result: Result, tmp_path: Path
) -> None:
    told = "Recruited by agencies. " * 60
    first = result.assessments[0]
    written = replace(first, supplier=replace(first.supplier, workforce=told))
    page = _dossier(replace(result, assessments=(written,)), tmp_path)
    record = json.loads(str(page.xpath("string(//section[@id='appendix']//pre)")))
    assert record["workforce"] == told
    assert record["city"] == "Hotan"
    assert "parent" not in record
    assert "findings" not in record


def test_every_instrument_leads_to_its_official_text(result: Result, tmp_path: Path) -> None:
    page = _dossier(result, tmp_path)
    links = set(_all(page, "//section[@id='clauses']//p/a/@href"))
    assert links == {one.official for one in clause_map().instruments if one.shown}


def test_evidence_is_called_what_the_list_calls_it_else_by_its_kind(
    result: Result, tmp_path: Path
) -> None:
    first = result.assessments[0]
    named = Evidence(kind="audit", issuer="SGS", stated="SMETA 4-pillar")
    evidence = (named, Evidence(kind="self_declaration"))
    told = replace(first, supplier=replace(first.supplier, evidence=evidence))
    page = _dossier(replace(result, assessments=(told,)), tmp_path, language="de")
    assert _row(page, "Nachweise")[0] == "SMETA 4-pillar, SGS; Selbstauskunft"


def test_no_reason_of_a_match_is_left_out_in_silence(result: Result, tmp_path: Path) -> None:
    first = result.assessments[0]
    many = tuple(Statement.of("match.only_second", word=f"w{n}", weight="0.04") for n in range(45))
    shown = replace(first, matches=(replace(first.matches[0], explanation=many),))
    reports.write_dossier(result, shown, tmp_path / "d.html")
    said = (tmp_path / "d.html").read_text("utf-8")
    assert "“w39” stands only in the listed name" in said
    assert "“w40”" not in said
    assert "and 5 more" in said


def test_a_score_near_one_is_not_called_one(result: Result, tmp_path: Path) -> None:
    first = result.assessments[0]
    near = replace(first, matches=(replace(first.matches[0], score=0.9957),))
    run = replace(result.run, threshold=0.785, threshold_set=True)
    reports.write_dossier(replace(result, run=run), near, tmp_path / "d.html")
    said = (tmp_path / "d.html").read_text("utf-8")
    assert "0.99" in said
    assert "1.00" not in said
    assert "begin at a score of 0.785" in said
