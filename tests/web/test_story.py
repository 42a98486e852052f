"""The story in a browser: first start, a list, a decision by two people, a night, a token."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from screener import sources
from screener.notify import NoticeSettings
from screener.schedule import Cron, once
from screener.service.nights.night import Watch
from screener.service.nights.plan import planned
from screener.workspace import Workspace
from tests.web.browser import Person
from tests.web.site import PHRASE, Site, serving

FOUR_EYES = ("probable:confirmed", "probable:dismissed")
LIST = """Lieferant;Was es ist;Land;Branche;Produkte
Hetian Taida Garment;garment maker;China;Garment manufacturing;Cotton gloves
Meroe Gold Company Limited;mine;Sudan;Mining;Gold
Software Bruecke AG;software;Switzerland;Software;
;nobody;Germany;Packaging;Boxes
Norsk Laks AS;salmon;Norway;Aquaculture;Salmon
"""


@pytest.mark.soak
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_the_story(chromium: Browser, tmp_path: Path, *, scripts: bool) -> None:
    with serving(tmp_path / "home", four_eyes=FOUR_EYES) as site:
        _watch_list(site, tmp_path)
        ada = Person(chromium, site, scripts=scripts)
        _first_start(site, ada.page)
        bo = _invited(chromium, site, ada.page, "Bo", "analyst", scripts=scripts)
        cy = _invited(chromium, site, ada.page, "Cy", "approver", scripts=scripts)
        _upload(tmp_path, bo.page)
        _understood(bo.page)
        _screened(bo.page)
        _proposed(bo.page)
        _approved(cy.page)
        _dossier(cy.page)
        _report(cy.page)
        _newer_edition(tmp_path, ada.page)
        _night(site)
        _changed(ada.page, bo.page)
        _token(site, bo.page)
        _audit(ada.page)
        for person in (ada, bo, cy):
            assert person.wrong == []
            person.close()


def _first_start(site: Site, page: Page) -> None:
    secret = site.state.accounts.links.first(site.clock())
    page.goto(f"/welcome/{secret}")
    page.get_by_label("Name").fill("Ada")
    page.get_by_label("Password", exact=True).fill(PHRASE)
    page.get_by_label("Password again").fill(PHRASE)
    page.get_by_role("button", name="Make the account").click()
    expect(page.get_by_role("status")).to_have_text("Welcome, Ada.")
    expect(page.get_by_role("heading", level=1)).to_have_text("Nothing has been screened yet")


def _invited(
    chromium: Browser, site: Site, admin: Page, name: str, role: str, *, scripts: bool
) -> Person:
    admin.goto("/users")
    admin.get_by_label("Name", exact=True).fill(name)
    admin.locator("#f-role").select_option(role)
    admin.get_by_role("button", name="Make the account and a link").click()
    link = admin.locator("#secret").inner_text()
    person = Person(chromium, site, scripts=scripts)
    person.page.goto(link)
    person.page.get_by_label("Password", exact=True).fill(PHRASE)
    person.page.get_by_label("Password again").fill(PHRASE)
    person.page.get_by_role("button", name="Set the password").click()
    expect(person.page.get_by_role("status")).to_have_text(f"Welcome, {name}.")
    return person


def _upload(folder: Path, page: Page) -> None:
    path = folder / "Lieferanten.csv"
    path.write_text(LIST, encoding="utf-8")
    page.goto("/upload")
    page.get_by_label("File").set_input_files(path)
    page.get_by_role("button", name="Read the file").click()
    expect(page.get_by_role("heading", name="Columns")).to_be_visible()


def _understood(page: Page) -> None:
    """The bad row is told, and a column that was not understood is mapped."""
    expect(page.get_by_role("heading", name="1 row not screened")).to_be_visible()
    expect(page.locator("#row-5")).to_contain_text("The row has no name.")
    page.get_by_role("combobox", name="Was es ist Means").select_option("workforce")
    page.get_by_role("button", name="Read again with these columns").click()
    row = page.locator("#columns tr", has_text="Was es ist")
    expect(row).to_contain_text("you said so")


def _screened(page: Page) -> None:
    page.get_by_label("Supplier list").fill("Europe")
    page.get_by_role("button", name="Screen 4 suppliers").click()
    expect(page.get_by_text("Screened and kept under Europe.")).to_be_visible()
    page.get_by_role("link", name="See the outcome").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Europe")
    hold = page.locator(".tallies div", has_text="Hold")
    expect(hold).to_contain_text("2")


def _proposed(page: Page) -> None:
    """The first person dismisses; alone that has no force."""
    page.goto("/queue")
    page.get_by_role("link", name="Meroe Gold Company Limited").click()
    page.get_by_role("button", name="Dismiss: not the same").click()
    expect(page.locator("#f-reason:invalid")).to_have_count(1)
    page.get_by_label("Reason").fill("Another firm: other owners, other address.")
    page.get_by_role("button", name="Dismiss: not the same").click()
    expect(page.get_by_role("status")).to_contain_text("waits for a second person")
    expect(page.get_by_text("Your role does not include the second approval")).to_have_count(0)
    expect(page.get_by_text("You proposed this yourself")).to_be_visible()
    expect(page.get_by_role("button", name="Approve as second person")).to_have_count(0)


def _approved(page: Page) -> None:
    page.goto("/queue?status=awaiting_second")
    page.get_by_role("link", name="Meroe Gold Company Limited").click()
    page.get_by_label("Reason").fill("Agreed.")
    page.get_by_role("button", name="Approve as second person").click()
    expect(page.get_by_role("status")).to_contain_text("The decision is approved.")
    expect(page.locator("#history li")).to_have_count(2)
    page.goto("/queue?status=dismissed")
    expect(page.get_by_role("link", name="Meroe Gold Company Limited")).to_be_visible()


def _dossier(page: Page) -> None:
    page.goto("/suppliers?list=Europe")
    page.get_by_role("link", name="Hetian Taida Garment").click()
    expect(page.locator(".verdict")).to_contain_text("critical")
    with page.expect_download() as started:
        page.get_by_role("link", name="Dossier (HTML)").click()
    text = Path(started.value.path()).read_text(encoding="utf-8")
    assert "Hetian Taida Garment" in text
    assert started.value.suggested_filename.endswith(".html")


def _report(page: Page) -> None:
    page.goto("/?list=Europe")
    with page.expect_download() as started:
        page.get_by_role("link", name="JSON").click()
    result = json.loads(Path(started.value.path()).read_text(encoding="utf-8"))
    assert [row["row"] for row in result["rejected_rows"]] == [5]
    assert len(result["assessments"]) == 4


def _watch_list(site: Site, folder: Path) -> None:
    """The company has a list of its own, as a terminal adds it."""
    path = folder / "blocked.csv"
    path.write_text("name,country\nQueen of the Sea Trading,PA\n", encoding="utf-8")
    sources.add("blocked", path, Workspace.default(site.state.settings), site.clock())


def _newer_edition(folder: Path, page: Page) -> None:
    """The administrator imports the list's next edition, with one of the suppliers on it."""
    path = folder / "newer.csv"
    path.write_text(
        "name,country\nQueen of the Sea Trading,PA\nNorsk Laks AS,NO\n", encoding="utf-8"
    )
    page.goto("/sources")
    page.locator("main").get_by_role("link", name="blocked", exact=True).click()
    page.get_by_label("File").set_input_files(path)
    page.get_by_role("button", name="Import the file").click()
    expect(page.get_by_text("A new edition is in use, with 2 entries.")).to_be_visible()


def _night(site: Site) -> None:
    """The night comes; no publisher can be reached, so it screens against what is there."""
    settings = site.state.settings
    plan = planned(settings.home)
    watch = Watch(
        store=site.store,
        workspace=Workspace.default(settings),
        settings=settings,
        watch=plan,
        notices=NoticeSettings.load(),
        clock=site.clock,
        refresh=lambda _workspace, _now: (),
    )
    done = once(watch, Cron(plan))
    assert len(done.screened) == 1
    assert done.trouble == []


def _changed(admin: Page, analyst: Page) -> None:
    """What the night found is new in the queue, told as a change, and shown in the run."""
    admin.goto("/night")
    expect(admin.locator("main")).to_contain_text("done")
    analyst.goto("/queue")
    analyst.get_by_label("new since the run before").check()
    analyst.get_by_role("button", name="Show").click()
    rows = analyst.locator("[data-row]")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("Norsk Laks AS")
    analyst.goto("/changes")
    row = analyst.locator("tr", has_text="Norsk Laks AS")
    expect(row).to_contain_text("newly listed")
    row.get_by_role("link", name="Norsk Laks AS").click()
    expect(analyst.locator("#time")).to_contain_text("changed")
    analyst.goto("/runs")
    expect(analyst.get_by_role("radio", name="A: Run 1")).to_be_checked()
    analyst.get_by_role("button", name="Compare").click()
    expect(analyst.locator("main")).to_contain_text("Norsk Laks AS")


def _token(site: Site, page: Page) -> None:
    page.goto("/account")
    page.get_by_label("What it is for").fill("purchasing system")
    page.get_by_label("screen", exact=True).check()
    page.get_by_role("button", name="Make the token").click()
    secret = page.locator("#secret").inner_text()
    assert re.fullmatch(r"fls_[\w-]{43}", secret)
    with site.anyone() as program:
        answer = program.post(
            "/api/v1/screen",
            headers={"Authorization": f"Bearer {secret}"},
            json={"suppliers": [{"name": "Hetian Taida Garment", "country": "CN"}]},
        )
    assert answer.status_code == 200, answer.text
    assert answer.json()["assessments"][0]["band"] == "critical"
    page.goto("/account")
    expect(page.get_by_text(secret)).to_have_count(0)


def _audit(page: Page) -> None:
    page.goto("/audit")
    page.get_by_role("button", name="Verify everything").click()
    expect(page.get_by_role("status")).to_contain_text("each as it was sealed")
