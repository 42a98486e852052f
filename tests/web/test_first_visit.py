"""What somebody who sees the pages for the first time would stumble over."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import lxml.html
import pytest
from playwright.sync_api import Browser

from screener.reports.catalogue import languages
from tests.web.browser import Person
from tests.web.site import Site, post, serving
from tests.web.uploads import screened

LONG = "Northern Agricultural Machinery and Spare Parts Manufacturing Company Limited"
TABLE = (
    "Name,Country,City,Address\n"
    "Xinjiang Production & Construction Corps,CN,Urumqi,\n"
    f"{LONG},DE,Bonn,Rheinweg 7\n"
    f"{LONG},DE,Kassel,Industriestr. 2 Kassel\n"
).encode()


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site with a supplier found in every list of names, and two of one name."""
    with serving(tmp_path_factory.mktemp("visited")) as running:
        running.add_people()
        screened(running.person("Bo"), TABLE, "suppliers.csv", list_name="Europe")
        yield running


def _page(client: httpx.Client, path: str) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(client.get(path).text)


def _of(client: httpx.Client, name: str) -> list[lxml.html.HtmlElement]:
    """The pages of all suppliers of a name."""
    links = _page(client, "/suppliers").xpath(f"//th/a[contains(., '{name}')]/@href")
    return [_page(client, path) for path in links]


def test_no_field_is_called_wrong_before_anything_was_sent(house: Site) -> None:
    page = _page(house.person("Bo"), "/upload")
    assert page.xpath("//input[@name='file']")
    assert not page.xpath("//*[@aria-invalid] | //*[contains(@class, 'problem')]")


def test_no_clearance_is_said_of_no_match_alone(house: Site) -> None:
    bo = house.person("Bo")
    (found,) = _of(bo, "Xinjiang Production")
    matches = found.xpath("string(//section[@id='cases'])")
    assert "Global Human Rights" in matches
    assert "UFLPA" in matches
    assert "no clearance" not in matches
    for name, said in (("Hetian Taida Garment", False), ("Software Bruecke", True)):
        tried = lxml.html.document_fromstring(
            post(bo, "/rules/try", "/account", name=name, country="CN").text
        )
        outcome = str(tried.xpath("string(//section[@id='outcome'])"))
        assert ("No match was found in the lists that were screened" in outcome) is said, name
        assert ("no clearance" in outcome) is said, name


def test_suppliers_of_one_name_are_told_apart_by_where_they_are(house: Site) -> None:
    pages = _of(house.person("Bo"), LONG)
    heads = {page.xpath("string(//p[@class='standfirst'])").split(" · ")[-1] for page in pages}
    assert heads == {"Rheinweg 7, Bonn", "Industriestr. 2 Kassel"}


def test_a_title_that_is_cut_holds_no_figure(house: Site) -> None:
    titles = {
        page.xpath("string(//title)").split(" · ")[0] for page in _of(house.person("Bo"), LONG)
    }
    assert titles == {"Northern Agricultural Machinery and Spare Parts Manufacturi…"}


def test_a_column_of_files_is_headed_so(house: Site) -> None:
    page = _page(house.person("Bo"), "/runs")
    headings = [one.text_content() for one in page.xpath("//thead//th")]
    cells = [one.text_content() for one in page.xpath("//tbody/tr[1]/*")]
    assert dict(zip(headings, cells, strict=True))["File"] == "suppliers.csv"


def test_the_start_page_says_of_which_list_nobody_waits_and_what_waits_in_others(
    house: Site,
) -> None:
    bo = house.person("Bo")
    screened(bo, b"Name,Country\nSoftware Bruecke,CH\n", "clean.csv", list_name="Asia")
    waiting = len(_page(bo, "/queue").xpath("//tr[@data-row]"))
    to_do = _page(bo, "/").xpath("string(//section[@id='do'])")
    assert "No match of this list waits for anybody." in to_do
    assert f"Open matches of other lists: {waiting}" in to_do
    assert waiting > 0
    assert "other lists" not in _page(bo, "/?list=Europe").xpath("string(//section[@id='do'])")


def test_the_filter_of_the_queue_says_which_lists_it_means(house: Site) -> None:
    labels = _page(house.person("Bo"), "/queue").xpath("//label[@for='f-source']/text()")
    assert labels == ["The list searched"]


def test_languages_are_chosen_by_their_names(house: Site) -> None:
    ada = house.person("Ada")
    for path, name in (("/night", "night_language"), ("/account", "language")):
        options = _page(ada, path).xpath(f"//select[@name='{name}']/option")
        assert {one.get("value") for one in options} == set(languages())
        assert [one.text for one in options] == ["English", "Deutsch", "Français"]


def test_a_name_that_matched_does_not_break_within_a_word_on_a_phone(
    house: Site, chromium: Browser
) -> None:
    person = Person(chromium, house)
    try:
        person.log_in("Bo")
        person.page.set_viewport_size({"width": 320, "height": 850})
        person.page.goto("/cases/1")
        cells = person.page.locator(".pair .names td").evaluate_all(
            """all => all.map(one => {
                const words = [], walk = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
                while (walk.nextNode()) {
                    for (const found of walk.currentNode.textContent.matchAll(/[^\\s]+/g)) {
                        const range = document.createRange();
                        range.setStart(walk.currentNode, found.index);
                        range.setEnd(walk.currentNode, found.index + found[0].length);
                        if (range.getClientRects().length > 1) words.push(found[0]);
                    }
                }
                return words;
            })"""
        )
    finally:
        person.close()
    assert cells == [[], []]
