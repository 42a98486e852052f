"""Uploads: columns left out, sheets chosen, and what is remembered of it."""

from __future__ import annotations

import io
import re

import openpyxl
import pytest
from playwright.sync_api import Browser

from screener.service.queries import SupplierFilter
from screener.service.work.jobs import preview_of
from tests.full_disk import files_up_to
from tests.web.browser import Person
from tests.web.site import Site, post, token_in
from tests.web.uploads import screened, uploaded, when_read

TABLE = b"Supplier,Country,Products\nAcme Mills,CN,cotton yarn\nBolt AG,DE,bolts\n"


def _left_out(site: Site, job: str, heading: str) -> None:
    client = site.person("Bo")
    seen = preview_of(site.state.runner.jobs.find(job))
    assert seen is not None
    form = {f"column-{n}": one.field for n, one in enumerate(seen.columns)}
    form |= {f"column-{n}": "" for n, one in enumerate(seen.columns) if one.heading == heading}
    assert post(client, f"/upload/{job}/mapping", "/account", **form).status_code == 303
    assert when_read(client, job)[0] == "ready"


def test_a_column_can_be_left_out_and_that_is_remembered(site: Site) -> None:
    client = site.person("Bo")
    job = uploaded(client, TABLE, "columns.csv")
    assert when_read(client, job)[0] == "ready"
    _left_out(site, job, "Products")
    seen = preview_of(site.state.runner.jobs.find(job))
    assert seen is not None
    assert [one.field for one in seen.columns] == ["name", "country", ""]
    assert [one.products for one in seen.first] == [(), ()]
    post(client, f"/upload/{job}/screen", "/account", list="left out")
    assert when_read(client, job)[0] == "done"
    _, run = screened(client, TABLE, "again.csv", list_name="left out")
    for line in site.state.queries.suppliers(run, SupplierFilter())[0]:
        view = site.state.queries.supplier(line.supplier_id)
        assert view.seen.assessment.supplier.products == ()


def test_an_upload_says_who_came_and_who_is_no_longer_screened(site: Site) -> None:
    client = site.person("Bo")
    said = "{} added, {} changed, {} removed"
    job, _ = screened(client, TABLE, "all.csv", list_name="moved")
    assert said.format(2, 0, 0) in when_read(client, job)[1]
    half = TABLE.rpartition(b"Bolt")[0] + b"Nord AS,NO,nets\n"
    job, _ = screened(client, half, "half.csv", list_name="moved")
    assert said.format(1, 0, 1) in when_read(client, job)[1]
    job, _ = screened(client, half, "again.csv", list_name="moved")
    assert " removed" not in when_read(client, job)[1]


def test_what_was_left_out_can_be_taken_in_again(site: Site) -> None:
    client = site.person("Bo")
    job = uploaded(client, b"Supplier,Country,HS code\nAcme Mills,CN,5205\n", "back.csv")
    when_read(client, job)
    _left_out(site, job, "HS code")
    form = {"column-0": "name", "column-1": "country", "column-2": "hs_codes"}
    post(client, f"/upload/{job}/mapping", "/account", **form)
    when_read(client, job)
    seen = preview_of(site.state.runner.jobs.find(job))
    assert seen is not None
    assert seen.columns[2].field == "hs_codes"
    assert seen.columns[2].how == "mapped"


def test_a_list_without_headings_is_read_when_a_person_says_so(site: Site) -> None:
    client = site.person("Bo")
    job = uploaded(client, b"7,Acme Mills,China,x\n8,Bolt AG,Germany,y\n", "bare.csv")
    assert "has no headings" in when_read(client, job)[1]
    form = {"column-0": "number", "column-1": "name", "column-2": "country", "column-3": ""}
    post(client, f"/upload/{job}/mapping", "/account", headless="yes", **form)
    assert when_read(client, job)[0] == "ready"
    seen = preview_of(site.state.runner.jobs.find(job))
    assert seen is not None
    assert [(one.number, one.name, one.country) for one in seen.first] == [
        ("7", "Acme Mills", "CN"),
        ("8", "Bolt AG", "DE"),
    ]
    assert [one.field for one in seen.columns] == ["number", "name", "country", ""]
    post(client, f"/upload/{job}/mapping", "/account", **form | {"column-3": "city"})
    when_read(client, job)
    again = preview_of(site.state.runner.jobs.find(job))
    assert again is not None
    assert [one.city for one in again.first] == ["x", "y"]


@pytest.mark.parametrize("width", [1280, 390])
def test_a_heading_does_not_break_within_a_word(site: Site, chromium: Browser, width: int) -> None:
    table = b"name,address,Lieferantenbezeichnung\nAcme,%b,\n" % (b"Plot 14 Sector 7 " * 12)
    client = site.person("Bo")
    job = uploaded(client, table, "words.csv")
    assert when_read(client, job)[0] == "ready"
    person = Person(chromium, site)
    try:
        person.log_in("Bo")
        person.page.set_viewport_size({"width": width, "height": 900})
        person.page.goto(f"/upload/{job}")
        headings = person.page.locator(".columns tbody th bdi")
        lines = headings.evaluate_all(
            """all => all.map(one => {
                const range = document.createRange();
                range.selectNodeContents(one);
                return [one.textContent, range.getClientRects().length];
            })"""
        )
    finally:
        person.close()
    assert lines == [["name", 1], ["address", 1], ["Lieferantenbezeichnung", 1]]


def _book(*sheets: tuple[str, list[list[str]]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def test_another_sheet_of_a_workbook_can_be_chosen(site: Site) -> None:
    client = site.person("Bo")
    book = _book(
        ("2026", [["Supplier", "Country"], ["Acme Mills", "CN"]]),
        ("2025", [["Supplier", "Country"], ["Bolt AG", "DE"], ["Cord Ltd", "IN"]]),
    )
    job = uploaded(client, book, "two.xlsx")
    state, page = when_read(client, job)
    assert state == "ready"
    assert "Acme Mills" in page
    answer = post(client, f"/upload/{job}/sheet", "/account", sheet="2025")
    assert answer.status_code == 303
    state, page = when_read(client, job)
    assert "Cord Ltd" in page
    assert "Acme Mills" not in page
    post(client, f"/upload/{job}/screen", "/account", list="sheets")
    assert when_read(client, job)[0] == "done"
    (newest,) = [one for one in site.state.queries.newest() if one.list_name == "sheets"]
    lines = site.state.queries.suppliers(newest.run_id, SupplierFilter())[0]
    assert {one.name for one in lines} == {"Bolt AG", "Cord Ltd"}


def test_a_sheet_without_a_list_does_not_keep_one_from_the_others(site: Site) -> None:
    client = site.person("Bo")
    book = _book(("Cover", [["Our suppliers"]]), ("List", [["Firm"], ["Acme Mills"]]))
    job = uploaded(client, book, "cover.xlsx")
    when_read(client, job)
    post(client, f"/upload/{job}/sheet", "/account", sheet="Cover")
    assert 'name="sheet"' in when_read(client, job)[1]
    post(client, f"/upload/{job}/sheet", "/account", sheet="List")
    assert "Acme Mills" in when_read(client, job)[1]


@pytest.mark.parametrize("sheet", ["", "2024", "../2025", "0"])
def test_a_sheet_that_is_not_there_is_refused(site: Site, sheet: str) -> None:
    client = site.person("Bo")
    job = uploaded(client, _book(("A", [["Supplier"], ["Acme"]]), ("B", [["x"]])), "one.xlsx")
    when_read(client, job)
    answer = post(client, f"/upload/{job}/sheet", "/account", sheet=sheet)
    assert answer.status_code == 400
    assert "no such sheet" in answer.text


def test_a_sector_that_nobody_knows_is_an_error_of_the_form(site: Site) -> None:
    """The upload stays as it was, and can be screened with the sector written right."""
    client = site.person("Bo")
    job = uploaded(client, TABLE, "one.csv")
    when_read(client, job)
    form = {"list": "Sectors", "sector": "garmets"}
    answer = post(client, f"/upload/{job}/screen", f"/upload/{job}", **form)
    assert answer.status_code == 400
    assert "garmets" in answer.text
    assert "garment" in answer.text.replace("garmets", "")
    assert 'name="list" value="Sectors"' in answer.text
    assert when_read(client, job)[0] == "ready"
    right = post(client, f"/upload/{job}/screen", f"/upload/{job}", **form | {"sector": "garments"})
    assert right.status_code == 303
    assert when_read(client, job)[0] == "done"


def test_the_preview_says_which_countries_were_not_understood(site: Site) -> None:
    client = site.person("Bo")
    job = uploaded(client, b"Supplier,Country\nAcme,Utopia\nBolt AG,Utopia\nCarl,DE\n", "u.csv")
    assert "Countries not understood: Utopia (2)." in when_read(client, job)[1]


def test_what_may_be_missed_is_told_before_the_button_that_screens(site: Site) -> None:
    head = ["Supplier", "Country"]
    book = _book(("China", [head, ["Acme", "Utopia"]]), ("Vietnam", [head, ["Bolt", "VN"]]))
    client = site.person("Bo")
    job = uploaded(client, book, "two.xlsx")
    _, page = when_read(client, job)
    before = page[: page.index(f"/upload/{job}/screen")]
    assert "look like lists of suppliers too: Vietnam" in before
    assert "Countries not understood: Utopia" in before
    assert "Read as XLSX" not in before


def test_an_upload_that_finds_the_disk_full_is_told_so_and_leaves_nothing(site: Site) -> None:
    client, home = site.person("Bo"), site.state.settings.home
    before = sorted((home / "uploads").glob("*"))
    room = max(path.stat().st_size for path in home.glob("screener.db*")) + 50_000
    large = TABLE + b"Cee GmbH,DE,screws\n" * (room // 15)
    with files_up_to(room):
        form = {"csrf": token_in(client, "/upload")}
        answer = client.post("/upload", data=form, files={"file": ("large.csv", large)})
        by_program = client.post(
            "/api/v1/jobs",
            data={"list": "large"},
            files={"file": ("large.csv", large)},
            headers=site.token("Bo", "screen"),
        )
    assert by_program.status_code == 503, by_program.text
    assert by_program.json()["error"]["message"].startswith("The disk of the server is full")
    assert answer.status_code == 503
    assert "The disk of the server is full; what was there before stands." in answer.text
    assert sorted((home / "uploads").glob("*")) == before
    assert when_read(client, uploaded(client, large, "large.csv"))[0] == "ready"


def test_a_file_of_every_form_that_is_read_can_be_chosen(site: Site) -> None:
    offered = re.search(r'accept="([^"]*)"', site.person("Bo").get("/upload").text)
    assert offered is not None
    forms = "csv tsv xlsx xlsm xlsb xls ods json jsonl"
    assert {f".{form}" for form in forms.split()} <= set(offered[1].split(","))
