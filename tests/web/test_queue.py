"""The queue and the ranking: their filters, by what really was screened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from screener import sources
from screener.workspace import Workspace
from tests.store import samples
from tests.store.keeping import keep_run
from tests.web.site import Site, post, serving
from tests.web.uploads import screened

TABLE = (
    b"Supplier No,Name,Country,Sector\n"
    b"1,Hetian Taida Garment,CN,Garments\n"
    b"2,Meroe Gold Company Limited,,Gold mining\n"
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with serving(tmp_path_factory.mktemp("queue")) as running:
        running.add_people()
        screened(running.person("Bo"), TABLE, "list.csv", list_name="Europe")
        yield running


@pytest.fixture
def edited(tmp_path: Path) -> Iterator[Site]:
    with serving(tmp_path) as running:
        running.add_people()
        yield running


def _named(page: str) -> set[str]:
    return set(re.findall(r"(Hetian Taida|Meroe Gold)", "".join(re.findall(r"<tr.*?</tr>", page))))


def test_what_an_edit_took_from_the_list_stays_in_the_queue_with_its_reason(
    edited: Site,
) -> None:
    client = edited.person("Bo")
    screened(client, b"Supplier No,Name\n5,Hetian Taida Garment\n", "a.csv", list_name="Edited")
    screened(client, b"Supplier No,Name\n5,Oslo Textiles\n", "b.csv", list_name="Edited")
    asked = {"list": "Edited"}
    for more in ({}, {"gone": "true"}):
        page = client.get("/queue", params=asked | more).text
        assert _named(page) == {"Hetian Taida"}
        assert "no longer found: the row was edited" in page
    number = re.search(r'href="/cases/(\d+)[?"]', page)
    assert number is not None
    case = client.get(f"/cases/{number[1]}").text
    assert "should the match be found again, the case opens again" in case
    supplier = re.search(r'href="(/suppliers/\d+)"', case)
    assert supplier is not None
    shown = client.get(supplier[1]).text
    assert "although this run did not find" in shown


def test_what_is_with_a_colleague_is_found_when_the_account_is_closed(edited: Site) -> None:
    screened(edited.person("Bo"), TABLE, "list.csv", list_name="Europe")
    ada = edited.person("Ada")
    case = re.search(r'name="case" value="(\d+:\d+)"', ada.get("/queue").text)
    assert case is not None
    post(ada, "/queue/assign", "/queue", case=case[1], assignee="Bo")
    bo = next(one for one in edited.state.accounts.people.everyone() if one.name == "Bo")
    post(ada, f"/users/{bo.id}/close", "/users")
    assert '<option value="Bo">Bo</option>' in ada.get("/queue").text
    for name, found in (("Bo", 1), ("Ada", 0)):
        page = ada.get("/queue", params={"with": name}).text
        assert page.count("<tr data-row>") == found
        assert f'<option value="{name}" selected>' in page


def test_the_title_of_a_list_stands_once_and_whole(edited: Site, tmp_path: Path) -> None:
    title = "Firms that we buy from no more since the audits of the years from 2019 to 2024"
    path = tmp_path / "own.csv"
    path.write_text("name\nMeroe Gold Company Limited\n", encoding="utf-8")
    workspace = Workspace.default(edited.state.settings)
    sources.add("watch", path, workspace, edited.clock(), title=title)
    screened(edited.person("Bo"), TABLE, "list.csv", list_name="Europe")
    rows = "".join(re.findall(r"<tr data-row>.*?</tr>", edited.person("Vi").get("/queue").text))
    assert rows.count(title) == 1


@pytest.mark.parametrize("path", ["/", "/suppliers"])
def test_no_other_list_is_shown_for_one_that_is_not_kept(site: Site, path: str) -> None:
    """As of one that was removed, whose address somebody kept."""
    client = site.person("Vi")
    answer = client.get(path, params={"list": "Europa"})
    assert answer.status_code == 404
    assert "There is no list “Europa”." in answer.text
    assert "Meroe Gold" not in answer.text
    for kept in ({"list": "Europe"}, {}):
        assert "Europe" in client.get(path, params=kept).text


def test_a_match_of_a_party_is_told_from_one_of_the_supplier(edited: Site) -> None:
    """Who decides on several cases at once would else dismiss it: the supplier is another."""
    bo = edited.person("Bo")
    table = b"Shipper,Notify Party,Country\nMuster GmbH,Hetian Taida Garment,DE\n"
    screened(bo, table, "bill.csv", list_name="Bills")
    queue = bo.get("/queue").text
    assert "<small>party beside it: <bdi>Hetian Taida Garment</bdi></small>" in queue
    case = re.search(r'href="/cases/(\d+)[?"]', queue)
    assert case is not None
    page = bo.get(f"/cases/{case[1]}").text
    supplier = re.search(r'href="(/suppliers/\d+)"', page)
    assert supplier is not None
    assert "<small>party beside it: <bdi>Hetian" in bo.get(supplier[1]).text
    compared = re.findall(r"<table class=\"pair\">.*?</table>", page, re.DOTALL)
    assert compared
    assert not any("Germany" in table for table in compared)


def test_the_message_tells_what_waits_from_what_is_done(tmp_path: Path) -> None:
    suppliers = [samples.supplier(number) for number in range(3)]
    tiers = ("probable", "possible", "possible")
    found = {
        one.number: [samples.match(samples.listing(), one, tier=tier)]
        for one, tier in zip(suppliers, tiers, strict=True)
    }
    with serving(tmp_path, four_eyes=("probable:dismissed",)) as site:
        site.add_people()
        keep_run(site.store, suppliers, found)
        bo, chosen = site.person("Bo"), ["1", "2", "3"]
        post(bo, "/queue/dismiss", "/queue", case=chosen, reason="Other town")
        assert "Dismissed: 2. Waiting for a second person: 1." in bo.get("/queue").text


@pytest.mark.parametrize("page", ["/queue", "/suppliers"])
@pytest.mark.parametrize(
    ("sector", "found"),
    [
        ("sector.textiles_garments", {"Hetian Taida"}),
        ("sector.mining", {"Meroe Gold"}),
        ("sector.fishing", set()),
        ("", {"Hetian Taida", "Meroe Gold"}),
    ],
)
def test_a_sector_leaves_those_suppliers_alone(
    site: Site, page: str, sector: str, found: set[str]
) -> None:
    client = site.person("Vi")
    text = client.get(page, params={"sector": sector}).text
    assert _named(text) == found
    assert '<option value="sector.mining"' in text
    assert "Textiles and garments" in text


@pytest.mark.parametrize("page", ["/queue", "/suppliers"])
@pytest.mark.parametrize(
    ("country", "found"),
    [("CN", {"Hetian Taida"}), ("ZZ", {"Meroe Gold"}), ("", {"Hetian Taida", "Meroe Gold"})],
)
def test_suppliers_of_which_no_country_is_known_can_be_asked_for_too(
    site: Site, page: str, country: str, found: set[str]
) -> None:
    text = site.person("Vi").get(page, params={"country": country}).text
    assert _named(text) == found
    assert re.search(r'<option value="ZZ"[^>]*>country unknown</option>', text)
    header = site.token("Vi", "read")
    with site.anyone() as program:
        asked: dict[str, int | str] = {"run": 1, "country": country}
        ranked = program.get("/api/v1/suppliers", params=asked, headers=header).json()
        assert len(ranked["items"]) == len(found)


@pytest.mark.parametrize("name", ["source", "sector", "country", "list"])
def test_a_filter_shows_what_is_asked_for_though_nothing_has_it_any_more(
    site: Site, name: str
) -> None:
    with_it = site.person("Bo").get("/queue", params={name: "XQ", "status": "all"}).text
    options = re.search(rf'<select id="f-{name}".*?</select>', with_it, re.DOTALL)
    assert options
    assert re.findall(r"<option[^>]* ?selected>([^<]+)", options[0]) == ["XQ"]


@pytest.mark.parametrize(
    ("sector", "number"), [("sector.textiles_garments", ["1"]), ("sector.fishing", [])]
)
def test_a_program_can_ask_for_a_sector_too(site: Site, sector: str, number: list[str]) -> None:
    header = site.token("Vi", "read")
    with site.anyone() as program:
        asked: dict[str, int | str] = {"run": 1, "sector": sector}
        found = program.get("/api/v1/suppliers", params=asked, headers=header).json()
        assert [one["number"] for one in found["items"]] == number
        found = program.get("/api/v1/matches", params={"sector": sector}, headers=header).json()
        assert bool(found["items"]) == bool(number)


def test_an_act_that_will_never_do_leads_back_to_its_case_and_says_why(edited: Site) -> None:
    edited.add_run(suppliers=1, list_name="past")
    bo = edited.person("Bo")
    found = re.search(r'name="case" value="(\d+:\d+)"', bo.get("/queue?list=past").text)
    assert found is not None
    back = f"/cases/{found[1].partition(':')[0]}"
    sent = {"case": found[1], "reason": "Another firm.", "back": back, "expires": "2020-01-01"}
    answer = post(bo, "/queue/dismiss", back, **sent)
    assert (answer.status_code, answer.headers["location"]) == (303, back)
    assert "2020-01-01 is not in the future." in bo.get(back).text


def test_plants_of_one_name_are_told_apart_by_address_where_they_have_no_number(
    edited: Site,
) -> None:
    bo = edited.person("Bo")
    rows = b"Name,Address,City\nFoxlink,12 Ring Road,Kunshan\nFoxlink,,Tianjin\n"
    screened(bo, rows, "plants.csv", list_name="Plants")
    page = bo.get("/suppliers", params={"list": "Plants"}).text
    assert ("<bdi>12 Ring Road</bdi>" in page, "<bdi>Tianjin</bdi>" in page) == (True, True)


def test_a_page_of_a_supplier_names_who_is_beside_it_and_what_was_found(edited: Site) -> None:
    bo = edited.person("Bo")
    table = (
        b"Supplier,Consignee,Notify Party,Carrier,Country\n"
        b"Muster GmbH,Oslo Textiles,Hetian Taida Garment,Nordlinie AS,DE\n"
    )
    screened(bo, table, "shipments.csv", list_name="Shipments")
    found = re.search(r'href="(/suppliers/\d+)"', bo.get("/suppliers").text)
    assert found is not None
    for path in (found[1], f"{found[1]}/dossier.html"):
        page = re.sub(r"\s*<[^>]+>\s*", "|", bo.get(path).text)
        for name, called in (("Oslo Textiles", "Consignee"), ("Nordlinie AS", "Carrier")):
            row = page.partition("Named beside the supplier")[2].partition(name)[2]
            assert re.match(rf"\|+(As)?\|*{called}\|+(Outcome\|)?Screened: no match found", row)


def test_one_decision_on_a_page_is_for_all_suppliers_that_name_a_carrier(edited: Site) -> None:
    bo = edited.person("Bo")
    table = b"Supplier,Carrier,Country\n" + b"".join(
        b"%s GmbH,Hetian Taida Garment,DE\n" % name for name in (b"Alpha", b"Beta", b"Gamma")
    )
    screened(bo, table, "shipments.csv", list_name="Shipments")
    case = re.search(r'href="(/cases/(\d+))[?"]', bo.get("/queue").text)
    assert case is not None
    page = bo.get(case[1]).text
    assert "other suppliers that name “Hetian Taida Garment” (2 open cases with this entry)" in page
    assert "also the other open entry of the same firm" in page
    assert "With both ticks, 5 further open cases in all." in page
    box = 'type="checkbox" name="case"'
    waiting = bo.get("/queue").text.count(box)
    asked = {"case": case[2], "reason": "A haulier of Oslo", "all_suppliers": "1"}
    post(bo, "/queue/dismiss", case[1], **asked)
    left = bo.get("/queue").text
    assert left.count(box) == waiting - 3
    again = re.search(r'href="(/cases/(\d+))[?"]', left)
    assert again is not None
    post(bo, "/queue/dismiss", again[1], **asked | {"case": again[2], "group": "1"})
    assert box not in bo.get("/queue").text
    assert "also the 2 other cases that were decided in the same act" in bo.get(case[1]).text
    post(bo, "/queue/undo", case[1], case=case[2], reason="A slip", together="1")
    assert bo.get("/queue").text.count(box) == 3


def test_a_queue_that_there_is_none_of_is_told(edited: Site) -> None:
    bo = edited.person("Bo")
    screened(bo, TABLE, "list.csv", list_name="Europe")
    answer = bo.get("/cases/1", params={"queue": "new=perhaps"})
    assert (answer.status_code, "The address names a queue" in answer.text) == (400, True)
