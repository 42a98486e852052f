"""The pages as people meet them: a browser, two widths, light and dark, no script, no network."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page

from screener import reports
from screener.model import BANDS, Change, Result, Statement
from tests.axe import violations
from tests.focus import hidden_with_focus
from tests.tabs import OpenTab


@pytest.fixture
def pages(result: Result, tmp_path: Path) -> dict[str, Path]:
    return _written(result, tmp_path, "en")


def _written(result: Result, folder: Path, language: str) -> dict[str, Path]:
    first = result.assessments[0]
    reports.write_html(result, folder / "portfolio.html", language)
    reports.write_dossier(result, first, folder / "dossier.html", language)
    reports.write_questionnaire(result, first, folder / "questions.html", language)
    reports.write_dossiers(result, folder / "folder", language)
    reports.write_changes(_changes(result), folder / "changes.html", language)
    return {
        "changes": folder / "changes.html",
        "portfolio": folder / "portfolio.html",
        "dossier": folder / "dossier.html",
        "questions": folder / "questions.html",
        "index": folder / "folder" / "index.html",
    }


def _changes(result: Result) -> reports.ChangeReport:
    name = result.assessments[0].supplier.name
    change = Change(
        kind="match_new",
        cause="listed",
        supplier_id=1,
        supplier=name,
        band_before="low",
        band_after="critical",
        action="hold",
        statement=Statement.of("change.match_new", listing=name, source="uflpa"),
    )
    return reports.ChangeReport(
        list_name="All suppliers", run=result.run, since=None, changes=(change,)
    )


@pytest.mark.parametrize(
    ("language", "scheme"),
    [("en", "light"), ("de", "dark"), pytest.param("fr", "light", marks=pytest.mark.soak)],
)
def test_axe_finds_nothing(
    result: Result, tmp_path: Path, open_tab: OpenTab, language: str, scheme: str
) -> None:
    width = 1280 if scheme == "light" else 390
    tab = open_tab(
        color_scheme="dark" if scheme == "dark" else "light",
        viewport={"width": width, "height": 900},
        bypass_csp=True,  # axe is a script; the page's own policy admits none
    )
    for path in _written(result, tmp_path, language).values():
        tab.goto(path.as_uri())
        assert violations(tab, also=("target-size",)) == [], path.name


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize(("name", "column"), [("portfolio", "Points"), ("index", "Band")])
def test_cells_of_a_ranking_are_read_out_with_supplier_and_column(
    pages: dict[str, Path], open_tab: OpenTab, width: int, name: str, column: str
) -> None:
    tab = open_tab(viewport={"width": width, "height": 900})
    tab.goto(pages[name].as_uri())
    ranking = tab.locator(".ranking, .listed").first
    assert ranking.get_by_role("columnheader", name=column).count() == 1
    assert ranking.get_by_role("rowheader").count() == ranking.locator("tbody tr").count()


@pytest.mark.parametrize(
    ("width", "name"),
    [
        *((width, "portfolio") for width in (1280, 640, 830)),
        (830, "dossier"),
        pytest.param(1280, "dossier", marks=pytest.mark.soak),
        pytest.param(640, "dossier", marks=pytest.mark.soak),
    ],
)
def test_what_has_the_focus_is_not_under_the_contents(
    result: Result, tmp_path: Path, open_tab: OpenTab, name: str, width: int
) -> None:
    """Also at 200 % of a common window, in the language of the longest words."""
    tab = open_tab(viewport={"width": width, "height": 480})
    tab.goto(_written(result, tmp_path, "de")[name].as_uri())
    assert hidden_with_focus(tab) == []


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_page_is_wider_than_its_window(
    result: Result, tmp_path: Path, open_tab: OpenTab, language: str
) -> None:
    """Nor than one of 1280 pixels at 400 %."""
    tab = open_tab()
    for path in _written(result, tmp_path, language).values():
        tab.goto(path.as_uri())
        for width in (1280, 320):
            tab.set_viewport_size({"width": width, "height": 900})
            wide = tab.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, path.name


def test_a_page_asks_for_nothing_but_itself(pages: dict[str, Path], open_tab: OpenTab) -> None:
    tab = open_tab(offline=True)
    asked: list[str] = []
    trouble: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("console", lambda message: trouble.append(message.text))
    tab.on("pageerror", lambda error: trouble.append(str(error)))
    for path in pages.values():
        tab.goto(path.as_uri())
    assert asked == [path.as_uri() for path in pages.values()]
    assert trouble == []


def test_the_filter_works_without_script_and_by_keyboard(
    pages: dict[str, Path], open_tab: OpenTab
) -> None:
    tab = open_tab(java_script_enabled=False)
    tab.goto(pages["portfolio"].as_uri())
    low = tab.locator("#ranking tbody tr.monitor")
    held = tab.locator("#ranking tbody tr.hold")
    assert low.is_visible()
    tab.locator("#f-all").focus()
    tab.keyboard.press("ArrowRight")  # to the first action that suppliers have: hold
    assert tab.locator("#f-hold").is_checked()
    assert held.is_visible()
    assert not low.is_visible()


def test_the_landmarks_of_a_report_do_not_grow_with_its_suppliers(
    result: Result, tmp_path: Path, open_tab: OpenTab
) -> None:
    tab = open_tab()
    landmarks = []
    for times in (1, 4):
        path = tmp_path / f"{times}.html"
        reports.write_html(replace(result, assessments=result.assessments * times), path)
        tab.goto(path.as_uri())
        landmarks.append(tab.get_by_role("region").count())
        assert tab.locator(".supplier").count() >= 2 * times
    assert landmarks[0] == landmarks[1]


def test_every_stop_of_the_tab_key_is_visible(pages: dict[str, Path], open_tab: OpenTab) -> None:
    tab = open_tab(bypass_csp=True)
    kinds = {}
    for name, path in pages.items():
        tab.goto(path.as_uri())
        stops = _stops(tab)
        kinds[name] = {stop[0] for stop in stops}
        unseen = [stop for stop in stops if stop[2] == "none" and stop[0] != "INPUT"]
        assert unseen == [], name
    assert {"A", "INPUT", "SUMMARY", "DIV"} <= kinds["portfolio"]
    assert {"A", "DIV"} <= kinds["dossier"]
    assert "A" in kinds["index"]
    assert kinds["questions"] == set()  # nothing to operate: it is read and printed


def _stops(tab: Page) -> list[list[str]]:
    """Return tag, text and outline of each element that the tab key reaches, in order."""
    stops: list[list[str]] = []
    for _ in range(200):
        tab.keyboard.press("Tab")
        stop = tab.evaluate(
            "(() => { const e = document.activeElement, s = getComputedStyle(e);"
            " return [e.tagName, e.textContent.slice(0, 30), s.outlineStyle]; })()"
        )
        if stop[0] == "BODY":
            break
        stops.append(stop)
    return stops


def test_print_opens_what_is_folded_and_drops_what_is_for_the_screen(
    pages: dict[str, Path], open_tab: OpenTab
) -> None:
    tab = open_tab()
    tab.goto(pages["portfolio"].as_uri())
    tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = false)")
    tab.emulate_media(media="print")
    assert not tab.locator("nav").is_visible()
    assert not any(one.is_visible() for one in tab.locator(".filter").all())
    assert tab.locator("#ranking tbody tr").first.bounding_box() is not None
    assert tab.pdf(format="A4").startswith(b"%PDF")


def test_on_paper_no_cell_runs_into_the_next(
    result: Result, tmp_path: Path, open_tab: OpenTab
) -> None:
    first = result.assessments[0]
    match = first.matches[0]
    # One firm under two names, with a legal act as the UFLPA's sub-lists cite it.
    act = "Public Law 117-78, section 2(d)(2)(B)"
    listing = replace(match.listing, legal_act=act)
    alias = replace(listing, id="second", programme="2(d)(2)(B)(ii)")
    entries = [
        replace(match, listing=listing),
        replace(match, listing=alias, listed_name=listing.names[1]),
    ]
    listed = replace(first, matches=tuple(entries))
    result = replace(result, assessments=(listed, *result.assessments[1:]))
    tab = open_tab(viewport={"width": 718, "height": 900})  # A4 less its margins
    tab.emulate_media(media="print")
    for path in _written(result, tmp_path, "en").values():
        tab.goto(path.as_uri())
        over = "e => e.scrollWidth > e.clientWidth + 1"
        cells = tab.evaluate(
            f"[...document.querySelectorAll('td, th')].filter({over}).map(e => e.textContent)"
        )
        assert cells == [], path.name


def test_on_paper_the_ranking_can_stand_alone(pages: dict[str, Path], open_tab: OpenTab) -> None:
    tab = open_tab(viewport={"width": 718, "height": 900})
    tab.goto(pages["portfolio"].as_uri())
    tab.get_by_label("When printing, only this ranking").check()
    assert tab.locator("#suppliers").is_visible()
    tab.emulate_media(media="print")
    seen = [one.get_attribute("id") for one in tab.locator("main > section:visible").all()]
    assert seen == ["ranking"]
    assert tab.locator("h1").is_visible()


def test_on_paper_what_is_said_of_a_supplier_takes_the_whole_width(
    pages: dict[str, Path], open_tab: OpenTab
) -> None:
    tab = open_tab(viewport={"width": 718, "height": 900})
    tab.emulate_media(media="print")
    tab.goto(pages["portfolio"].as_uri())
    widths = tab.locator(".supplier > *").evaluate_all("all => all.map(e => e.offsetWidth)")
    assert set(widths) == {718}


def test_on_a_phone_nothing_needs_a_sideways_swipe(
    pages: dict[str, Path], open_tab: OpenTab
) -> None:
    tab = open_tab(viewport={"width": 390, "height": 844})
    for path in pages.values():
        tab.goto(path.as_uri())
        tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        wide = "e => e.scrollWidth > e.clientWidth + 1"
        swiped = tab.evaluate(f"[...document.querySelectorAll('.scroll')].filter({wide}).length")
        assert swiped == 0, path.name
    tab.goto(pages["portfolio"].as_uri())
    assert not tab.locator("svg.map").is_visible()


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_on_a_phone_the_longest_name_of_a_country_pushes_nothing_out(
    result: Result, tmp_path: Path, open_tab: OpenTab, language: str
) -> None:
    first = result.assessments[0]
    there = [
        replace(first, supplier=replace(first.supplier, country=code), action="supply_data")
        for code in ("HK", "MO", "KN", "PG")
    ]
    path = tmp_path / "long.html"
    reports.write_html(replace(result, assessments=tuple(there)), path, language)
    tab = open_tab(viewport={"width": 390, "height": 844})
    tab.goto(path.as_uri())
    assert tab.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.parametrize("countries", [("MM", "MW", "CN"), ("US", "GL", "NZ", "WS")])
def test_on_a_desk_the_labels_of_the_map_are_large_enough_to_read_and_fit_their_tiles(
    result: Result, tmp_path: Path, open_tab: OpenTab, countries: tuple[str, ...]
) -> None:
    first = result.assessments[0]
    everywhere = [
        replace(first, supplier=replace(first.supplier, country=code), band=band)
        for code, band in zip(countries, BANDS, strict=False)
    ]
    reports.write_html(replace(result, assessments=tuple(everywhere)), tmp_path / "map.html")
    tab = open_tab(viewport={"width": 1280, "height": 900})
    tab.goto((tmp_path / "map.html").as_uri())
    labels = tab.locator("svg.map text")
    sizes = labels.evaluate_all(
        "all => all.map(e => [parseFloat(getComputedStyle(e).fontSize) * e.getScreenCTM().a,"
        " e.getBoundingClientRect().width])"
    )
    tile = tab.locator("svg.map rect").first.evaluate("e => e.getBoundingClientRect().width")
    assert len(sizes) > 2 * len(countries)
    assert min(height for height, _ in sizes) >= 11
    assert max(width for _, width in sizes) <= tile
