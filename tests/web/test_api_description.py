"""The API's description: complete enough for a client that is made from it and nothing else."""

from __future__ import annotations

import json
from typing import Any, get_args

import jsonschema
import pytest

from screener import reports
from screener.web.api.document import description
from screener.web.api_error import CODES, ErrorCode
from tests.web.site import Site

Document = dict[str, Any]


@pytest.fixture(scope="module")
def document() -> Document:
    body: Document = json.loads(bytes(description(None).body))  # type: ignore[arg-type]
    return body


def _schema(document: Document, path: str, method: str = "get", status: str = "200") -> Document:
    content = document["paths"][f"/api/v1{path}"][method]["responses"][status]["content"]
    schema: Document = content["application/json"]["schema"]
    return schema


@pytest.mark.parametrize(
    ("path", "method"),
    [
        ("/screen", "post"),
        ("/suppliers/{supplier_id}", "get"),
        ("/runs/{run_id}/result.json", "get"),
    ],
)
def test_results_are_described_by_the_published_schema(
    document: Document, path: str, method: str
) -> None:
    assert _schema(document, path, method) == {"$ref": "#/components/schemas/Result"}
    parts = document["components"]["schemas"]
    published = reports.json_schema()
    assert set(parts["Result"]["properties"]) == set(published["properties"])
    for name in published["$defs"]:
        assert f"Result{name.title().replace('_', '')}" in parts


def test_the_description_of_a_result_takes_what_the_published_schema_takes(
    site: Site, document: Document
) -> None:
    with site.anyone() as client:
        client.headers.update(site.token("Bo", "read", "screen"))
        body = {"suppliers": [{"name": "Meroe Gold Company Limited", "country": "SD"}]}
        answer = client.post("/api/v1/screen", json=body).json()
    schema = {**document, "$ref": "#/components/schemas/Result"}
    jsonschema.validate(answer, schema)
    del answer["assessments"][0]["supplier"]["name"]
    with pytest.raises(jsonschema.ValidationError, match="name"):
        jsonschema.validate(answer, schema)


def test_a_file_is_described_so_that_clients_send_it_as_one(document: Document) -> None:
    bodies = [part for name, part in document["components"]["schemas"].items() if "Body_" in name]
    (file,) = (body["properties"]["file"] for body in bodies)
    assert (file["type"], file["format"]) == ("string", "binary")


def test_a_run_is_described_as_what_it_can_be_had_as(document: Document) -> None:
    kinds = {
        path.rpartition("/")[2]: list(methods["get"]["responses"]["200"]["content"])
        for path, methods in document["paths"].items()
        if path.startswith("/api/v1/runs/{run_id}/")
    }
    assert kinds == {
        "report.html": ["text/html"],
        "result.csv": ["text/csv"],
        "result.json": ["application/json"],
    }


def test_every_code_of_an_error_is_listed_and_stands_by_its_status(document: Document) -> None:
    parts = document["components"]["schemas"]
    assert parts["ErrorBody"]["properties"]["code"]["enum"] == [*get_args(ErrorCode)]
    assert sorted(code for codes in CODES.values() for code in codes) == [*get_args(ErrorCode)]
    for methods in document["paths"].values():
        for operation in methods.values():
            for status, codes in CODES.items():
                answer = operation["responses"][str(status)]
                assert all(f"`{code}`" in answer["description"] for code in codes)
            assert "Retry-After" in operation["responses"]["429"]["headers"]


@pytest.mark.parametrize(
    ("shape", "field", "words"),
    [
        ("Run", "coverage_complete", "there and fresh"),
        ("Job", "suppliers", "null before it was read"),
        ("Decision", "waiting", "second person"),
        ("Case", "gone", "no longer found"),
        ("Page_Case_", "next", "empty after the last"),
        ("Feed_PastDecision_", "resume", "added since"),
        ("Changes", "waiting", "not yet held against"),
        ("DecisionAsked", "expires", "`dismissed`"),
    ],
)
def test_what_shapes_say_of_themselves_is_in_the_description(
    document: Document, shape: str, field: str, words: str
) -> None:
    said = document["components"]["schemas"][shape]["properties"][field]["description"]
    assert words in " ".join(said.split())


def test_what_a_parameter_takes_is_said(document: Document) -> None:
    unsaid = [
        (path, one["name"])
        for path, methods in document["paths"].items()
        for operation in methods.values()
        for one in operation.get("parameters", [])
        if one["in"] == "query"
        and "enum" not in json.dumps(one["schema"])
        and not one.get("description")
    ]
    assert unsaid == []


def test_verdicts_on_record_are_listed(document: Document) -> None:
    verdict = document["components"]["schemas"]["PastDecision"]["properties"]["verdict"]
    assert {*verdict["enum"]} == {"confirmed", "dismissed", "undone", "approved", "reopened"}
