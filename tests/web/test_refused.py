"""A form that is refused says so at the field that is wrong, and keeps what was typed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.browser import Person
from tests.web.site import PHRASE, Site, post, serving
from tests.web.uploads import uploaded, when_read


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with serving(tmp_path_factory.mktemp("refused")) as running:
        running.add_people()
        running.add_run(1)
        yield running


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def ada(chromium: Browser, site: Site, request: pytest.FixtureRequest) -> Iterator[Person]:
    person = Person(chromium, site, scripts=request.param)
    person.log_in("Ada")
    yield person
    person.close()


def _is_told(page: Page, label: str, text: str) -> None:
    """The field is wrong, is described by what is, and has the focus."""
    field = page.get_by_label(label, exact=True)
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(text)
    expect(page.locator(".problem")).to_have_count(1)


def test_a_password_that_is_refused_is_told_at_the_one_that_is(ada: Person) -> None:
    page = ada.page
    for old, new, label, text in (
        ("not the present one", PHRASE, "Present password", "The present password is not right."),
        (PHRASE, "short", "New password", "The password needs at least 12 characters."),
    ):
        page.goto("/account")
        page.get_by_label("Present password").fill(old)
        page.get_by_label("New password").fill(new)
        page.get_by_role("button", name="Change the password").click()
        hint = " At least 12 characters; a sentence is good." if label == "New password" else ""
        _is_told(page, label, text + hint)


def test_a_wrong_log_in_is_told_of_no_field_alone(chromium: Browser, site: Site) -> None:
    guest = Person(chromium, site)
    page = guest.page
    page.goto("/login")
    page.get_by_label("Name").fill("Ada")
    page.get_by_label("Password").fill("not the right phrase")
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.locator("[aria-invalid]")).to_have_count(0)
    guest.close()


def test_a_name_that_is_taken_is_told_at_the_name(ada: Person) -> None:
    page = ada.page
    page.goto("/users")
    page.get_by_label("Name", exact=True).fill("bo")
    page.get_by_role("button", name="Make the account").click()
    _is_told(page, "Name", "There is already a user “bo”.")
    expect(page.get_by_label("Name", exact=True)).to_have_value("bo")


def test_a_token_without_a_scope_is_told_at_the_scopes(ada: Person) -> None:
    page = ada.page
    page.goto("/account")
    page.get_by_label("What it is for").fill("nightly")
    page.get_by_label("read", exact=True).uncheck()
    page.get_by_role("button", name="Make the token").click()
    group = page.get_by_role("group", name="Scopes")
    expect(group).to_be_focused()
    expect(group).to_have_accessible_description(
        "A token needs at least one scope of read, screen, decide."
    )


def test_a_sector_that_nobody_knows_is_told_at_the_sector(ada: Person, site: Site) -> None:
    client = site.person("Ada")
    job = uploaded(client, b"Name\nOslo Weaving\n", "list.csv")
    when_read(client, job)
    page = ada.page
    page.goto(f"/upload/{job}")
    page.get_by_label("Sector for rows without one").fill("qwertyuiop")
    page.get_by_role("button", name="Screen 1 supplier").click()
    field = page.get_by_label("Sector for rows without one")
    expect(field).to_be_focused()
    expect(field).to_have_value("qwertyuiop")
    expect(page.locator("#e-sector")).to_contain_text("is not known")


def test_a_document_that_is_refused_leaves_what_was_said_of_it(ada: Person) -> None:
    page = ada.page
    page.goto("/suppliers/1")
    page.get_by_text("Bring a document").click()
    page.get_by_label("File").set_input_files(
        {"name": "audit.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7"}
    )
    page.get_by_label("Issued by").fill("Audit House")
    page.get_by_label("Issued on").fill("2026-09-01")
    page.get_by_label("Expires on").fill("2025-09-01")
    page.get_by_role("button", name="Keep the document").click()
    _is_told(page, "Expires on", "A document of 2026-09-01 cannot expire on 2025-09-01.")
    expect(page.get_by_label("Issued by")).to_have_value("Audit House")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Aksu Textile 1")


def test_what_is_wrong_with_a_plan_stands_at_its_field(ada: Person) -> None:
    page = ada.page
    page.goto("/night")
    page.locator("#f-schedule_cron").fill("whenever")
    page.locator("#plan button").click()
    expect(page.locator("#f-schedule_cron")).to_be_focused()
    expect(page.locator("#f-schedule_cron")).to_have_attribute(
        "aria-describedby", "e-schedule_cron h-schedule_cron"
    )
    expect(page.locator("#e-schedule_cron")).to_be_visible()


def test_a_list_without_a_name_is_told_where_browsers_do_not_ask(site: Site) -> None:
    client = site.person("Ada")
    job = uploaded(client, b"Name\nOslo Weaving\n", "list.csv")
    when_read(client, job)
    answer = post(client, f"/upload/{job}/screen", f"/upload/{job}", list="")
    assert answer.status_code == 400
    assert 'aria-describedby="e-list h-list"' in answer.text
    assert 'id="e-list"' in answer.text


def test_what_is_refused_is_told_also_where_its_field_is_gone(site: Site) -> None:
    """As in a second window, once the list is screened in the first."""
    client = site.person("Ada")
    job = uploaded(client, b"Name\nOslo Weaving\n", "list.csv")
    when_read(client, job)
    sent = {"list": "Screened", "sector": "textiles"}
    assert post(client, f"/upload/{job}/screen", f"/upload/{job}", **sent).status_code == 303
    sent["sector"] = "qwertyuiop"
    answer = post(client, f"/upload/{job}/screen", f"/upload/{job}", **sent)
    assert answer.status_code == 400
    assert 'id="f-sector"' not in answer.text
    assert "“qwertyuiop” is not known" in answer.text
