from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from screener import reports
from screener.errors import InputError
from screener.model import Result


def test_json_follows_the_published_schema(result: Result, tmp_path: Path) -> None:
    reports.write_json(result, tmp_path / "r.json")
    written = json.loads((tmp_path / "r.json").read_text("utf-8"))
    checker = jsonschema.FormatChecker()
    jsonschema.Draft202012Validator(reports.json_schema(), format_checker=checker).validate(written)


def test_the_schema_is_itself_valid_and_demands_every_key_written(result: Result) -> None:
    schema = reports.json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    written = reports.to_dict(result)
    for key in written:
        shorter = {name: value for name, value in written.items() if name != key}
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(shorter, schema)


def test_streamed_json_equals_the_plain_values(result: Result) -> None:
    stream = io.StringIO()
    reports.write_json(result, stream)
    assert json.loads(stream.getvalue()) == reports.to_dict(result)


def test_what_suppliers_share_is_written_with_each(result: Result) -> None:
    shared = [one for one in result.assessments if one.findings]
    again = replace(shared[0].findings[0], input="another supplier's word")
    other = replace(shared[0], findings=(again, *shared[0].findings), matches=())
    several = replace(result, assessments=(*result.assessments, other, *result.assessments))
    stream = io.StringIO()
    reports.write_json(several, stream)
    lines = stream.getvalue().splitlines()
    at = lines.index(' "assessments": [') + 1
    written = [line.removesuffix(",") for line in lines[at : at + len(several.assessments)]]
    assert written == [
        json.dumps(values, ensure_ascii=False, separators=(",", ":"))
        for values in reports.to_dict(several)["assessments"]
    ]


def test_the_same_result_gives_the_same_bytes(result: Result, tmp_path: Path) -> None:
    for name in ("a", "b"):
        reports.write_json(result, tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_numbers_and_names_of_the_file_are_kept(result: Result) -> None:
    first = reports.to_dict(result)["assessments"][0]
    assert first["supplier"]["number"] == "010001"
    assert first["matches"][0]["listing"]["name"] == "Hetian Taida Apparel Co., Ltd"
    assert first["matches"][0]["listing"]["listed_on"] == "2022-06-21"


def test_a_lone_surrogate_survives_as_an_escape(result: Result, tmp_path: Path) -> None:
    broken = replace(
        result.assessments[0],
        supplier=replace(result.assessments[0].supplier, name="broken \ud800 name"),
    )
    reports.write_json(replace(result, assessments=(broken,)), tmp_path / "r.json")
    written = json.loads((tmp_path / "r.json").read_text("utf-8"))
    assert written["assessments"][0]["supplier"]["name"] == "broken \ud800 name"


def test_coverage_is_incomplete_when_a_source_is_stale(result: Result) -> None:
    assert reports.to_dict(result)["coverage_complete"] is True
    stale = replace(result.run.coverage[0], stale=True)
    run = replace(result.run, coverage=(stale, *result.run.coverage[1:]))
    assert reports.to_dict(replace(result, run=run))["coverage_complete"] is False
    nothing = replace(result, run=replace(result.run, coverage=()))
    assert reports.to_dict(nothing)["coverage_complete"] is False


def test_a_failed_write_leaves_the_old_file_and_no_rubbish(result: Result, tmp_path: Path) -> None:
    target = tmp_path / "r.json"
    target.write_text("old")
    broken = replace(result, assessments=(*result.assessments, None))  # type: ignore[arg-type]
    with pytest.raises(AttributeError):
        reports.write_json(broken, target)
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["r.json"]


def test_an_unwritable_place_is_one_clear_line(result: Result, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for place in (tmp_path / "file" / "r.json", tmp_path):
        with pytest.raises(InputError, match="Cannot write"):
            reports.write_json(result, place)
