"""Every page: no accessibility problem that axe finds, in light and dark, wide and narrow."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.axe import violations
from tests.focus import hidden_with_focus
from tests.web.browser import Person
from tests.web.errands import ended
from tests.web.site import Site, post, serving
from tests.web.uploads import screened, uploaded, when_read

PAGES = (
    "/", "/upload", "/queue", "/queue?status=confirmed", "/cases/1", "/suppliers", "/suppliers/1",
    "/suppliers?q=nobody", "/runs", "/runs/1", "/runs/compare?a=1&b=2", "/changes", "/night",
    "/sources", "/sources/eu_hr", "/sources/cbp_wro", "/rules", "/rules/list.match", "/rules/try",
    "/rules/trial", "/rules/trial?file=scale.yml", "/audit", "/users", "/account",
    "/account/api", "/nowhere", "/carry",
)  # fmt: skip
TABLE = (
    b"Supplier No,Name,Country,Sector,Products\n"
    b"1,Hetian Taida Garment,CN,Garments,Cotton gloves\n"
    b"2,Meroe Gold Company Limited,SD,Mining,Gold\n"
    b"3,,DE,Boxes,\n4,Software Bruecke AG,CH,Software,\n"
)


UPLOADS = (
    (TABLE, "third.csv"), (b"%PDF-1.7 scan", "scan.pdf"), (b"Spalte A,Spalte B\n1,2\n", "un.csv")
)  # fmt: skip
ERRANDS: tuple[tuple[str, dict[str, str]], ...] = (
    ("/runs/again", {"list": "Europe"}),
    ("/rules/trial", {"list": "Europe"}),
    ("/rules/trial", {"list": "Europe", "file": "scale.yml", "text": "x: 1"}),
)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, list[str]]]:
    """A site with real runs, a decision, and uploads and errands in several states."""
    home = tmp_path_factory.mktemp("filled")
    with serving(home, four_eyes=("probable:confirmed",)) as site:
        site.add_people()
        ada = site.person("Ada")
        screened(ada, TABLE, "first.csv", list_name="Europe")
        screened(ada, TABLE.replace(b"Gold\n", b"Timber\n"), "second.csv", list_name="Europe")
        post(ada, "/queue/confirm", "/cases/1", case="1", reason="Same firm.", back="/cases/1")
        uploads = [uploaded(ada, content, name) for content, name in UPLOADS]
        for job in uploads:
            when_read(ada, job)
        sent = [post(ada, path, "/account", **form) for path, form in ERRANDS]
        errands = [f"/errands/{ended(site, answer).id}" for answer in sent]
        yield site, [f"/upload/{job}" for job in uploads] + errands


_Window = tuple[Literal["light", "dark"], int]
USUAL: tuple[_Window, ...] = (("light", 1280), ("dark", 320))
EVERY: tuple[_Window, ...] = (*USUAL, ("dark", 1280), ("light", 320))


@pytest.mark.parametrize(
    "windows_of",
    [
        pytest.param(lambda at: (USUAL[at % 2],), id="one in turn"),
        pytest.param(lambda _at: EVERY, id="every", marks=pytest.mark.soak),
    ],
)
def test_axe_finds_nothing_on_any_page(
    chromium: Browser,
    filled: tuple[Site, list[str]],
    windows_of: Callable[[int], tuple[_Window, ...]],
) -> None:
    """Each page is loaded once, and is looked at in the windows that its place gives."""
    site, jobs = filled
    ada = Person(chromium, site)
    ada.log_in("Ada")
    wrong: list[str] = []
    for at, path in enumerate((*PAGES, *jobs)):
        answer = ada.page.goto(path)
        assert answer is not None
        assert answer.status == (404 if path == "/nowhere" else 200), path
        for scheme, width in windows_of(at):
            ada.page.emulate_media(color_scheme=scheme)
            ada.page.set_viewport_size({"width": width, "height": 850})
            wrong += _problems(ada.page, f"{path} {width} {scheme}")
    ada.close()
    assert wrong == []


def test_a_table_that_goes_on_beyond_a_phone_shows_it(
    chromium: Browser, filled: tuple[Site, list[str]]
) -> None:
    ada = Person(chromium, filled[0])
    ada.log_in("Ada")
    ada.page.set_viewport_size({"width": 320, "height": 850})
    for path in ("/sources", "/rules", "/runs/1"):
        ada.page.goto(path)
        edges = ada.page.locator(".scroll").evaluate_all(
            "all => all.filter(e => e.scrollWidth > e.clientWidth)"
            ".map(e => getComputedStyle(e).backgroundImage)"
        )
        assert edges, path
        assert all("gradient" in edge for edge in edges), path
    ada.close()


def test_a_phone_leaves_out_nothing_of_a_row(
    chromium: Browser, filled: tuple[Site, list[str]]
) -> None:
    """So does a window at 200 %."""
    ada = Person(chromium, filled[0])
    ada.log_in("Ada")
    ada.page.set_viewport_size({"width": 320, "height": 740})
    for path in ("/queue", "/suppliers"):
        ada.page.goto(path)
        cells = ada.page.locator("tbody tr").first.locator("th, td")
        assert cells.count() > 5, path
        assert all(cell.is_visible() for cell in cells.all()), path
    ada.close()


def test_text_that_a_reader_spaces_out_fits_on_a_phone(
    chromium: Browser, filled: tuple[Site, list[str]]
) -> None:
    post(filled[0].person("Ada"), "/account/preferences", "/account", language="de", zone="UTC")
    ada = Person(chromium, filled[0])
    ada.log_in("Ada")
    ada.page.set_viewport_size({"width": 320, "height": 640})
    for path in ("/", "/queue", "/sources/eu_hr"):
        ada.page.goto(path)
        ada.page.evaluate("document.body.style.letterSpacing = '0.12em'")
        ada.page.evaluate("document.body.style.wordSpacing = '0.16em'")
        assert _wider(ada.page, path) == []
    post(filled[0].person("Ada"), "/account/preferences", "/account", language="en", zone="UTC")
    ada.close()


@pytest.mark.parametrize(
    "width", [*(pytest.param(at, marks=pytest.mark.soak) for at in (1280, 960)), 320]
)
def test_what_has_the_focus_is_seen(
    chromium: Browser, filled: tuple[Site, list[str]], width: int
) -> None:
    """Also at 200 % of a common window, where the areas take two lines."""
    cy = Person(chromium, filled[0])
    cy.log_in("Cy")
    post(filled[0].person("Cy"), "/account/preferences", "/account", language="de", zone="UTC")
    cy.page.set_viewport_size({"width": width, "height": 540})
    for path in ("/queue", "/suppliers", "/cases/1", filled[1][0]):
        cy.page.goto(path)
        assert hidden_with_focus(cy.page) == [], path
    cy.close()


def test_axe_finds_nothing_before_log_in(chromium: Browser, filled: tuple[Site, list[str]]) -> None:
    guest = Person(chromium, filled[0])
    wrong: list[str] = []
    for path in ("/login", "/login?next=/queue"):
        guest.page.goto(path)
        wrong += _problems(guest.page, path)
    guest.close()
    assert wrong == []


def _problems(page: Page, where: str) -> list[str]:
    wrong = [f"{where}: {one}" for one in violations(page)]
    return wrong + _wider(page, where)


def _wider(page: Page, where: str) -> list[str]:
    wider = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    return [f"{where}: wider than the window"] if page.evaluate(wider) else []
