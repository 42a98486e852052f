"""What pages show of rules, nights, the log and decisions is words, not the program's own names."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import lxml.html
import pytest

from screener import audit, risk
from screener.errors import SourceInputError
from screener.model import Statement
from screener.reports.catalogue import languages, message
from screener.reports.plainly import plainly
from screener.reports.words import Words
from screener.service.installation.record import add_list, import_edition
from screener.service.queries import SupplierFilter
from screener.web.audit_facts import audit_facts
from screener.web.rule_facts import rule_facts
from tests.store import samples
from tests.store.keeping import keep_run
from tests.web.errands import ended
from tests.web.site import Site, post, serving, serving_copy
from tests.web.uploads import screened

TABLE = b"Supplier No,Name,Country,Sector\n1,Hetian Taida Garment,CN,Garments\n"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("filled")
    with serving(home) as running:
        running.add_people()
        screened(running.person("Bo"), TABLE, "list.csv", list_name="Europe")
    return home


@pytest.fixture
def house(filled: Path, tmp_path: Path) -> Iterator[Site]:
    """A site on which one person's decision is enough, and none was made yet."""
    with serving_copy(filled, tmp_path / "house") as running:
        yield running


def _plain(page: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", " ", page))


def _in_german(site: Site, name: str = "Ada") -> Site:
    client = site.person(name)
    post(client, "/account/preferences", "/account", language="de", zone="Europe/Berlin")
    return site


def _confirm(client: httpx.Client) -> None:
    """Confirm every match of the first supplier."""
    for case in re.findall(r'href="/cases/(\d+)"', client.get("/suppliers/1").text):
        answer = post(
            client, "/queue/confirm", f"/cases/{case}", case=case, reason="Same.", back="/queue"
        )
        assert answer.status_code == 303


def test_a_decision_since_the_run_is_said_until_the_list_is_screened_again(house: Site) -> None:
    bo = house.person("Bo")
    assert "decided-since" not in bo.get("/suppliers/1").text
    _confirm(bo)
    page = bo.get("/suppliers/1").text
    assert 'id="decided-since"' in page
    assert 'action="/runs/again"' in page
    assert "undecided when this was screened" in page  # not "yet": somebody has by now
    viewed = house.person("Vi").get("/suppliers/1").text
    assert 'id="decided-since"' in viewed
    assert 'action="/runs/again"' not in viewed
    assert ended(house, post(bo, "/runs/again", "/suppliers/1", list="Europe")).state == "done"
    assert "decided-since" not in bo.get("/suppliers/1").text
    assert "decided-since" not in bo.get("/suppliers/1?run=1").text


def test_cases_of_a_supplier_on_one_list_are_told_apart(house: Site) -> None:
    """A firm may stand on one list under several programmes, by the same name."""
    one = samples.supplier(1)
    twice = [samples.listing("L1", programme=programme) for programme in ("(i)", "(ii)")]
    found = {one.number: [samples.match(replace(each, id=each.programme), one) for each in twice]}
    keep_run(house.store, [one], found, list_name="Twice", settings=house.state.settings)
    vi = house.person("Vi")
    (path,) = re.findall(r'"(/suppliers/\d+)"', vi.get("/suppliers?list=Twice").text)
    page = vi.get(path).text
    table = page[page.index('<section id="cases">') : page.index('<section id="exposure">')]
    # Of a link only its text tells, not where it leads.
    rows = [_plain(row) for row in re.findall(r"<tr>.*?</tr>", table)[1:]]
    assert len(set(rows)) == len(twice)


@pytest.mark.parametrize("language", languages())
def test_no_two_columns_of_the_queue_are_headed_alike(house: Site, language: str) -> None:
    client = house.person("Bo")
    post(client, "/account/preferences", "/account", language=language, zone="Europe/Berlin")
    headings = re.findall(r'<th scope="col"[^>]*>(.*?)</th>', client.get("/queue").text)
    assert len(headings) == 7
    assert len(set(headings)) == len(headings)


def test_the_head_of_a_page_says_in_one_line_how_old_the_lists_are(house: Site) -> None:
    page = house.person("Vi").get("/queue").text
    head = page[page.index('<aside class="fresh"') : page.index("</aside>")]
    assert head.count("<a ") == 1
    assert 'href="/sources"' in head
    known = house.state.fresh.enabled(house.clock())
    stale = [one.descriptor.title for one in known if one.condition != "fresh"]
    said = f"{len(stale)} of {len(known)} lists are stale" if stale else "none of them stale"
    assert said in _plain(head)
    oldest = Words("en").number(max(one.age_days or 0 for one in known))
    assert f"the oldest is {oldest} days old" in _plain(head)
    assert all(title in html.unescape(head) for title in stale)


def test_the_head_of_a_page_counts_a_list_that_nothing_describes_any_more(
    house: Site, tmp_path: Path
) -> None:
    """Its edition is there, its descriptor is not: runs call it missing."""
    table = tmp_path / "gone.csv"
    table.write_text("name,country\nBlue Heron Weaving,CN\n", encoding="utf-8")
    add_list(house.state.settings, "gone", table, house.clock(), by="Ada")
    (described,) = house.state.settings.home.glob("**/own@gone/descriptor.json")
    described.unlink()
    house.state.fresh.forget()
    page = house.person("Vi").get("/sources").text
    head = page[page.index('<aside class="fresh"') : page.index("</aside>")]
    known = house.state.fresh.enabled(house.clock())
    stale = sum(one.condition != "fresh" for one in known)
    said = f"{stale + 1} of {len(known) + 1} lists are stale or missing"
    assert said in _plain(head)
    assert "own:gone" in head
    assert "missing: own:gone. Nothing describes it any more" in _plain(page)
    with house.anyone() as client:
        client.headers.update(house.token("Vi", "read"))
        listed = {one["id"]: one for one in client.get("/api/v1/sources").json()}
    assert (listed["own:gone"]["condition"], listed["own:gone"]["entries"]) == ("missing", None)
    assert [*listed] == sorted(listed)


def test_a_list_of_ones_own_goes_by_its_title(house: Site, tmp_path: Path) -> None:
    table = tmp_path / "own.csv"
    table.write_text("name,country\nHetian Taida Garment,CN\n", encoding="utf-8")
    add_list(
        house.state.settings, "bis", table, house.clock(), by="Ada", title="Blocked by the board"
    )
    house.state.fresh.forget()
    bo = house.person("Bo")
    assert ended(house, post(bo, "/runs/again", "/runs", list="Europe")).state == "done"
    for page in ("/queue", "/changes", "/"):
        text = _plain(bo.get(page).text)
        assert "own:bis" not in text
        assert "Blocked by the board" in text or page == "/"


@pytest.mark.parametrize(
    "path", ["/sources", "/sources/uflpa", "/runs/1", "/queue", "/suppliers/1", "/cases/1"]
)
def test_a_title_in_english_is_read_out_in_english(house: Site, tmp_path: Path, path: str) -> None:
    table = tmp_path / "own.csv"
    table.write_text("name,country\nBlue Heron Weaving,CN\n", encoding="utf-8")
    add_list(house.state.settings, "sperren", table, house.clock(), by="Ada", title="Sperrliste")
    house.state.fresh.forget()
    page = lxml.html.fromstring(_in_german(house).person("Ada").get(path).text)
    assert _spoken(page, "UFLPA Entity List") == {"en"}
    if path == "/sources":
        assert _spoken(page, "Sperrliste") == {"de"}  # whatever it is in
    if path == "/sources/uflpa":
        assert "en" in _spoken(page, "Mines, produces or manufactures in Xinjiang")
    if path == "/cases/1":
        assert page.xpath("//h2/span[@lang='en']/text()") == ["UFLPA Entity List"]


def test_a_name_in_other_letters_says_its_language_on_every_page(site: Site) -> None:
    bo, name = site.person("Bo"), "新疆中泰化学股份有限公司"
    screened(bo, f"Name,Country\n{name},CN\n".encode(), "han.csv", list_name="Han")
    for path in ("/queue?list=Han", "/suppliers?list=Han"):
        text = bo.get(path).text
        assert _spoken(lxml.html.fromstring(text), name) == {"zh-Hans"}, path
        link = re.search(r'<th scope="row"><a href="([^"]+)"', text)
        assert link is not None
        own = lxml.html.fromstring(bo.get(html.unescape(link[1])).text)
        assert _spoken(own, name) == {"zh-Hans"}, link


def _spoken(page: lxml.html.HtmlElement, text: str) -> set[str]:
    """Return the languages in which a page has something that begins with a text."""
    shown = page.xpath("//main//*[starts-with(normalize-space(text()), $text)]", text=text)
    return {
        one.xpath("string(ancestor-or-self::*[@lang][1]/@lang)")
        for one in shown
        if one.tag != "option"  # in a list to choose from, all is read out in one language
    }


def test_the_age_of_a_list_says_from_which_day_it_is_counted(house: Site) -> None:
    client = house.person("Vi")
    for page in ("/sources", "/sources/uflpa", "/runs/1"):
        assert "since 9 Jul 2026, when its publisher was seen to serve it" in client.get(page).text


def test_what_an_import_warns_of_names_no_command() -> None:
    for language in languages():
        words = Words(language)
        for code, params in (
            ("source.no_date", ("date", "2026-07-01")),
            ("source.unknown_fields", ("count", "3")),
        ):
            said = words.say_on_page(Statement(code, (params,)))
            assert "--" not in said
            assert "screener sources" not in said
            assert said != code


def test_an_error_of_the_api_names_no_option_of_the_command(house: Site) -> None:
    header = house.token("Bo", "read", "screen")
    with house.anyone() as program:
        answer = program.post(
            "/api/v1/screen", json={"suppliers": [{"Firm code": "17"}]}, headers=header
        )
    assert answer.status_code == 400
    assert "no column with the supplier's name" in answer.json()["error"]["message"]
    assert "--map" not in answer.json()["error"]["message"]


def test_a_match_and_its_finding_go_by_the_name_that_matched(house: Site) -> None:
    one = samples.supplier(1)
    entry = samples.listing("L1")
    match = samples.match(entry, one, listed_name=entry.names[1])
    kept = keep_run(
        house.store, [one], {one.number: [match]}, list_name="Asia", settings=house.state.settings
    )
    lines, _ = house.state.queries.suppliers(kept.run_id, SupplierFilter())
    page = house.person("Vi").get(f"/suppliers/{lines[0].supplier_id}").text
    cell = re.search(r'<th scope="row"><a href="/cases/\d+">(.*?)</th>', page)
    assert cell is not None
    assert _plain(cell[1]).split()[0] == entry.names[1].text
    assert entry.names[0].text in cell[1]


def test_other_entries_of_a_firm_are_told_whole_or_are_seen_to_be_cut(house: Site) -> None:
    whole = "2(d)(2)(B)(i)/xinjiang-production-and-construction-corps"
    one, long = samples.supplier(1), "x" * 200
    found = [samples.match(samples.listing(name), one) for name in ("L1", whole, long)]
    kept = keep_run(
        house.store, [one], {one.number: found}, list_name="Asia", settings=house.state.settings
    )
    lines, _ = house.state.queries.suppliers(kept.run_id, SupplierFilter())
    cases = {case.reference: case.id for case in house.state.queries.cases_of(lines[0].supplier_id)}
    page = _plain(house.person("Bo").get(f"/cases/{cases['L1']}").text)
    assert f"EU Global Human Rights Sanctions Regime {whole}" in " ".join(page.split())
    assert f"{'x' * 80}… (200)" in page


def test_figures_of_the_newest_run_lead_to_its_suppliers(house: Site) -> None:
    bo = house.person("Bo")
    links = re.findall(
        r'href="(/suppliers\?[^"]+)" aria-label="[^"]+">(\d+)<', bo.get("/runs/1").text
    )
    assert links == [("/suppliers?band=critical&amp;action=hold&amp;list=Europe", "1")]
    assert "Hetian Taida Garment" in bo.get(html.unescape(links[0][0])).text
    assert ended(house, post(bo, "/runs/again", "/runs", list="Europe")).state == "done"
    assert "/suppliers?band=" not in bo.get("/runs/1").text


def test_open_matches_are_not_called_as_the_action_is(site: Site) -> None:
    text = _plain(site.person("Vi").get("/").text)
    assert "Open matches: 3" in text
    assert "To review: 3" not in text


@pytest.mark.parametrize("language", ["de", "fr"])
def test_rules_are_in_the_readers_language(site: Site, language: str) -> None:
    client = site.person("Cy")
    post(client, "/account/preferences", "/account", language=language, zone="UTC")
    for part, path in (("title", "/rules"), ("next_step", "/rules/cbp.malawi_tobacco")):
        said = message(f"rule.cbp.malawi_tobacco.{part}", language)
        assert said is not None
        assert said in html.unescape(client.get(path).text)
    found = client.get("/rules", params={"q": "Malawi"}).text
    assert "/rules/cbp.malawi_tobacco" in found


@pytest.mark.parametrize("language", ["de", "fr"])
def test_our_own_prose_in_citations_and_reasons_is_in_the_readers_language(
    site: Site, language: str
) -> None:
    client = site.person("Cy")
    post(client, "/account/preferences", "/account", language=language, zone="UTC")
    for code, path in (
        ("cited.unnamed", "/rules"),
        ("cited.unnamed", "/rules/sector.other"),
        ("cited.indicators", "/rules/country.moved"),
        ("rule.unknown.country.reason", "/rules/unknown.country"),
    ):
        said = message(code, language)
        assert said is not None
        assert said in html.unescape(client.get(path).text)


def test_what_a_rule_rests_on_is_told_by_title_and_never_by_an_id_alone(site: Site) -> None:
    client = site.person("Vi")
    assert "Withhold Release Orders and Findings" in client.get("/rules/cbp.malawi_tobacco").text
    for rule, origin in (("sector.other", "house"), ("uflpa.copper", "uflpa_strategy")):
        assert f"· {origin}" not in _plain(client.get(f"/rules/{rule}").text)


def test_a_rule_is_shown_in_words(site: Site) -> None:
    page = _plain(site.person("Vi").get("/rules/cbp.malawi_tobacco").text)
    for raw in ("{'", "True", "when", "None", "evidence_counts"):
        assert raw not in page
    for said in ("Condition: Countries", "Malawi", "Condition: Goods", "Band at least", "high"):
        assert said in page


@pytest.mark.parametrize("language", languages())
def test_every_fact_of_every_rule_has_a_name_and_no_raw_value(language: str) -> None:
    words, book = Words(language), risk.load_rulebook(None)
    titles = {rule.id: words.of_rule(rule.id, "title", rule.title) for rule in book.rules.values()}
    facts = [one for rule in book.rules.values() for one in rule_facts(rule, words, titles)]
    assert len(facts) > 300
    assert [one for one in facts if re.search(r"[a-z]+\.[a-z_]+(\.|$)|_|web\.", one[0])] == []
    assert [one for one in facts if re.search(r"True|False|None|\[|\{|'\w+':", one[1])] == []
    assert [one for one in facts if re.search(r"\b(web|indicator|role|band)\.\w", one[1])] == []


def test_the_log_is_shown_in_words(house: Site) -> None:
    _confirm(house.person("Bo"))
    with house.store.writing() as connection:
        refused = (
            "https://nowhere.example/a.csv: nowhere.example: [Errno -2] Name or service not known"
        )
        told = {"source": "eu_hr", "how": "refresh", "refused": refused}
        audit.note(connection, "edition", told, by="Ada", at=house.clock())
    page = _plain(_in_german(house).person("Ada").get("/audit").text)
    for raw in ("input_name", "how:", "refused:", "verdict:", "confirmed", "Errno", "refresh"):
        assert raw not in page
    for said in ("Datei:", "Durch:", "Abruf", "Entscheidung:", "Rechner nowhere.example wurde"):
        assert said in page


@pytest.mark.parametrize("language", languages())
def test_every_verdict_and_direction_of_four_eyes_is_named(language: str) -> None:
    words = Words(language)
    for verdict in ("confirmed", "dismissed", "undone", "approved", "reopened"):
        ((_, said),) = audit_facts({"verdict": verdict}, words)
        assert said == message(f"web.act.{verdict}", language)
    ((_, said),) = audit_facts({"four_eyes": "possible:undone"}, words)
    assert "undone" not in said


def test_a_source_that_is_not_there_is_refused_in_the_readers_language_and_so_titled(
    house: Site,
) -> None:
    with pytest.raises(SourceInputError) as raised:
        import_edition(house.state.settings, "foo", Path("x"), house.clock(), by="Ada")
    assert "es gibt: cbp_wro" in plainly(str(raised.value), "de")
    told = dict(_details(_in_german(house)))
    assert "Es gibt keine Quelle „foo“" in told["Ausgabe abgelehnt oder nicht abrufbar"]


def _details(site: Site) -> list[tuple[str, str]]:
    """What happened and what is told of it, for each entry on the page of the log."""
    page = site.person("Ada").get("/audit").text
    rows = re.findall(r'<th scope="row">(.*?)</th><td>.*?</td><td>(.*?)</td>', page)
    return [(" ".join(_plain(what).split()), " ".join(_plain(told).split())) for what, told in rows]


def test_the_log_says_what_a_run_rests_on(house: Site) -> None:
    run = house.state.queries.run(1)
    told = _details(house)
    assert [what for what, detail in told if not detail] == []
    assert ("List made", "Supplier list: Europe") in told
    version = next(detail for what, detail in told if what == "List version")
    assert f"Supplier list: Europe · Version: 1 · File: {run.manifest.input_name}" in version
    assert f"SHA-256: {run.manifest.input_sha256}" in version
    assert dict(told)["Run 1"] == (
        "Supplier list: Europe · Version: 1 · Suppliers: 1 · "
        f"Rulebook, SHA-256: {run.manifest.rules_sha256}"
    )
    used = [detail for what, detail in told if what == "Edition used"]
    words = Words("en")
    assert sorted(used) == sorted(
        f"List: {part.title} · Edition of: {words.date(part.edition.published)} · "
        f"Entries: {words.number(part.edition.entries)} · SHA-256: {part.edition.sha256}"
        for part in run.manifest.coverage
    )
    found = dict(told)["Listings first found"]
    assert found.startswith("Run: 1 · Entries by list: ")
    assert "UFLPA Entity List (" in found


def test_the_log_says_which_setting_changed_from_what_to_what(house: Site) -> None:
    with house.store.writing() as connection:
        for four_eyes in ("probable:confirmed",), ():
            policy = {"four_eyes": list(four_eyes), "dismissal_days": 90}
            audit.note_if_changed(connection, "settings", policy, by="Ada", at=house.clock())
    assert [told for what, told in _details(house) if what == "Settings"] == [
        "Needs a second person: probable · Confirmed → not set",
        (
            "Days that a dismissal holds: not set → 90 · "
            "Needs a second person: not set → probable · Confirmed"
        ),
        "Days that a dismissal holds: not set · Needs a second person: not set",
    ]
    _in_german(house)
    german = [told for what, told in _details(house) if what == "Einstellungen"]
    assert german[0] == "Braucht eine zweite Person: wahrscheinlich · Bestätigt → nicht gesetzt"


def test_a_list_of_ones_own_is_counted_under_its_id() -> None:
    assert list(audit_facts({"found": "own:watch:2, uflpa:1200"}, Words("de"))) == [
        ("Einträge je Liste", "own:watch (2), UFLPA Entity List (1.200)")
    ]


def test_details_that_are_codes_are_named_and_others_stay() -> None:
    what = {"four_eyes": "probable:confirmed, possible:dismissed", "case_id": "3", "new_thing": "x"}
    assert list(audit_facts(what, Words("en"))) == [
        ("Needs a second person", "probable · Confirmed, possible · Dismissed"),
        ("new thing", "x"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "https://a.example/x: a.example: [Errno -2] Name or service not known",
        "https://a.example/x: the host a.example was not found",
    ],
)
def test_a_host_that_is_not_found_is_said_so(text: str) -> None:
    assert plainly(text, "en") == "https://a.example/x: the host a.example was not found."
    assert "Der Rechner a.example wurde nicht gefunden." in plainly(text, "de")


def test_the_night_page_says_when_as_a_reader_does(site: Site) -> None:
    client = site.person("Bo")
    text = _plain(client.get("/night").text)
    assert "Every night at 02:30 (UTC)" in text
    ada = site.person("Ada")
    kept = post(ada, "/night/plan", "/night", schedule_cron="0 4 * * mon-fri")
    assert kept.status_code == 303
    standfirst = re.findall(r'class="standfirst">(.*?)</p>', client.get("/night").text)[0]
    assert "By the plan below" in standfirst
    assert "* *" not in standfirst
