"""The API: what it says, once, in pages, within its bounds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import jsonschema
import pytest

import screener
from screener.errors import RuleError, StoreError
from screener.service.runs.changes import tell
from screener.service.screening.ad_hoc import AdHocScreener
from screener.service.work.answers import Answers
from screener.store.runs.changes import untold
from screener.workspace import Workspace
from tests.waiting import until
from tests.web.site import Site, post, serving

LIST = b"Supplier No,Name,Country,Sector\n1,Meroe Gold Company Limited,SD,Mining\n2,Acme,DE,Toys\n"


@pytest.fixture(scope="module")
def token(site: Site) -> dict[str, str]:
    return site.token("Bo", "read", "screen", "decide")


@pytest.fixture
def program(site: Site, token: dict[str, str]) -> Iterator[httpx.Client]:
    with site.anyone() as client:
        client.headers.update(token)
        yield client


def test_the_description_is_openapi_3_1_and_names_every_error(site: Site) -> None:
    with site.anyone() as client:
        document = client.get("/api/v1/openapi.json").json()
    assert document["openapi"].startswith("3.1")
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            for status in ("400", "401", "403", "404", "409", "413", "422", "429", "503"):
                schema = operation["responses"][status]["content"]["application/json"]["schema"]
                assert schema == {"$ref": "#/components/schemas/Error"}, (path, method, status)


@pytest.mark.parametrize("content_type", ["application/x-www-form-urlencoded", "text/plain", ""])
def test_a_body_that_is_not_sent_as_json_is_told_what_it_lacks(
    program: httpx.Client, content_type: str
) -> None:
    body = json.dumps({"suppliers": [{"name": "Acme"}]})
    answer = program.post("/api/v1/screen", content=body, headers={"Content-Type": content_type})
    assert answer.status_code == 422
    (told,) = answer.json()["error"]["details"]
    assert told["field"] == "body"
    assert "Content-Type: application/json" in told["message"]


@pytest.mark.parametrize("country", ["1", "C", "China", "C!"])
def test_a_country_that_is_no_code_is_refused(program: httpx.Client, country: str) -> None:
    for path, run in (("/suppliers", {"run": "1"}), ("/matches", {})):
        answer = program.get(f"/api/v1{path}", params={"country": country, **run})
        assert answer.status_code == 422


@pytest.mark.parametrize("path", ["/matches", "/changes", "/runs"])
def test_a_list_that_is_not_kept_is_not_found_empty(program: httpx.Client, path: str) -> None:
    answer = program.get(f"/api/v1{path}", params={"list": "All supplier"})
    assert answer.status_code == 404
    assert answer.json()["error"]["message"] == "There is no list “All supplier”."
    assert program.get(f"/api/v1{path}", params={"list": "All suppliers"}).status_code == 200


def test_a_source_that_is_not_here_is_not_found_empty(program: httpx.Client) -> None:
    answer = program.get("/api/v1/matches", params={"source": "ofac_sdm"})
    assert answer.status_code == 404
    assert "“ofac_sdm”" in answer.json()["error"]["message"]
    assert program.get("/api/v1/matches", params={"source": "ofac_sdn"}).status_code == 200


def test_a_few_suppliers_are_screened_at_once_and_nothing_is_kept(
    site: Site, program: httpx.Client
) -> None:
    before = len(site.state.queries.runs())
    rows = [{"name": "Meroe Gold Company Limited", "country": "SD"}, {"name": "Acme", "row": 2}]
    answer = program.post("/api/v1/screen", json={"suppliers": rows})
    assert answer.status_code == 200
    result = answer.json()
    schema = program.get("/api/v1/result-schema.json").json()
    jsonschema.validate(result, schema)
    assert result["assessments"][0]["matches"][0]["source"] == "eu_hr"
    assert len(site.state.queries.runs()) == before


def test_whole_numbers_stay_as_they_are_written(program: httpx.Client) -> None:
    row = {
        "number": 12345678901234567890,
        "name": "Acme Cotton Ltd",
        "country": "IN",
        "hs_codes": [520100, 520300],
        "duns": 804735132,
        "owners": ["Ann Example", "Ben Example"],
    }
    answer = program.post("/api/v1/screen", json={"suppliers": [row]})
    assert answer.status_code == 200
    (said,) = answer.json()["assessments"]
    supplier = said["supplier"]
    assert supplier["number"] == "12345678901234567890"
    assert supplier["hs_codes"] == ["520100", "520300"]
    assert [one["value"] for one in supplier["identifiers"]] == ["804735132"]
    assert [one["name"] for one in supplier["owners"]] == ["Ann Example", "Ben Example"]


def test_a_sector_that_nobody_knows_is_refused_and_not_judged_as_unknown(
    program: httpx.Client,
) -> None:
    body = {"suppliers": [{"name": "Dhaka Shirts"}], "sector": "garmets"}
    answer = program.post("/api/v1/screen", json=body)
    assert answer.status_code == 400
    assert "Sector “garmets” is not known" in answer.json()["error"]["message"]
    files = {"file": ("big.csv", LIST)}
    job = program.post("/api/v1/jobs", files=files, data={"list": "odd", "sector": "garmets"})
    assert job.status_code == 400
    assert job.json()["error"]["message"] == answer.json()["error"]["message"]
    known = program.post("/api/v1/screen", json=body | {"sector": "garments"})
    assert known.json()["assessments"][0]["exposure"]["points"] > 0


def test_names_are_compared_across_scripts(program: httpx.Client) -> None:
    names = {"a": "Hoshine Silicon", "b": "合盛硅业股份有限公司"}
    answer = program.post("/api/v1/compare", json=names).json()
    assert 0 <= answer["score"] <= 1
    assert answer["explanation"][0]["text"]


@pytest.mark.parametrize(("country", "probable"), [("", True), ("US", True), ("TR", False)])
def test_countries_beside_names_count_for_the_tier(
    program: httpx.Client, country: str, *, probable: bool
) -> None:
    names = {"a": "3M", "b": "3M", "country_a": country, "country_b": "US"}
    answer = program.post("/api/v1/compare", json=names).json()
    assert (answer["score"], answer["is_match"], answer["is_probable"]) == (1.0, True, probable)


def test_the_country_of_a_name_is_given_by_its_code(program: httpx.Client) -> None:
    names = {"a": "3M", "b": "3M", "country_a": "China"}
    assert program.post("/api/v1/compare", json=names).status_code == 422


@pytest.mark.parametrize(
    ("body", "field"),
    [({}, "suppliers"), ({"suppliers": []}, "suppliers"), ({"suppliers": [{}], "x": 1}, "x"),
     ({"suppliers": [{"name": "a"}] * 201}, "suppliers")],
)  # fmt: skip
def test_what_is_not_as_described_is_told_by_field(
    program: httpx.Client, body: dict[str, Any], field: str
) -> None:
    answer = program.post("/api/v1/screen", json=body)
    assert answer.status_code == 422
    error = answer.json()["error"]
    assert error["code"] == "invalid"
    assert any(field in detail["field"] for detail in error["details"])


@pytest.mark.parametrize(
    "cell", ["a\x00b", "\ud800", {"a": 1}, [["a"]], float("inf"), float("nan")]
)
def test_a_cell_that_is_none_is_told_once_and_by_its_name(
    program: httpx.Client, cell: object
) -> None:
    content = json.dumps({"suppliers": [{"name": "Acme", "number": cell}]})
    headers = {"Content-Type": "application/json"}
    answer = program.post("/api/v1/screen", content=content, headers=headers)
    assert answer.status_code == 422
    (detail,) = answer.json()["error"]["details"]
    assert detail["field"] == "body.suppliers.0.number"
    assert "a finite number" in detail["message"]


def test_a_cell_may_be_true_or_false(program: httpx.Client) -> None:
    row = {"name": "Ann Example", "country": "DE", "sole_trader": True}
    (said,) = program.post("/api/v1/screen", json={"suppliers": [row]}).json()["assessments"]
    assert said["supplier"]["sole_trader"] is True


def test_broken_json_is_told_by_its_place(program: httpx.Client) -> None:
    headers = {"Content-Type": "application/json"}
    answer = program.post("/api/v1/screen", content=b'{"suppliers": [}', headers=headers)
    (detail,) = answer.json()["error"]["details"]
    assert detail["field"] == "body"
    assert "character 15" in detail["message"]


@pytest.mark.parametrize(
    ("path", "query", "field"),
    [
        ("/runs", "limits=5", "query.limits"),
        ("/runs", "limit=5&limit=6", "query.limit"),
        ("/matches", "state=confirmed", "query.state"),
        ("/lists", "after=1", "query.after"),
        ("/changes", "lists=a&since=2026-01-01T00:00:00Z", "query.lists"),
    ],
)
def test_a_name_in_the_address_that_is_not_known_is_refused_by_its_name(
    program: httpx.Client, path: str, query: str, field: str
) -> None:
    answer = program.get(f"/api/v1{path}?{query}")
    assert answer.status_code == 422
    assert [one["field"] for one in answer.json()["error"]["details"]] == [field]


def test_a_form_takes_what_it_knows_once_and_its_file_as_a_file(program: httpx.Client) -> None:
    one, two = ("file", ("a.csv", LIST)), ("file", ("b.csv", LIST))
    wrong: list[tuple[list[Any], dict[str, str], str]] = [
        ([one, two], {"list": "twice"}, "body.file"),
        ([one], {"list": "odd", "sectors": "toys"}, "body.sectors"),
        ([], {"list": "text", "file": "name\nAcme\n"}, "body.file"),
    ]
    for files, data, field in wrong:
        answer = program.post("/api/v1/jobs", files=files, data=data)
        assert answer.status_code == 422, data
        (detail,) = answer.json()["error"]["details"]
        assert detail["field"] == field
        assert "<class" not in detail["message"]
    assert not {"twice", "odd", "text"} & {
        job["list"] for job in program.get("/api/v1/jobs").json()
    }


def test_head_is_answered_as_get_without_a_body(program: httpx.Client) -> None:
    for path in ("/api/v1/lists", "/api/v1/openapi.json", "/health", "/static/app.css"):
        there = program.get(path)
        alone = program.head(path)
        assert (alone.status_code, alone.content) == (200, b""), path
        assert alone.headers["content-length"] == there.headers["content-length"]
    assert program.head("/api/v1/screen").status_code == 405


def test_a_body_that_is_too_large_is_told_how_large_it_may_be(program: httpx.Client) -> None:
    rows = [{"name": "Acme", "address": "x" * 20_000} for _ in range(150)]
    answer = program.post("/api/v1/screen", json={"suppliers": rows})
    assert answer.status_code == 413
    assert "2,097,152 bytes" in answer.json()["error"]["message"]


def test_reports_are_in_the_language_that_is_asked_for_whatever_pages_are_read_in(
    site: Site,
) -> None:
    run, person = site.add_run(list_name="in words"), site.person("Vi")
    post(person, "/account/preferences", "/account", language="de", zone="UTC")
    with site.anyone() as client:
        client.headers.update(site.token("Vi", "read"))
        path = f"/api/v1/runs/{run}/report.html"
        plain, english, german = (
            client.get(path, params=params).text
            for params in ({}, {"language": "en"}, {"language": "de"})
        )
        assert plain == english
        assert ('<html lang="en"' in english, '<html lang="de"' in german) == (True, True)
        assert client.get(path, params={"language": "xx"}).status_code == 422


def test_pages_by_key_give_everything_once(site: Site, program: httpx.Client) -> None:
    run = site.add_run(suppliers=7, list_name="seven")
    both: tuple[tuple[str, dict[str, str | int]], ...]
    both = (("suppliers", {"run": run}), ("matches", {"list": "seven"}))
    for path, chosen in both:
        seen: list[int] = []
        after = ""
        while True:
            params: dict[str, str | int] = {**chosen, "limit": 3, "after": after}
            page = program.get(f"/api/v1/{path}", params=params).json()
            seen += [one["id"] for one in page["items"]]
            after = page["next"]
            if not after:
                break
        assert len(seen) == len(set(seen)) == 7, path


def test_a_large_list_is_a_job(program: httpx.Client) -> None:
    files = {"file": ("big.csv", LIST)}
    answer = program.post("/api/v1/jobs", files=files, data={"list": "by program"})
    assert answer.status_code == 202
    job = _ended(program, answer.json()["id"])
    assert job["state"] == "done", job
    run = program.get(f"/api/v1/runs/{job['run']}").json()
    assert run["suppliers"] == 2
    assert run["by"] == "Bo"
    report = program.get(f"/api/v1/runs/{job['run']}/result.json").json()
    assert len(report["assessments"]) == 2
    assert program.post(f"/api/v1/jobs/{job['id']}/cancel").status_code == 409


def test_a_job_and_its_run_count_what_was_rejected_and_say_what_was_covered(
    program: httpx.Client,
) -> None:
    files = {"file": ("three.csv", b"Supplier No,Name,Country\n1,Acme,DE\n2,,DE\n3,,FR\n")}
    answer = program.post("/api/v1/jobs", files=files, data={"list": "three"})
    job = _ended(program, answer.json()["id"])
    assert (job["state"], job["suppliers"], job["rejected_rows"]) == ("done", 1, 2)
    run = program.get(f"/api/v1/runs/{job['run']}").json()
    assert (run["suppliers"], run["rejected_rows"], run["missing"]) == (1, 2, [])
    assert run["coverage_complete"] is (run["stale"] == [])
    assert job["id"] in [one["id"] for one in program.get("/api/v1/jobs").json()]


def test_a_column_that_is_not_understood_is_named_by_the_caller(
    program: httpx.Client,
) -> None:
    wanted = {"list": "headless", "mapping": '{"name": "#2", "country": "#3"}'}
    files = {"file": ("headless.csv", b"17,Acme Cotton,IN\n18,Beta Mills,IN\n")}
    job = _ended(program, program.post("/api/v1/jobs", files=files, data=wanted).json()["id"])
    assert (job["state"], job["suppliers"]) == ("done", 2), job
    for wrong in ('{"nam": "#2"}', '["name"]', "{"):
        answer = program.post("/api/v1/jobs", files=files, data=wanted | {"mapping": wrong})
        assert answer.status_code == 400, wrong
    hidden = wanted | {"list": "a\u202eb"}
    assert program.post("/api/v1/jobs", files=files, data=hidden).status_code == 400
    body = {"suppliers": [{"who": "Acme Cotton"}], "mapping": {"name": "who"}}
    (said,) = program.post("/api/v1/screen", json=body).json()["assessments"]
    assert said["supplier"]["name"] == "Acme Cotton"


def test_the_description_names_fields_states_and_causes(program: httpx.Client) -> None:
    shapes = program.get("/api/v1/openapi.json").json()["components"]["schemas"]
    suppliers = shapes["Screen"]["properties"]["suppliers"]
    assert all(f" {field}," in suppliers["description"] for field in ("country", "hs_codes"))
    assert {"done", "failed"} <= {*shapes["Job"]["properties"]["state"]["enum"]}
    assert "delisted" in shapes["Change"]["properties"]["cause"]["enum"]
    assert "match_new" in shapes["Change"]["properties"]["kind"]["enum"]


def test_an_administrators_token_sees_anyones_job_and_lists_its_own(
    site: Site, program: httpx.Client
) -> None:
    files = {"file": ("big.csv", LIST)}
    job = program.post("/api/v1/jobs", files=files, data={"list": "Bo's"}).json()["id"]
    for name, status in (("Ada", 200), ("Cy", 404)):
        with site.anyone() as client:
            client.headers.update(site.token(name, "read", "screen"))
            assert client.get(f"/api/v1/jobs/{job}").status_code == status, name
            assert job not in {one["id"] for one in client.get("/api/v1/jobs").json()}, name


def test_a_list_that_cannot_be_read_ends_with_the_reason(program: httpx.Client) -> None:
    files = {"file": ("x.csv", b"alpha,beta\n1,2\n")}
    answer = program.post("/api/v1/jobs", files=files, data={"list": "unread"})
    job = _ended(program, answer.json()["id"])
    assert (job["state"], job["suppliers"], job["rejected_rows"]) == ("unreadable", None, None)
    assert "name" in job["message"]
    assert program.post(f"/api/v1/jobs/{job['id']}/cancel").status_code == 409
    document = program.get("/api/v1/openapi.json").json()["components"]["schemas"]["Job"]
    assert "mapping" in document["properties"]["state"]["description"]


def test_a_run_has_the_same_outcome_by_the_api_as_when_it_was_made(
    site: Site, program: httpx.Client, tmp_path: Path
) -> None:
    files = {"file": ("same.csv", LIST)}
    answer = program.post("/api/v1/jobs", files=files, data={"list": "same"})
    run = _ended(program, answer.json()["id"])["run"]
    said = program.get(f"/api/v1/runs/{run}/result.json").json()
    (tmp_path / "same.csv").write_bytes(LIST)
    made = screener.screen(
        tmp_path / "same.csv",
        as_of=datetime.fromisoformat(said["run"]["as_of"]),
        workspace=Workspace.default(site.state.settings),
    )
    assert said["sensitivity"] is not None
    assert said == made.to_dict()
    made.to_html(tmp_path / "report.html")
    report = program.get(f"/api/v1/runs/{run}/report.html").content
    assert report == (tmp_path / "report.html").read_bytes()


def test_few_suppliers_are_told_how_far_their_bands_depend_on_the_weights(
    program: httpx.Client,
) -> None:
    rows = [{"name": "Dhaka Shirts", "country": "BD", "sector": "garments"}]
    answer = program.post("/api/v1/screen", json={"suppliers": rows}).json()
    assert answer["sensitivity"]["percent"] == 20


def test_a_repeated_call_acts_once(site: Site, program: httpx.Client) -> None:
    site.add_run(suppliers=1, list_name="once")
    case = program.get("/api/v1/matches", params={"list": "once"}).json()["items"][0]
    body = {"verdict": "dismissed", "reason": "Another firm.", "revision": case["revision"]}
    url, key = f"/api/v1/matches/{case['id']}/decisions", {"Idempotency-Key": "k1"}
    first = program.post(url, json=body, headers=key)
    again = program.post(url, json=body, headers=key)
    assert first.status_code == 201
    assert (again.status_code, again.content) == (first.status_code, first.content)
    assert len(program.get(f"/api/v1/matches/{case['id']}").json()["history"]) == 1
    other = program.post(url, json=body | {"reason": "Else."}, headers=key)
    assert other.status_code == 400
    without = program.post(url, json=body)
    assert without.status_code == 409


def test_calls_side_by_side_with_one_key_act_once(site: Site, program: httpx.Client) -> None:
    site.add_run(suppliers=1, list_name="at once")
    case = program.get("/api/v1/matches", params={"list": "at once"}).json()["items"][0]
    body = {"verdict": "dismissed", "reason": "Another firm.", "revision": case["revision"]}
    url = f"/api/v1/matches/{case['id']}/decisions"

    def call(_: int) -> int:
        return program.post(url, json=body, headers={"Idempotency-Key": "k2"}).status_code

    with ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(call, range(16)))
    assert set(statuses) <= {201, 409}
    assert 201 in statuses
    assert len(program.get(f"/api/v1/matches/{case['id']}").json()["history"]) == 1


def test_an_upload_whose_server_died_before_it_answered_is_that_upload_again(
    site: Site, program: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The job was there, only the answer was not kept; after ten minutes the call is repeated."""

    def upload() -> httpx.Response:
        return program.post(
            "/api/v1/jobs",
            files={"file": ("twice.csv", LIST)},
            data={"list": "told once"},
            headers={"Idempotency-Key": "k4"},
        )

    def dies(*_: object) -> None:
        raise StoreError("the database is gone")

    with monkeypatch.context() as dying:
        dying.setattr(Answers, "complete", dies)
        assert upload().status_code == 503
    assert upload().status_code == 409
    site.clock.ahead += timedelta(minutes=11)
    try:
        again = upload()
        assert again.status_code == 202
        assert upload().content == again.content
    finally:
        site.clock.ahead -= timedelta(minutes=11)
    assert _ended(program, again.json()["id"])["state"] == "done"
    jobs = program.get("/api/v1/jobs").json()
    assert [one["id"] for one in jobs if one["list"] == "told once"] == [again.json()["id"]]


def test_a_rulebook_that_cannot_be_used_is_no_fault_of_the_call(
    program: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As after an upgrade, when the adopted one lacks a key: later the same call may do."""

    def old(*_: object, **__: object) -> None:
        raise RuleError("the adopted rulebook cannot be used")

    monkeypatch.setattr(AdHocScreener, "screen", old)
    answer = program.post("/api/v1/screen", json={"suppliers": [{"name": "Acme"}]})
    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "unavailable")


def test_a_failed_call_gives_its_key_free(site: Site, program: httpx.Client) -> None:
    site.add_run(suppliers=1, list_name="free")
    case = program.get("/api/v1/matches", params={"list": "free"}).json()["items"][0]
    url, key = f"/api/v1/matches/{case['id']}/decisions", {"Idempotency-Key": "k3"}
    stale = {"verdict": "dismissed", "reason": "x", "revision": 99}
    assert program.post(url, json=stale, headers=key).status_code == 409
    assert program.post(url, json=stale, headers=key).status_code == 409
    right = stale | {"revision": case["revision"]}
    assert program.post(url, json=right, headers=key).status_code == 201


def test_whoever_looked_before_someone_decided_is_told(site: Site, program: httpx.Client) -> None:
    site.add_run(suppliers=1, list_name="late")
    case = program.get("/api/v1/matches", params={"list": "late"}).json()["items"][0]
    url = f"/api/v1/matches/{case['id']}/decisions"
    body = {"verdict": "confirmed", "reason": "Same.", "revision": case["revision"]}
    assert program.post(url, json=body).status_code == 201
    late = program.post(url, json=body | {"verdict": "dismissed"})
    assert late.status_code == 409
    assert late.json()["error"]["code"] == "conflict"


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"verdict": "dismissed", "expires": "2020-01-01"}, 400),
        ({"verdict": "dismissed", "reason": " "}, 400),
        ({"verdict": "confirmed", "expires": "2999-01-01"}, 422),
        ({"verdict": "undone", "expires": "2999-01-01"}, 422),
        ({"verdict": "undone", "whole_group": True}, 422),
        ({"verdict": "undone"}, 409),
    ],
)
def test_a_conflict_is_only_what_another_moment_may_allow(
    site: Site, program: httpx.Client, said: dict[str, Any], status: int
) -> None:
    site.add_run(suppliers=1, list_name="never")
    case = program.get("/api/v1/matches", params={"list": "never"}).json()["items"][0]
    body = {"reason": "Another.", "revision": case["revision"], **said}
    answer = program.post(f"/api/v1/matches/{case['id']}/decisions", json=body)
    assert answer.status_code == status, answer.text


def test_decisions_can_be_followed(site: Site, program: httpx.Client) -> None:
    last = program.get("/api/v1/decisions", params={"limit": 500}).json()["resume"]
    site.add_run(suppliers=1, list_name="followed")
    case = program.get("/api/v1/matches", params={"list": "followed"}).json()["items"][0]
    body = {"verdict": "dismissed", "reason": "Another.", "revision": case["revision"]}
    program.post(f"/api/v1/matches/{case['id']}/decisions", json=body)
    new = program.get("/api/v1/decisions", params={"after": last}).json()
    assert [one["case"] for one in new["items"]] == [case["id"]]
    none = program.get("/api/v1/decisions", params={"after": new["resume"]}).json()
    assert none == {"items": [], "next": "", "resume": new["resume"]}


def test_a_client_that_pages_until_next_is_empty_ends_everywhere(
    site: Site, program: httpx.Client
) -> None:
    run = site.add_run(suppliers=5, list_name="five")
    for case in program.get("/api/v1/matches", params={"list": "five"}).json()["items"]:
        body = {"verdict": "dismissed", "reason": "Another.", "revision": case["revision"]}
        program.post(f"/api/v1/matches/{case['id']}/decisions", json=body)
    site.add_run(suppliers=2, list_name="five")
    with site.store.reading() as connection:
        assert untold(connection)
    tell(site.store, None)
    document = program.get("/api/v1/openapi.json").json()
    paged = [
        path
        for path, methods in document["paths"].items()
        if any(one["name"] == "after" for one in methods.get("get", {}).get("parameters", ()))
    ]
    assert len(paged) == 5
    for path in paged:
        chosen: dict[str, Any] = {"run": run, "status": "awaiting_second"}
        names = {one["name"] for one in document["paths"][path]["get"]["parameters"]}
        params = {name: value for name, value in chosen.items() if name in names}
        whole = program.get(path, params={**params, "limit": 500}).json()["items"]
        found = list(_paged(program, path, {**params, "limit": 2}))
        assert len(whole) >= 2, path
        assert found == whole, path


def _paged(program: httpx.Client, path: str, params: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Page as a client does that knows nothing of what it asks for."""
    after = ""
    for _ in range(500):
        page = program.get(path, params={**params, "after": after}).json()
        assert len(page["items"]) <= params["limit"]
        yield from page["items"]
        after = page["next"]
        if not after:
            return
    raise AssertionError(f"{path} has no last page")


def test_changes_that_no_night_has_told_yet_are_said_to_wait(
    site: Site, program: httpx.Client
) -> None:
    site.add_run(suppliers=1, list_name="quiet")
    tell(site.store, None)
    site.add_run(suppliers=3, list_name="waits")
    asked = {"list": "waits"}
    assert program.get("/api/v1/changes", params=asked).json()["waiting"] == []  # it is the first
    second = site.add_run(suppliers=2, list_name="waits")
    since = program.get(f"/api/v1/runs/{second}").json()["at"]
    for params in (asked, {}):
        said = program.get("/api/v1/changes", params=params).json()
        assert said["waiting"] == [{"list": "waits", "since": since}]
    assert program.get("/api/v1/changes", params={"list": "quiet"}).json()["waiting"] == []
    tell(site.store, None)
    told = program.get("/api/v1/changes", params=asked).json()
    assert told["waiting"] == []
    assert {one["run"] for one in told["items"]} == {second}


def test_too_many_calls_are_told_when_to_come_again(tmp_path: Path) -> None:
    with serving(tmp_path) as site:
        site.add_people()
        object.__setattr__(site.state, "rate", type(site.state.rate)(per_minute=5))
        with site.anyone() as client:
            header = site.token("Vi", "read")
            answers = [client.get("/api/v1/lists", headers=header) for _ in range(7)]
    assert [answer.status_code for answer in answers[:5]] == [200] * 5
    assert answers[-1].status_code == 429
    assert answers[-1].json()["error"]["code"] == "too_many_calls"
    assert int(answers[-1].headers["retry-after"]) >= 1


def test_sources_and_lists_are_there_to_read(program: httpx.Client) -> None:
    sources = {one["id"]: one for one in program.get("/api/v1/sources").json()}
    assert sources["eu_hr"]["entries"] == 170
    assert program.get("/api/v1/lists").json()[0]["name"]


@pytest.mark.parametrize(
    "body", [b"{", b'{"suppliers":[{"name":"\\u0000"}]}', b'{"suppliers":[{"name":"\\ud800"}]}',
             b"[" * 100_000, b'{"suppliers":' + b"[" * 5000, b"\xff\xfe"],
)  # fmt: skip
def test_json_that_is_none_is_refused(program: httpx.Client, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    answer = program.post("/api/v1/screen", content=body, headers=headers)
    assert answer.status_code in {400, 422}
    assert answer.json()["error"]["message"]


def _ended(program: httpx.Client, job_id: str) -> dict[str, Any]:
    def found() -> dict[str, Any] | None:
        job: dict[str, Any] = program.get(f"/api/v1/jobs/{job_id}").json()
        return job if job["state"] in {"done", "failed", "unreadable", "cancelled"} else None

    return until(found, "the job ends")
