"""Review in a browser: keys, undo, remarks, handing over, documents, times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, expect

from tests.web.browser import Person
from tests.web.site import PHRASE, Site, post, serving


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with serving(tmp_path_factory.mktemp("desk")) as running:
        running.add_people()
        running.add_run(6)
        yield running


@pytest.fixture
def bo(chromium: Browser, site: Site) -> Iterator[Person]:
    person = Person(chromium, site)
    person.log_in("Bo")
    yield person
    assert person.wrong == []
    person.close()


def test_the_queue_is_worked_through_by_keyboard(bo: Person) -> None:
    page = bo.page
    page.goto("/queue")
    rows = page.locator("[data-row]")
    for key in ("j", "j", "x", "j", "k", "k", "x", "x"):
        page.keyboard.press(key)
    boxes = rows.locator("input[name=case]")
    assert [boxes.nth(n).is_checked() for n in range(3)] == [False, True, False]
    name = rows.nth(0).get_by_role("link").inner_text()
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/*")
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    page.keyboard.press("d")
    page.keyboard.type("Other owners; the register number differs.")
    expect(page.get_by_label("Reason")).to_have_value("Other owners; the register number differs.")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")


def test_from_a_case_the_next_one_of_the_same_queue_is_opened(bo: Person) -> None:
    page = bo.page
    page.goto("/queue?order=oldest")
    page.get_by_role("link", name="Aksu Textile 1 Co., Ltd.").first.click()
    page.get_by_role("link", name="Next case").click()
    page.wait_for_url("**/cases/2?queue=order%3Doldest")
    page.keyboard.press("n")
    page.wait_for_url("**/cases/3?queue=order%3Doldest")
    page.goto("/cases/6?queue=order%3Doldest")
    expect(page.get_by_role("link", name="Next case")).to_have_count(0)


def test_keys_do_nothing_while_somebody_types(bo: Person) -> None:
    page = bo.page
    page.goto("/queue")
    page.get_by_label("Name or number").fill("")
    page.get_by_label("Name or number").press_sequentially("jkx")
    expect(page.get_by_label("Name or number")).to_have_value("jkx")
    expect(page.locator("tr.here")).to_have_count(0)


def test_without_scripts_nothing_is_shown_that_needs_them(chromium: Browser, site: Site) -> None:
    plain, scripted = Person(chromium, site, scripts=False), Person(chromium, site)
    for person, shown in ((plain, False), (scripted, True)):
        person.log_in("Bo")
        person.page.goto("/queue")
        for label in ("Choose all on this page", "Single keys work"):
            expect(person.page.get_by_label(label)).to_be_visible(visible=shown)
    scripted.page.get_by_label("Choose all on this page").check()
    assert all(box.is_checked() for box in scripted.page.locator("input[name=case]").all())
    plain.close()
    scripted.close()


def test_single_keys_are_switched_off_in_a_browser(bo: Person) -> None:
    """Who dictates says words, of which each letter would be a key."""
    page = bo.page
    page.goto("/queue")
    page.get_by_label("Single keys work").uncheck()
    page.keyboard.press("j")
    page.goto("/queue")
    expect(page.get_by_label("Single keys work")).not_to_be_checked()
    page.keyboard.press("j")
    expect(page.locator("tr.here")).to_have_count(0)
    page.goto("/cases/1")
    page.keyboard.press("d")
    expect(page.get_by_label("Reason")).not_to_be_focused()
    page.goto("/queue")
    page.get_by_label("Single keys work").check()
    page.keyboard.press("j")
    expect(page.locator("tr.here")).to_have_count(1)


def test_in_high_contrast_one_tab_is_the_present_one(chromium: Browser, site: Site) -> None:
    bo = Person(chromium, site, forced_colors="active")
    bo.log_in("Bo")
    page = bo.page
    page.goto("/queue")
    for tabs in (".tabs a", "nav.areas a"):
        lines = page.locator(tabs).evaluate_all(
            "all => all.map("
            "e => [e.hasAttribute('aria-current'), getComputedStyle(e).borderBottomColor])"
        )
        (here,) = {colour for present, colour in lines if present}
        assert here not in {colour for present, colour in lines if not present}
    bo.close()


def test_a_decision_is_taken_back_with_one_click(bo: Person, site: Site) -> None:
    page = bo.page
    page.goto("/cases/3")
    page.get_by_label("Reason").fill("Another firm.")
    page.get_by_role("button", name="Dismiss: not the same").click()
    expect(page.get_by_role("status")).to_contain_text("1 case dismissed.")
    page.get_by_role("status").get_by_role("button", name="Undo").click()
    expect(page.get_by_role("status")).to_contain_text("The decision is taken back")
    expect(page.locator("#history li")).to_have_count(2)
    assert site.state.queries.case(3).file.case.status == "to_review"


def test_a_decision_is_in_reach_of_the_mouse_in_a_low_window(bo: Person) -> None:
    """As at 200 % on a common screen; not only at the end of a long page."""
    page = bo.page
    page.set_viewport_size({"width": 1280, "height": 400})
    page.goto("/cases/6")
    panel = page.get_by_role("complementary", name="Decision")
    page.evaluate("document.querySelector('.decide').scrollIntoView()")
    box = panel.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 400
    page.mouse.move(box["x"] + 20, box["y"] + 40)
    page.mouse.wheel(0, 2_000)
    expect(panel.get_by_role("button", name="Assign")).to_be_in_viewport(ratio=1)


def test_several_cases_are_decided_and_taken_back_together(bo: Person, site: Site) -> None:
    page = bo.page
    page.goto("/queue?order=oldest")
    for n in (3, 4):
        page.locator("[data-row]").nth(n).locator("input").check()
    page.get_by_label("Reason").fill("Two retailers of the same name.")
    page.get_by_role("button", name="Dismiss: not the same").click()
    expect(page.get_by_role("status")).to_contain_text("2 cases dismissed.")
    assert page.url.endswith("/queue?order=oldest")
    page.get_by_role("status").get_by_role("button", name="Undo").click()
    expect(page.get_by_role("status")).to_contain_text("2 decisions taken back")
    assert site.state.queries.tally().get("dismissed", 0) == 0


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_after_a_decision_the_way_back_leads_to_the_queue_as_it_was(
    chromium: Browser, site: Site, *, scripts: bool
) -> None:
    person = Person(chromium, site, scripts=scripts)
    person.log_in("Bo")
    page, place = person.page, "/queue?list=All+suppliers&order=oldest"
    page.goto(place)
    page.locator("[data-row] a").last.click()
    page.get_by_label("Reason").fill("Looked up the owners.")
    page.get_by_role("button", name="Add as remark").click()
    expect(page.get_by_role("status")).to_contain_text("The remark is kept.")
    page.locator(".kicker").get_by_role("link", name="Queue").click()
    expect(page).to_have_url(site.url + place)
    person.close()


def test_when_a_last_page_is_decided_the_first_one_is_shown(chromium: Browser, site: Site) -> None:
    person = Person(chromium, site, scripts=False)
    person.log_in("Bo")
    answer = person.page.goto("/queue?list=All+suppliers&order=oldest&after=999")
    assert answer is not None
    assert answer.url == f"{site.url}/queue?list=All+suppliers&order=oldest"
    assert person.page.locator("[data-row]").count() > 0
    person.close()


def test_a_second_click_sends_nothing_while_the_first_is_on_its_way(bo: Person, site: Site) -> None:
    page = bo.page
    page.goto("/cases/4")
    page.get_by_label("Reason").fill("Asked the supplier for its owners.")
    with site.store.writing():  # as while a long list is being stored
        page.evaluate(
            """() => {
              const remark = document.querySelector("[formaction='/queue/comment']");
              for (const when of [0, 400]) { setTimeout(() => remark.click(), when); }
            }"""
        )
        page.wait_for_timeout(1_000)
    expect(page.get_by_role("status")).to_contain_text("The remark is kept.")
    kept = page.locator("#history").get_by_text("Asked the supplier for its owners.")
    expect(kept).to_have_count(1)


def test_what_is_typed_from_right_to_left_stands_so(bo: Person) -> None:
    page = bo.page
    page.goto("/queue?q=Aksu")
    for label in ("Name or number", "Reason"):
        field = page.get_by_label(label)
        for text, direction in (("חברת כהן", "rtl"), ("Aksu", "ltr")):
            field.fill(text)
            assert field.evaluate("field => getComputedStyle(field).direction") == direction


def test_without_a_reason_what_was_chosen_stays_chosen(bo: Person) -> None:
    page = bo.page
    page.goto("/queue")
    page.locator("[data-row]").nth(1).locator("input").check()
    page.get_by_role("button", name="Confirm: the same").click()
    expect(page.locator("#f-reason:invalid")).to_have_count(1)
    expect(page.locator("[data-row]").nth(1).locator("input")).to_be_checked()


def test_a_case_is_handed_over_with_a_remark(bo: Person, chromium: Browser, site: Site) -> None:
    page = bo.page
    page.goto("/cases/2")
    page.get_by_label("Reason").fill("Asked procurement for the register number.")
    page.get_by_role("button", name="Add as remark").click()
    expect(page.locator("#history")).to_contain_text("Asked procurement")
    page.get_by_label("Hand to").select_option("Cy")
    page.get_by_role("button", name="Assign").click()
    expect(page.locator(".standfirst")).to_contain_text("Cy")
    cy = Person(chromium, site)
    cy.log_in("Cy")
    cy.page.goto("/queue")
    cy.page.get_by_label("With", exact=True).select_option("Cy")
    cy.page.get_by_role("button", name="Show").click()
    expect(cy.page.locator("[data-row]")).to_have_count(1)
    expect(cy.page.locator("[data-row] a")).to_have_attribute("href", re.compile("^/cases/2[?]"))
    cy.close()


def test_a_case_is_handed_only_to_who_may_decide(site: Site) -> None:
    client = site.person("Bo")
    page = client.get("/cases/5").text
    assert "<option>Cy</option>" in page
    assert "<option>Vi</option>" not in page
    assert "<option>Vi</option>" not in client.get("/queue").text
    answer = post(client, "/queue/assign", "/cases/5", case="5", assignee="Vi", back="/cases/5")
    assert "Vi may not decide cases" in client.get(answer.headers["location"]).text
    assert site.state.queries.case(5).file.case.assignee == ""


def test_a_reason_that_was_typed_outlives_a_refusal(bo: Person, site: Site) -> None:
    page = bo.page
    page.goto("/queue")
    page.get_by_label("Reason").fill("Other owners; seen in the register.")
    page.get_by_role("button", name="Dismiss: not the same").click()
    expect(page.get_by_role("alert")).to_contain_text("Choose at least one case")
    expect(page.get_by_label("Reason")).to_have_value("Other owners; seen in the register.")
    page.goto("/cases/6")
    expect(page.get_by_label("Reason")).to_have_value("")
    post(site.person("Cy"), "/queue/assign", "/cases/6", case="6", assignee="Cy", back="/")
    page.get_by_label("Reason").fill("Another firm of that name.")
    page.get_by_role("button", name="Dismiss: not the same").click()
    expect(page.get_by_role("alert")).to_contain_text("changed since you looked")
    expect(page.get_by_label("Reason")).to_have_value("Another firm of that name.")


def test_what_was_chosen_outlives_a_refusal_but_for_what_has_changed(
    bo: Person, site: Site
) -> None:
    page = bo.page
    page.goto("/queue?order=oldest")
    boxes = page.locator("input[name=case]")
    first, second = (boxes.nth(n).get_attribute("value") or "" for n in range(2))
    for value in (first, second):
        page.locator(f"input[value='{value}']").check()
    changed = first.partition(":")[0]
    post(site.person("Cy"), "/queue/assign", "/queue", case=changed, assignee="Cy", back="/")
    page.get_by_label("Reason").fill("Two other firms.")
    page.get_by_role("button", name="Dismiss: not the same").click()
    expect(page.get_by_role("alert")).to_contain_text("changed since you looked")
    expect(page.locator("input[name=case]:checked")).to_have_count(1)
    expect(page.locator(f"input[value='{second}']")).to_be_checked()
    expect(page.get_by_label("Reason")).to_have_value("Two other firms.")


def test_a_reason_outlives_a_session_that_ended_meanwhile(bo: Person, site: Site) -> None:
    page = bo.page
    page.goto("/cases/5?from=queue")
    page.get_by_label("Reason").fill("Other owners, after a long look.")
    site.clock.ahead += timedelta(minutes=31)
    page.get_by_role("button", name="Dismiss: not the same").click()
    expect(page.get_by_role("alert")).to_contain_text("nothing of it was kept")
    page.get_by_label("Name").fill("Bo")
    page.get_by_label("Password").fill(PHRASE)
    page.get_by_role("button", name="Log in").click()
    expect(page).to_have_url(f"{site.url}/cases/5?from=queue")
    expect(page.get_by_label("Reason")).to_have_value("Other owners, after a long look.")
    page.get_by_role("button", name="Dismiss: not the same").click()
    expect(page.get_by_role("status")).to_contain_text("1 case dismissed.")


def test_a_reason_is_not_left_to_who_logs_in_instead(bo: Person, site: Site) -> None:
    page = bo.page
    page.goto("/cases/3?from=queue")
    page.get_by_label("Reason").fill("What Bo alone has written.")
    site.clock.ahead += timedelta(minutes=31)
    page.get_by_role("button", name="Dismiss: not the same").click()
    page.get_by_label("Name").fill("Cy")
    page.get_by_label("Password").fill(PHRASE)
    page.get_by_role("button", name="Log in").click()
    expect(page).to_have_url(f"{site.url}/cases/3?from=queue")
    expect(page.get_by_label("Reason")).to_have_value("")
    assert "Bo alone" not in page.evaluate("JSON.stringify(sessionStorage)")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_what_is_at_work_says_so_first_whenever_its_page_is_loaded(
    chromium: Browser, site: Site, *, scripts: bool
) -> None:
    jobs, now, made = site.state.runner.jobs, site.clock(), uuid4().hex
    jobs.add(f"a{made}", by="Bo", file_name="a.csv", now=now)  # and nobody is told to work on it
    jobs.send(f"b{made}", "again", by="Bo", now=now, list="All suppliers")
    person = Person(chromium, site, scripts=scripts)
    person.log_in("Bo")
    for path, said in ((f"/upload/a{made}", "Being read"), (f"/errands/b{made}", "Waiting")):
        person.page.goto(path)
        expect(person.page.get_by_role("status")).to_be_focused()
        expect(person.page.get_by_role("status")).to_contain_text(said)
        person.page.get_by_role("button", name="Cancel").click()
        expect(person.page).to_have_title(re.compile("[Cc]ancelled"))
    person.close()


def test_the_tabs_of_the_queue_are_told_apart_by_their_titles(bo: Person) -> None:
    bo.page.goto("/queue")
    expect(bo.page).to_have_title("Queue – To review · Supplier screening")
    bo.page.get_by_role("link", name="Dismissed").click()
    expect(bo.page).to_have_title("Queue – Dismissed · Supplier screening")


def test_what_an_act_did_has_the_focus(bo: Person) -> None:
    """A page is read out from there, and Tab goes on to what can be done next."""
    page = bo.page
    page.goto("/queue")
    page.locator("[data-row]").first.locator("input").check()
    page.get_by_role("button", name="Assign").click()
    expect(page.get_by_role("status")).to_be_focused()
    page.goto("/upload")
    page.get_by_label("File").set_input_files(
        {"name": "scan.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 scan"}
    )
    page.get_by_role("button", name="Read the file").click()
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page).to_have_title("scan.pdf – Cannot be read · Supplier screening")
    page.goto("/rules/try")
    page.get_by_label("Name").first.fill("Hetian Taida Garment")
    page.locator("main button").click()
    expect(page.get_by_role("heading", level=2).first).to_be_focused()


def test_a_document_is_brought_and_listed_with_its_hash(bo: Person, tmp_path: Path) -> None:
    path = tmp_path / "audit 2026.pdf"
    path.write_bytes(b"%PDF-1.7 audit")
    page = bo.page
    page.goto("/suppliers/4")
    page.get_by_text("Bring a document").click()
    page.get_by_label("File").set_input_files(path)
    page.get_by_label("Kind").select_option("audit")
    page.get_by_label("Issued by").fill("Audit House")
    page.get_by_label("Issued on").fill("2026-09-01")
    page.get_by_role("button", name="Keep the document").click()
    expect(page.get_by_role("status")).to_contain_text("The document is kept")
    expect(page.locator("#evidence table")).to_contain_text("audit 2026.pdf")
    expect(page.locator("#evidence table")).to_contain_text("Audit House")


def test_times_are_in_the_readers_zone_with_utc_on_hover(chromium: Browser, site: Site) -> None:
    """The zone is the browser's own at the first log-in."""
    vi = Person(chromium, site, timezone_id="Asia/Tokyo")
    vi.log_in_by_hand("Vi")
    page = vi.page
    page.goto("/runs/1")
    shown = page.locator(".standfirst time")
    at = site.state.queries.run(1).at
    expect(shown).to_have_attribute("title", at.strftime("%Y-%m-%d %H:%M:%S UTC"))
    hour = (at.hour + 9) % 24
    expect(shown).to_contain_text(f"{hour:02d}:{at.minute:02d}:{at.second:02d}")
    vi.close()


def test_who_follows_an_invitation_reads_times_in_the_browsers_zone(
    chromium: Browser, site: Site
) -> None:
    accounts, now = site.state.accounts, site.clock()
    user = accounts.people.add("Zoe", "viewer", by="Ada", now=now)
    secret = accounts.links.for_password(user, by="Ada", now=now)
    zoe = Person(chromium, site, timezone_id="Asia/Tokyo")
    page = zoe.page
    page.goto(f"/welcome/{secret}")
    page.get_by_label("Password", exact=True).fill("a long enough phrase")
    page.get_by_label("Password again").fill("a long enough phrase")
    page.locator("main button").click()
    page.wait_for_url("**/")
    page.goto("/runs/1")
    at = site.state.queries.run(1).at
    hour = (at.hour + 9) % 24
    shown = page.locator(".standfirst time")
    expect(shown).to_contain_text(f"{hour:02d}:{at.minute:02d}:{at.second:02d}")
    expect(shown).not_to_contain_text("UTC")
    zoe.close()


def test_times_in_nobodys_zone_say_so(site: Site) -> None:
    at = site.state.queries.run(1).at
    page = site.person("Cy").get("/runs/1").text
    assert f"{at:%H:%M:%S} UTC</time>" in page


def test_a_file_dropped_on_the_page_is_chosen(bo: Person) -> None:
    page = bo.page
    page.goto("/upload")
    page.evaluate(
        """() => {
          const data = new DataTransfer();
          data.items.add(new File(["name\\nAcme\\n"], "dropped.csv", {type: "text/csv"}));
          document.querySelector("[data-drop]").dispatchEvent(
            new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
        }"""
    )
    page.get_by_role("button", name="Read the file").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("dropped.csv")
