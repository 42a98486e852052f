"""Errands: bring a source up to date, screen a list again, try rules on it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from screener import sources
from screener.reports.catalogue import message
from screener.resources import rules_dir
from screener.service.work.errands import Refresh
from screener.settings import Settings
from screener.sources.fetch import Fetcher
from screener.workspace import Workspace
from tests.web.errands import ended, ended_job, outcome
from tests.web.site import Site, post, serving, token_in
from tests.web.uploads import screened

TABLE = (
    b"Supplier No,Name,Country,Sector\n"
    b"1,Norsk Laks AS,NO,Aquaculture\n"
    b"2,Wenquan Fishing Boats,VN,Fishing\n"
    b"3,Bella Napoli Conserve,IT,Food\n"
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    home = tmp_path_factory.mktemp("errands")
    nobody = "http://127.0.0.1:1"
    with serving(home, fetch_attempts=1, fetch_proxy=nobody) as running:
        running.add_people()
        screened(running.person("Bo"), TABLE, "list.csv", list_name="Europe")
        yield running


def _brought(site: Site, source: str, name: str, content: bytes, **said: str) -> httpx.Response:
    admin = site.person("Ada")
    form = {"csrf": token_in(admin, f"/sources/{source}"), **said}
    return admin.post(f"/sources/{source}/import", data=form, files={"file": (name, content)})


# Sources


def test_a_file_that_an_administrator_has_becomes_the_edition_in_use(
    site: Site, shared_data: Path
) -> None:
    (path,) = sorted((shared_data / "us_uflpa").glob("*.html"))[-1:]
    found = outcome(site, _brought(site, "uflpa", path.name, path.read_bytes()))
    assert found["changed"]
    assert found["entries"] > 70
    page = site.person("Vi").get("/sources/uflpa").text
    assert found["sha256"] in page
    assert "fresh" in site.person("Vi").get("/sources").text
    again = outcome(site, _brought(site, "uflpa", path.name, path.read_bytes()))
    assert not again["changed"]


@pytest.mark.parametrize("content", [b"", b"\x00" * 4000, b"<html><p>Sorry</p></html>", b"PK\x03"])
def test_a_file_that_is_no_edition_is_refused_and_the_one_before_stays(
    site: Site, content: bytes
) -> None:
    before = site.person("Vi").get("/sources/eu_hr").text
    job = ended(site, _brought(site, "uflpa", "../../evil.html", content))
    assert job.state == "failed"
    assert len(job.payload["message"].splitlines()) == 1
    assert site.person("Vi").get("/sources/eu_hr").text.count("SHA-256") == before.count("SHA-256")
    assert not list(site.state.settings.home.parent.rglob("evil.html"))


@pytest.mark.parametrize(("source", "kept"), [("uflpa", True), ("un_sc", False)])
def test_an_edition_before_is_told_of_only_where_there_is_one(
    site: Site, source: str, *, kept: bool
) -> None:
    answer = _brought(site, source, "list.html", b"<html><p>Sorry</p></html>")
    ended(site, answer)
    page = site.person("Ada").get(answer.headers["location"]).text
    assert ("The edition before stays in use" in page) is kept


def test_a_list_of_no_known_day_is_not_called_fresh(site: Site, tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_bytes(b"name,country\nBlue Heron Weaving,CN\n")
    workspace = Workspace(site.state.settings.home)
    sources.add("heron", own, workspace, site.state.config.clock())
    site.state.fresh.forget()
    try:
        page = site.person("Vi").get("/sources/own%3Aheron").text
        (standfirst,) = re.findall(r'<p class="standfirst">(.*?)</p>', page)
        assert "age unknown" in standfirst
        assert "fresh" not in standfirst
        every = site.person("Vi").get("/sources").text
        (row,) = [row for row in re.findall(r"<tr.*?</tr>", every, re.DOTALL) if "heron" in row]
        assert "age unknown" in row
        assert "fresh" not in row
        shown = site.person("Ada").get("/sources/own%3Aheron").text
        assert "Your own list: import its newer file" in shown
        # It has no publisher, and no page of one.
        for said in ("Publisher", "The publisher", "As the publisher offers it", "yourself"):
            assert said not in shown, said
    finally:
        sources.remove("heron", workspace)
        site.state.fresh.forget()


def test_what_cannot_be_fetched_says_why_and_nothing_is_lost(site: Site) -> None:
    job = ended(site, post(site.person("Ada"), "/sources/uflpa/refresh", "/sources/uflpa"))
    assert job.state == "failed"
    assert job.payload["message"].startswith("https://")


def test_a_list_that_a_failed_refresh_leaves_missing_is_said_so(site: Site) -> None:
    """It counts as switched on from then on; one that has an edition goes on with it."""
    ada = site.person("Ada")
    for source, said in (("uk_sl", True), ("uflpa", False)):
        answer = post(ada, f"/sources/{source}/refresh", f"/sources/{source}")
        assert ended(site, answer).state == "failed"
        page = ada.get(answer.headers["location"]).text
        assert ("switched on all the same, and missing" in page) is said, source


def test_a_refresh_takes_in_what_the_publisher_serves(tmp_path: Path, shared_data: Path) -> None:
    (path,) = sorted((shared_data / "us_uflpa").glob("*.html"))[-1:]
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(str(request.url))
        return httpx.Response(200, content=path.read_bytes())

    settings = Settings(home=tmp_path)
    told: list[tuple[str, Any]] = []
    Refresh(source="uflpa", accept=False, now=datetime.now(UTC)).do(
        settings,
        lambda kind, news: told.append((kind, news)),
        Fetcher(settings, httpx.MockTransport(answer)),
    )
    assert told[-1][0] == "kept"
    assert told[-1][1]["changed"]
    assert all(url.startswith("https://") for url in asked)


@pytest.mark.parametrize("act", ["refresh", "import"])
@pytest.mark.parametrize("name", ["Vi", "Bo", "Cy"])
def test_only_administrators_bring_sources_up_to_date(site: Site, act: str, name: str) -> None:
    answer = post(site.person(name), f"/sources/uflpa/{act}", "/account")
    assert answer.status_code == 403


def test_a_list_with_terms_of_its_own_stays_off_until_they_are_accepted(site: Site) -> None:
    answer = post(site.person("Ada"), "/sources/opensanctions/refresh", "/sources/opensanctions")
    assert answer.status_code == 400
    assert "Accept the terms" in answer.text
    answer = _brought(site, "opensanctions", "entities.json", b"{}")
    assert answer.status_code == 400


def test_a_source_without_an_address_cannot_be_given_one(site: Site) -> None:
    form = {"url": "http://127.0.0.1:1/", "source": "http://127.0.0.1:1/", "fetch": "x"}
    admin = site.person("Ada")
    off = [
        one.descriptor.id
        for one in site.state.fresh.all(site.clock())
        if one.descriptor.fetch is None and not one.descriptor.planned
    ]
    assert off
    for source in off:
        answer = post(admin, f"/sources/{source}/refresh", "/account", **form)
        assert answer.status_code == 400, source


@pytest.mark.parametrize(
    "source", ["http:%2F%2F127.0.0.1", "..%2F..%2Fetc", "own:..", "nothing", "169.254.169.254"]
)
def test_an_address_is_no_source(site: Site, source: str) -> None:
    assert site.person("Ada").get(f"/sources/{source}").status_code == 404
    answer = post(site.person("Ada"), f"/sources/{source}/refresh", "/account")
    assert answer.status_code == 404


# Screening again


def test_a_list_is_screened_again_and_what_is_new_is_in_the_queue(site: Site) -> None:
    client = site.person("Bo")
    first = outcome(site, post(client, "/runs/again", "/runs", list="Europe"))
    assert first["run"] > 1
    answer = client.get(f"/runs/{first['run']}")
    assert answer.status_code == 200
    assert client.get("/queue?new=true&list=Europe").status_code == 200


def test_a_list_that_is_not_there_is_not_screened(site: Site) -> None:
    answer = post(site.person("Bo"), "/runs/again", "/runs", list="' OR 1=1 --")
    assert answer.status_code == 404


# Rules


def test_a_changed_file_says_who_would_move(site: Site) -> None:
    client = site.person("Bo")
    page = client.get("/rules/trial?file=sectors.yml")
    assert "sector.fishing" in page.text
    text = (rules_dir() / "sectors.yml").read_text("utf-8")
    changed = re.sub(r"(id: sector\.fishing\n(?:.*\n)*?\s+points: )30", r"\g<1>0", text, count=1)
    assert changed != text
    form = {"base": "", "file": "sectors.yml", "text": changed, "list": "Europe"}
    answer = post(client, "/rules/trial", "/rules/trial", **form)
    found = outcome(site, answer)
    assert found["suppliers"] == 3
    moved = {one["name"]: one for one in found["moves"]}
    assert "Norsk Laks AS" not in moved
    boats = moved["Wenquan Fishing Boats"]
    assert boats["points"][1] == boats["points"][0] - 30
    page = client.get(answer.headers["location"])
    assert "Wenquan Fishing Boats" in page.text
    for action in boats["actions"]:
        assert f"<small>{message(f'action.{action}', 'en')}</small>" in page.text
    draft = client.get(f"/rules/trial?draft={answer.headers['location'].rpartition('/')[2]}")
    assert "points: 0" in draft.text


def test_the_rules_in_force_move_nobody(site: Site) -> None:
    client = site.person("Bo")
    for base in ("", "shipped"):
        answer = post(client, "/rules/trial", "/rules/trial", base=base, list="Europe")
        assert outcome(site, answer)["moved"] == 0


def test_a_rulebook_that_a_run_was_judged_by_can_be_chosen(site: Site) -> None:
    client = site.person("Bo")
    sha256 = site.state.queries.run(1).manifest.rules_sha256
    assert f'value="{sha256}"' in client.get("/rules/trial").text
    answer = post(client, "/rules/trial", "/rules/trial", base=sha256, list="Europe")
    assert outcome(site, answer)["sha256"] == sha256


@pytest.mark.parametrize(
    ("text", "said"),
    [("sectors: [", "sectors.yml"), ("x: 1", "sectors.yml"), ("", "sectors.yml"),
     ("!!python/object/apply:os.system ['true']", "sectors.yml")],
)  # fmt: skip
def test_a_draft_that_is_wrong_is_told_with_its_place(site: Site, text: str, said: str) -> None:
    form = {"file": "sectors.yml", "text": text, "list": "Europe"}
    job = ended(site, post(site.person("Bo"), "/rules/trial", "/rules/trial", **form))
    assert job.state == "failed"
    assert said in job.payload["message"]


def test_nested_aliases_do_not_fill_the_memory(site: Site) -> None:
    names = "abcdefghij"
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n"
        for before, name in itertools.pairwise(names)
    )
    form = {"file": "sectors.yml", "text": bomb, "list": "Europe"}
    job = ended(site, post(site.person("Bo"), "/rules/trial", "/rules/trial", **form))
    assert job.state == "failed"
    assert site.person("Bo").get("/queue").status_code == 200


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/passwd", "clauses/../scale.yml", "web.key", "x.yml"]
)
def test_no_other_file_can_be_read_or_written_as_a_rule(site: Site, name: str) -> None:
    client = site.person("Bo")
    answer = client.get("/rules/trial", params={"file": name})
    assert answer.status_code == 404
    form = {"file": name, "text": "x", "list": "Europe"}
    assert post(client, "/rules/trial", "/rules/trial", **form).status_code == 404
    assert client.get("/rules/trial", params={"base": name}).status_code == 404


def test_an_errand_can_be_cancelled_and_is_nobody_elses(site: Site) -> None:
    client, other = site.person("Bo"), site.person("Cy")
    answer = post(client, "/rules/trial", "/rules/trial", list="Europe")
    path = answer.headers["location"]
    assert other.get(path).status_code == 404
    assert other.get(f"{path}/events").status_code == 404
    assert post(other, f"{path}/cancel", "/account").status_code == 404
    assert post(client, f"{path}/cancel", "/account").status_code == 303
    assert ended(site, answer).state in {"cancelled", "done"}
    assert other.get(path.replace("errands", "upload")).status_code == 404
    assert site.person("Ada").get(path).status_code == 200


def test_nothing_is_screened_by_a_clock_before_the_day_an_edition_was_read(site: Site) -> None:
    """By it every edition would be fresh; the bundled uflpa was read on 2026-07-09."""
    runs = len(site.state.queries.runs())
    site.clock.ahead = datetime(2026, 6, 1, tzinfo=UTC) - datetime.now(UTC)
    try:
        again = ended(site, post(site.person("Bo"), "/runs/again", "/runs", list="Europe"))
        with site.anyone() as client:
            client.headers.update(site.token("Bo", "screen"))
            quick = client.post("/api/v1/screen", json={"suppliers": [{"name": "Acme"}]})
            files = {"file": ("list.csv", TABLE)}
            sent = client.post("/api/v1/jobs", files=files, data={"list": "Europe"}).json()
        job = ended_job(site, sent["id"])
    finally:
        site.clock.ahead = timedelta()
    assert quick.status_code == 503
    read = r"uflpa was read on 20\d\d-\d\d-\d\d"
    assert re.search(rf"{read}\. Set the clock right", quick.json()["error"]["message"])
    for one in (again, job):
        assert one.state == "failed"
        assert re.search(rf"{read}; set the clock right", one.payload["message"])
    assert len(site.state.queries.runs()) == runs
